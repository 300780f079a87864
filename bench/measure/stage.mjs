// A page with one scene, in which contenders run.

/**
 * @typedef {import('../data/scenes.mjs').Scene} Scene
 * @typedef {{ start: number, end: number }} Span
 *
 * @typedef {object} Run
 * @property {number} ms
 * @property {(Span | null)[]} places fewer than quotes where the time was over
 */

/** Contenders look at the clock between quotes; one that does not get there in half as long again is ended with its page. */
const PATIENCE = 0.5;

export class Stage {
  #lab;
  #scene;
  #limit;
  /** @type {import('playwright-core').Page | undefined} */
  #page;

  /** @param {import('./lab.mjs').Lab} lab @param {Scene} scene @param {number} limit milliseconds a run may take */
  constructor(lab, scene, limit) {
    this.#lab = lab;
    this.#scene = scene;
    this.#limit = limit;
  }

  /** @param {string} name of a contender @returns {Promise<Run>} */
  async run(name) {
    const page = (this.#page ??= await this.#open());
    const running = page.evaluate(([key, limit]) => globalThis.anchoring.run(key, limit), /** @type {[string, number]} */ ([name, this.#limit]));
    const run = await before(running, this.#limit * (1 + PATIENCE));
    if (run) return run;
    running.catch(() => undefined); // it fails with its page, which is what is wanted
    await this.close();
    return { ms: this.#limit * (1 + PATIENCE), places: [] };
  }

  async #open() {
    const page = await this.#lab.openPage('anchoring');
    await page.evaluate((given) => globalThis.anchoring.load(given), this.#scene);
    return page;
  }

  async close() {
    const page = this.#page;
    this.#page = undefined;
    await page?.context().close();
  }
}

/** What a promise gives, or undefined when that takes longer. @template T @param {Promise<T>} promise @param {number} ms */
async function before(promise, ms) {
  const stop = new AbortController();
  /** @type {Promise<undefined>} */
  const over = new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const first = await Promise.race([promise, over]);
  stop.abort();
  return first;
}

// A reader with mouse and keys, on a page whose script is `page/opening.mjs`.

/** A hand needs this long, in ms, between arriving at a reference and pressing; it is less than any hover delay. */
const AIM = 100;
/** Where nothing is that opens. */
const ASIDE = { x: 3, y: 3 };
/** A note that is not there after this many ms did not open. */
const PATIENCE = 5000;

export class Reader {
  #page;
  #session;
  #by;

  /**
   * @param {import('playwright-core').Page} page @param {import('playwright-core').CDPSession} session
   * @param {string} by what opens a note: `click` or `hover`
   */
  constructor(page, session, by) {
    this.#page = page;
    this.#session = session;
    this.#by = by;
  }

  /**
   * @param {import('./lab.mjs').Lab} lab @param {string} url @param {string} name of the contender
   * @param {readonly import('../peers/opening/opener.mjs').Note[]} notes
   */
  static async open(lab, url, name, notes) {
    const page = await lab.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(url);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.evaluate(([key, given]) => globalThis.opening.prepare(key, given), /** @type {const} */ ([name, notes]));
    await page.mouse.move(ASIDE.x, ASIDE.y);
    await page.waitForTimeout(1000); // what a page puts off until it is idle is done
    await page.evaluate(() => globalThis.opening.watch());
    const by = await page.evaluate((key) => globalThis.opening.labels[key]?.by ?? '', name);
    return new Reader(page, session, by);
  }

  /** Opens a note by the mouse. @param {number} index @returns {Promise<number>} milliseconds */
  async openNote(index) {
    const { x, y } = await this.#page.evaluate((at) => globalThis.opening.pointAt(at), index);
    await this.#page.evaluate(() => globalThis.opening.expectOpening());
    await this.#page.mouse.move(x, y);
    if (this.#by === 'click') {
      await this.#page.waitForTimeout(AIM);
      await this.#page.mouse.down();
      await this.#page.mouse.up();
    }
    const ms = await this.#within(this.#page.evaluate(() => globalThis.opening.wasOpened()));
    if (ms === undefined) throw new Error(`note ${index} did not open`);
    return ms;
  }

  async closeNote() {
    await this.#page.mouse.move(ASIDE.x, ASIDE.y);
    await this.#page.evaluate(() => globalThis.opening.close());
  }

  /** Opens and closes notes, without the time that a hand takes. @param {readonly number[]} indexes */
  async glanceAt(indexes) {
    await this.#page.evaluate((given) => globalThis.opening.glanceAt(given), indexes);
  }

  /** What is left after a collection. @returns {Promise<{ listeners: number, heap: number }>} heap in bytes */
  async counts() {
    await this.#session.send('HeapProfiler.collectGarbage');
    await this.#session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const value = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
    return { listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') };
  }

  /**
   * Opens notes on a slow machine: by clicks, then by keys.
   * @param {readonly number[]} indexes @param {number} throttling
   * @returns {Promise<{ interactions: number[], shift: number }>} milliseconds, those under 16 left out but for one
   */
  async hurry(indexes, throttling) {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate: throttling });
    for (const index of indexes) {
      const { x, y } = await this.#page.evaluate((at) => globalThis.opening.pointAt(at), index);
      await this.#page.mouse.move(x, y);
      await this.#page.waitForTimeout(AIM);
      await this.#page.mouse.down();
      await this.#page.mouse.up();
      await this.#rest();
      await this.closeNote();
    }
    for (const index of indexes) {
      await this.#page.evaluate((at) => globalThis.opening.focusOn(at), index + 1);
      await this.#page.keyboard.press('Enter');
      await this.#rest();
      await this.#page.keyboard.press('Escape');
      await this.#rest();
      await this.closeNote();
    }
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const { interactions, shift } = await this.#page.evaluate(() => globalThis.opening.watched());
    return { interactions: interactions.length > 0 ? interactions : [0], shift };
  }

  /** Until what was done has been painted and told. */
  #rest() {
    return this.#page.waitForTimeout(300);
  }

  async leave() {
    await this.#page.context().close();
  }

  /** @template T @param {Promise<T>} promise @returns {Promise<T | undefined>} */
  #within(promise) {
    return Promise.race([promise, this.#page.waitForTimeout(PATIENCE).then(() => undefined)]);
  }
}

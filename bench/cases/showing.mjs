// 1,000 notes become visible in a page that stands.
import { makeDocument } from '../data/documents.mjs';
import { makeScene } from '../data/scenes.mjs';
import { pageHtml } from '../measure/lab.mjs';
import { median } from '../measure/statistics.mjs';
import { atMost, round } from './case.mjs';

/** @typedef {import('../data/scenes.mjs').Scene} Scene */

const COUNT = 1000;
/** One that takes longer than this is run once. */
const SLOW = 3000;
const searching = 'markSearch';

/** An article without notes; the one for Sidelight waits for its document. @param {import('../measure/lab.mjs').Lab} lab @param {Scene} scene @param {string} name */
async function showingPage(lab, scene, name) {
  const { script, style } = await lab.publish('showing');
  const json = JSON.stringify(makeDocument(scene.described)).replaceAll('<', '\\u003c');
  const [open, close, extra] =
    name === 'sidelightElement'
      ? ['<sidelight-article>', '</sidelight-article>', `<script src="${lab.sidelight}"></script>`]
      : ['<main>', '</main>', ''];
  return lab.put(
    pageHtml({
      head: `<link rel="stylesheet" href="${style}">`,
      body: `${open}${scene.html}${close}<script type="text/plain" id="notes">${json}</script>${extra}<script src="${script}"></script>`,
    }),
  );
}

/**
 * @param {import('../measure/lab.mjs').Lab} lab
 * @param {Scene} scene
 * @param {{ names: readonly string[], rounds: number, limit: number }} effort
 */
async function measureShowing(lab, scene, { names, rounds, limit }) {
  const runs = new Map(names.map((name) => [name, /** @type {Shown[]} */ ([])]));
  const urls = new Map();
  for (const name of names) urls.set(name, await showingPage(lab, scene, name));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, shown] of runs) {
      if (shown[0] && shown[0].ms > SLOW) continue;
      const page = await lab.newPage();
      await page.goto(urls.get(name));
      shown.push(await page.evaluate(([key, quotes, most]) => globalThis.showing.show(key, quotes, most), [name, scene.quotes, limit]));
      await page.context().close();
    }
  }
  return runs;
}

/** @typedef {{ ms: number, ready: number, floorMs: number, isOver: boolean, shift: number, longest: number, elements: number, listed: number }} Shown */

/** @param {readonly Shown[]} shown @param {(one: Shown) => number} value */
const middle = (shown, value) => median(shown.map(value));

/** @param {string} label @param {readonly Shown[]} shown */
function rowOf(label, shown) {
  const ms = middle(shown, (one) => one.ms);
  const isOver = shown.some((one) => one.isOver);
  return [
    label,
    (isOver ? '> ' : '') + round(ms),
    round(middle(shown, (one) => one.ms / one.floorMs)),
    round(middle(shown, (one) => one.longest)),
    round(Math.max(...shown.map((one) => one.shift))),
    `${middle(shown, (one) => one.elements)} + ${middle(shown, (one) => one.listed)}`,
    String(shown.length),
  ];
}

/** @type {import('./case.mjs').Case} */
export const showing = {
  name: 'show',
  async run(lab, { seed, rounds, limit, isQuick }) {
    const page = await lab.openPage('showing');
    /** @type {Record<string, { name: string, gives: string }>} */
    const labels = await page.evaluate(() => globalThis.showing.labels);
    await page.context().close();
    const all = Object.keys(labels);
    const small = makeScene({ drift: 'exact', size: 195_000, count: COUNT, seed });
    const large = makeScene({ drift: 'exact', size: 1_000_000, count: COUNT, seed });
    const shownSmall = await measureShowing(lab, small, { names: all, rounds, limit });
    const shownLarge = isQuick
      ? new Map()
      : await measureShowing(lab, large, { names: all.filter((name) => name !== searching), rounds: Math.ceil(rounds / 3), limit });
    const head = ['contender', 'ms to painted', '× floor', 'longest task, ms', 'layout shift', 'elements added, text + list', 'repeats', 'gives'];
    /** @param {ReadonlyMap<string, Shown[]>} runs */
    const rows = (runs) => [...runs].map(([name, shown]) => [...rowOf(labels[name]?.name ?? name, shown), labels[name]?.gives ?? '']);
    const own = shownSmall.get('sidelightElement') ?? [];
    return {
      title: 'Show 1,000 notes',
      about:
        'From setting the document to the frame after `ready`, in a page that stands; peers, from the call to the frame after they say that they are done. ' +
        'A Sidelight document may have 500 notes, so each has two passages: 1,000 markers.',
      tables: [
        { title: '195 kB', head, rows: rows(shownSmall) },
        ...(isQuick ? [] : [{ title: '1 MB', head, rows: rows(shownLarge) }]),
      ],
      goals: [
        atMost('show 1,000 notes, 195 kB, to painted', middle(own, (one) => one.ms), 80),
        atMost('show 1,000 notes: layout shift', Math.max(...own.map((one) => one.shift)), 0, ''),
        atMost('show 1,000 notes: elements in the text a note', middle(own, (one) => one.elements) / COUNT, 1, ''),
        atMost('show 1,000 notes: longest task', middle(own, (one) => one.longest), 50),
      ],
    };
  },
};

// What notes that stand cost whatever else writes into the page.
import { makeDocument } from '../data/documents.mjs';
import { makeScene } from '../data/scenes.mjs';
import { pageHtml } from '../measure/lab.mjs';
import { median } from '../measure/statistics.mjs';
import { atMost, round } from './case.mjs';

const COUNT = 1000;
const ticker = `<aside id="elsewhere">${'<p><span>No news yet</span></p>'.repeat(50)}</aside>`;

/** @typedef {import('../data/scenes.mjs').Scene} Scene */

/** What stands in the page while it is written into, by the shower or as Ranges. @type {Readonly<Record<string, { name: string, shower?: string, keepsRanges?: boolean }>>} */
const pages = {
  plain: { name: 'the page alone' },
  sidelight: { name: '**Sidelight**, 1,000 markers', shower: 'sidelightElement' },
  ranges: { name: '1,000 live Ranges', keepsRanges: true },
  recogito: { name: '@recogito/text-annotator, CSS_HIGHLIGHTS', shower: 'recogitoHighlights' },
  mark: { name: 'mark.js, markRanges()', shower: 'markRanges' },
};

/** @param {import('../measure/lab.mjs').Lab} lab @param {Scene} scene @param {string} key */
async function preparePage(lab, scene, key) {
  const { script, style } = await lab.publish('showing');
  const isOurs = key === 'sidelight';
  const tag = isOurs ? 'sidelight-article' : 'main';
  const json = JSON.stringify(makeDocument(scene.described)).replaceAll('<', '\\u003c');
  const page = await lab.openHtml(
    pageHtml({
      head: `<link rel="stylesheet" href="${style}">`,
      body: `${ticker}<${tag}>${scene.html}</${tag}><script type="text/plain" id="notes">${json}</script>${
        isOurs ? `<script src="${lab.sidelight}"></script>` : ''
      }<script src="${script}"></script>`,
    }),
  );
  const { shower, keepsRanges } = pages[key] ?? {};
  if (shower) await page.evaluate(([name, quotes]) => globalThis.showing.show(name, quotes, Infinity), [shower, scene.quotes]);
  if (keepsRanges) await page.evaluate((quotes) => globalThis.showing.keepRanges(quotes), scene.quotes);
  return page;
}

/** @type {import('./case.mjs').Case} */
export const writes = {
  name: 'writes',
  async run(lab, { seed, rounds }) {
    const scene = makeScene({ drift: 'exact', size: 195_000, count: COUNT, seed });
    const opened = new Map();
    for (const key of Object.keys(pages)) opened.set(key, await preparePage(lab, scene, key));
    const times = new Map(Object.keys(pages).map((key) => [key, /** @type {number[]} */ ([])]));
    for (let round = 0; round < rounds * 3 + 1; round += 1) {
      for (const [key, page] of opened) {
        const ms = await page.evaluate(() => globalThis.showing.writeElsewhere());
        if (round > 0) times.get(key)?.push(ms);
      }
    }
    for (const page of opened.values()) await page.context().close();
    const medians = new Map([...times].map(([key, list]) => [key, median(list)]));
    const plain = medians.get('plain') ?? NaN;
    return {
      title: '1,000 text writes elsewhere in the page',
      about: `\`textContent\` of elements outside the article (195 kB, 1,000 notes) is set 1,000 times; what observers do at once is counted. Median of ${rounds * 3}.`,
      tables: [
        {
          head: ['in the page', 'ms', '× the page alone'],
          rows: [...medians].map(([key, ms]) => [pages[key]?.name ?? key, round(ms), round(ms / plain)]),
        },
      ],
      goals: [
        // Without a bound of its own in the design; a live Range each is what it must not be near.
        atMost('1,000 writes elsewhere, ratio to the page alone', (medians.get('sidelight') ?? NaN) / plain, 1.2, '×'),
      ],
    };
  },
};

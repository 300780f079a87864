// Readers open notes on a page that has 1,000 of them.
import { makeDocument } from '../data/documents.mjs';
import { makeScene } from '../data/scenes.mjs';
import { pageHtml } from '../measure/lab.mjs';
import { Reader } from '../measure/reader.mjs';
import { median } from '../measure/statistics.mjs';
import { atMost, round } from './case.mjs';

/** @typedef {import('../data/scenes.mjs').Scene} Scene */

const COUNT = 1000;
const FEW = 10;
const THROTTLING = 4;
/** Openings behind the first one, for the median; and how many go before the heap is looked at, and in between. */
const LATER = 20;
const WARM = 20;
const MANY = 200;

const own = 'sidelightCards';

/**
 * @typedef {object} Opened of one contender
 * @property {number[]} first milliseconds, one a fresh page
 * @property {number[]} later
 * @property {number} worst interaction in milliseconds, throttled
 * @property {number} usual
 * @property {number} listeners more on a page of 1,000 notes than on one of 10
 * @property {number} grown bytes of heap, by opening and closing 200 notes
 * @property {number} heap bytes more on a page of 1,000 notes than on one of 10
 * @property {number} shift
 */

/** What a note says, for those who get it as HTML. @param {any} annotation @param {Record<string, any>} sources */
function noteHtml({ title, body, citations: [citation] }, sources) {
  const source = sources[citation.source];
  return (
    `<p><b>Source</b> ${title}</p><blockquote>${citation.quote}</blockquote>` +
    `<p>Ruth Weber, ${source['container-title']}, <cite>${source.title}</cite>, ${source.issued}. Newspaper article</p>` +
    `<p>Document</p><p>${body}</p><p><a href="${source.URL}">Source</a></p>`
  );
}

/** The notes as every contender gets them. @param {Scene} scene */
export function notesOf(scene) {
  const { annotations, sources } = makeDocument(scene.described);
  return scene.quotes.map(({ end }, index) => {
    const annotation = annotations[index % annotations.length];
    return { end, title: annotation?.title ?? '', html: noteHtml(annotation, sources) };
  });
}

/** @param {import('../measure/lab.mjs').Lab} lab @param {Scene} scene @param {string} name */
export async function openingPage(lab, scene, name) {
  const { script, style } = await lab.publish('opening');
  const json = JSON.stringify(makeDocument(scene.described)).replaceAll('<', '\\u003c');
  const [tag, extra] =
    name === own
      ? ['sidelight-article', `<script type="text/plain" id="notes">${json}</script><script src="${lab.sidelight}"></script>`]
      : ['main', ''];
  // Peers' references stand in the line; that they move words is not what is measured here.
  const head = `<link rel="stylesheet" href="${style}"><style>sup { line-height: 0 }</style>`;
  return lab.put(pageHtml({ head, body: `<${tag}>${scene.html}</${tag}>${extra}<script src="${script}"></script>` }));
}

/** @param {import('../measure/lab.mjs').Lab} lab @param {string} url @param {string} name @param {Scene} scene */
const openReader = (lab, url, name, scene) => Reader.open(lab, url, name, notesOf(scene));

/** The references to open, spread over the page. @param {number} wanted */
const spread = (wanted) => Array.from({ length: wanted }, (_, number) => 3 + ((number * 389) % (COUNT - 10)));

/**
 * @param {import('../measure/lab.mjs').Lab} lab
 * @param {{ name: string, large: Scene, small: Scene, rounds: number }} what
 * @returns {Promise<Opened>}
 */
async function measureOpening(lab, { name, large, small, rounds }) {
  const url = await openingPage(lab, large, name);
  const first = [];
  for (let round = 0; round < rounds; round += 1) {
    const reader = await openReader(lab, url, name, large);
    first.push(await reader.openNote(40 + round));
    await reader.leave();
  }
  const few = await openReader(lab, await openingPage(lab, small, name), name, small);
  const fewCounts = await few.counts();
  await few.leave();

  const reader = await openReader(lab, url, name, large);
  const counts = await reader.counts();
  const later = [];
  for (const index of spread(LATER + 1)) {
    later.push(await reader.openNote(index));
    await reader.closeNote();
  }
  await reader.glanceAt(spread(WARM));
  const before = await reader.counts();
  await reader.glanceAt(spread(MANY));
  const after = await reader.counts();
  const { interactions, shift } = await reader.hurry(spread(10), THROTTLING);
  await reader.leave();
  return {
    first,
    later: later.slice(1),
    worst: Math.max(...interactions),
    usual: median(interactions),
    listeners: counts.listeners - fewCounts.listeners,
    grown: after.heap - before.heap,
    heap: counts.heap - fewCounts.heap,
    shift,
  };
}

/** @param {number} bytes */
const kilobytes = (bytes) => bytes / 1000;

/** @type {import('./case.mjs').Case} */
export const opening = {
  name: 'open',
  async run(lab, { seed, rounds, isQuick }) {
    const page = await lab.openPage('opening');
    /** @type {Record<string, { name: string, by: string }>} */
    const labels = await page.evaluate(() => globalThis.opening.labels);
    await page.context().close();
    const large = makeScene({ drift: 'exact', size: 195_000, count: COUNT, seed });
    const small = makeScene({ drift: 'exact', size: 195_000, count: FEW, seed });
    /** @type {Map<string, Opened>} */
    const all = new Map();
    for (const name of Object.keys(labels)) all.set(name, await measureOpening(lab, { name, large, small, rounds: isQuick ? 3 : rounds }));
    const ours = /** @type {Opened} */ (all.get(own));
    return {
      title: 'Open notes on a page of 1,000',
      about:
        `195 kB. From the reader's act, by its own time stamp, to the end of the first frame in which the words of the note have a box: ` +
        `a click, or the mouse coming over where that opens. The first one in a fresh page (median of ${isQuick ? 3 : rounds}), and ${LATER} later ones. ` +
        `Interactions: ten clicks, and ten notes by Enter and Escape, ${THROTTLING}× throttled; those under 16 ms are not told apart. ` +
        `Listeners and heap: more than on the same page with ${FEW} notes, after a collection. Growth: by opening and closing ${MANY} notes, after ${WARM}.`,
      tables: [
        {
          head: [
            'contender', 'opens by', 'first, ms', 'later, ms', 'worst interaction, ms', 'median, ms', 'more listeners', 'heap of the notes, kB', 'heap growth, kB', 'layout shift',
          ],
          rows: [...all].map(([key, one]) => [
            labels[key]?.name ?? key,
            labels[key]?.by ?? '',
            round(median(one.first)),
            round(median(one.later)),
            round(one.worst),
            round(one.usual),
            String(one.listeners),
            round(kilobytes(one.heap)),
            round(kilobytes(one.grown)),
            round(one.shift),
          ]),
        },
      ],
      goals: [
        atMost('open a note of 1,000: the first', median(ours.first), 16),
        atMost('open a note of 1,000: later ones', median(ours.later), 16),
        atMost(`open notes of 1,000, ${THROTTLING}× throttled: worst interaction`, ours.worst, 50),
        atMost('1,000 notes for 10: more listeners', ours.listeners, 0, ''),
        atMost(`open and close ${MANY} notes: heap growth`, kilobytes(ours.grown), 50, 'kB'),
        atMost('open notes: layout shift', ours.shift, 0, ''),
      ],
    };
  },
};

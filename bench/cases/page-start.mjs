// What notes add to the start of a page on a slow phone.
import { makeDocument } from '../data/documents.mjs';
import { makeScene } from '../data/scenes.mjs';
import { pageHtml } from '../measure/lab.mjs';
import { median } from '../measure/statistics.mjs';
import { atMost, round } from './case.mjs';

const THROTTLING = 4;
/** From `load` on, so that also what was put off has been done. */
const SETTLED = 1000;
/** A task over this many milliseconds keeps a reader waiting; what is over it sums to the total blocking time. */
const LONG = 50;

/** @typedef {{ tasks: number, longest: number, blocking: number }} Start milliseconds */

const observer = `<script>
globalThis.longTasks = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
</script>`;

/** @param {unknown} data */
const inline = (data) => JSON.stringify(data).replaceAll('<', '\\u003c');

/** The same page with each script, and without. @param {import('../measure/lab.mjs').Lab} lab @param {import('../data/scenes.mjs').Scene} scene */
async function startPages(lab, scene) {
  const notes = `<script type="application/json">${inline(makeDocument(scene.described))}</script>`;
  const quotes = `<script type="text/plain" id="quotes">${inline(scene.quotes)}</script>`;
  const ours = `<sidelight-article>${scene.html}${notes}</sidelight-article>`;
  const theirs = `<main>${scene.html}${quotes}</main>`;
  /** @param {string} body @param {string} [script] @param {string} [style] */
  const page = (body, script, style) =>
    lab.put(
      pageHtml({
        head: observer + (style ? `<link rel="stylesheet" href="${style}">` : ''),
        body: body + (script ? `<script src="${script}"></script>` : ''),
      }),
    );
  const recogito = await lab.publish('start-recogito');
  const mark = await lab.publish('start-mark');
  return {
    without: { name: 'the page alone', url: page(ours) },
    sidelight: { name: '**Sidelight**', url: page(ours, lab.sidelight) },
    recogito: { name: '@recogito/text-annotator, CSS_HIGHLIGHTS (positions given)', url: page(theirs, recogito.script, recogito.style) },
    mark: { name: 'mark.js, mark()', url: page(theirs, mark.script) },
  };
}

/** @param {import('../measure/lab.mjs').Lab} lab @param {string} url @returns {Promise<Start>} */
async function measureStart(lab, url) {
  const page = await lab.newPage();
  await page.goto(lab.blank); // the renderer is up before anything is counted
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
  await session.send('Performance.enable');
  const taskTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  const before = await taskTime();
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED);
  const tasks = (await taskTime()) - before;
  /** @type {number[]} */
  const long = await page.evaluate(() => globalThis.longTasks);
  await page.context().close();
  return {
    tasks,
    longest: Math.max(0, ...long),
    blocking: long.reduce((sum, duration) => sum + duration - LONG, 0),
  };
}

/** Where the page alone has a longer task, none of ours may be longer. @param {number} longest @param {number} alone @returns {import('./case.mjs').Goal} */
const longestTask = (longest, alone) => ({
  what: 'page start: longest task (0: none over 50)',
  wanted: '≤ 50 ms',
  measured: `${round(longest)} ms (${round(alone)} alone)`,
  isMet: longest <= Math.max(LONG, alone),
});

/** @type {import('./case.mjs').Case} */
export const pageStart = {
  name: 'start',
  async run(lab, { seed, rounds }) {
    const pages = await startPages(lab, makeScene({ drift: 'exact', size: 39_000, count: 25, seed }));
    const starts = new Map(Object.keys(pages).map((key) => [key, /** @type {Start[]} */ ([])]));
    for (let round = 0; round < rounds; round += 1)
      for (const [key, list] of starts) list.push(await measureStart(lab, pages[/** @type {keyof typeof pages} */ (key)].url));
    /** @param {string} key @param {keyof Start} what */
    const middle = (key, what) => median((starts.get(key) ?? []).map((start) => start[what]));
    const alone = middle('without', 'tasks');
    return {
      title: `Page start, 25 notes, 39 kB, ${THROTTLING}× throttled`,
      about: `A script at the end of the body, in a fresh context with no cache. Task time up to ${SETTLED} ms after \`load\`; medians of ${rounds}.`,
      tables: [
        {
          head: ['page', 'task time, ms', 'more than alone, ms', '× alone', 'longest task, ms', 'total blocking time, ms'],
          rows: Object.entries(pages).map(([key, { name }]) => [
            name,
            round(middle(key, 'tasks')),
            round(middle(key, 'tasks') - alone),
            round(middle(key, 'tasks') / alone),
            round(middle(key, 'longest')),
            round(middle(key, 'blocking')),
          ]),
        },
      ],
      goals: [
        atMost('page start, 25 notes, 4× throttled: more task time', middle('sidelight', 'tasks') - alone, 120),
        longestTask(middle('sidelight', 'longest'), middle('without', 'longest')),
      ],
    };
  },
};

// How the outcome of anchoring stands in a table.
import { round } from './case.mjs';

/**
 * @typedef {import('../measure/compare.mjs').Outcome} Outcome
 * @typedef {Record<string, { name: string, gives: string }>} Labels
 */

/** @type {WeakMap<object, Promise<Labels>>} */
const asked = new WeakMap();

/**
 * The contenders as the page knows them, in the order of the tables: only there can they be imported.
 * @param {import('../measure/lab.mjs').Lab} lab @returns {Promise<Labels>}
 */
export function anchoringNames(lab) {
  const known = asked.get(lab) ?? askNames(lab);
  asked.set(lab, known);
  return known;
}

/** @param {import('../measure/lab.mjs').Lab} lab @returns {Promise<Labels>} */
async function askNames(lab) {
  const page = await lab.openPage('anchoring');
  const labels = await page.evaluate(() => globalThis.anchoring.labels);
  await page.context().close();
  return labels;
}

/** @param {ReadonlyMap<string, Outcome>} outcomes @returns {number} milliseconds */
export const floorOf = (outcomes) => outcomes.get('floor')?.ms ?? NaN;

/** Time, ratio to the floor and repeats. @param {Outcome} outcome @param {number} floor @returns {string[]} */
export function timed({ ms, repeats, isOver, tally }, floor) {
  return isOver
    ? [`> ${round(ms)} (${tally.answered} quotes done)`, `> ${round(ms / floor)}`, String(repeats)]
    : [round(ms), round(ms / floor), String(repeats)];
}

/** Shares in per cent, of the quotes answered. @param {import('../measure/score.mjs').Tally} tally */
export function judged(tally) {
  /** @param {Parameters<typeof tally.share>[0]} what */
  const percent = (what) => (tally.answered > 0 ? (100 * tally.share(what)).toFixed(1).replace(/\.0$/, '') : '?');
  return { found: percent('found'), partly: percent('partly'), wrong: percent('wrong'), orphan: percent('orphan') };
}

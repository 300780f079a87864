// What every case looks like.

/**
 * @typedef {object} Effort
 * @property {number} seed
 * @property {number} rounds repeats of what is fast; what takes longer gets fewer
 * @property {number} limit milliseconds a contender may take at a scene
 * @property {boolean} isQuick
 *
 * @typedef {object} Goal a line of the summary
 * @property {string} what
 * @property {string} wanted
 * @property {string} measured
 * @property {boolean} isMet
 *
 * @typedef {object} Table
 * @property {string} [title]
 * @property {string[]} head
 * @property {string[][]} rows
 *
 * @typedef {object} Section of the results
 * @property {string} title
 * @property {string} about
 * @property {Table[]} tables
 * @property {Goal[]} goals
 *
 * @typedef {object} Case
 * @property {string} name for `--only`
 * @property {(lab: import('../measure/lab.mjs').Lab, effort: Effort) => Promise<Section>} run
 */

/** At most a value. @param {string} what @param {number} value @param {number} bound @param {string} unit @returns {Goal} */
export const atMost = (what, value, bound, unit = 'ms') => ({
  what,
  wanted: `≤ ${bound} ${unit}`.trim(),
  measured: `${round(value)} ${unit}`.trim(),
  isMet: value <= bound,
});

/** At least a value. @param {string} what @param {number} value @param {number} bound @returns {Goal} */
export const atLeast = (what, value, bound) => ({
  what,
  wanted: `≥ ${bound}`,
  measured: round(value),
  isMet: value >= bound,
});

/** Three significant digits, or the whole number. @param {number} value */
export const round = (value) => (Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3))));

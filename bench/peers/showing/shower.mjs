// What every contender that shows notes looks like.

/**
 * @typedef {object} Shower
 * @property {string} name
 * @property {string} gives what it puts into the page
 * @property {(root: Element, quotes: readonly import('../contender.mjs').Quote[], clock: import('../contender.mjs').Clock) =>
 *   (() => unknown)} prepare what a page does before it has notes, not timed; gives what shows them, which may return a promise
 */

export {};

// What every contender looks like, so that one loop can run them all.

/**
 * @typedef {import('../data/quotes.mjs').Quote} Quote
 *
 * @typedef {object} Clock
 * @property {() => boolean} isOver whether the contender has had its time; asked before each quote
 *
 * @typedef {{ start: number, end: number } | Range | null} Place offsets in the root's `textContent`, or a Range, as the
 *   contender gives it; null: it found none
 *
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} gives what it looks for and what it hands back
 * @property {(root: Element, quotes: readonly Quote[], clock: Clock) => Place[] | Promise<Place[]>} anchor in the order of
 *   the quotes, fewer where the time was over
 * @property {(scene: import('../data/scenes.mjs').Scene) => void} [prepare] what happens once, when a document is read; not timed
 * @property {(root: Element) => void} [undo] takes out what `anchor` left in the page; not timed
 */

export {};

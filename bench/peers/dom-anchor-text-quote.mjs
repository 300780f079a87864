import { toTextPosition } from 'dom-anchor-text-quote';
import { oneByOne } from './one-by-one.mjs';

/** @type {import('./contender.mjs').Contender} */
export const domAnchorTextQuote = {
  name: 'dom-anchor-text-quote',
  gives: 'an approximate occurrence near the old position, as offsets',
  anchor: (root, quotes, clock) =>
    oneByOne(quotes, clock, ({ exact, prefix, suffix, start }) => toTextPosition(root, { exact, prefix, suffix }, { hint: start })),
};

import Mark from 'mark.js';
import { markWords } from '../mark.mjs';
import { oneByOne } from '../one-by-one.mjs';

/** @type {import('./shower.mjs').Shower} */
export const markSearch = {
  name: 'mark.js, mark()',
  gives: 'elements around every occurrence; found by search',
  prepare: (root, quotes, clock) => () => oneByOne(quotes, clock, ({ exact }) => markWords(root, exact)),
};

/** @type {import('./shower.mjs').Shower} */
export const markRanges = {
  name: 'mark.js, markRanges()',
  gives: 'elements around each passage; positions given',
  prepare: (root, quotes) => () =>
    new Mark(root).markRanges(quotes.map(({ start, end }) => ({ start, length: end - start }))),
};

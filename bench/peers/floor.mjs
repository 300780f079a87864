// The floor that every time is compared with: the page's text, and one search of it for each quote.
import { oneByOne } from './one-by-one.mjs';

/** @type {import('./contender.mjs').Contender} */
export const floor = {
  name: 'floor: `textContent` + `indexOf`',
  gives: 'the first exact occurrence, as offsets',
  anchor(root, quotes, clock) {
    const text = root.textContent;
    return oneByOne(quotes, clock, ({ exact }) => {
      const start = text.indexOf(exact);
      return start < 0 ? null : { start, end: start + exact.length };
    });
  },
};

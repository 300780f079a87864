import { reviveAnnotation } from '@recogito/text-annotator';
import { oneByOne } from './one-by-one.mjs';

/** An annotation as Recogito stores it. @param {import('../data/quotes.mjs').Quote} quote @param {number} number */
export const recogitoAnnotation = ({ exact, start, end }, number) => ({
  id: `note-${number}`,
  bodies: [],
  target: { annotation: `note-${number}`, selector: [{ quote: exact, start, end }] },
});

/** @type {import('./contender.mjs').Contender} */
export const recogito = {
  name: '@recogito/text-annotator',
  gives: 'what stands at the old offsets (it keeps the quote but does not compare it), as a Range',
  anchor(root, quotes, clock) {
    let number = 0;
    return oneByOne(quotes, clock, (quote) => {
      const [selector] = reviveAnnotation(recogitoAnnotation(quote, number++), root).target.selector;
      return selector?.range.collapsed === false ? selector.range : null;
    });
  },
};

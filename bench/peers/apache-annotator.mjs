import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';

/** The first Range that the matcher's async generator gives. @param {Element} root @param {import('../data/quotes.mjs').Quote} quote */
async function firstMatch(root, { exact, prefix, suffix }) {
  const match = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
  for await (const range of match(root)) return range;
  return null;
}

/** @type {import('./contender.mjs').Contender} */
export const apacheAnnotator = {
  name: '@apache-annotator/dom',
  gives: 'the exact occurrence with the exact 32 characters around, as a Range',
  async anchor(root, quotes, clock) {
    const places = [];
    for (const quote of quotes) {
      if (clock.isOver()) break;
      places.push(await firstMatch(root, quote));
    }
    return places;
  },
};

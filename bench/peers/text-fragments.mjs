import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { oneByOne } from './one-by-one.mjs';

/**
 * A quote as a text fragment: context in whole words, since a fragment ends at word bounds, and in one block.
 * @param {import('../data/quotes.mjs').Quote} quote
 */
function asFragment({ exact, prefix, suffix }) {
  const before = prefix.split('\n').at(-1) ?? '';
  const after = suffix.split('\n')[0] ?? '';
  return {
    prefix: before.replace(/^\S*\s+/u, '').trim(),
    textStart: exact,
    suffix: after.replace(/\s+\S*$/u, '').trim(),
  };
}

/** @type {import('./contender.mjs').Contender} */
export const textFragments = {
  name: 'text-fragments-polyfill',
  gives: 'the exact occurrence with exact words around, folded in case and accents, as a Range',
  anchor: (root, quotes, clock) =>
    oneByOne(quotes, clock, (quote) => processTextFragmentDirective(asFragment(quote), document, root)[0] ?? null),
};

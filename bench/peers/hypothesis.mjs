// approx-string-match, called as the Hypothesis client calls it.
//
// The algorithm is that of `src/annotator/anchoring/match-quote.ts` of the Hypothesis client, written anew from its
// description: all exact occurrences, else the best approximate ones with at most min(256, half the quote) errors;
// scored by quote 50, prefix 20, suffix 20, position 2. Hypothesis client: Copyright (c) 2013-2019 Hypothes.is Project
// and contributors, BSD-2-Clause, https://github.com/hypothesis/client.
import search from 'approx-string-match';
import { oneByOne } from './one-by-one.mjs';

const MOST_ERRORS = 256;
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const fullScore = weights.quote + weights.prefix + weights.suffix + weights.position;

/** @param {string} text @param {string} pattern */
function exactOccurrences(text, pattern) {
  const found = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
    found.push({ start: at, end: at + pattern.length, errors: 0 });
  return found;
}

/** @param {string} text @param {string} pattern @param {number} mostErrors */
function occurrences(text, pattern, mostErrors) {
  const exact = exactOccurrences(text, pattern);
  return exact.length > 0 ? exact : search(text, pattern, mostErrors);
}

/** From 0 to 1. @param {string} text @param {string} pattern */
function similarity(text, pattern) {
  if (text === '' || pattern === '') return 0;
  const [best] = occurrences(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}

/** @param {string} text @param {import('../data/quotes.mjs').Quote} quote */
function matchQuote(text, { exact, prefix, suffix, start: hint }) {
  const scored = occurrences(text, exact, Math.min(MOST_ERRORS, exact.length / 2)).map(({ start, end, errors }) => {
    const before = prefix ? similarity(text.slice(Math.max(0, start - prefix.length), start), prefix) : 1;
    const after = suffix ? similarity(text.slice(end, end + suffix.length), suffix) : 1;
    const near = 1 - Math.abs(start - hint) / text.length;
    const score =
      weights.quote * (1 - errors / exact.length) +
      weights.prefix * before +
      weights.suffix * after +
      weights.position * near;
    return { start, end, score: score / fullScore };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored[0] ?? null;
}

/** @type {import('./contender.mjs').Contender} */
export const hypothesis = {
  name: 'Hypothesis’ match-quote (approx-string-match)',
  gives: 'the best approximate occurrence, as offsets',
  // Its TextQuoteAnchor reads the text for each quote.
  anchor: (root, quotes, clock) => oneByOne(quotes, clock, (quote) => matchQuote(root.textContent, quote)),
};

// One benchmark input: an article quoted, edited and written, with the truth.
import { makeArticle, write } from './article.mjs';
import { drifts } from './drift.mjs';
import { chooseQuotes } from './quotes.mjs';
import { describeQuotes } from './describe.mjs';
import { Random } from './random.mjs';

/**
 * @typedef {import('./quotes.mjs').Quote} Quote
 * @typedef {import('./article.mjs').Span} Span
 *
 * @typedef {object} Scene
 * @property {string} drift
 * @property {string} html the article as it is now
 * @property {string} text its text
 * @property {Quote[]} quotes
 * @property {object[]} described the same passages, as Sidelight's `describeQuote` puts them into a document
 * @property {(Span | null)[]} truth where each quote's passage is now; null: it was deleted
 */

/**
 * @param {object} wanted
 * @param {string} wanted.drift a key of `drifts`
 * @param {number} wanted.size UTF-16 units of the article that is quoted
 * @param {number} wanted.count quotes
 * @param {number} wanted.seed the same seed, size and count: the same article and quotes, whatever the drift
 * @returns {Scene}
 */
export function makeScene({ drift, size, count, seed }) {
  const random = new Random(seed);
  const blocks = makeArticle(random, size);
  const quotes = chooseQuotes(random, blocks, count);
  const change = drifts[drift];
  if (!change) throw new Error(`no such drift: ${drift}`);
  const described = describeQuotes(write(new Random(seed), blocks).text, quotes);
  const { text, html, spans } = write(new Random(seed), change(new Random(seed + 1), blocks));
  const truth = quotes.map((_, number) => spans.get(number) ?? null);
  return { drift, html, text, quotes, described, truth };
}

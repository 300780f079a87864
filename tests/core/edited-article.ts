import assert from 'node:assert/strict';
import { describeQuote } from '../../src/core/describe-quote.js';
import { indexText, type Match, type MatchOptions } from '../../src/core/index.js';
import { matchQuote } from '../../src/core/match-quote.js';
import type { QuoteJson } from '../../src/core/model.js';

export const lead = 'Nampo, on the west coast, has been the country’s busiest harbour for two decades.';
export const passage =
  'Ships delivered over a thousand containers to the port of Nampo between August and October, satellite pictures show.';
export const follow = 'The ministry declined to comment on the pictures, which were published on Tuesday by a research group.';
export const last = 'Local fishermen said that they had been told to stay away from the northern pier during the summer.';
export const article = [lead, passage, follow, last].join('\n');

/** What an editor stored: the description of words of a text. */
export function describeWords(text: string, words: string): QuoteJson {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `“${words}” stand there`);
  return describeQuote(indexText(text), start, start + words.length) ?? assert.fail('They can be described');
}

export function match(text: string, target: QuoteJson, options?: MatchOptions): Match {
  return matchQuote(indexText(text), { target }, options);
}

/** What a match covers and how sure it is, or why there is none. */
export function found(text: string, target: QuoteJson, options?: MatchOptions): string {
  const place = match(text, target, options);
  return place.status === 'orphan' ? place.code : `${place.status}: ${text.slice(place.start, place.end)}`;
}

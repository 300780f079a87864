import { matchTargets } from '../../core/match-written.js';
import { indexText, type TextIndex } from '../../core/text-index.js';
import { nearestText } from '../check/nearest-text.js';
import type { ReadWords } from './ask-link.js';

/** How a quotation stands in a page. */
export type QuoteState =
  | { readonly state: 'there' }
  | { readonly state: 'changed'; readonly now: string }
  | { readonly state: 'gone'; readonly nearest?: string | undefined }
  /** Nobody can say. */
  | { readonly state: 'unchecked'; readonly reason: string };

/** Words that a quotation leaves out: three dots, in brackets or not. */
const LEFT_OUT = /\s*(?:[[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3})\s*/;

/** From this likeness on it is the same sentence, edited: what is told of it is told to somebody who compares. */
const SAME = 0.7;

/** A piece shorter than this may stand anywhere. */
const MIN_LETTERS = 3;

/** Looks for quotations in a page, piece by piece where words are left out of them. */
export function lookForQuotes(words: ReadWords, quotes: Iterable<string>): ReadonlyMap<string, QuoteState> {
  const index = 'unread' in words ? undefined : indexText(words.text);
  const stateOf = (quote: string): QuoteState => {
    if ('unread' in words) return { state: 'unchecked', reason: words.unread };
    const found = index ? stateIn(index, quote) : { state: 'gone' as const };
    if (found.state !== 'gone') return found;
    // What is not shown to everybody, and what was not read, may hold them.
    if (words.isWalled) return { state: 'unchecked', reason: 'it shows not all of its text to everybody' };
    return words.isCut ? { state: 'unchecked', reason: 'only the first 2 MB of it were read' } : found;
  };
  return new Map(Array.from(quotes, (quote) => [quote, stateOf(quote)]));
}

function stateIn(index: TextIndex, quote: string): QuoteState {
  const pieces = quote.split(LEFT_OUT).filter((piece) => (piece.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= MIN_LETTERS);
  const states = pieces.map((exact): QuoteState => {
    const [match] = matchTargets(index, [{ exact }]);
    // Words that stand there more than once stand there.
    if (!match || match.status === 'exact' || (match.status === 'orphan' && match.code === 'quote-ambiguous')) return { state: 'there' };
    const near = match.status === 'orphan' ? nearestText(index, { exact }) : { ...match, likeness: 1 };
    const words = near && index.text.slice(near.start, near.end);
    return words !== undefined && near && near.likeness >= SAME ? { state: 'changed', now: words } : { state: 'gone', nearest: words };
  });
  return states.find(({ state }) => state === 'gone') ?? states.find(({ state }) => state === 'changed') ?? { state: 'there' };
}

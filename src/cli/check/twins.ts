import { occurrencesOf } from '../../core/occurrences.js';
import type { Span } from '../../core/text-index.js';
import { Wanted, type Quotation } from '../../core/wanted.js';
import type { ArticleText } from '../article/article-text.js';
import { oneLine } from '../report/excerpt.js';
import type { Finding } from '../report/finding.js';

/** Places of twins that are listed. */
const MAX_LISTED = 8;
/** Characters on each side of a passage that are shown. */
const AROUND = 30;
/** Characters of a passage that are shown. */
const MAX_SHOWN = 160;

/** What helps to tell the places of some words from one another. */
export type Twins = Pick<Finding, 'details' | 'articlePlace'>;

export type FindTwins = (quotation: Quotation) => Twins;

/** Lists all places of words that stand more than once in an article. Many notes may be about the same words: they are looked for once. */
export function twinsIn(text: ArticleText): FindTwins {
  const known = new Map<string, Twins>();
  return ({ exact }) => {
    const twins = known.get(exact) ?? twinsOf(text, exact);
    known.set(exact, twins);
    return twins;
  };
}

function twinsOf(text: ArticleText, exact: string): Twins {
  const wanted = new Wanted({ exact });
  const { places } = occurrencesOf(text.index, wanted);
  const spans = places.slice(0, MAX_LISTED).map((start) => text.index.rawSpan({ start, end: start + wanted.quote.length }));
  const [first] = spans;
  const more = places.length > MAX_LISTED ? [`… and ${places.length - MAX_LISTED} more`] : [];
  const listed = spans.map((span) => {
    const { line, column } = text.placeOf(span.start);
    return `${line}:${column}  ${surroundings(text, span)}`;
  });
  return { details: [...listed, ...more], ...(first && { articlePlace: text.placeOf(first.start) }) };
}

/** The words with what stands around them, never half a character. */
function surroundings({ text }: ArticleText, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^\p{Surrogate}/u, '');
  const own = text.slice(start, Math.min(end, start + MAX_SHOWN)).replace(/\p{Surrogate}$/u, '');
  const after = text.slice(end, end + AROUND).replace(/\p{Surrogate}$/u, '');
  return oneLine(`…${before}[${own}]${after}…`);
}

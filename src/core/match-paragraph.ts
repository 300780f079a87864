import { foldText } from './fold-text.js';
import { orphan, placed, type Match } from './match.js';
import { matchQuote } from './match-quote.js';
import type { ParagraphTarget, QuoteTarget } from './model.js';
import type { TextIndex } from './text-index.js';
import { trimSpan } from './trim-span.js';

/** A guard of fewer characters (two or three words) may begin a strange paragraph by chance. */
const MIN_MOVED_GUARD = 12;
/** Where the number was wrong: the words alone are left, and they are only its first ones. */
const MOVED_SCORE = 0.8;
/** Characters that nobody sees may stand between those of the guard, so more than its length is read. */
const GUARD_SLACK = 100;

/**
 * Finds a paragraph by its number, which counts only while the paragraph begins with its guard.
 *
 * Paragraphs are inserted and taken out, so a number goes wrong while the words do not. If the guard
 * stands exactly once in the article, and there begins a paragraph, that one is meant, whatever its
 * number: two things were remembered, one of them agrees beyond doubt. The match is approximate, and
 * any less is an orphan.
 */
export function matchParagraph(index: TextIndex, { paragraph, exact = '' }: ParagraphTarget): Match {
  const { text, paragraphs } = index;
  const numbered = paragraphs[paragraph - 1];
  const span = numbered && trimSpan(text, numbered);
  if (span && folded(text.slice(span.start, span.start + 2 * exact.length + GUARD_SLACK)).startsWith(folded(exact)))
    return placed(span);
  const guard: QuoteTarget = { type: 'quote', exact, prefix: '', suffix: '' };
  const match = exact.length < MIN_MOVED_GUARD ? undefined : matchQuote(index, { target: guard });
  const moved =
    match?.status === 'exact' &&
    paragraphs.map((other) => trimSpan(text, other)).find(({ start }) => start === match.start);
  if (moved) return { ...moved, status: 'approximate', score: MOVED_SCORE };
  return orphan(span ? 'text-changed' : 'paragraph-out-of-range');
}

function folded(text: string): string {
  return foldText(text).folded.trim();
}

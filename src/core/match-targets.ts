import { foldText } from './fold-text.js';
import { matchQuote, type MatchOptions as QuoteOptions } from './match-quote.js';
import type { ParagraphTarget, Target } from './model.js';
import type { ProblemCode } from './problems.js';
import type { Span, TextIndex } from './text-index.js';

/** Where a target is: offsets are UTF-16 units of the text, the score is from 0 to 1. */
export type Match =
  | {
      readonly status: 'exact' | 'approximate';
      readonly start: number;
      readonly end: number;
      readonly score: number;
    }
  | { readonly status: 'orphan'; readonly code: ProblemCode };

export interface MatchOptions extends QuoteOptions {
  /** The text of the first element that a CSS selector finds; undefined when there is none. */
  readonly locate?: (selector: string) => Span | undefined;
}

/**
 * Finds each target in the text, in the targets' order. A target that has no certain place is an
 * orphan with a reason; it is never put on words that may be other ones.
 */
export function matchTargets(
  index: TextIndex,
  targets: readonly Target[],
  options: MatchOptions = {},
): Match[] {
  return targets.map((target) => matchTarget(index, target, options));
}

function matchTarget(index: TextIndex, target: Target, options: MatchOptions): Match {
  if (target.type === 'paragraph') return matchParagraph(index, target);
  const element = target.css === undefined ? undefined : options.locate?.(target.css);
  if (target.css !== undefined && !element) return { status: 'orphan', code: 'element-not-found' };
  if (target.type === 'quote') return matchQuote(index, target, options, element);
  return element
    ? { status: 'exact', ...element, score: 1 }
    : { status: 'orphan', code: 'element-not-found' };
}

function matchParagraph({ text, paragraphs }: TextIndex, target: ParagraphTarget): Match {
  const paragraph = target.paragraph < 1 ? undefined : paragraphs[target.paragraph - 1];
  if (!paragraph) return { status: 'orphan', code: 'paragraph-out-of-range' };
  const { start, end } = trim(text, paragraph);
  const guard = foldText(target.exact ?? '').folded.trim();
  const words = foldText(text.slice(start, end)).folded.trim();
  return words.startsWith(guard)
    ? { status: 'exact', start, end, score: 1 }
    : { status: 'orphan', code: 'text-changed' };
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  return { start: start + leading, end: start + words.trimEnd().length };
}

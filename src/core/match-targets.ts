import { foldText } from './fold-text.js';
import { orphan, placed, type Match } from './match.js';
import { matchQuote, type MatchOptions as QuoteOptions } from './match-quote.js';
import type { ParagraphTarget, Target } from './model.js';
import type { Span, TextIndex } from './text-index.js';

export type { Match } from './match.js';

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
  if (target.css !== undefined && !element) return orphan('element-not-found');
  if (target.type === 'quote') return matchQuote(index, target, options, element);
  return element ? placed(element) : orphan('element-not-found');
}

function matchParagraph({ text, paragraphs }: TextIndex, { paragraph, exact = '' }: ParagraphTarget): Match {
  const span = paragraphs[paragraph - 1];
  if (!span) return orphan('paragraph-out-of-range');
  const words = text.slice(span.start, span.end);
  if (!folded(words).startsWith(folded(exact))) return orphan('text-changed');
  const start = span.start + words.length - words.trimStart().length;
  return placed({ start, end: start + words.trim().length });
}

function folded(text: string): string {
  return foldText(text).folded.trim();
}

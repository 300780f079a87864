import type { Span } from './text-index.js';

/** The same words without the white space around them. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = end - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

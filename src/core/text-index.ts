import { foldText } from './fold-text.js';

/** Half-open, in UTF-16 units of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One article's text, made ready once for all the targets that are looked for in it. */
export interface TextIndex {
  readonly text: string;
  /** The text with its typography folded away. */
  readonly folded: string;
  readonly toRaw: (foldedOffset: number) => number;
  /** The paragraphs that `{paragraph: n}` counts. */
  readonly paragraphs: readonly Span[];
}

/**
 * Makes a text ready for matching, in time linear in its length.
 *
 * @param text blocks are separated by `\n`, which stands nowhere else
 * @param paragraphs the paragraphs, when they are known better than by lines
 */
export function indexText(text: string, paragraphs: readonly Span[] = linesOf(text)): TextIndex {
  const { folded, toRaw } = foldText(text);
  return { text, folded, toRaw, paragraphs };
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (/\S/.test(text.slice(start, end))) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

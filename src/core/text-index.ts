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
  return Array.from(text.matchAll(/^.*\S.*/gm), ({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

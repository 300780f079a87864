import { MAX_QUOTE } from '../../core/limits.js';
import type { Span } from '../../core/text-index.js';
import type { Sentences } from './sentences.js';

/** Fewer letters and digits are no certain place (quote-too-short). */
const MIN_LETTERS = 3;
/** What may stand between a reference and the clause behind it. */
const LEAD = /^[\s,;:.!?)\]}»”’…–—-]+/u;
/** What opens and closes a quotation or brackets, in any language. */
const PAIRS = ['“”', '„“', '«»', '‹›', '「」', '『』', '()', '（）', '[]', '""'].map((pair) => Array.from(pair) as [string, string]);

/**
 * The words that a footnote's reference stands behind: the sentence that ends there, or what follows in it on
 * the reference before. Nothing outside of the block is taken.
 *
 * @param sentences of the text without the references; blocks are separated by `\n`
 * @param offset of the reference
 * @param before the passage of the reference before this one
 * @returns undefined where it stands behind no words
 */
export function passageBefore(sentences: Sentences, offset: number, before: Span | undefined): Span | undefined {
  const { text } = sentences;
  // In a block of its own at the end, which has no words and so is no part of the text.
  if (offset > text.length) return undefined;
  const blockStart = startOfReach(text, offset);
  const starts = sentences.startsIn(blockStart, offset);
  const floor = before && before.end > blockStart && before.end <= offset ? before.end : blockStart;
  // Two references at one spot, or with the sentence's full stop between, are about the same words.
  if (before && floor === before.end && lettersIn(text.slice(floor, offset)) === 0) return { start: before.start, end: offset };
  const sentence = wholeQuotation(text, starts, Math.max(starts.at(-1) ?? blockStart, floor), { start: floor, end: offset });
  const wanted = [sentence, ...starts.reverse(), blockStart];
  const start = wanted.find((one) => lettersIn(text.slice(one, offset)) >= MIN_LETTERS);
  if (start === undefined) return undefined;
  const [lead = ''] = start === blockStart ? [] : (LEAD.exec(text.slice(start, offset)) ?? []);
  return { start: start + lead.length, end: offset };
}

/**
 * Where a sentence begins that a quotation or brackets end in, and that is not the first in them: with the one
 * they begin in. Who refers to the source of a quotation means all of it.
 */
function wholeQuotation(text: string, starts: readonly number[], sentence: number, { start, end }: Span): number {
  const before = text.slice(start, sentence);
  const words = text.slice(sentence, end);
  const opened = PAIRS.flatMap(([open, close]) => {
    const isClosed = words.includes(close) && !words.slice(0, words.indexOf(close)).includes(open);
    const at = before.lastIndexOf(open);
    const isOpen = open === close ? before.split(open).length % 2 === 0 : at > before.lastIndexOf(close);
    return isClosed && at >= 0 && isOpen ? [start + at] : [];
  });
  const first = Math.min(...opened);
  return opened.length === 0 ? sentence : Math.max(start, starts.findLast((one) => one <= first) ?? start);
}

/** The block's beginning, or a word's where it is further away than a target reaches. */
function startOfReach(text: string, offset: number): number {
  const blockStart = text.lastIndexOf('\n', offset - 1) + 1;
  const reach = offset - MAX_QUOTE;
  const space = reach > blockStart ? text.indexOf(' ', reach) : -1;
  return Math.max(blockStart, space >= 0 && space < offset ? space + 1 : reach);
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

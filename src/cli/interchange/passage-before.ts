import { MAX_QUOTE } from '../../core/limits.js';
import type { Span } from '../../core/text-index.js';

/** Fewer letters and digits are no certain place (quote-too-short). */
const MIN_LETTERS = 3;
/** The end of a text whose full stop ends no sentence. */
const ABBREVIATED = /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|No|Nr|vs|e\.g|i\.e|cf)\.\s*$/u;
/** What may stand between a reference and the clause behind it. */
const LEAD = /^[\s,;:.!?)\]}»”’…–—-]+/u;

/**
 * The words that a footnote's reference stands behind: the sentence that ends there, or what follows in it on
 * the reference before. Nothing outside of the block is taken.
 *
 * @param text without the references; blocks are separated by `\n`
 * @param offset of the reference
 * @param before the passage of the reference before this one
 * @returns undefined where it stands behind no words
 */
export function passageBefore(text: string, offset: number, before: Span | undefined, language = 'en'): Span | undefined {
  const blockStart = startOfReach(text, offset);
  const starts = sentenceStarts(text.slice(blockStart, offset), language).map((start) => blockStart + start);
  const floor = before && before.end > blockStart && before.end <= offset ? before.end : blockStart;
  // Two references at one spot, or with the sentence's full stop between, are about the same words.
  if (before && floor === before.end && lettersIn(text.slice(floor, offset)) === 0) return { start: before.start, end: offset };
  const sentence = starts.at(-1) ?? blockStart;
  const wanted = [Math.max(sentence, floor), ...starts.reverse(), blockStart];
  const start = wanted.find((one) => lettersIn(text.slice(one, offset)) >= MIN_LETTERS);
  if (start === undefined) return undefined;
  const [lead = ''] = start === blockStart ? [] : (LEAD.exec(text.slice(start, offset)) ?? []);
  return { start: start + lead.length, end: offset };
}

/** The block's beginning, or a word's where it is further away than a target reaches. */
function startOfReach(text: string, offset: number): number {
  const blockStart = text.lastIndexOf('\n', offset - 1) + 1;
  const reach = offset - MAX_QUOTE;
  const space = reach > blockStart ? text.indexOf(' ', reach) : -1;
  return Math.max(blockStart, space >= 0 && space < offset ? space + 1 : reach);
}

/** Where the sentences begin that have words. A sentence does not end with an initial or with “Mr.”. */
function sentenceStarts(text: string, language: string): number[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return Array.from(sentences).flatMap(({ segment, index }) => (lettersIn(segment) > 0 && !ABBREVIATED.test(text.slice(0, index)) ? [index] : []));
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

import { placed, type Place } from './match.js';
import type { QuoteJson } from './model.js';
import { occurrencesOf, searchFor } from './occurrences.js';
import type { TextIndex } from './text-index.js';
import type { Wanted } from './wanted.js';

/** Two letters or two digits of one word, in scripts that put something between words. */
const SAME_WORD =
  /[^\P{L}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]{2}|\p{N}{2}/u;

/**
 * Where the quotation stands letter by letter between its context. Without one, it is whole words. Of more
 * places than can be looked at, only the one where it was is certain.
 *
 * @returns undefined when that is not one of them
 */
export function placesAsRemembered(index: TextIndex, wanted: Wanted, { start }: QuoteJson): Place[] | undefined {
  const { folded } = index;
  const { whole, offset, end } = wanted;
  const { places, areMore } = occurrencesOf(index, wanted);
  let found = places;
  if (areMore) {
    const hinted = start === undefined ? -1 : index.foldedOffset(index.spanAt({ start }).start) - offset;
    if (hinted < 0 || !folded.startsWith(whole, hinted)) return undefined;
    found = [hinted];
  }
  const starts = found
    .filter(
      (at) =>
        (offset > 0 || !splitsWord(folded, at)) && (end < whole.length || !splitsWord(folded, at + whole.length)),
    )
    .map((at) => at + offset);
  const quoted = starts.length > 0 ? starts : placesButForSpaces(index, wanted);
  return quoted.map((at) => placed(index.rawSpan({ start: at, end: at + end - offset })));
}

/**
 * Where the quotation stands, and the same context but for white space: what other tools have stored of a
 * page has none between its blocks.
 */
function placesButForSpaces(index: TextIndex, { whole, quote, offset, end }: Wanted): readonly number[] {
  const before = withoutSpaces(whole.slice(0, offset));
  const after = withoutSpaces(whole.slice(end));
  if (before === '' || after === '') return [];
  const { folded } = index;
  return (searchFor(index, quote) ?? []).filter(
    (at) =>
      withoutSpaces(folded.slice(Math.max(0, at - 2 * offset), at)).endsWith(before) &&
      withoutSpaces(folded.slice(at + quote.length, at + quote.length + 2 * (whole.length - end))).startsWith(after),
  );
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}

/**
 * Whether an offset falls inside a word: “port” does not stand in “report”. Scripts that write no
 * spaces, and Hangul, whose particles join the word, have no such bounds.
 */
export function splitsWord(text: string, offset: number): boolean {
  const before = [...text.slice(Math.max(0, offset - 2), offset)].pop() ?? '';
  const [after = ''] = text.slice(offset, offset + 2);
  return SAME_WORD.test(before + after);
}

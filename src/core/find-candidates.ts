import { alignWords } from './align-words.js';
import { likelyPlaces } from './likely-places.js';
import { overlaps } from './overlaps.js';
import type { Span, TextIndex } from './text-index.js';
import type { Wanted } from './wanted.js';
import { weighPassage, type Candidate } from './weigh-passage.js';
import { firstWordAfter } from './words.js';

/** Characters around a likely place that are compared … */
const SLACK = 32;
/** … and this share of the quotation's length, which may have grown. */
const GROWTH = 0.25;
/** Characters at the ends of what is compared, where a passage may be cut off. */
const EDGE = 24;
/** What stands between the ends of a long quotation may have grown or shrunk so many times. */
const MAX_STRETCH = 2;

/**
 * The passages of the text that may be a quotation, edited or not, without any that overlap; the best first.
 *
 * @param within the stretch of the folded text where they may begin
 * @param most places to be looked at
 */
export function findCandidates(index: TextIndex, wanted: Wanted, within?: Span, most?: number): Candidate[] {
  if (wanted.ends) {
    const [heads = [], tails = []] = wanted.ends.map((end) => findCandidates(index, end, within, most));
    return distinct(heads.flatMap((head) => tails.flatMap((tail) => joined(wanted, head, tail) ?? [])));
  }
  const slack = SLACK + wanted.quote.length * GROWTH;
  return distinct(
    likelyPlaces(index.grams, wanted, within, most).flatMap((place) => {
      const around = { start: place + wanted.from - slack, end: place + wanted.to + slack };
      const found = candidateIn(index, wanted, around);
      if (!found || (found.start - around.start > EDGE && around.end - found.end > EDGE)) return found ?? [];
      // It may go on outside: what stood around it drew the place away.
      return candidateIn(index, wanted, { start: around.start - wanted.quote.length, end: around.end + wanted.quote.length }) ?? [];
    }),
  );
}

/** The passage most like a quotation that is within a stretch of the text, in offsets of the folded text. */
export function candidateIn(index: TextIndex, wanted: Wanted, { start, end }: Span): Candidate | undefined {
  if (wanted.ends) {
    const [head, tail] = wanted.ends;
    const first = candidateIn(index, head, { start, end: Math.min(end, start + 2 * head.to) });
    const last = candidateIn(index, tail, { start: Math.max(start, end - 2 * tail.to), end });
    return first && last && joined(wanted, first, last);
  }
  const { letters, words } = index;
  const [from, to] = [firstWordAfter(words, start), firstWordAfter(words, end)];
  return weighPassage(wanted, alignWords(wanted, letters, words, from, to), words);
}

function joined({ quote }: Wanted, head: Candidate, tail: Candidate): Candidate | undefined {
  const stretch = (tail.end - head.start) / quote.length;
  if (stretch < 1 / MAX_STRETCH || stretch > MAX_STRETCH) return undefined;
  return {
    start: head.start,
    end: tail.end,
    likeness: Math.min(head.likeness, tail.likeness),
    evidence: Math.min(head.evidence, tail.evidence),
  };
}

/** The best of those that overlap. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.evidence - a.evidence))
    if (!found.some((better) => overlaps(candidate, better))) found.push(candidate);
  return found;
}

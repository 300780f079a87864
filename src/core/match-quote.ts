import { prefixAgreement, suffixAgreement } from './context-agreement.js';
import { foldText } from './fold-text.js';
import { orphan, placed, type Match } from './match.js';
import type { QuoteTarget } from './model.js';
import type { Span, TextIndex } from './text-index.js';

/** Fewer letters and digits than this stand everywhere. */
const MIN_LETTERS = 3;
/** A quote of this many words stands for itself, whatever became of the words around it. */
const ENOUGH_WORDS = 3;
/** Of several lookalikes, one is taken only when its surroundings agree this well … */
const MIN_AGREEMENT = 0.4;
/** … and better than those of the runner-up by this much. */
const MIN_MARGIN = 0.2;
/** Beyond this many lookalikes nothing tells them apart, and a hostile text could have millions. */
const MAX_CANDIDATES = 1000;

export interface MatchOptions {
  /**
   * Whether a reader can see a span. Asked only when several places fit equally well: pages often
   * hold a hidden copy of a text.
   */
  readonly isReadable?: (span: Span) => boolean;
}

interface Candidate extends Span {
  /** From 0 to 1; the words around agree with those the target remembers. */
  readonly agreement: number;
}

/** Finds a quote by its words, and tells twins apart by the words around them. */
export function matchQuote(
  index: TextIndex,
  target: QuoteTarget,
  options: MatchOptions,
  within?: Span,
): Match {
  const quote = foldText(target.exact).folded.trim();
  if ((quote.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < MIN_LETTERS) return orphan('quote-too-short');
  const candidates = findCandidates(index, quote, target, within);
  const [first] = candidates;
  if (!first || (candidates.length === 1 && !isPlausible(quote, target, first))) return orphan('quote-not-found');
  if (candidates.length === 1) return placed(first);
  const best = candidates.length < MAX_CANDIDATES ? choose(index.text, candidates, target, options) : undefined;
  return best ? placed(best, best.agreement) : orphan('quote-ambiguous');
}

function findCandidates(
  { folded, toRaw }: TextIndex,
  quote: string,
  target: QuoteTarget,
  within: Span | undefined,
): Candidate[] {
  const prefix = foldText(target.prefix).folded;
  const suffix = foldText(target.suffix).folded;
  const sides = prefix && suffix ? 2 : 1;
  const candidates: Candidate[] = [];
  for (
    let at = folded.indexOf(quote);
    at >= 0 && candidates.length < MAX_CANDIDATES;
    at = folded.indexOf(quote, at + 1)
  ) {
    const end = at + quote.length;
    const before = prefixAgreement(folded, at, prefix);
    const after = suffixAgreement(folded, end, suffix);
    const cutsWord = (splitsWord(folded, at) && before === 0) || (splitsWord(folded, end) && after === 0);
    const span = { start: toRaw(at), end: toRaw(end) };
    const outside = within && (span.start < within.start || span.end > within.end);
    if (cutsWord || outside) continue;
    candidates.push({ ...span, agreement: (before + after) / sides });
  }
  return candidates;
}

/**
 * Whether an offset falls inside a word: “port” does not stand in “report”. Scripts that write no
 * spaces, and Hangul, whose particles join the word, have no such bounds.
 */
function splitsWord(text: string, offset: number): boolean {
  return /[^\P{L}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]{2}|\p{N}{2}/u.test(
    text.slice(Math.max(0, offset - 1), offset + 1),
  );
}

/** A word or two with strangers on both sides is another place that happens to read the same. */
function isPlausible(quote: string, target: QuoteTarget, { agreement }: Candidate): boolean {
  const remembersContext = target.prefix.trim() !== '' || target.suffix.trim() !== '';
  return !remembersContext || agreement > 0 || wordCount(quote) >= ENOUGH_WORDS;
}

/** Words as the script has them: not every one writes spaces. */
function wordCount(text: string): number {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

/**
 * The words around decide between lookalikes. Where they agree equally, the position remembered does,
 * and only when one of them starts exactly there: then the text before it is as long as it was.
 */
function choose(
  text: string,
  candidates: readonly Candidate[],
  { start }: QuoteTarget,
  { isReadable = () => false }: MatchOptions,
): Candidate | undefined {
  const most = Math.max(...candidates.map(({ agreement }) => agreement));
  const leaders = candidates.filter(({ agreement }) => most - agreement < MIN_MARGIN);
  if (leaders.length === 1 && most >= MIN_AGREEMENT) return leaders[0];
  const offset = start === undefined ? -1 : unitsOf(text, start);
  const atPlace = leaders.find((candidate) => candidate.start === offset);
  if (atPlace) return atPlace;
  const [readable, ...others] = leaders.filter(isReadable);
  return others.length > 0 ? undefined : readable;
}

/** UTF-16 units before the code point at a position. */
function unitsOf(text: string, codePoints: number): number {
  let units = 0;
  for (let left = codePoints; left > 0 && units < text.length; left--)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}

import { prefixAgreement, suffixAgreement } from './context-agreement.js';
import { foldText } from './fold-text.js';
import type { Match } from './match-targets.js';
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
  { isReadable }: MatchOptions,
  within?: Span,
): Match {
  const quote = foldText(target.exact).folded.trim();
  if ((quote.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < MIN_LETTERS)
    return { status: 'orphan', code: 'quote-too-short' };
  const candidates = findCandidates(index, quote, target, within);
  const [only] = candidates;
  if (!only) return { status: 'orphan', code: 'quote-not-found' };
  if (candidates.length === 1)
    return isPlausible(quote, target, only) ? placed(only, 1) : { status: 'orphan', code: 'quote-not-found' };
  const best = chooseByContext(candidates) ?? chooseByPosition(index.text, candidates, target);
  if (best) return placed(best, best.agreement);
  const readable = isReadable ? leaders(candidates).filter((candidate) => isReadable(candidate)) : [];
  return readable.length === 1 && readable[0]
    ? placed(readable[0], readable[0].agreement)
    : { status: 'orphan', code: 'quote-ambiguous' };
}

function placed({ start, end }: Span, score: number): Match {
  return { status: 'exact', start, end, score };
}

function findCandidates(
  { folded, toRaw }: TextIndex,
  quote: string,
  target: QuoteTarget,
  within: Span | undefined,
): Candidate[] {
  const prefix = foldText(target.prefix).folded;
  const suffix = foldText(target.suffix).folded;
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
    const sides = Number(prefix !== '') + Number(suffix !== '');
    candidates.push({ ...span, agreement: sides === 0 ? 0 : (before + after) / sides });
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
  return !remembersContext || agreement > 0 || quote.split(' ').length >= ENOUGH_WORDS;
}

function chooseByContext(candidates: readonly Candidate[]): Candidate | undefined {
  const [best, second] = [...candidates].sort((a, b) => b.agreement - a.agreement);
  if (!best || !second) return best;
  return best.agreement >= MIN_AGREEMENT && best.agreement - second.agreement >= MIN_MARGIN
    ? best
    : undefined;
}

function leaders(candidates: readonly Candidate[]): Candidate[] {
  const most = Math.max(...candidates.map(({ agreement }) => agreement));
  return candidates.filter(({ agreement }) => most - agreement < MIN_MARGIN);
}

/**
 * The position remembered decides between lookalikes whose surroundings agree equally, and only when
 * one of them starts exactly there: then the text before it is as long as it was.
 */
function chooseByPosition(
  text: string,
  candidates: readonly Candidate[],
  { start }: QuoteTarget,
): Candidate | undefined {
  if (start === undefined) return undefined;
  const offset = unitsOf(text, start);
  return leaders(candidates).find((candidate) => candidate.start === offset);
}

/** UTF-16 units before the code point at a position. */
function unitsOf(text: string, codePoints: number): number {
  let units = 0;
  for (let left = codePoints; left > 0 && units < text.length; left--)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}

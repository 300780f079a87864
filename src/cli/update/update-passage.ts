import { isDeepStrictEqual } from 'node:util';
import { describeQuote } from '../../core/describe-quote.js';
import { isPlaced, type Match, type Place } from '../../core/match.js';
import { overlaps } from '../../core/overlaps.js';
import { isRecord } from '../../core/own-value.js';
import type { ProblemCode } from '../../core/problems.js';
import type { Span } from '../../core/text-index.js';
import { isOfWords, type ArticleEdit } from './article-edit.js';
import { saidIn } from './carry-spans.js';
import { commonOf, decidePlace, holdsMost, isSamePlace, type Change, type Decided, type Doubt } from './decide-place.js';
import { writePlace } from './write-place.js';

/** From this share of other paragraphs on, one is not what its note was about. */
const FOREIGN = 0.25;

/** What was done about one passage of a note. */
export type Outcome = Settled | Unsettled;

export interface Settled {
  readonly change: Change;
  /** The target for the new text; the old one where that is still right. */
  readonly written: unknown;
  readonly place: Span;
  /** Undefined when the target was written for the new text before. */
  readonly before?: Span | undefined;
}

/** The target is left as it is, for an editor. */
export interface Unsettled {
  readonly doubt: Doubt | 'place-unknown-before' | 'target-not-rewritten';
  readonly before?: Span | undefined;
  /** Where the comparison of the texts has it, and where the engine finds it. */
  readonly compared?: Span | undefined;
  readonly found?: Span | undefined;
  /** Why the engine finds it nowhere. */
  readonly code?: ProblemCode | undefined;
}

/**
 * Carries a passage over an edit, as far as that is certain, and writes its target anew. What is written is
 * found by the engine at that very place, or it is not written.
 */
export function updatePassage(written: unknown, edit: ArticleEdit): Outcome {
  const before = edit.findOld(written);
  const current = edit.findNew(written);
  if (isWrittenAnew(written, before, current, edit)) return { change: 'unchanged', written, place: current };
  if (!isPlaced(before)) return { doubt: 'place-unknown-before', code: before.code, found: spanOf(current) };
  const decision = decidePlace(edit.carry(before), edit.evidenceFor(written), (place) => edit.isTelling(place));
  if ('doubt' in decision) return { ...decision, code: codeOf(current), before };
  return { ...settle(written, { ...decision, before }, current, edit), before };
}

/**
 * Whether this was done before: what was written then fits the new text in every detail. In the old one it
 * fits worse, or has no place; or it says where it is, and is right.
 */
function isWrittenAnew(written: unknown, before: Match, current: Match, edit: ArticleEdit): current is Place {
  if (!isAsRemembered(current)) return false;
  if (!isPlaced(before)) return before.code !== 'quote-ambiguous' && isPlaced(edit.evidenceFor(written));
  if (hasPositions(written) && isDeepStrictEqual(writePlace(written, current, edit, 'as-before'), written)) return true;
  const fate = edit.carry(before);
  return !isAsRemembered(before) && fate.status !== 'deleted' && overlaps(fate.span, current);
}

interface Carrying extends Decided {
  readonly before: Span;
}

function settle(written: unknown, decision: Carrying, current: Match, edit: ArticleEdit): Outcome {
  if (!isOfWords(written)) return settleWhole(written, decision, edit);
  // Where its words stand letter by letter, they are it, also where the comparison took one of them for another.
  const isStill = isAsRemembered(current) && overlaps(current, decision.place);
  const place = isStill ? current : decision.place;
  const isSame = saidIn(edit.old, decision.before) === saidIn(edit.now, place);
  const change = isSame && decision.change === 'changed' ? 'unchanged' : decision.change;
  const quote = describeQuote(edit.now, place.start, place.end);
  const described = quote?.start === undefined ? undefined : edit.now.spanAt({ ...quote, start: quote.start });
  if (!described) return { doubt: 'target-not-rewritten', compared: place };
  const isThere = (match: Match): boolean => match.status === 'exact' && match.start === described.start && match.end === described.end;
  // As short as its author wrote it, while that is enough.
  const drafts =
    isStill && !hasPositions(written) ? [written] : (['as-before', 'full'] as const).map((detail) => writePlace(written, place, edit, detail));
  const anew = drafts.find((draft) => isThere(edit.findNew(draft)));
  return anew === undefined ? { doubt: 'target-not-rewritten', compared: place, code: codeOf(current) } : { change, written: anew, place: described };
}

/** A whole paragraph or element: it has to be the one that has most of what was there, and little else. */
function settleWhole(written: unknown, { change, place, before }: Carrying, edit: ArticleEdit): Outcome {
  const anew = writePlace(written, place, edit, 'as-before');
  const match = edit.findNew(anew);
  if (!isPlaced(match)) return { doubt: 'target-not-rewritten', compared: place, code: match.code };
  if (match.status !== 'exact') return { doubt: 'target-not-rewritten', compared: place, found: match };
  const isWhole = isSamePlace(match, place) && holdsMost(match, place) && !isMerged(before, match, edit);
  if (!isWhole) return { doubt: 'passage-split', compared: place, found: match };
  const isSame = saidIn(edit.old, before) === saidIn(edit.now, match);
  return { change: change === 'unchanged' && !isSame ? 'changed' : change, written: anew, place: match };
}

/** Whether other paragraphs of the old article are a good part of it now. */
function isMerged(before: Span, place: Span, edit: ArticleEdit): boolean {
  const common = Array.from(edit.paragraphFates, ([paragraph, fate]) =>
    fate.status === 'deleted' || overlaps(paragraph, before) ? 0 : Math.max(0, commonOf(place, fate.span)) * fate.kept,
  );
  return common.reduce((sum, one) => sum + one, 0) > FOREIGN * (place.end - place.start);
}

function isAsRemembered(match: Match): match is Place {
  return match.status === 'exact' && match.score === 1;
}

/** Whether a target counts characters: those are wrong after nearly every edit. */
function hasPositions(written: unknown): boolean {
  if (Array.isArray(written)) return written.some(hasPositions);
  return isRecord(written) && Object.entries(written).some(([name, value]) => (name === 'start' && typeof value === 'number') || hasPositions(value));
}

function spanOf(match: Match): Span | undefined {
  return isPlaced(match) ? match : undefined;
}

function codeOf(match: Match): ProblemCode | undefined {
  return isPlaced(match) ? undefined : match.code;
}

import { isPlaced, type Match, type Place } from '../../core/match.js';
import type { Annotation, Target } from '../../core/model.js';
import { occurrencesOf } from '../../core/occurrences.js';
import { orphanProblem } from '../../core/orphan-problem.js';
import { NOWHERE } from '../../core/place-notes.js';
import type { ProblemCode } from '../../core/problems.js';
import { selectorsIn } from '../../core/selectors.js';
import type { Span } from '../../core/text-index.js';
import { Wanted, type Quotation } from '../../core/wanted.js';
import type { ArticleText } from '../article/article-text.js';
import type { PlacedArticle } from '../article/place-article.js';
import { excerpt, oneLine } from '../report/excerpt.js';
import { finding, findingOf, type FilePlace, type Finding } from '../report/finding.js';
import type { PlaceFinder } from './check-document.js';
import type { DeskDocument } from './desk-document.js';
import { nearestText } from './nearest-text.js';

/** Places of twins that are listed. */
const MAX_LISTED = 8;
/** Characters on each side of a passage that are shown. */
const AROUND = 30;
/** Characters of a passage that are shown. */
const MAX_SHOWN = 160;

/** What there is to say of where the notes are in the article. */
export function placeFindings(placed: PlacedArticle, desk: DeskDocument, placeOf: PlaceFinder): Finding[] {
  return placed.document.annotations.flatMap((note) => {
    if (placed.wrappers.has(note.id)) return placed.spansOf.has(note.id) ? [] : [lost(note, undefined, placeOf(undefined, note.id))];
    return note.targets.flatMap((target, index) => {
      const match = placed.matches.get(target) ?? NOWHERE;
      const path = desk.pathOfTarget(note, index);
      return targetFindings({ placed, note, target, match, path, place: placeOf(path, note.id) });
    });
  });
}

interface Looked {
  readonly placed: PlacedArticle;
  readonly note: Annotation;
  readonly target: Target;
  readonly match: Match;
  readonly path: string | undefined;
  readonly place: FilePlace;
}

function targetFindings(looked: Looked): Finding[] {
  const { match, note, target, place } = looked;
  if (!isPlaced(match)) return [{ ...lost(note, target, place, match.code), path: looked.path, ...hints(looked, match.code) }];
  return match.status === 'approximate' ? [edited(looked, match)] : [];
}

function lost({ id }: Annotation, target: Target | undefined, place: FilePlace, code: ProblemCode = 'field-missing'): Finding {
  return findingOf(orphanProblem(id, target, code), place);
}

function edited({ placed: { text }, note, target, path, place }: Looked, span: Place): Finding {
  const isParagraph = target.type === 'paragraph';
  const old = quotationIn(target)?.exact ?? '';
  return finding(isParagraph ? 'paragraph-moved' : 'quote-edited', oneLine(old), {
    annotationId: note.id,
    path,
    place,
    articlePlace: text.placeOf(span.start),
    details: isParagraph ? [] : [`Now: “${shown(text, span)}”`],
  });
}

/** What helps to find the words again. */
function hints({ placed: { text }, target }: Looked, code: ProblemCode): Pick<Finding, 'details' | 'articlePlace'> {
  const quotation = quotationIn(target);
  if (!quotation) return {};
  if (code === 'quote-ambiguous') return twins(text, quotation);
  const near = nearestText(text.index, quotation);
  if (!near) return { details: ['Nothing in the article is like it.'] };
  return { articlePlace: text.placeOf(near.start), details: [`Nearest: “${shown(text, near)}”`] };
}

function twins(text: ArticleText, { exact }: Quotation): Pick<Finding, 'details' | 'articlePlace'> {
  const wanted = new Wanted({ exact });
  const { places } = occurrencesOf(text.index, wanted);
  const spans = places.slice(0, MAX_LISTED).map((start) => text.index.rawSpan({ start, end: start + wanted.quote.length }));
  const [first] = spans;
  const more = places.length > MAX_LISTED ? [`… and ${places.length - MAX_LISTED} more`] : [];
  const listed = spans.map((span) => {
    const { line, column } = text.placeOf(span.start);
    return `${line}:${column}  ${surroundings(text, span)}`;
  });
  return { details: [...listed, ...more], ...(first && { articlePlace: text.placeOf(first.start) }) };
}

/** The first words that a target looks for. */
function quotationIn(target: Target): Quotation | undefined {
  return selectorsIn(target)
    .map((selector) => {
      if (selector.type === 'quote') return selector;
      return selector.type === 'paragraph' && selector.exact !== undefined ? { exact: selector.exact } : undefined;
    })
    .find((quotation) => quotation !== undefined);
}

function shown({ text }: ArticleText, { start, end }: Span): string {
  return excerpt(text.slice(start, end), MAX_SHOWN);
}

function surroundings({ text }: ArticleText, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  return oneLine(`…${before}[${text.slice(start, Math.min(end, start + MAX_SHOWN))}]${text.slice(end, end + AROUND)}…`);
}

import { isPlaced, type Match, type Place } from '../../core/match.js';
import type { Annotation, Target } from '../../core/model.js';
import { orphanProblem } from '../../core/orphan-problem.js';
import { NOWHERE } from '../../core/place-notes.js';
import type { ProblemCode } from '../../core/problems.js';
import { selectorsIn } from '../../core/selectors.js';
import type { Span } from '../../core/text-index.js';
import type { Quotation } from '../../core/wanted.js';
import type { ArticleText } from '../article/article-text.js';
import type { PlacedArticle } from '../article/place-article.js';
import { excerpt, oneLine } from '../report/excerpt.js';
import { finding, findingOf, type FilePlace, type Finding } from '../report/finding.js';
import type { PlaceFinder } from './check-document.js';
import type { DeskDocument } from './desk-document.js';
import { nearestText } from './nearest-text.js';
import { twinsIn, type FindTwins } from './twins.js';

/** Characters of a passage that are shown. */
const MAX_SHOWN = 160;

/** What there is to say of where the notes are in the article. */
export function placeFindings(placed: PlacedArticle, desk: DeskDocument, placeOf: PlaceFinder): Finding[] {
  const twinsOf = twinsIn(placed.text);
  return placed.document.annotations.flatMap((note) => {
    if (placed.wrappers.has(note.id)) return placed.spansOf.has(note.id) ? [] : [lost(note, undefined, placeOf(undefined, note.id))];
    return note.targets.flatMap((target, index) => {
      const match = placed.matches.get(target) ?? NOWHERE;
      const path = desk.pathOfTarget(note, index);
      return targetFindings({ placed, twinsOf, note, target, match, path, place: placeOf(path, note.id) });
    });
  });
}

interface Looked {
  readonly placed: PlacedArticle;
  readonly twinsOf: FindTwins;
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
function hints({ placed: { text }, twinsOf, target }: Looked, code: ProblemCode): Pick<Finding, 'details' | 'articlePlace'> {
  const quotation = quotationIn(target);
  if (!quotation) return {};
  if (code === 'quote-ambiguous') return twinsOf(quotation);
  const near = nearestText(text.index, quotation);
  if (!near) return { details: ['Nothing in the article is like it.'] };
  return { articlePlace: text.placeOf(near.start), details: [`Nearest: “${shown(text, near)}”`] };
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

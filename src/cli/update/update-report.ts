import { problem } from '../../core/problems.js';
import type { TextIndex, Span } from '../../core/text-index.js';
import type { DocumentText } from '../json/document-text.js';
import { excerpt, oneLine } from '../report/excerpt.js';
import { finding, type FilePlace, type Finding } from '../report/finding.js';
import { problemOf, type ArticleEdit } from './article-edit.js';
import { doubledMember, type PassageOutcome } from './update-document.js';
import type { Unsettled } from './update-passage.js';

/** What was done about a passage, in the words of the report. */
export type Result = 'unchanged' | 'refreshed' | 'moved' | 'unsettled';

/** One passage for a reader of the report. */
export interface PassageReport {
  readonly result: Result;
  readonly annotationId: string | undefined;
  /** Where its target is, as a JSON path and in the file. */
  readonly path: string;
  readonly place: FilePlace;
  /** Whether its target was written anew. */
  readonly isRewritten: boolean;
  /** Its words in the old article; undefined where it had no place there. */
  readonly before?: string | undefined;
  /** Its words in the new article, and where they stand. */
  readonly now?: string | undefined;
  readonly articlePlace?: FilePlace | undefined;
  /** For an editor. */
  readonly finding?: Finding | undefined;
}

/** What an update has done. */
export interface UpdateReport {
  readonly counts: Readonly<Record<Result, number>>;
  /** In the document's order. */
  readonly passages: readonly PassageReport[];
}

const results = { unchanged: 'unchanged', changed: 'refreshed', moved: 'moved' } as const;

/** Characters of a likely place that are shown. */
const MAX_SHOWN = 80;

/** @param document as it was before, for the places in it */
export function reportUpdate(outcomes: readonly PassageOutcome[], document: DocumentText, edit: ArticleEdit): UpdateReport {
  const passages = outcomes.map((outcome) => reportPassage(outcome, document, edit));
  const count = (result: Result): number => passages.filter((passage) => passage.result === result).length;
  const counts = { unchanged: count('unchanged'), refreshed: count('refreshed'), moved: count('moved'), unsettled: count('unsettled') };
  return { counts, passages };
}

function reportPassage(outcome: PassageOutcome, document: DocumentText, edit: ArticleEdit): PassageReport {
  const { path, annotationId, isRewritten } = outcome;
  const passage = { annotationId, path, place: document.placeOf(path), isRewritten, before: outcome.before && wordsAt(edit.old, outcome.before) };
  if (!('doubt' in outcome)) {
    const { change, place } = outcome;
    return { ...passage, result: results[change], now: wordsAt(edit.now, place), articlePlace: edit.placeOf(place.start) };
  }
  const likely = [outcome.compared, outcome.found].filter((span) => span !== undefined);
  const [first] = likely;
  return {
    ...passage,
    result: 'unsettled',
    finding: finding(outcome.doubt, passage.before ?? wordsOf(outcome.target) ?? annotationId ?? path, {
      path,
      annotationId,
      place: passage.place,
      articlePlace: first && edit.placeOf(first.start),
      details: [...why(outcome, document), ...likely.map((span) => likelyPlace(span, edit))],
    }),
  };
}

/** Of a passage that had no place, or of a target that stands twice. */
function why({ doubt, code, target, path }: Extract<PassageOutcome, Unsettled>, document: DocumentText): string[] {
  if (doubt === 'target-not-rewritten') return [doubledMember(document, path)?.message ?? []].flat();
  if (doubt !== 'place-unknown-before' || !code) return [];
  const own = problemOf(target);
  return [(own?.code === code ? own : problem(code, wordsOf(target))).message];
}

/** What a target itself says of the passage's words. */
function wordsOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  const { exact } = target as { exact?: unknown };
  return typeof exact === 'string' ? exact : Object.values(target).map(wordsIn).find((words) => words !== undefined);
}

/** Other texts of a record are no words of the article. */
function wordsIn(member: unknown): string | undefined {
  return typeof member === 'object' ? wordsOf(member) : undefined;
}

function likelyPlace(span: Span, edit: ArticleEdit): string {
  const { file, line, column } = edit.placeOf(span.start);
  const words = wordsAt(edit.now, span);
  return `perhaps ${file}:${line}:${column}  “${excerpt(words, MAX_SHOWN)}”`;
}

function wordsAt({ text }: TextIndex, { start, end }: Span): string {
  return oneLine(text.slice(start, end));
}

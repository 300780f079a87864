import { markerOffset } from './marker-offset.js';
import { orphan, type Match, type Place } from './match.js';
import type { Annotation, Target } from './model.js';
import { numberNotes, type Numbering, type PlacedNote } from './number-notes.js';
import { orphanProblem } from './orphan-problem.js';
import type { Problem, ProblemCode } from './problems.js';

/** A note that has no certain place, and why. */
export interface Orphan {
  readonly annotation: Annotation;
  readonly code: ProblemCode;
}

/** Every note's places in a text, or the reason why it has none. */
export interface NotePlaces {
  readonly numbering: Numbering;
  /** By the notes' ids: their passages, ascending by their ends. */
  readonly spansOf: ReadonlyMap<string, readonly Place[]>;
  readonly orphans: readonly Orphan[];
  readonly problems: readonly Problem[];
}

/** A note without any words to be about. */
export const NOWHERE: Match = orphan('field-missing');

/**
 * Finds all notes in a text, a target a step.
 *
 * @param match finds one target
 * @param writtenAt the places of a note that is written in the article's HTML; undefined for the others
 */
export function* placeNotes(
  text: string,
  annotations: readonly Annotation[],
  match: (target: Target) => Match,
  writtenAt: (id: string) => readonly Match[] | undefined,
): Generator<void, NotePlaces> {
  const problems: Problem[] = [];
  const spansOf = new Map<string, readonly Place[]>();
  const notes: PlacedNote[] = [];
  const orphans: Orphan[] = [];
  for (const annotation of annotations) {
    const { id, targets } = annotation;
    const written = writtenAt(id);
    const own = [...(written ?? (targets.length > 0 ? [] : [NOWHERE]))];
    for (const target of written ? [] : targets) {
      yield;
      own.push(match(target));
    }
    const spans = own.filter((match) => match.status !== 'orphan').sort((a, b) => a.end - b.end);
    const codes = own.flatMap((match, index) => {
      if (match.status !== 'orphan') return [];
      problems.push(orphanProblem(id, targets[index], match.code));
      return match.code;
    });
    const [code] = codes;
    if (spans.length > 0) {
      spansOf.set(id, spans);
      notes.push({ annotation, offsets: spans.map(({ end }) => markerOffset(text, end)) });
    } else if (code) orphans.push({ annotation, code });
  }
  return { numbering: numberNotes(notes), spansOf, orphans, problems };
}

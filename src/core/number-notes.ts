import { groupBy } from './group-by.js';
import type { Annotation } from './model.js';

/** A note with a place, where its markers stand. */
export interface PlacedNote {
  readonly annotation: Annotation;
  /** Text offsets of its markers, ascending; at least one. */
  readonly offsets: readonly number[];
}

/** One entry of the sources list: the notes that cite the same sources, in reading order. */
export interface Entry {
  readonly number: number;
  readonly notes: readonly Annotation[];
}

/** One marker: the notes whose passages end at its spot. */
export interface MarkerSpot {
  readonly offset: number;
  readonly notes: readonly Annotation[];
}

export interface Numbering {
  /** The notes with a place, in the order a reader meets their markers. */
  readonly order: readonly Annotation[];
  readonly entries: readonly Entry[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** By offset, ascending. */
  readonly markers: readonly MarkerSpot[];
}

/**
 * Numbers the notes as they are read. Notes that cite the same sources share one number and one entry;
 * a note without a citation has its own.
 */
export function numberNotes(placed: readonly PlacedNote[]): Numbering {
  const inOrder = [...placed].sort((a, b) => (a.offsets[0] ?? 0) - (b.offsets[0] ?? 0));
  const order = inOrder.map(({ annotation }) => annotation);
  const groups = groupBy(order.map((note) => [entryKey(note), note]));
  const entries = [...groups.values()].map((notes, index) => ({ number: index + 1, notes }));
  const numberOf = new Map(entries.flatMap(({ number, notes }) => notes.map(({ id }) => [id, number])));
  const number = ({ id }: Annotation) => numberOf.get(id) ?? 0;
  const spots = groupBy(
    inOrder.flatMap(({ annotation, offsets }) => [...new Set(offsets)].map((offset) => [offset, annotation] as const)),
  );
  const markers = [...spots]
    .map(([offset, notes]) => ({ offset, notes: notes.sort((a, b) => number(a) - number(b)) }))
    .sort((a, b) => a.offset - b.offset);
  return { order, entries, numberOf, markers };
}

function entryKey({ id, citations }: Annotation): string {
  const sources = new Set(citations.map(({ source }) => source.id));
  return sources.size > 0 ? ['', ...[...sources].sort()].join('\n') : id;
}

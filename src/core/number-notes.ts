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
export function numberNotes(notes: readonly PlacedNote[]): Numbering {
  const inOrder = [...notes].sort((a, b) => (a.offsets[0] ?? 0) - (b.offsets[0] ?? 0));
  const entries = new Map<string, { number: number; notes: Annotation[] }>();
  const numberOf = new Map<string, number>();
  for (const { annotation } of inOrder) {
    const key = entryKey(annotation);
    const entry = entries.get(key) ?? { number: entries.size + 1, notes: [] };
    entry.notes.push(annotation);
    entries.set(key, entry);
    numberOf.set(annotation.id, entry.number);
  }
  return {
    order: inOrder.map(({ annotation }) => annotation),
    entries: [...entries.values()],
    numberOf,
    markers: groupBySpot(inOrder, numberOf),
  };
}

function entryKey({ id, citations }: Annotation): string {
  const sources = new Set(citations.map(({ source }) => source.id));
  return JSON.stringify(sources.size > 0 ? [...sources].sort() : { id });
}

function groupBySpot(notes: readonly PlacedNote[], numberOf: ReadonlyMap<string, number>): MarkerSpot[] {
  const spots = new Map<number, Annotation[]>();
  for (const { annotation, offsets } of notes)
    for (const offset of new Set(offsets)) {
      const spot = spots.get(offset);
      if (spot) spot.push(annotation);
      else spots.set(offset, [annotation]);
    }
  const number = ({ id }: Annotation) => numberOf.get(id) ?? 0;
  return [...spots]
    .map(([offset, atSpot]) => ({ offset, notes: atSpot.sort((a, b) => number(a) - number(b)) }))
    .sort((a, b) => a.offset - b.offset);
}

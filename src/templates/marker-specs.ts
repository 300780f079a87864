import { entryId, markerId } from '../core/article-ids.js';
import type { MarkerSpec } from '../core/marker-spec.js';
import type { Annotation } from '../core/model.js';
import type { Numbering } from '../core/number-notes.js';
import { sourceName } from '../core/source-line.js';
import type { Locale } from '../locales/locale.js';
import { changeText } from './note-text.js';

export interface MarkerOptions {
  readonly articleName: string;
  readonly locale: Locale;
  /** Markers show the publisher's name where there is room. */
  readonly hasNames: boolean;
}

/** The markers of an article's notes, ascending by their offsets. */
export function markerSpecs(numbering: Numbering, { articleName, locale, hasNames }: MarkerOptions): MarkerSpec[] {
  const counts = new Map<string, number>();
  return numbering.markers.map(({ offset, notes }) => {
    const ids = notes.map(({ id }) => id);
    const [first = ''] = ids;
    const count = (counts.get(first) ?? 0) + 1;
    counts.set(first, count);
    const numbers = notes.map(({ id }) => numbering.numberOf.get(id) ?? 0);
    return {
      offset,
      ids,
      elementId: markerId(articleName, first, count),
      href: `#${entryId(articleName, first)}`,
      text: [...new Set(numbers)].map(locale.number).join(locale.comma),
      name: hasNames ? nameOf(notes) : undefined,
      label: notes.map((note, index) => noteLabel(note, numbers[index] ?? 0, locale)).join('; '),
    };
  });
}

/** Who published what the notes at one spot cite, in short: the first, and how many more. */
function nameOf(notes: readonly Annotation[]): string | undefined {
  const names = new Set(notes.flatMap(({ citations }) => citations.map(({ source }) => sourceName(source))));
  const [first] = names;
  return first && (names.size > 1 ? `${first} +${names.size - 1}` : first);
}

/** A note's accessible name, for its marker and its card. */
export function noteLabel(note: Annotation, number: number, locale: Locale): string {
  const [first] = note.citations;
  return locale.noteLabel(number, note.kind, first && sourceName(first.source), changeText(note, locale));
}

import { entryId, markerId } from '../../core/article-ids.js';
import { groupBy } from '../../core/group-by.js';
import type { Annotation } from '../../core/model.js';
import { sourceName } from '../../core/source-line.js';
import type { Span } from '../../core/text-index.js';
import type { Highlights } from '../../dom/highlights.js';
import { nearestFirst } from '../../dom/nearest-first.js';
import { idsOf, type ArticleMarkers, type MarkerSpec } from '../../dom/place-markers.js';
import type { Locale } from '../../locales/locale.js';
import { changeText } from '../../templates/note-text.js';
import type { ListView } from '../sources/list-view.js';
import type { Places } from './resolve-places.js';

export interface DrawOptions extends Pick<ListView, 'articleName' | 'document' | 'locale'> {
  readonly root: HTMLElement;
  readonly highlight: boolean;
  /** Without markers no element is put into the text. */
  readonly hasMarkers: boolean;
  /** Markers show the publisher's name where there is room. */
  readonly hasNames: boolean;
  /** Whether a note, by its id, is shown in the text at present; the others have their places all the same. */
  readonly isShown: (id: string) => boolean;
}

/** A document that stands in its article: what the card, the list and the page's scripts read. */
export interface PlacedDocument extends Places, DrawOptions, ListView {
  /** In reading order. */
  readonly markers: ReadonlySet<HTMLElement>;
  /** What a note's card is shown at: its markers, or what its passages end in. */
  readonly standsOf: ReadonlyMap<string, readonly HTMLElement[]>;
}

/** Puts the markers into the page, one a step. */
export function* drawPlaces(
  places: Places,
  options: DrawOptions,
  articleMarkers: ArticleMarkers,
): Generator<void, PlacedDocument> {
  const { snapshot, numbering, spansOf } = places;
  const { articleName, hasMarkers } = options;
  const specs = hasMarkers ? specsOf(places, options) : [];
  const markers = hasMarkers ? yield* articleMarkers.place(snapshot, specs, nearestFirst(snapshot, specs)) : [];
  const standsOf = groupBy(
    hasMarkers
      ? markers.flatMap((marker) => idsOf(marker).map((id): [string, HTMLElement] => [id, marker]))
      : numbering.markers.flatMap(({ offset, notes }) => {
          const element = snapshot.pointBefore(offset)?.node.parentElement;
          return element ? notes.map(({ id }): [string, HTMLElement] => [id, element]) : [];
        }),
  );
  return {
    ...places,
    ...options,
    markers: new Set(markers),
    standsOf,
    entries: numbering.entries,
    placesOf: ({ id }) =>
      hasMarkers
        ? (standsOf.get(id) ?? []).map((marker) => ({ annotationId: id, markerId: marker.id }))
        : [{ annotationId: id, markerId: markerId(articleName, id) }],
    passageOf: ({ id }) => {
      const [span] = spansOf.get(id) ?? [];
      return span && snapshot.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    },
  };
}

/** The passages by the kind of their notes, as far as these are shown. */
export function highlightsOf({ spansOf, document, isShown }: PlacedDocument): Highlights {
  return groupBy(
    document.annotations
      .filter(({ id }) => isShown(id))
      .flatMap(({ id, kind }) => (spansOf.get(id) ?? []).map((span): [string, Span] => [kind, span])),
  );
}

function specsOf({ numbering }: Places, { articleName, locale, hasNames }: DrawOptions): MarkerSpec[] {
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

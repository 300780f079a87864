import { markerId } from '../../core/article-ids.js';
import { groupBy } from '../../core/group-by.js';
import type { Span } from '../../core/text-index.js';
import type { Highlights } from '../../dom/highlights.js';
import { nearestFirst } from '../../dom/nearest-first.js';
import { idsOf, type ArticleMarkers } from '../../dom/place-markers.js';
import type { ListView } from '../../templates/list-view.js';
import { markerSpecs, type MarkerOptions } from '../../templates/marker-specs.js';
import type { Places } from './resolve-places.js';

export interface DrawOptions extends MarkerOptions, Pick<ListView, 'document'> {
  readonly root: HTMLElement;
  readonly highlight: boolean;
  /** Without markers no element is put into the text. */
  readonly hasMarkers: boolean;
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
  const specs = hasMarkers ? markerSpecs(numbering, options) : [];
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

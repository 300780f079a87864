import { entryId, markerId } from '../../core/article-ids.js';
import { groupBy } from '../../core/group-by.js';
import type { Annotation } from '../../core/model.js';
import { sourceName } from '../../core/source-line.js';
import type { Span } from '../../core/text-index.js';
import { adoptSheet } from '../../dom/adopt-sheet.js';
import { fitMarkers } from '../../dom/fit-markers.js';
import { paintHighlights } from '../../dom/highlights.js';
import { idsOf, placeMarkers } from '../../dom/place-markers.js';
import type { Locale } from '../../locales/locale.js';
import { pageStyles } from '../../styles/page.styles.js';
import type { ListView } from '../sources/list-view.js';
import { scopeOf } from './article-target.js';
import type { Places } from './resolve-places.js';

export interface DrawOptions extends Pick<ListView, 'articleName' | 'document' | 'locale'> {
  readonly root: HTMLElement;
  readonly highlight: boolean;
}

/** A document that stands in its article: what the card, the list and the page's scripts read. */
export interface PlacedDocument extends Places, DrawOptions, ListView {
  /** In reading order. */
  readonly markers: readonly HTMLElement[];
  /** A note's markers. */
  readonly markersOf: ReadonlyMap<string, readonly HTMLElement[]>;
  /** Takes everything out of the page again. */
  readonly remove: () => void;
}

/** Puts markers and underlines into the page, and its sheet where they are. */
export function drawPlaces(places: Places, options: DrawOptions): PlacedDocument {
  const { snapshot, numbering, spansOf } = places;
  const { root, articleName, document, locale } = options;
  const spansByKind = groupBy(
    document.annotations.flatMap(({ id, kind }) => (spansOf.get(id) ?? []).map((span): [string, Span] => [kind, span])),
  );
  const sheet = pageStyles.styleSheet;
  const seen: string[] = [];
  const specs = numbering.markers.map(({ offset, notes }) => {
    const ids = notes.map(({ id }) => id);
    const [first = ''] = ids;
    seen.push(first);
    const numbers = notes.map(({ id }) => numbering.numberOf.get(id) ?? 0);
    return {
      offset,
      ids,
      elementId: markerId(articleName, first, seen.filter((id) => id === first).length),
      href: `#${entryId(articleName, first)}`,
      text: [...new Set(numbers)].join(locale.comma),
      label: notes.map((note, index) => noteLabel(note, numbers[index] ?? 0, locale)).join('; '),
    };
  });
  const { elements: markers, remove } = placeMarkers(snapshot, specs);
  const markersOf = groupBy(markers.flatMap((marker) => idsOf(marker).map((id): [string, HTMLElement] => [id, marker])));
  const undo = [
    sheet && adoptSheet(scopeOf(root), sheet),
    options.highlight && paintHighlights(snapshot, spansByKind),
    fitMarkers(root, markers),
    remove,
  ];
  return {
    ...places,
    ...options,
    markers,
    markersOf,
    entries: numbering.entries,
    placesOf: ({ id }) => (markersOf.get(id) ?? []).map((marker) => ({ annotationId: id, markerId: marker.id })),
    passageOf: ({ id }) => {
      const [span] = spansOf.get(id) ?? [];
      return span && snapshot.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    },
    remove: () => {
      for (const step of undo.splice(0)) if (step) step();
    },
  };
}

/** A note's accessible name, for its marker and its card. */
export function noteLabel({ kind, citations: [first] }: Annotation, number: number, locale: Locale): string {
  return locale.noteLabel(number, locale.kinds[kind], first && sourceName(first.source));
}

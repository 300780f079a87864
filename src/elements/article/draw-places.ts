import { entryId, markerId } from '../../core/article-ids.js';
import type { Annotation, SidelightDocument } from '../../core/model.js';
import type { MarkerSpot } from '../../core/number-notes.js';
import { sourceName } from '../../core/source-line.js';
import type { Span } from '../../core/text-index.js';
import { adoptSheet } from '../../dom/adopt-sheet.js';
import { fitMarkers } from '../../dom/fit-markers.js';
import { paintHighlights } from '../../dom/highlights.js';
import { placeMarkers, type MarkerSpec } from '../../dom/place-markers.js';
import type { Locale } from '../../locales/locale.js';
import { pageStyles } from '../../styles/page.styles.js';
import type { Places } from './resolve-places.js';

/** A document that stands in its article: what the card, the list and the page's scripts read. */
export interface PlacedDocument {
  readonly root: HTMLElement;
  readonly articleName: string;
  readonly document: SidelightDocument;
  readonly locale: Locale;
  readonly places: Places;
  /** In reading order. */
  readonly markers: readonly HTMLElement[];
  /** Takes everything out of the page again. */
  readonly remove: () => void;
}

export interface DrawOptions {
  readonly root: HTMLElement;
  readonly articleName: string;
  readonly document: SidelightDocument;
  readonly locale: Locale;
  readonly highlight: boolean;
}

/** Puts markers and underlines into the page, and its sheet where they are. */
export function drawPlaces(places: Places, options: DrawOptions): PlacedDocument {
  const { root, articleName, document, locale } = options;
  const sheet = pageStyles.styleSheet;
  const undo: (() => void)[] = [];
  if (sheet) undo.push(adoptSheet(root.getRootNode() as Document | ShadowRoot, sheet));
  const seen = new Map<string, number>();
  const specs = places.numbering.markers.map((spot) => markerSpec(spot, places, options, seen));
  const { elements, remove } = placeMarkers(places.snapshot, specs);
  undo.push(remove);
  if (options.highlight) undo.push(paintHighlights(places.snapshot, spansByKind(places, document)));
  undo.push(fitMarkers(root, elements));
  return {
    root,
    articleName,
    document,
    locale,
    places,
    markers: elements,
    remove: () => {
      for (const step of undo.splice(0).reverse()) step();
    },
  };
}

function markerSpec(
  { offset, notes }: MarkerSpot,
  { numbering: { numberOf } }: Places,
  { articleName, locale }: DrawOptions,
  seen: Map<string, number>,
): MarkerSpec {
  const ids = notes.map(({ id }) => id);
  const [first = ''] = ids;
  const place = (seen.get(first) ?? 0) + 1;
  seen.set(first, place);
  const numbers = [...new Set(ids.map((id) => numberOf.get(id) ?? 0))];
  return {
    offset,
    ids,
    elementId: markerId(articleName, first, place),
    href: `#${entryId(articleName, first)}`,
    text: numbers.join(','),
    label: notes.map((note) => noteLabel(note, numberOf.get(note.id) ?? 0, locale)).join('; '),
  };
}

/** A note's accessible name, for its marker and its card. */
export function noteLabel({ kind, citations }: Annotation, number: number, locale: Locale): string {
  const [first] = citations;
  return locale.noteLabel(String(number), locale.kinds[kind], first && sourceName(first.source));
}

function spansByKind({ spansOf }: Places, { annotations }: SidelightDocument): Map<string, Span[]> {
  const byKind = new Map<string, Span[]>();
  for (const { id, kind } of annotations)
    for (const span of spansOf.get(id) ?? [])
      byKind.set(kind, [...(byKind.get(kind) ?? []), span]);
  return byKind;
}

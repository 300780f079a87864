import type { Annotation, Citation, Source } from '../../core/model.js';
import type { PlaceFinder } from '../check/check-document.js';
import type { DeskDocument } from '../check/desk-document.js';
import type { FilePlace } from '../report/finding.js';

/** Words that an address is cited for. */
export interface CitedWords {
  readonly quote: string;
  readonly path: string | undefined;
  readonly place: FilePlace;
  readonly annotationId: string;
}

/** An address of a source, where it stands in a document. */
export interface LinkUse {
  readonly url: string;
  readonly path: string | undefined;
  readonly place: FilePlace;
  /** Whether it is of an archived copy. */
  readonly isArchived: boolean;
  /** Where the copy of this page is. */
  readonly archivedAt?: string | undefined;
  readonly words: readonly CitedWords[];
}

/** Relative addresses get a host of this top level, which there is not (RFC 2606): nobody can be asked for them. */
const NOWHERE = /\.invalid$/;

/** The addresses of a document's sources and of their archived copies, with the words that notes quote of them. */
export function collectLinks(desk: DeskDocument, placeOf: PlaceFinder): LinkUse[] {
  const { sources, annotations } = desk.document;
  const quoted = new Map<string, CitedWords[]>();
  for (const { note, citation, path } of annotations.flatMap((one) => citationsOf(one, desk))) {
    const { quote, source } = citation;
    if (quote === undefined) continue;
    const words = { quote, path, place: placeOf(path, note.id), annotationId: note.id };
    quoted.set(source.id, [...(quoted.get(source.id) ?? []), words]);
  }
  return [...sources.values()].flatMap((source) => usesOf(source, quoted.get(source.id) ?? [], desk, placeOf));
}

interface CitationPlace {
  readonly note: Annotation;
  readonly citation: Citation;
  readonly path: string | undefined;
}

function citationsOf(note: Annotation, desk: DeskDocument): CitationPlace[] {
  const own = note.citations.map((citation, index) => ({ note, citation, path: desk.pathOfItem(note, 'citations', index) }));
  const inTrail = note.trail.flatMap(({ citations }, index) =>
    citations.map((citation) => ({ note, citation, path: desk.pathOfItem(note, 'trail', index) })),
  );
  return [...own, ...inTrail];
}

function usesOf(source: Source, words: readonly CitedWords[], desk: DeskDocument, placeOf: PlaceFinder): LinkUse[] {
  const use = (url: string | undefined, member: string, isArchived: boolean, archivedAt?: string): LinkUse[] => {
    if (url === undefined || !isAskable(url)) return [];
    const path = desk.pathOfSource(source, member);
    return [{ url, path, place: placeOf(path, words[0]?.annotationId), isArchived, archivedAt, words }];
  };
  const { url, archived } = source;
  return [...use(url, '.URL', false, archived?.url), ...use(archived?.url, '.archived.url', true)];
}

function isAskable(url: string): boolean {
  return /^https?:/.test(url) && !NOWHERE.test(new URL(url).hostname);
}

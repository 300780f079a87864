import { groupBy } from '../../core/group-by.js';
import { emptyDocument, type ParsedDocument } from '../../core/parse-document.js';
import { isProblem, type Problem } from '../../core/problems.js';
import { noteAttributes, withWrittenNotes, type WrittenNote } from '../../core/written-notes.js';
import type { TextSnapshot } from '../../dom/snapshot.js';
import { readText } from './resolve-places.js';

/** All notes of an article as its text stands. */
export interface NotesInText extends ParsedDocument {
  /** The elements that wrap a note's passages, by its id. */
  readonly wrappers: ReadonlyMap<string, readonly Element[]>;
}

/**
 * The notes to show. Those that are written in the HTML need no document, and do without one that is not
 * to be had.
 *
 * @param found the article's document, or why there is none
 * @param home where notes are written for this article
 * @returns undefined where there are neither
 */
export function notesOf(found: ParsedDocument | Problem | undefined, home: Element | null): ArticleNotes | undefined {
  if (found && !isProblem(found)) return new ArticleNotes(found, home);
  return home?.querySelector('sidelight-note') ? new ArticleNotes({ document: emptyDocument(), problems: [] }, home) : undefined;
}

/** The notes of a document, and those that are written in the article's HTML. */
export class ArticleNotes {
  readonly #document: ParsedDocument;
  readonly #home: Element | null;
  #elements: readonly Element[] = [];
  #written = '[]';
  #last: NotesInText;

  constructor(document: ParsedDocument, home: Element | null) {
    this.#document = document;
    this.#home = home;
    this.#last = { ...document, wrappers: new Map() };
  }

  /** Reads them in an article whose text nobody has read yet. */
  at(root: Element | null, ignore: string): NotesInText {
    // Most articles have none: their text is read once.
    return root?.querySelector('sidelight-note') ? this.in(readText(root, ignore).snapshot) : this.#last;
  }

  /** Reads them in an article's text; the same object as before when none has changed. */
  in(snapshot: TextSnapshot): NotesInText {
    const elements = this.#home ? snapshot.notes : [];
    const written = elements.map((note) => readNote(note, snapshot));
    const text = JSON.stringify(written);
    const isSame = text === this.#written && elements.every((note, index) => note === this.#elements[index]);
    this.#elements = elements;
    this.#written = text;
    return isSame ? this.#last : (this.#last = this.#together(written));
  }

  #together(written: readonly WrittenNote[]): NotesInText {
    // Not the page's own, which an element of that name would hide.
    const { ids, ...all } = withWrittenNotes(this.#document, written, this.#home?.baseURI ?? '');
    const wrapped = this.#elements.map((element, index) => [ids[index], element] as const);
    return { ...all, wrappers: groupBy(wrapped.filter((one): one is [string, Element] => one[0] !== undefined)) };
  }
}

function readNote(note: Element, snapshot: TextSnapshot): WrittenNote {
  const span = snapshot.spanOf(note);
  const attributes = noteAttributes.map((name) => [name, note.getAttribute(name)?.trim()]);
  return {
    words: span ? snapshot.text.slice(span.start, span.end).trim() : '',
    attributes: Object.fromEntries(attributes.filter(([, value]) => value)) as WrittenNote['attributes'],
  };
}

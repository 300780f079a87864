import { freeName } from '../../core/free-name.js';
import { asText, ownValue } from '../../core/own-value.js';
import { finding, type Finding } from '../report/finding.js';
import { comparableNote } from './comparable-note.js';
import { comparableItem } from './csl-item.js';
import type { Imported, NoteJson } from './imported.js';
import { notePath, sourcePath } from './record-paths.js';
import { isWithin, recordKey } from './same-record.js';
import { withRelatedNames, withSourceNames } from './with-names.js';

/** The records that a document has, by their ids. */
export interface Records {
  readonly sources: ReadonlyMap<string, object>;
  readonly notes: ReadonlyMap<string, object>;
}

/** What is to be added to a document. */
export interface NewRecords {
  readonly sources: ReadonlyMap<string, object>;
  readonly notes: readonly NoteJson[];
  /** Records that got another id. */
  readonly findings: readonly Finding[];
}

/** The name that a record has in the document, and whether it is new there. */
interface Named {
  readonly id: string;
  readonly isNew: boolean;
}

/**
 * What of an import a document does not have yet. A record whose id is taken by another one gets a free
 * id, and those that name it follow. One that is there already, under whatever id and perhaps with more
 * that an editor has added, is not added again: importing twice is importing once.
 */
export function newRecords(known: Records, { sources, notes, placeOf }: Imported): NewRecords {
  const findings: Finding[] = [];
  const tell = (given: string, { id, isNew }: Named, path: string): void => {
    if (isNew && id !== given) findings.push(finding('id-taken', id, { place: placeOf(path) }));
  };
  const nameSource = namer(known.sources, comparableItem, addressOf);
  const addedSources = new Map<string, object>();
  const sourceNames = new Map<string, string>();
  for (const [given, item] of sources) {
    const named = nameSource(given, item, (id) => addedSources.has(id));
    if (named.id !== given) sourceNames.set(given, named.id);
    if (named.isNew) addedSources.set(named.id, item);
    tell(given, named, sourcePath(given));
  }
  const nameNote = namer(known.notes, comparableNote, () => undefined);
  const addedNotes = new Map<string, NoteJson>();
  const noteNames = new Map<string, string>();
  for (const [index, note] of notes.entries()) {
    const { id: given, ...own } = withSourceNames(note, sourceNames);
    const named = nameNote(given, own, (id) => addedNotes.has(id));
    if (named.id !== given) noteNames.set(given, named.id);
    if (named.isNew) addedNotes.set(named.id, { ...note, ...own, id: named.id });
    tell(given, named, notePath(index));
  }
  return { sources: addedSources, notes: [...addedNotes.values()].map((note) => withRelatedNames(note, noteNames)), findings };
}

/**
 * Gives records their names beside the ones that are known.
 *
 * @param comparable what a record says, whatever its name
 * @param addressOf what a record shares with one that is the same work
 */
function namer(known: ReadonlyMap<string, object>, comparable: (record: object) => object, addressOf: (record: object) => string | undefined) {
  const said = new Map(Array.from(known, ([id, record]) => [id, comparable(record)]));
  const byKey = new Map(Array.from(said, ([id, record]) => [recordKey(record), id] as const).reverse());
  const byAddress = new Map(Array.from(said, ([id, record]) => [addressOf(record) ?? '', id] as const).reverse());
  return (given: string, record: object, isAdded: (id: string) => boolean): Named => {
    const own = comparable(record);
    const isThere = (id: string | undefined): id is string => id !== undefined && isWithin(own, said.get(id));
    const elsewhere = [byKey.get(recordKey(own)), byAddress.get(addressOf(own) ?? '-')].find(isThere);
    const there = isThere(given) ? given : elsewhere;
    const id = there ?? freeName(given, (one) => isAdded(one) || (known.has(one) && !isThere(one)));
    return { id, isNew: !known.has(id) };
  };
}

function addressOf(source: object): string | undefined {
  return asText(ownValue(source, 'URL')) ?? asText(ownValue(source, 'DOI'))?.toLowerCase();
}

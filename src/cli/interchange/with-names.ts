import { isRecord, ownValue } from '../../core/own-value.js';
import type { NoteJson } from './imported.js';

/** What records are called now, by what they were called; those that kept their names are left out. */
export type Names = ReadonlyMap<string, string>;

/** A citation in rich text, and what is none: an escape, code. */
const CITATION = /\\.|`[^`]+`|\[@([^\]\s]{1,200})\]/g;

/** A note with its citations following sources that have new names. */
export function withSourceNames(note: NoteJson, names: Names): NoteJson {
  return names.size === 0 ? note : { ...note, ...cited(note, names, 'body'), ...trailOf(note, names) };
}

/** The same for the notes that it is related to. */
export function withRelatedNames(note: NoteJson, names: Names): NoteJson {
  const { related } = note;
  return names.size > 0 && Array.isArray(related) ? { ...note, related: related.map((one) => renamed(one, names)) } : note;
}

function trailOf({ trail }: NoteJson, names: Names): object {
  if (!Array.isArray(trail)) return {};
  return { trail: trail.map((step: unknown) => (isRecord(step) ? { ...step, ...cited(step, names, 'text') } : step)) };
}

/** The members of a record that name sources. */
function cited(record: object, names: Names, text: string): object {
  const words = ownValue(record, text);
  const citations = ownValue(record, 'citations');
  return {
    ...(typeof words === 'string' && { [text]: words.replace(CITATION, (found, id?: string) => (id === undefined ? found : `[@${renamed(id, names) as string}]`)) }),
    ...(Array.isArray(citations) && { citations: citations.map((one: unknown) => citation(one, names)) }),
  };
}

function citation(one: unknown, names: Names): unknown {
  return isRecord(one) ? { ...one, source: renamed(ownValue(one, 'source'), names) } : renamed(one, names);
}

function renamed(id: unknown, names: Names): unknown {
  return typeof id === 'string' ? (names.get(id) ?? id) : id;
}

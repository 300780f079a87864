import { asText, isRecord, ownValue } from '../../core/own-value.js';
import { given } from '../../core/write-document.js';
import { bibtexDate, type BibtexMembers } from './bibtex-date.js';
import { cslDate } from './csl-date.js';
import { languageTag } from './language-tag.js';

/** An address in a running text, without what closes the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"{}\\^`]*[^\s<>"{}\\^`.,;:!?)\]]/;
/** EDTF level 1: 21 is spring. */
const SEASON = /^(?<year>\d{4})-2(?<season>[1-4])$/;
const NAMES = /^(?:author|editor|translator|.*-(?:author|editor))$/;

/**
 * What citation-js makes of an entry, as CSL has it: spans and doubts of dates, tags for languages, one
 * text where it has a list, and an address that stands in a note alone.
 *
 * @param item CSL-JSON by citation-js
 * @param members of the entry, with their TeX
 */
export function bibtexItem(item: object, members: BibtexMembers): object {
  const { id: _, type, title, author, URL: url, note, language, ...own } = Object.fromEntries(
    Object.keys(item).map((name) => [name, oneText(name, ownValue(item, name))]),
  );
  const issued = bibtexDate(members);
  const season = SEASON.exec(String(members['date'] ?? ''))?.groups;
  const tag = asText(language);
  const [found] = ADDRESS.exec(asText(note) ?? '') ?? [];
  return given({
    // As a person would write it.
    type,
    title,
    author,
    ...own,
    language: tag === undefined ? undefined : languageTag(tag),
    ...(issued && { issued: cslDate(issued) }),
    ...(season && { issued: { 'date-parts': [[Number(season['year'])]], season: Number(season['season']) } }),
    // A DOI is an address too.
    URL: url ?? (own['DOI'] === undefined ? found : undefined),
    note: asText(note)?.trim() === found ? undefined : note,
  });
}

/** TeX's “and” has made a list of the text: publishers, places. */
function oneText(name: string, value: unknown): unknown {
  const isText = Array.isArray(value) && !NAMES.test(name) && value.every((one) => !isRecord(one) && asText(one) !== undefined);
  return isText ? value.join(' and ') : value;
}

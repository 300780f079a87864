import { asText, isRecord, ownValue } from '../../core/own-value.js';
import { given } from '../../core/write-document.js';
import { bibtexAccessed, bibtexDate, type BibtexMembers } from './bibtex-date.js';
import { cslDate } from './csl-date.js';
import { languageTag } from './language-tag.js';

/** Keys of BibLaTeX's for sorts of work, and what BibTeX's types say, which their names have in words. */
const genres: ReadonlyMap<unknown, string | undefined> = new Map([
  ['bathesis', 'Bachelor’s thesis'],
  ['mathesis', 'Master’s thesis'],
  ['phdthesis', 'PhD thesis'],
  ['techreport', undefined],
  ['resreport', 'Research report'],
]);

/** Sorts of article, as Better BibTeX writes them. */
const articles: ReadonlyMap<unknown, string> = new Map([
  ['newspaper', 'article-newspaper'],
  ['magazine', 'article-magazine'],
]);

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
  const { id: _, type, title, author, genre, URL: url, note, language, ...own } = Object.fromEntries(
    Object.keys(item).map((name) => [name, oneText(name, ownValue(item, name))]),
  );
  const issued = bibtexDate(members);
  const accessed = bibtexAccessed(members);
  const season = SEASON.exec(String(members['date'] ?? ''))?.groups;
  const tag = asText(language);
  const [found] = ADDRESS.exec(asText(note) ?? '') ?? [];
  return given({
    // As a person would write it.
    type: articles.get(genre) ?? type,
    title,
    author,
    genre: articles.has(genre) ? undefined : genres.has(genre) ? genres.get(genre) : genre,
    ...own,
    language: tag === undefined ? undefined : languageTag(tag),
    ...(issued && { issued: cslDate(issued) }),
    ...(accessed && { accessed: cslDate(accessed) }),
    ...(season && { issued: { 'date-parts': [[Number(season['year'])]], season: Number(season['season']) } }),
    // A DOI is an address too.
    URL: addressWithoutTex(members) ?? url ?? (own['DOI'] === undefined ? found : undefined),
    archived: archivedIn(members),
    note: asText(note)?.trim() === found ? undefined : note,
  });
}

/**
 * An address that has TeX in it, as Mendeley and people write it: `\url{https://…}`, `a\_b`, `a{\_}b`.
 *
 * @returns undefined where there is none
 */
function addressWithoutTex({ url }: BibtexMembers): string | undefined {
  const text = String(url ?? '').trim();
  if (!text.includes('\\')) return undefined;
  return text.replace(/^\\url\s*\{(.*)\}$/s, '$1').replace(/\{\\([_%&#~$])\}|\\([_%&#~$])/g, '$1$2');
}

/** No dialect has words for a durable copy: these are ours. */
function archivedIn({ archiveurl: url, archivedate: date }: BibtexMembers): object | undefined {
  return url === undefined ? undefined : given({ url, date });
}

/** TeX's “and” has made a list of the text: publishers, places. */
function oneText(name: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (NAMES.test(name)) return value.map(wholeName);
  return value.every((one) => !isRecord(one) && asText(one) !== undefined) ? value.join(' and ') : value;
}

/** A name of one part is a whole one: an institution's. */
function wholeName(name: unknown): unknown {
  return isRecord(name) && Object.keys(name).join() === 'family' ? { literal: ownValue(name, 'family') } : name;
}

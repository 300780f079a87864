import { parseDate, type FuzzyDate } from './dates.js';
import type { Fields } from './fields.js';
import type { Archived, Source } from './model.js';
import { asText, isRecord, ownEntries } from './own-value.js';
import { safeUrl } from './safe-url.js';

/**
 * Rebuilds one CSL-JSON item (Citation Style Language 1.0.2), as reference managers export it.
 *
 * @param fields the item
 * @param id its key in the document
 */
export function parseSource(fields: Fields, id: string): Source {
  const authors = names(fields, 'author');
  return {
    id,
    type: fields.text('type'),
    genre: fields.text('genre'),
    title: fields.text('title'),
    authors: authors.length > 0 ? authors : names(fields, 'editor'),
    container: fields.text('container-title'),
    publisher: fields.text('publisher'),
    issued: date(fields, 'issued'),
    accessed: date(fields, 'accessed'),
    url: fields.url('URL') ?? doiUrl(fields),
    language: fields.text('language'),
    page: fields.text('page'),
    archived: archived(fields),
    origin: fields.text('origin'),
  };
}

function names(fields: Fields, key: string): string[] {
  return fields.list(key, nameOf, { bare: 'literal' });
}

function nameOf(name: Fields): string | undefined {
  const parts = ['given', 'non-dropping-particle', 'family'].map((key) => name.text(key));
  return name.text('literal') ?? (parts.filter(Boolean).join(' ') || undefined);
}

/** A DOI is an address only by way of its resolver. */
function doiUrl(fields: Fields): string | undefined {
  const doi = fields.text('DOI');
  if (doi === undefined) return undefined;
  const [name] = /\b10\.\d{4,9}\/\S+$/.exec(doi) ?? [];
  return (name && safeUrl(`https://doi.org/${name}`)) ?? fields.report('url-refused', 'DOI');
}

function archived(fields: Fields): Archived | undefined {
  const record = fields.record('archived');
  record?.require('url');
  const url = record?.url('url');
  return url === undefined ? undefined : { url, date: record?.date('date') };
}

/** A CSL date is a plain date string, or a record with `date-parts` of numbers or digits, `raw` or `literal`. */
function date(fields: Fields, key: string): FuzzyDate | undefined {
  if (!isRecord(fields.raw(key))) return fields.date(key);
  const record = fields.record(key);
  const parts = ownEntries(record?.raw('date-parts'), 3)?.map(endText).join('/');
  const text = parts ? parts + (record?.raw('circa') ? '~' : '') : (record?.text('raw') ?? record?.text('literal') ?? '');
  return parseDate(text) ?? fields.report('date-invalid', key);
}

/** The parts before the first that is missing. */
function endText([, parts]: readonly [unknown, unknown]): string {
  const texts = ownEntries(parts, 3)?.map(([index, part]) => asText(part || undefined)?.padStart(index === 0 ? 4 : 2, '0')) ?? [];
  return texts.slice(0, [...texts, undefined].indexOf(undefined)).join('-');
}

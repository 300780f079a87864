import { datePoint, parseDate, timeOf, type FuzzyDate } from './dates.js';
import { isRecord, ownValue, type Fields } from './fields.js';
import { MAX_ITEMS } from './limits.js';
import type { Archived, Source } from './model.js';
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
  const found: string[] = [];
  for (const { value, path } of fields.list(key, MAX_ITEMS)) {
    if (!isRecord(value)) {
      if (typeof value === 'string' && value.trim() !== '') found.push(value.slice(0, 200));
      else fields.report('field-invalid', `Each “${key}” is an object with “family” and “given”, or “literal”.`, key);
      continue;
    }
    const name = fields.inner(value, path);
    const parts = [name.text('given'), name.text('non-dropping-particle'), name.text('family')];
    const whole = name.text('literal') ?? parts.filter((part) => part !== undefined).join(' ');
    if (whole !== '') found.push(whole);
  }
  return found;
}

/** A CSL date: `date-parts` with numbers or digits, `raw`, `literal`, or a plain date string. */
function date(fields: Fields, key: string): FuzzyDate | undefined {
  if (typeof fields.raw(key) !== 'object' || fields.raw(key) === null) return fields.date(key);
  const record = fields.record(key);
  if (!record) return undefined;
  const raw = record.text('raw') ?? record.text('literal');
  const found = dateParts(record) ?? (raw === undefined ? undefined : parseDate(raw));
  if (!found) fields.report('date-invalid', `“${key}” is no date; write "date-parts": [[2023, 9, 17]].`, key);
  return found;
}

function dateParts(record: Fields): FuzzyDate | undefined {
  const parts = record.list('date-parts', 2);
  const points = parts.map(({ value }) => {
    if (!Array.isArray(value)) return undefined;
    const [year, month, day] = [0, 1, 2].map((index) => wholeNumber(ownValue(value, String(index))));
    return year === undefined ? undefined : datePoint(year, month, day);
  });
  const [start, end] = points;
  if (!start || (parts.length > 1 && (!end || timeOf(end) < timeOf(start)))) return undefined;
  const circa = record.raw('circa');
  return { start, ...(end && { end }), uncertain: false, approximate: Boolean(circa) };
}

function wholeNumber(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' && !/^\d{1,4}$/.test(value) ? NaN : Number(value);
}

/** A DOI is an address only by way of its resolver. */
function doiUrl(fields: Fields): string | undefined {
  const doi = fields.text('DOI')?.trim();
  if (doi === undefined) return undefined;
  const name = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (/^10\.\d{4,9}\/\S+$/.test(name)) return safeUrl(`https://doi.org/${name}`);
  fields.report('url-refused', '“DOI” is no DOI; write it like 10.1000/182.', 'DOI');
  return undefined;
}

function archived(fields: Fields): Archived | undefined {
  const record = fields.record('archived');
  const url = record?.url('url');
  return record && url !== undefined ? { url, date: record.date('date') } : undefined;
}

import { parseDate, type FuzzyDate } from './dates.js';
import type { Fields } from './fields.js';
import type { Archived, Source } from './model.js';
import { asText, isRecord, ownEntries } from './own-value.js';
import { nameOf } from './parse-name.js';
import { safeUrl } from './safe-url.js';

/** Who made a work, by what CSL calls them; the first of these that are named count. */
const MAKERS = ['author', 'editor', 'director', 'host'];

/** The tags that CSL allows in a text, and no others: their words are shown without them. */
const TAG = /<\/?(?:i|b|su[bp]|sc|span)(?: [^<>]*)?>/gi;

/** The older registrants have points of their own. */
const DOI = /\b10\.[\d.]{4,}\/\S+/;

/**
 * Rebuilds one CSL-JSON item (Citation Style Language 1.0.2), as reference managers export it.
 *
 * @param fields the item
 * @param id its key in the document
 */
export function parseSource(fields: Fields, id: string): Source {
  const line = (key: string): string | undefined => fields.text(key)?.replace(TAG, '').trim() || undefined;
  const makers = MAKERS.map((key) => fields.list(key, nameOf, { bare: 'literal' }));
  const publishers = [line('publisher'), line('authority')];
  const addresses = [fields.url('URL'), doiUrl(fields)];
  return {
    id,
    type: line('type'),
    genre: line('genre'),
    title: line('title'),
    authors: makers.find(({ length }) => length > 0) ?? [],
    container: line('container-title'),
    publisher: publishers.find(Boolean),
    issued: date(fields, 'issued'),
    accessed: date(fields, 'accessed'),
    url: addresses.find(Boolean),
    language: line('language'),
    page: line('page'),
    archived: archived(fields),
    origin: fields.text('origin'),
  };
}

/** A DOI is an address only by way of its resolver, to which `#` and `?` are part of the name. */
function doiUrl(fields: Fields): string | undefined {
  const doi = fields.text('DOI');
  if (doi === undefined) return undefined;
  const [name] = DOI.exec(doi) ?? [];
  const url = name && safeUrl(`https://doi.org/${name.replace(/[#?]/g, encodeURIComponent)}`);
  return url || fields.report('url-refused', 'DOI');
}

function archived(fields: Fields): Archived | undefined {
  const record = fields.record('archived');
  record?.require('url');
  const url = record?.url('url');
  const date = record?.date('date');
  return url === undefined ? undefined : { url, date };
}

/** A CSL date is a plain date string, or a record with `date-parts` of numbers or digits, `raw` or `literal`. */
function date(fields: Fields, key: string): FuzzyDate | undefined {
  const record = isRecord(fields.raw(key)) && fields.record(key);
  if (!record) return fields.date(key);
  const text = record.has('date-parts')
    ? (ownEntries(record.raw('date-parts'), 3) ?? []).map(endText).join('/')
    : (record.text('raw') ?? record.text('literal') ?? '');
  const found = parseDate(text) ?? fields.report('date-invalid', key);
  return found && record.raw('circa') ? { ...found, approximate: true } : found;
}

/**
 * The parts before the first that is missing. Seasons, which some programs write as the months 13 to 16
 * or 21 to 24, are not the same in both hemispheres: the year is what is sure.
 */
function endText([, parts]: readonly [unknown, unknown]): string {
  const texts = (ownEntries(parts, 3) ?? []).map(([, part]) => /^\d*$/.exec(String(asText(part || '')))?.[0] ?? '?');
  const known = texts.slice(0, [...texts, ''].indexOf(''));
  const text = known.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-');
  return text.replace(/^(\d{4})-(?:1[3-6]|2[1-4])$/, '$1');
}

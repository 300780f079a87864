import { parseDate } from '../../core/dates.js';
import { asIri } from '../../core/interchange/as-iri.js';
import type { Source } from '../../core/model.js';
import { asText, isRecord, ownValue } from '../../core/own-value.js';
import { given } from '../../core/write-document.js';
import { cslDate } from './csl-date.js';

/** Of CSL 1.0.2, appendix III. */
const TYPES: ReadonlySet<unknown> = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry ' +
    'entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture ' +
    'musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report ' +
    'review review-book software song speech standard thesis treaty webpage'
  ).split(' '),
);

/** Members of appendix IV that hold names, and those that hold dates. */
const NAMES = /^(?:author|chair|(?:collection-|editorial-|executive-|series-)?(?:editor|director|producer|creator)|compiler|composer|container-author|contributor|curator|guest|host|illustrator|interviewer|narrator|organizer|original-author|performer|recipient|reviewed-author|script-writer|translator|editor-translator)$/;
const DATES: ReadonlySet<string> = new Set(['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted']);

/** What is not of CSL, and travels where CSL has room for what it does not know. */
const OWN = ['archived', 'origin'];

/**
 * A source as CSL-JSON's schema has it: with a type, names and dates as records, and under `custom` what is
 * not of CSL. An address that was refused is left out.
 *
 * @param item as the document has it
 * @param source as it was read
 */
export function cslItem(item: object, { id, url, archived }: Source): object {
  const members = Object.keys(item).filter((name) => name !== 'id' && !OWN.includes(name));
  const own = given({
    archived: archived && given({ ...(ownValue(item, 'archived') as object), url: archived.url }),
    origin: ownValue(item, 'origin'),
  });
  const type = ownValue(item, 'type');
  const custom = { ...customOf(item), ...own, ...(type != null && !TYPES.has(type) && { type }) };
  const doi = ownValue(item, 'DOI');
  return given({
    id,
    type: TYPES.has(type) ? type : url === undefined ? 'document' : 'webpage',
    ...Object.fromEntries(members.filter((name) => name !== 'type').map((name) => [name, memberOf(name, ownValue(item, name))])),
    URL: ownValue(item, 'URL') != null && url !== undefined && !(doi != null && url.startsWith('https://doi.org/')) ? asIri(url) : undefined,
    custom: Object.keys(custom).length > 0 ? custom : undefined,
  });
}

/** The members of this format that a CSL-JSON item brings back. */
export function fromCslItem(item: object): object {
  const custom = customOf(item);
  const own = Object.fromEntries([...OWN, 'type'].map((name) => [name, ownValue(custom, name)]));
  const more = Object.fromEntries(Object.entries(custom).filter(([name]) => !(name in own)));
  return given({ ...item, custom: Object.keys(more).length > 0 ? more : undefined, ...given(own) });
}

/** An item in the one form that all have that say the same: text and records of dates and names differ in nothing else. */
export function comparableItem(item: object): object {
  const names = Object.keys(item).filter((name) => name !== 'id' && name !== 'citation-key');
  return given(Object.fromEntries(names.map((name) => [name, memberOf(name, ownValue(item, name))])));
}

function customOf(item: object): object {
  const custom = ownValue(item, 'custom');
  return isRecord(custom) ? custom : {};
}

function memberOf(name: string, value: unknown): unknown {
  // Nothing is as good as null.
  if (value === null || value === '') return undefined;
  if (DATES.has(name)) return dateOf(value);
  if (!NAMES.test(name)) return value;
  return Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? { literal: one } : one)) : undefined;
}

function dateOf(value: unknown): unknown {
  const text = asText(value)?.trim();
  if (text === undefined) return value;
  const date = parseDate(text);
  return date ? cslDate(date) : text === '' ? undefined : { literal: text };
}

import { plugins, type BibtexEntry } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { FuzzyDate } from '../../core/dates.js';
import type { Source } from '../../core/model.js';
import { asText, isRecord } from '../../core/own-value.js';
import { writeDate } from '../../core/write-date.js';
import { MONTHS } from './bibtex-date.js';
import { UniqueNames } from './unique-names.js';

/** What TeX would take for its own, and signs that it would draw together. */
const SPECIAL = /[\\&%$#_{}~^]|([-'`])(?=\1)/g;
const names: Readonly<Record<string, string>> = { '\\': 'textbackslash{}', '~': 'textasciitilde{}', '^': 'textasciicircum{}' };

/** What a key may not have. */
const NO_KEY = /[\s{}()[\],"#%\\~'=@]+/g;
/** Members that are no words of a text. */
const VERBATIM = /^(?:URL|DOI|id|citation-key|type|custom)$/;
/** Written here, since citation-js knows plain dates alone; and what only repeats the address. */
const OWN_MEMBERS = /^(?:year|month|day|date|urldate|howpublished)$/;

/** A cited work, as CSL-JSON and as it was read. */
export interface CslWork {
  readonly item: object;
  readonly source: Source;
}

/**
 * Writes works as BibTeX in UTF-8. Each entry has the members of BibLaTeX and, beside them, those that
 * BibTeX's own styles read.
 */
export function writeBibtex(works: readonly CslWork[]): string {
  const keys = new UniqueNames();
  return works.map((work) => writeEntry(work, keys.take(work.source.id.replace(NO_KEY, '-')))).join('\n');
}

function writeEntry({ item, source }: CslWork, key: string): string {
  const { issued, accessed, archived } = source;
  // Of the day that it was looked at citation-js makes a remark, which nobody wrote.
  const { accessed: _, ...words } = item as { readonly accessed?: unknown };
  const escaped = { ...(escape(withOneParticle(words)) as object), id: key, 'citation-key': key };
  const [bibtex, biblatex] = [entryOf('bibtex', escaped), entryOf('biblatex', escaped)];
  const members = Object.entries({ ...bibtex.properties, ...biblatex.properties }).filter(([name]) => !OWN_MEMBERS.test(name));
  const lines = [
    ...members.map(([name, value]) => [name, `{${value}}`]),
    ...subtypeOf(source),
    ...(issued ? dateMembers(issued) : []),
    ...(accessed ? [['urldate', `{${edtf(accessed)}}`]] : []),
    ...(archived ? [['archiveurl', `{${archived.url}}`], ...(archived.date ? [['archivedate', `{${edtf(archived.date)}}`]] : [])] : []),
  ].map(([name, value]) => `  ${name} = ${value},\n`);
  // What BibTeX knows no type for, BibLaTeX may.
  return `@${bibtex.type === 'misc' ? biblatex.type : bibtex.type}{${key},\n${lines.join('')}}\n`;
}

/** BibTeX has one place for the particles of a name, and citation-js takes only those that are never dropped. */
function withOneParticle(item: object): object {
  const nameOf = (name: unknown): unknown => {
    if (!isRecord(name)) return name;
    const { 'dropping-particle': dropping, 'non-dropping-particle': kept, ...own } = name as Readonly<Record<string, unknown>>;
    const particles = [dropping, kept].flatMap((one) => asText(one) || []);
    return particles.length > 0 ? { ...own, 'non-dropping-particle': particles.join(' ') } : own;
  };
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, Array.isArray(value) ? value.map(nameOf) : (value as unknown)]));
}

function entryOf(dialect: 'bibtex' | 'biblatex', item: object): BibtexEntry {
  const { format } = plugins.config.get('@bibtex');
  // It would leave out what TeX has no command for: whole scripts.
  Object.assign(format, { asciiOnly: false, checkLabel: false });
  const [entry] = plugins.output.format(dialect, [item], { format: 'object' });
  return entry ?? { type: 'misc', label: '', properties: {} };
}

/** As Better BibTeX says it. */
function subtypeOf({ type = '', genre }: Source): string[][] {
  const [, sort] = /^article-(newspaper|magazine)$/.exec(type) ?? [];
  return sort === undefined || genre !== undefined ? [] : [['entrysubtype', `{${sort}}`]];
}

/** The date as BibLaTeX has it, and its year and month in BibTeX's words. */
function dateMembers(date: FuzzyDate): string[][] {
  const { start, end, uncertain, approximate } = date;
  const years = end && end.year !== start.year ? `${start.year}--${end.year}` : String(start.year).padStart(4, '0');
  const year = `${approximate ? 'c. ' : ''}${uncertain ? `[${years}?]` : years}`;
  const month = end ? undefined : MONTHS[(start.month ?? 0) - 1];
  return [['date', `{${edtf(date)}}`], ['year', `{${year}}`], ...(month === undefined ? [] : [['month', month]])];
}

/** To the day: times of the day are not in BibLaTeX's dates. */
function edtf(date: FuzzyDate): string {
  return writeDate(date).replace(/T[^/?~%]*/g, '');
}

/** The texts of an item as TeX. */
function escape(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(SPECIAL, (sign, twin?: string) => (twin === undefined ? `\\${names[sign] ?? sign}` : `${sign}{}`));
  if (Array.isArray(value)) return value.map(escape);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, VERBATIM.test(name) ? inner : escape(inner)]));
}

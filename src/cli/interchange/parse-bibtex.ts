import { plugins, type BibtexEntry } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { MONTHS } from './bibtex-date.js';

/** Commands that citation-js does not know, and what they print. */
const COMMANDS = { aa: 'å', AA: 'Å', slash: '/', newline: ' ', '\\': ' ', '-': '', '/': '', ',': '\u202f', TeX: 'TeX', LaTeX: 'LaTeX' };
const { constants } = plugins.config.get('@bibtex');
Object.assign(constants.commands, COMMANDS);
// As numbers they could not be told from the day: `jul # "~4"`, `"4~" # jul`.
Object.assign(constants.defaultStrings, Object.fromEntries(MONTHS.map((name) => [name, name])));
// Ours are no TeX.
Object.assign(constants.fieldTypes, { archiveurl: ['field', 'verbatim'], archivedate: ['field', 'verbatim'] });

/** A line and column in what citation-js says is wrong. */
const AT = / at line (\d+) col (\d+):[\s\S]*/;
/** Entries that an entry takes from, one through another. */
const MAX_FAMILY = 10;

/** Told why something is not read; `offset` is one of the text. */
export type Refused = (why: string, offset: number) => void;

/** Reads one entry, with its TeX as it stands, behind the strings that it means. */
export function parseEntry(text: string, strings: readonly string[], refused: Refused): BibtexEntry | undefined {
  const before = strings.map((string) => `${string}\n`).join('');
  const read = () => plugins.input.chain(before + text, { forceType: '@biblatex/text', target: '@biblatex/entries+list', generateGraph: false });
  const [entry] = attempt(read, (why, line, column) => {
    const offset = offsetAt(before + text, line, column) - before.length;
    refused(why, Math.max(0, Math.min(offset, text.length - 1)));
  }) ?? [];
  return entry as BibtexEntry | undefined;
}

/**
 * Reads an entry's TeX as CSL-JSON. Those it takes from go along; members that cannot be read do not.
 *
 * @returns the item, and the entry with the members that were read
 */
export function entryItem(entry: BibtexEntry, byLabel: ReadonlyMap<string, BibtexEntry>, refused: (why: string) => void): { item: object; entry: BibtexEntry } | undefined {
  const family = familyOf(entry, byLabel);
  if (!family) return void refused('its crossref leads back to itself or too far');
  const whole = toCsl(family, () => undefined);
  if (whole) return { item: whole, entry };
  const tell = (one: BibtexEntry, name: string) => (why: string) => (one === entry ? refused(`${name}: ${why}`) : undefined);
  const [readable = entry, ...parents] = family.map((one) => ({
    ...one,
    properties: Object.fromEntries(Object.entries(one.properties).filter(([name, value]) => isReadable(one, name, value, tell(one, name)))),
  }));
  const item = toCsl([readable, ...parents], refused);
  return item && { item, entry: readable };
}

function isReadable(entry: BibtexEntry, name: string, value: string | number, refused: (why: string) => void): boolean {
  return name === 'crossref' || toCsl([{ ...entry, properties: { [name]: value } }], refused) !== undefined;
}

function toCsl(entries: readonly BibtexEntry[], refused: (why: string) => void): object | undefined {
  return attempt(() => plugins.input.chain(entries, { forceType: '@biblatex/entries+list', generateGraph: false }), refused)?.[0];
}

/** The entry, and those that it takes from. */
function familyOf(entry: BibtexEntry, byLabel: ReadonlyMap<string, BibtexEntry>): readonly BibtexEntry[] | undefined {
  const family = [entry];
  for (const { properties } of family) {
    const parent = byLabel.get(String(properties['crossref'] ?? ''));
    if (!parent) break;
    if (family.length === MAX_FAMILY || family.some(({ label }) => label === parent.label)) return undefined;
    family.push(parent);
  }
  return family;
}

/** The offset of a line and column, both from 1. */
function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** What citation-js cannot read it throws, as an error of one kind or another. */
function attempt<T>(read: () => T, refused: (why: string, line: number, column: number) => void): T | undefined {
  try {
    return read();
  } catch (error) {
    const { message } = error as Error;
    const [, line, column] = AT.exec(message) ?? [];
    refused(message.replace(AT, '').replace(/\s+/g, ' '), Number(line ?? 1), Number(column ?? 1));
    return undefined;
  }
}

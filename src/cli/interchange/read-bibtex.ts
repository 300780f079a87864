import { plugins, type BibtexEntry } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { freeName } from '../../core/free-name.js';
import { problem } from '../../core/problems.js';
import { LinePlaces } from '../files/line-places.js';
import { finding, type FilePlace, type Finding } from '../report/finding.js';
import { bibtexPieces, type BibtexPiece } from './bibtex-entries.js';
import { bibtexItem } from './bibtex-item.js';
import { findingsIn, placesOfRecords, problemFinding, sourcePath, type ReadFormat } from './imported.js';
import { isSameRecord } from './same-record.js';
import { textFormat } from './text-format.js';

/** What is no work. */
const ASIDE: ReadonlySet<string> = new Set(['preamble', 'comment']);
/** Commands that citation-js does not know, and what they print. */
const COMMANDS = { aa: 'å', AA: 'Å', slash: '/', newline: ' ', '\\': ' ', '-': '', '/': '', ',': '\u202f', TeX: 'TeX', LaTeX: 'LaTeX' };
const { constants } = plugins.config.get('@bibtex');
Object.assign(constants.commands, COMMANDS);
// Ours are no TeX.
Object.assign(constants.fieldTypes, { archiveurl: ['field', 'verbatim'], archivedate: ['field', 'verbatim'] });

/** A line and column in what citation-js says is wrong. */
const AT = / at line (\d+) col (\d+):[\s\S]*/;

type Refuse = (piece: BibtexPiece, why: string, offset?: number) => void;

interface Entry {
  readonly piece: BibtexPiece;
  readonly entry: BibtexEntry;
}

/** Reads the works of a BibTeX or BibLaTeX file as CSL-JSON. A broken entry is a finding, and the others go on. */
export const readBibtex: ReadFormat = textFormat(({ name, text }) => {
  const lines = new LinePlaces(name, text);
  const findings: Finding[] = [];
  const refuse: Refuse = (piece, why, offset = piece.start) => {
    findings.push(finding('entry-invalid', `${headOf(piece)}: ${why}`, { place: lines.at(offset) }));
  };
  const entries = readEntries(bibtexPieces(text), refuse);
  const byLabel = new Map(entries.map(({ entry }) => [entry.label, entry]));
  const sources = new Map<string, object>();
  const places = new Map<string, FilePlace>();
  for (const { piece, entry } of entries) {
    const item = itemOf(entry, byLabel, (why) => refuse(piece, why));
    // One that stands in the file twice, word for word, is one work.
    const id = item && freeName(entry.label, (one) => sources.has(one) && !isSameRecord(sources.get(one), item));
    if (!item || id === undefined || sources.has(id)) continue;
    if (id !== entry.label) findings.push(problemFinding(problem('id-duplicate', entry.label), lines.at(piece.start)));
    sources.set(id, item);
    places.set(sourcePath(id), lines.at(piece.start));
  }
  const records = { document: {}, sources, notes: [] };
  const placeOf = placesOfRecords(places, lines.at(0));
  return { ...records, placeOf, findings: [...findings, ...findingsIn(records, placeOf)] };
});

function headOf({ text }: BibtexPiece): string {
  return /^@[^,\r\n]{0,40}/.exec(text)?.[0] ?? '';
}

function readEntries(pieces: readonly BibtexPiece[], refuse: Refuse): Entry[] {
  const strings = new Map<string, string>();
  return pieces.flatMap((piece): Entry | [] => {
    if (ASIDE.has(piece.type)) return [];
    if (piece.stray !== undefined) refuse(piece, 'it is closed before its end', piece.stray);
    if (piece.isOpen) refuse(piece, 'it is not closed');
    else if (piece.type === 'string') strings.set(nameOfString(piece), piece.text);
    else return readEntry(piece, neededStrings(piece.text, strings), (why, at) => refuse(piece, why, at)) ?? [];
    return [];
  });
}

function nameOfString({ text }: BibtexPiece): string {
  return /^@\s*\w+\s*[{(]\s*([^\s=]*)/.exec(text)?.[1]?.toLowerCase() ?? '';
}

/** The strings that a text may mean, those that they are made of first. */
function neededStrings(text: string, strings: ReadonlyMap<string, string>, known: ReadonlySet<string> = new Set()): string[] {
  const words = new Set(text.toLowerCase().match(/[a-z_][\w:+-]*/g));
  return [...words].flatMap((word) => {
    const string = known.has(word) ? undefined : strings.get(word);
    return string === undefined ? [] : [...neededStrings(string, strings, new Set([...known, word])), string];
  });
}

/** Reads one entry, with its TeX as it stands. */
function readEntry(piece: BibtexPiece, strings: readonly string[], refuse: (why: string, offset: number) => void): Entry | undefined {
  const before = strings.map((text) => `${text}\n`).join('');
  const found = attempt(
    () => plugins.input.chain(before + piece.text, { forceType: '@biblatex/text', target: '@biblatex/entries+list', generateGraph: false }) as BibtexEntry[],
    (why, line, column) => {
      const offset = offsetAt(before + piece.text, line, column) - before.length;
      refuse(why, piece.start + Math.max(0, Math.min(offset, piece.text.length - 1)));
    },
  );
  const [entry] = found ?? [];
  return entry && { piece, entry };
}

/** Reads an entry's TeX. Those it takes from go along; members that cannot be read do not. */
function itemOf(entry: BibtexEntry, byLabel: ReadonlyMap<string, BibtexEntry>, refuse: (why: string) => void): object | undefined {
  const family = familyOf(entry, byLabel);
  if (!family) return void refuse('its crossref leads back to itself');
  const read = (entries: readonly BibtexEntry[], failed: (why: string) => void) =>
    attempt(() => plugins.input.chain(entries, { forceType: '@biblatex/entries+list', generateGraph: false }), failed)?.[0];
  const isReadable = (name: string, value: string | number, failed: (why: string) => void): boolean =>
    name === 'crossref' || read([{ ...entry, properties: { [name]: value } }], failed) !== undefined;
  const item = read(family, () => undefined);
  if (item) return bibtexItem(item, entry.properties);
  const mended = family.map((one) => {
    const tell = (name: string) => (why: string) => (one === entry ? refuse(`${name}: ${why}`) : undefined);
    return { ...one, properties: Object.fromEntries(Object.entries(one.properties).filter(([name, value]) => isReadable(name, value, tell(name)))) };
  });
  const rest = read(mended, refuse);
  return rest && bibtexItem(rest, mended[0]?.properties ?? {});
}

/** The entry, and those that it takes from one through another; undefined where they lead back to themselves. */
function familyOf(entry: BibtexEntry, byLabel: ReadonlyMap<string, BibtexEntry>): readonly BibtexEntry[] | undefined {
  const family = [entry];
  for (const { properties } of family) {
    const parent = byLabel.get(String(properties['crossref'] ?? ''));
    if (parent && family.some(({ label }) => label === parent.label)) return undefined;
    if (parent) family.push(parent);
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
function attempt<T>(read: () => T, refuse: (why: string, line: number, column: number) => void): T | undefined {
  try {
    return read();
  } catch (error) {
    const { message } = error as Error;
    const [, line, column] = AT.exec(message) ?? [];
    refuse(message.replace(AT, '').replace(/\s+/g, ' '), Number(line ?? 1), Number(column ?? 1));
    return undefined;
  }
}

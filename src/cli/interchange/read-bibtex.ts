import type { BibtexEntry } from '@citation-js/core';
import { problem } from '../../core/problems.js';
import { LinePlaces } from '../files/line-places.js';
import { finding, type FilePlace, type Finding } from '../report/finding.js';
import { bibtexPieces, type BibtexPiece } from './bibtex-entries.js';
import { bibtexItem } from './bibtex-item.js';
import { BibtexStrings } from './bibtex-strings.js';
import type { ReadFormat } from './imported.js';
import { entryItem, parseEntry } from './parse-bibtex.js';
import { findingsIn, problemFinding } from './record-findings.js';
import { placesOfRecords, sourcePath } from './record-paths.js';
import { recordKey } from './same-record.js';
import { textFormat } from './text-format.js';
import { UniqueNames } from './unique-names.js';

/** What is no work. */
const ASIDE: ReadonlySet<string> = new Set(['preamble', 'comment']);

/** @param offset in the file */
type Refuse = (piece: BibtexPiece, why: string, offset?: number) => void;

interface PlacedEntry {
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
  const names = new UniqueNames();
  const sources = new Map<string, object>();
  const known = new Set<string>();
  const places = new Map<string, FilePlace>();
  for (const { piece, entry } of entries) {
    const { label } = entry;
    const read = entryItem(entry, byLabel, (why) => refuse(piece, why));
    if (!read) continue;
    const item = bibtexItem(read.item, read.entry.properties);
    // One that stands in the file twice, word for word, is one work.
    const key = recordKey([label, item]);
    if (known.has(key)) continue;
    known.add(key);
    if (sources.has(label)) findings.push(problemFinding(problem('id-duplicate', label), lines.at(piece.start)));
    const id = names.take(label);
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

function readEntries(pieces: readonly BibtexPiece[], refuse: Refuse): PlacedEntry[] {
  const strings = new BibtexStrings();
  const readPiece = (piece: BibtexPiece): PlacedEntry | undefined => {
    if (piece.isOpen) return void refuse(piece, 'it is not closed');
    const needed = strings.neededBy(piece.text);
    if (!needed || (piece.type === 'string' && !strings.add(piece.text))) return void refuse(piece, 'its strings come to too much');
    const entry = piece.type === 'string' ? undefined : parseEntry(piece.text, needed, (why, offset) => refuse(piece, why, piece.start + offset));
    return entry && { piece, entry };
  };
  return pieces.flatMap((piece) => {
    if (ASIDE.has(piece.type)) return [];
    if (piece.stray !== undefined) refuse(piece, 'it is closed before its end', piece.stray);
    return readPiece(piece) ?? [];
  });
}

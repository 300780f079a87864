import type { Imported, NoteJson } from '../../src/cli/interchange/imported.js';

/** What was read of footnotes, plain enough to be compared. */
export interface ReadFootnotes {
  readonly notes: readonly NoteJson[];
  readonly sources: unknown;
  /** The words of each note's passages. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Lines, columns and codes. */
  readonly findings: readonly string[];
}

export function footnotesOf({ notes, sources, findings }: Imported): ReadFootnotes {
  return {
    notes,
    sources: Object.fromEntries(sources),
    words: Object.fromEntries(notes.map(({ id, target }) => [id, [target ?? []].flat().map((one) => (one as { exact: string }).exact)])),
    findings: findings.map(({ code, place: { line, column } }) => `${line}:${column} ${code}`),
  };
}

/** A piece of a BibTeX file. */
export interface BibtexPiece {
  /** In lower case: `article`, `string`. */
  readonly type: string;
  /** As the file has it, from its `@` on. */
  readonly text: string;
  /** In the file. */
  readonly start: number;
  /** Where it is not closed: at the end of the file, or at an entry that begins a line. */
  readonly isOpen: boolean;
  /** What follows it up to the next piece, where that reads like more of it. */
  readonly stray: number | undefined;
}

const BEGIN = /@[ \t]*([A-Za-z_][\w:+-]*)\s*([{(])/g;
/** An entry at the beginning of a line is none inside another one, whatever is left open there. */
const NEXT = /(?:^|[\r\n])[ \t]*(?=@[ \t]*[A-Za-z]+[ \t]*[{(][^\s{}(),="%]*[ \t]*[,=])/g;
const SIGN = /\\[\s\S]|[{}()"]/g;
/** Behind its end, an entry that was closed too early goes on like this. */
const MORE = /^\s*(?:,\s*[^\s@]|\}|[A-Za-z]+\s*=)/;

/**
 * Splits a BibTeX file into its entries, so that a broken one is not the end of the others. What stands
 * between them is a comment, as BibTeX has it. Time is linear in the file's length.
 */
export function bibtexPieces(text: string): BibtexPiece[] {
  const next = Array.from(text.matchAll(NEXT), (found) => found.index + found[0].length);
  const pieces: BibtexPiece[] = [];
  let later = 0;
  BEGIN.lastIndex = 0;
  for (let found = BEGIN.exec(text); found; found = BEGIN.exec(text)) {
    const [head, type = '', opener = '{'] = found;
    const start = found.index;
    while ((next[later] ?? Infinity) <= start) later++;
    const limit = next[later] ?? text.length;
    const end = endOf(text, start + head.length, limit, opener);
    BEGIN.lastIndex = end ?? limit;
    const stray = end !== undefined && MORE.test(text.slice(end, Math.min(limit, end + 200))) ? end : undefined;
    pieces.push({ type: type.toLowerCase(), text: text.slice(start, end ?? limit).trimEnd(), start, isOpen: end === undefined, stray });
  }
  return pieces;
}

/** Behind the bracket that closes what is open at `from`. */
function endOf(text: string, from: number, limit: number, opener: string): number | undefined {
  let depth = 0;
  let isQuoted = false;
  SIGN.lastIndex = from;
  for (let found = SIGN.exec(text); found && found.index < limit; found = SIGN.exec(text)) {
    const [sign] = found;
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '"' && depth === 0) isQuoted = !isQuoted;
    const isClosed = opener === '{' ? depth < 0 : sign === ')' && depth === 0 && !isQuoted;
    if (isClosed) return found.index + 1;
  }
  return undefined;
}

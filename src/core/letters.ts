/*
 * What the words of a text are compared by: letters without their case and accents, one for each UTF-16
 * unit, so that offsets stay as they are.
 */

/** What a letter does in a text. */
export const letterKind = {
  space: 1,
  /** Part of a word. */
  word: 2,
  /** Punctuation and symbols. */
  sign: 3,
  /** A word by itself: scripts without spaces are compared sign by sign. */
  glyph: 4,
  /** Stands on the glyph before it. */
  mark: 5,
} as const;

const GLYPH = /[\p{scx=Hang}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Halves of astral characters count as letters: most that are written with them are. */
const WORD = /[\p{L}\p{N}\p{M}\p{Cs}]/u;

/** Kind (upper half) and plain form (lower half) of each unit, learnt when it is first met. */
let table: Uint32Array | undefined;

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  // Most of what most texts are made of, without the expressions, which are slow to compile.
  if (/[a-z0-9]/.test(sign)) return (letterKind.word << 16) | unit;
  if (/[A-Z]/.test(sign)) return (letterKind.word << 16) | (unit + 32);
  if (/[!-~]/.test(sign)) return (letterKind.sign << 16) | unit;
  const [, base = sign] = /^(.)\p{M}+$/u.exec(sign.normalize('NFD')) ?? [];
  const plain = base.toLowerCase();
  return (kindOfSign(sign) << 16) | (plain.length === 1 ? plain.charCodeAt(0) : unit);
}

function kindOfSign(sign: string): number {
  if (/\s/.test(sign)) return letterKind.space;
  if (GLYPH.test(sign)) return /\p{M}/u.test(sign) ? letterKind.mark : letterKind.glyph;
  return WORD.test(sign) ? letterKind.word : letterKind.sign;
}

export function kindOf(letter: number): number {
  const known = (table ??= new Uint32Array(0x10000));
  return (known[letter] ||= learn(letter)) >>> 16;
}

export function lettersOf(text: string): Uint16Array {
  const known = (table ??= new Uint32Array(0x10000));
  const letters = new Uint16Array(text.length);
  for (let at = 0; at < letters.length; at++) {
    const unit = text.charCodeAt(at);
    letters[at] = known[unit] ||= learn(unit);
  }
  return letters;
}

import type { Fields } from './fields.js';

/** Scripts in which the family's name stands first and nothing between it and the other. */
const FAMILY_FIRST = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/**
 * A CSL name as it is written in a line: “Ludwig van Beethoven”, “Martin Luther King Jr.”, “김하나”.
 *
 * @returns undefined for one without a word
 */
export function nameOf(name: Fields): string | undefined {
  const part = (key: string): string => name.text(key) ?? '';
  // What stands behind a comma of the given name is a suffix that was not told apart.
  const [given = '', behind = ''] = part('given').split(/,!? */);
  const particle = joined(' ', part('dropping-particle'), part('non-dropping-particle'));
  const family = joined(/['’-]$/.test(particle) ? '' : ' ', particle, part('family'));
  const whole = FAMILY_FIRST.test(family)
    ? family + given
    : joined(' ', ...(name.raw('static-ordering') ? [family, given] : [given, family]));
  const suffixed = joined(name.raw('comma-suffix') ? ', ' : ' ', whole, part('suffix') || behind);
  return name.text('literal') ?? (suffixed || undefined);
}

/** The parts that have words. */
function joined(between: string, ...parts: readonly string[]): string {
  return parts.filter(Boolean).join(between);
}

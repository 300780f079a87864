import { version } from '../version.js';
import { locale as en } from './en.js';
import { namedTypes, type LocaleWords } from './words.js';

/*
 * A language as one text, for the scripts that a page loads: the words' names would weigh half as much as
 * the words. A line holds a word or its forms, in the order of the English ones, so that a text is only
 * understood by the version it was made with; its first line tells it.
 */

type Words = string | readonly string[] | { readonly [name: string]: Words };

/** What names there are, and in which order. */
const order = { ...en, types: Object.fromEntries(namedTypes.map((type) => [type, ''])) } as unknown as Words;

export function packWords(words: LocaleWords): string {
  return [version, ...linesOf(order, words as unknown as Words)].join('\n');
}

/** Returns undefined for a text of another version, whose lines may be other words. */
export function unpackWords(text: string): LocaleWords | undefined {
  const lines = text.split('\n');
  const next = (like: Words): Words => {
    if (typeof like !== 'string' && !Array.isArray(like))
      return Object.fromEntries(Object.entries(like).map(([name, like]) => [name, next(like)]));
    const line = lines.shift() ?? '';
    return typeof like === 'string' ? line : line.split('|');
  };
  return lines.shift() === version ? (next(order) as unknown as LocaleWords) : undefined;
}

function linesOf(like: Words, words: Words): string[] {
  if (typeof words === 'string') return [words];
  if (Array.isArray(words)) return [words.join('|')];
  return Object.entries(like).flatMap(([name, like]) => linesOf(like, (words as Record<string, Words>)[name] ?? ''));
}

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
  const [made, ...lines] = text.split('\n');
  return made === version ? (wordsOf(order, lines.values()) as unknown as LocaleWords) : undefined;
}

function linesOf(like: Words, words: Words): string[] {
  if (typeof words === 'string') return [words];
  if (isForms(words)) return [words.join('|')];
  return Object.entries(like).flatMap(([name, like]) => linesOf(like, (words as Record<string, Words>)[name] ?? ''));
}

function wordsOf(like: Words, lines: Iterator<string>): Words {
  if (typeof like === 'object' && !isForms(like))
    return Object.fromEntries(Object.entries(like).map(([name, like]) => [name, wordsOf(like, lines)]));
  const line = lines.next().value as string;
  return isForms(like) ? line.split('|') : line;
}

function isForms(words: Words): words is readonly string[] {
  return Array.isArray(words);
}

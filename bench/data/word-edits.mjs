// Edits of the words of a passage.
import { makeWord } from './prose.mjs';

/** @typedef {import('./random.mjs').Random} Random */

/** A word in place of another one, with the punctuation of that one. @param {Random} random @param {string} word */
const replaced = (random, word) => word.replace(/[\p{L}\p{N}][^,.”…]*/u, makeWord(random));

/**
 * Replaces (3 of 5), deletes or adds words (1 of 5 each). Nothing is added at the ends, so that the passage keeps its bounds.
 * @param {Random} random
 * @param {string} text
 * @param {number} share of the words, from 0 to 1; one word at least
 */
export function editWords(random, text, share) {
  const words = text.split(' ');
  const editable = words.flatMap((word, index) => (/[\p{L}\p{N}]/u.test(word) ? index : []));
  const count = Math.max(1, Math.floor(share * words.length + random.next()));
  const edited = new Set(random.sample(editable, count));
  const isOnly = edited.size === editable.length;
  return words
    .flatMap((word, index) => {
      if (!edited.has(index)) return word;
      const kind = random.next();
      const mayAdd = index < words.length - 1;
      if (kind < 0.2 && !isOnly) return [];
      if (kind < 0.4 && mayAdd) return [word, makeWord(random)];
      return replaced(random, word);
    })
    .join(' ');
}

/**
 * Edits text that stands beside passages. Its outermost words stay: where both sides of a passage's bound are new
 * words, nobody can say where the passage ends.
 * @param {Random} random @param {string} text @param {number} share
 */
export function editBetween(random, text, share) {
  const [, first, inner, last] = /^(\s*\S+\s)(.+?)(\s\S+\s*)$/su.exec(text) ?? [];
  return inner === undefined ? text : first + editWords(random, inner, share) + last;
}

/**
 * Edits one or two words near the end of a text that is next to a passage: of the second to the fifth.
 * @param {Random} random @param {string} text @param {'start' | 'end'} side
 */
export function editEdge(random, text, side) {
  const near = side === 'start' ? /^(\s*\S+\s)(\S+(?:\s\S+){0,3})(.*)$/su : /^(.*?)(\S+(?:\s\S+){0,3})(\s\S+\s*)$/su;
  const [, before, words, after] = near.exec(text) ?? [];
  return words === undefined ? text : before + editWords(random, words, 0.3) + after;
}

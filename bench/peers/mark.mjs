import Mark from 'mark.js';

/** It takes a word for exact only between these; a quote may stand before any of them. */
const limiters = [...' \u00a0\n,.;:!?"\'()“”‘’–—…'];

/**
 * Marks all occurrences of some words, and gives the first as a Range.
 * @param {Element} root @param {string} words
 */
export function markWords(root, words) {
  /** @type {Element[]} */
  const made = [];
  new Mark(root).mark(words, {
    accuracy: { value: 'exactly', limiters },
    acrossElements: true,
    separateWordSearch: false,
    diacritics: false,
    each: (element) => made.push(element),
  });
  return made;
}

/** The elements that hold the first occurrence: they follow each other until the words are complete. @param {readonly Element[]} made @param {string} words */
function firstOccurrence(made, words) {
  let length = 0;
  const last = made.find((element) => (length += element.textContent?.length ?? 0) >= words.length);
  if (!made[0] || !last) return null;
  const range = document.createRange();
  range.setStartBefore(made[0]);
  range.setEndAfter(last);
  return range;
}

/** @type {import('./contender.mjs').Contender} */
export const markJs = {
  name: 'mark.js',
  gives: 'every exact occurrence, wrapped in elements; the first one counts here',
  anchor(root, quotes, clock) {
    /** @type {Element[][]} */
    const made = [];
    for (const { exact } of quotes) {
      if (clock.isOver()) break;
      made.push(markWords(root, exact));
    }
    return made.map((elements, number) => firstOccurrence(elements, quotes[number]?.exact ?? ''));
  },
  undo: (root) => new Mark(root).unmark(),
};

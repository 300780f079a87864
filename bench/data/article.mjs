// An article as blocks of sentences, in which a quoted passage is a part of its own. Edits change parts, so that
// where a passage is afterwards is known by construction and never searched for.
import { makeHeading, makeSentence } from './prose.mjs';

/**
 * @typedef {import('./random.mjs').Random} Random
 *
 * @typedef {object} Part
 * @property {string} text
 * @property {number} [quote] the number of the quote that this is the passage of
 *
 * @typedef {object} Sentence one sentence, or two that are quoted as one
 * @property {Part[]} parts
 *
 * @typedef {object} Block
 * @property {'p' | 'h2'} tag
 * @property {Sentence[]} sentences
 *
 * @typedef {object} Span
 * @property {number} start UTF-16 units from the start of the text
 * @property {number} end
 *
 * @typedef {object} Written
 * @property {string} text blocks separated by `\n`; equal to the `textContent` of `html`
 * @property {string} html
 * @property {Map<number, Span>} spans where each quote's passage is
 */

const PARAGRAPHS_A_HEADING = 6;

/** @param {string} text @returns {Sentence} */
export const plainSentence = (text) => ({ parts: [{ text }] });

/** @param {Sentence} sentence */
export const textOf = ({ parts }) => parts.map(({ text }) => text).join('');

/** @param {Random} random @returns {Block} */
export function makeParagraph(random) {
  const sentences = Array.from({ length: random.whole(2, 6) }, () =>
    plainSentence(random.chance(0.1) ? `${makeSentence(random)} ${makeSentence(random)}` : makeSentence(random)),
  );
  return { tag: 'p', sentences };
}

/**
 * Makes an article of a size.
 * @param {Random} random
 * @param {number} size UTF-16 units, reached by the last paragraph
 * @returns {Block[]}
 */
export function makeArticle(random, size) {
  /** @type {Block[]} */
  const blocks = [];
  for (let length = 0; length < size; ) {
    const isHeading = blocks.length % (PARAGRAPHS_A_HEADING + 1) === 0;
    /** @type {Block} */
    const block = isHeading
      ? { tag: 'h2', sentences: [plainSentence(makeHeading(random))] }
      : makeParagraph(random);
    blocks.push(block);
    length += block.sentences.reduce((sum, sentence) => sum + textOf(sentence).length + 1, 0);
  }
  return blocks;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A sentence as HTML; in every fifth one, some words stand in an element. @param {Random} random @param {string} text */
function sentenceHtml(random, text) {
  const words = text.split(' ');
  if (words.length < 4 || !random.chance(0.2)) return escaped(text);
  const from = random.whole(1, words.length - 3);
  const to = from + random.whole(1, 2);
  const tag = random.pick(['em', 'a href="#top"']);
  const inner = `<${tag}>${escaped(words.slice(from, to).join(' '))}</${tag.split(' ')[0]}>`;
  return [escaped(words.slice(0, from).join(' ')), inner, escaped(words.slice(to).join(' '))].join(' ');
}

/**
 * The text and the HTML of an article, and where its quotes are.
 * @param {Random} random decides which words stand in elements of their own
 * @param {readonly Block[]} blocks
 * @returns {Written}
 */
export function write(random, blocks) {
  let text = '';
  const html = [];
  /** @type {Map<number, Span>} */
  const spans = new Map();
  for (const { tag, sentences } of blocks.filter((block) => block.sentences.length > 0)) {
    if (text !== '') text += '\n';
    sentences.forEach(({ parts }, index) => {
      if (index > 0) text += ' ';
      for (const part of parts) {
        if (part.quote !== undefined) spans.set(part.quote, { start: text.length, end: text.length + part.text.length });
        text += part.text;
      }
    });
    html.push(`<${tag}>${sentences.map((sentence) => sentenceHtml(random, textOf(sentence))).join(' ')}</${tag}>`);
  }
  return { text, html: html.join('\n'), spans };
}

// Quotes of sentences and phrases of an article, as an annotation tool would store them.
import { plainSentence, textOf, write } from './article.mjs';
import { Random } from './random.mjs';
import { stockPhrases } from './vocabulary.mjs';
import { editWords } from './word-edits.mjs';

/**
 * @typedef {import('./article.mjs').Block} Block
 * @typedef {import('./article.mjs').Sentence} Sentence
 *
 * @typedef {object} Quote
 * @property {string} exact
 * @property {string} prefix 32 characters
 * @property {string} suffix 32 characters
 * @property {number} start UTF-16 units from the start of the text quoted
 * @property {number} end
 */

const CONTEXT = 32;
/** Half of the quotes are phrases of this many words, the others sentences. */
const PHRASE = { least: 5, most: 14 };
/** Of a phrase that is quoted, no more than this share may be a stock phrase: nobody cites a source for a formula. */
const STOCK = 0.5;
/** This share of the quotes has a lookalike elsewhere from the start, with this share of other words. */
const LOOKALIKES = { share: 0.25, edited: 0.4 };

/**
 * Makes a sentence, or a phrase of it, the passage of a quote.
 * @param {Random} random @param {Sentence} sentence @param {number} quote
 */
function quoteSentence(random, sentence, quote) {
  const text = textOf(sentence);
  const words = text.split(' ');
  if (words.length < PHRASE.least || random.chance(0.5)) {
    sentence.parts = [{ text, quote }];
    return;
  }
  const length = Math.min(words.length, random.whole(PHRASE.least, PHRASE.most));
  const first = random.whole(0, words.length - length);
  const before = words.slice(0, first).join(' ') + (first > 0 ? ' ' : '');
  const phrase = words.slice(first, first + length).join(' ').replace(/^[“–… ]+|[\s,.”–…]+$/gu, '');
  const at = text.indexOf(phrase, before.length);
  if (stockIn(text, at, at + phrase.length) > STOCK * phrase.length) {
    sentence.parts = [{ text, quote }];
    return;
  }
  sentence.parts = [{ text: text.slice(0, at) }, { text: phrase, quote }, { text: text.slice(at + phrase.length) }].filter(
    (part) => part.text !== '',
  );
}

/** How many characters of a span belong to one stock phrase. @param {string} text @param {number} start @param {number} end */
function stockIn(text, start, end) {
  const shared = stockPhrases.flatMap((phrase) =>
    [...text.matchAll(new RegExp(phrase, 'giu'))].map(
      ({ index }) => Math.min(end, index + phrase.length) - Math.max(start, index),
    ),
  );
  return Math.max(0, ...shared);
}

/** Puts a sentence much like a quoted one somewhere else. @param {Random} random @param {readonly Block[]} paragraphs @param {Sentence} sentence */
function plantLookalike(random, paragraphs, sentence) {
  random.pick(paragraphs).sentences.push(plainSentence(editWords(random, textOf(sentence), LOOKALIKES.edited)));
}

/**
 * Chooses passages of an article, in place, so that no two of them overlap and no two quotes read the same with
 * their context: then where each belongs is beyond doubt.
 * @param {Random} random
 * @param {readonly Block[]} blocks
 * @param {number} count
 * @returns {Quote[]} by the number that their passages carry
 */
export function chooseQuotes(random, blocks, count) {
  const paragraphs = blocks.filter(({ tag }) => tag === 'p');
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  if (sentences.length < count) throw new Error(`${sentences.length} sentences are too few for ${count} quotes`);
  random.sample(sentences, count).forEach((sentence, quote) => {
    quoteSentence(random, sentence, quote);
    if (random.chance(LOOKALIKES.share)) plantLookalike(random, paragraphs, sentence);
  });
  const { text, spans } = write(new Random(0), blocks);
  return Array.from({ length: count }, (_, number) => quoteAt(text, spans.get(number)));
}

/** @param {string} text @param {import('./article.mjs').Span | undefined} span @returns {Quote} */
function quoteAt(text, span) {
  if (!span) throw new Error('a quote lost its passage');
  const { start, end } = span;
  const prefix = text.slice(Math.max(0, start - CONTEXT), start);
  const suffix = text.slice(end, end + CONTEXT);
  const whole = prefix + text.slice(start, end) + suffix;
  if (text.indexOf(whole) !== text.lastIndexOf(whole)) throw new Error(`stands twice: ${whole}`);
  return { exact: text.slice(start, end), prefix, suffix, start, end };
}

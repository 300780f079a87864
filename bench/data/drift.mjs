// What happens to an article after it was quoted. Each kind takes blocks and gives new ones; the passages keep their
// quotes' numbers, which is how the truth is known.
import { makeParagraph, plainSentence, textOf } from './article.mjs';
import { makeSentence } from './prose.mjs';
import { editBetween, editEdge, editWords } from './word-edits.mjs';

/**
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {import('./article.mjs').Block} Block
 * @typedef {import('./article.mjs').Part} Part
 * @typedef {import('./article.mjs').Sentence} Sentence
 * @typedef {(random: Random, blocks: readonly Block[]) => Block[]} Drift
 */

/** Of the edited quotes, this share has an edit within five words of the passage too. */
const CONTEXT_EDITED = 0.3;
/** Of the text that nobody quoted, this share is edited too. */
const ELSEWHERE_EDITED = 0.1;
const NEW_PARAGRAPHS = 3;
const DECOY_EDITED = 0.15;

/** @param {readonly Block[]} blocks @param {(part: Part) => Part} change @returns {Block[]} */
const mapParts = (blocks, change) =>
  blocks.map(({ tag, sentences }) => ({
    tag,
    sentences: sentences.map(({ parts }) => ({ parts: parts.map(change) })),
  }));

/** New paragraphs in the upper third and edits where nobody quoted: positions are no longer what they were. @param {Random} random @param {readonly Block[]} blocks */
function editElsewhere(random, blocks) {
  const edited = mapParts(blocks, (part) =>
    part.quote === undefined && /\p{L}/u.test(part.text) && random.chance(ELSEWHERE_EDITED)
      ? { text: editBetween(random, part.text, 0.15) }
      : part,
  );
  for (let i = 0; i < NEW_PARAGRAPHS; i += 1)
    edited.splice(random.whole(0, Math.floor(edited.length / 3)), 0, makeParagraph(random));
  return edited;
}

/** Edits some words near some passages. @param {Random} random @param {readonly Block[]} blocks */
function editContexts(random, blocks) {
  for (const { sentences } of blocks) {
    const parts = sentences.flatMap((sentence) => sentence.parts);
    parts.forEach((part, index) => {
      if (part.quote === undefined || !random.chance(CONTEXT_EDITED)) return;
      const isBefore = random.chance(0.5);
      const neighbour = parts[isBefore ? index - 1 : index + 1];
      if (!neighbour || neighbour.quote !== undefined || !/\p{L}/u.test(neighbour.text)) return;
      neighbour.text = editEdge(random, neighbour.text, isBefore ? 'end' : 'start');
    });
  }
}

/** @param {number} share of the words of each passage @returns {Drift} */
const edit = (share) => (random, blocks) => {
  const edited = mapParts(editElsewhere(random, blocks), (part) =>
    part.quote === undefined ? { ...part } : { ...part, text: editWords(random, part.text, share) },
  );
  editContexts(random, edited);
  return edited;
};

/** Typographic characters as a system writes them that does not have them. @type {Readonly<Record<string, string>>} */
const plain = { '“': '"', '”': '"', '’': "'", '–': '--', '…': '...', '\u00a0': ' ' };

/** @type {Drift} */
const typography = (_, blocks) =>
  mapParts(blocks, (part) => ({ ...part, text: part.text.replace(/[“”’–…\u00a0]/gu, (character) => plain[character] ?? character) }));

/** A third of the paragraphs trade places. @type {Drift} */
function moveParagraphs(random, blocks) {
  const moved = editElsewhere(random, blocks);
  const places = random.sample([...moved.keys()], Math.ceil(moved.length / 3));
  const taken = places.map((place) => moved[place]);
  const turn = random.whole(1, places.length - 1);
  places.forEach((place, index) => {
    const block = taken[(index + turn) % taken.length];
    if (block) moved[place] = block;
  });
  return moved;
}

/** A new paragraph behind every fourth. @type {Drift} */
const insertParagraphs = (random, blocks) =>
  editElsewhere(random, blocks).flatMap((block, index) => (index % 4 === 3 ? [block, makeParagraph(random)] : [block]));

/** The quoted sentences go; the lookalikes that were planted beside them stay. @type {Drift} */
const deleteQuoted = (random, blocks) =>
  editElsewhere(random, blocks).map(({ tag, sentences }) => ({
    tag,
    sentences: sentences.filter(({ parts }) => parts.every(({ quote }) => quote === undefined)),
  }));

/** The passages are edited, and their old words stand in a sentence elsewhere, in other surroundings. @type {Drift} */
function addDecoys(random, blocks) {
  const edited = editElsewhere(random, blocks);
  const drifted = mapParts(edited, (part) =>
    part.quote === undefined ? part : { ...part, text: editWords(random, part.text, DECOY_EDITED) },
  );
  const paragraphs = drifted
    .map((block, index) => ({ block, index }))
    .filter(({ block, index }) => block.tag === 'p' && isQuiet(block.sentences.at(-1)) && isQuiet(drifted[index + 1]?.sentences[0]));
  for (const passage of passagesOf(edited)) {
    const far = paragraphs.filter(({ block, index }) => Math.abs(index - passage.block) > 2 && endOf(block) !== passage.before);
    random.pick(far).block.sentences.push(decoy(random, passage));
  }
  return drifted;
}

/** Stock phrases make many sentences end alike; a decoy behind the same words as its original would be no decoy. */
const SAME_END = 8;

/** Whether a sentence may get a new neighbour without a passage losing its own. @param {Sentence | undefined} sentence */
const isQuiet = (sentence) => !sentence || sentence.parts.every(({ quote }) => quote === undefined);

/** The last characters of a block. @param {Block} block */
const endOf = ({ sentences }) => sentences.map(textOf).join(' ').slice(-SAME_END);

/** @typedef {{ block: number, before: string, text: string, isSentence: boolean }} Passage */

/** Every passage with the last characters before it. @param {readonly Block[]} blocks @returns {Passage[]} */
function passagesOf(blocks) {
  let before = '';
  return blocks.flatMap(({ sentences }, block) =>
    sentences.flatMap(({ parts }) =>
      parts.flatMap(({ text, quote }) => {
        const passage = { block, before, text, isSentence: parts.length === 1 };
        before = text.slice(-SAME_END);
        return quote === undefined ? [] : passage;
      }),
    ),
  );
}

/** @param {Random} random @param {Passage} passage @returns {Sentence} */
const decoy = (random, { text, isSentence }) =>
  plainSentence(isSentence ? text : `${makeSentence(random).replace(/[.”]+$/u, '')}, ${text}.`);

/** By name; `deleted` has no true place, all others have one for each quote. @type {Readonly<Record<string, Drift>>} */
export const drifts = {
  exact: (_, blocks) => [...blocks],
  typography,
  'edited 5 %': edit(0.05),
  'edited 15 %': edit(0.15),
  'edited 30 %': edit(0.3),
  moved: moveParagraphs,
  inserted: insertParagraphs,
  deleted: deleteQuoted,
  decoys: addDecoys,
};

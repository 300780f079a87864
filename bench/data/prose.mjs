// Sentences of made-up news.
import {
  adjectives,
  givenNames,
  institutions,
  months,
  nouns,
  places,
  prepositions,
  stockPhrases,
  surnames,
  verbs,
  weekdays,
} from './vocabulary.mjs';

/** @typedef {import('./random.mjs').Random} Random */

/** @param {Random} random */
const noun = (random) => random.pickByRank(nouns);
/** @param {Random} random */
const person = (random) => `${random.pickByRank(givenNames)} ${random.pickByRank(surnames)}`;
/** @param {Random} random */
const place = (random) => random.pickByRank(places);
/** @param {Random} random */
const stock = (random) => random.pickByRank(stockPhrases);
/** @param {Random} random */
const verb = (random) => random.pickByRank(verbs);
/** @param {Random} random */
const phrase = (random) =>
  random.chance(0.6) ? `the ${random.pickByRank(adjectives)} ${noun(random)}` : `the ${noun(random)}`;
/** @param {Random} random */
const date = (random) => `${random.whole(1, 28)} ${random.pick(months)} ${random.whole(2009, 2024)}`;
/** @param {Random} random */
const amount = (random) =>
  random.chance(0.5) ? `${random.whole(2, 980)},${random.whole(100, 999)}` : `${random.whole(2, 95)}\u00a0per cent`;
/** @param {Random} random */
const clause = (random) =>
  `${phrase(random)} ${verb(random)} ${phrase(random)} ${random.pick(prepositions)} ${phrase(random)}`;

/** Each makes one sentence without its capital; typographic quotes, dashes, spaces and ellipses occur in them. @type {readonly ((r: Random) => string)[]} */
const forms = [
  (r) => `${clause(r)}, ${stock(r)}.`,
  (r) => `${clause(r)} in ${place(r)} on ${r.pick(weekdays)}.`,
  (r) => `“${clause(r)},” said ${person(r)}, ${stock(r)}.`,
  (r) => `${person(r)} of the ${r.pick(institutions)} told reporters in ${place(r)} that ${clause(r)}.`,
  (r) => `on ${date(r)}, ${phrase(r)} ${verb(r)} ${amount(r)} of ${phrase(r)} – ${stock(r)} – and ${verb(r)} the rest.`,
  (r) => `${stock(r)}, ${phrase(r)}’s ${noun(r)} ${verb(r)} ${phrase(r)}.`,
  (r) => `${phrase(r)}, which the ${r.pick(institutions)} ${verb(r)} in ${r.pick(months)} ${r.whole(2009, 2024)}, ${verb(r)} ${phrase(r)}.`,
  (r) => `“We ${verb(r)} ${phrase(r)} … and nobody ${verb(r)} ${phrase(r)},” ${person(r)} wrote.`,
  (r) => `about ${amount(r)} of ${phrase(r)} ${verb(r)} ${phrase(r)} by ${date(r)}.`,
  (r) => `${phrase(r)} and ${phrase(r)} ${verb(r)} ${phrase(r)}, although ${clause(r)}.`,
];

/** @param {string} words */
const asSentence = (words) => words.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** @param {Random} random */
export const makeSentence = (random) => asSentence(random.pickByRank(forms)(random));

/** @param {Random} random */
export const makeHeading = (random) => asSentence(`${phrase(random)} ${verb(random)} ${phrase(random)}`);

/** A word to be written in place of another one. @param {Random} random */
export const makeWord = (random) => random.pickByRank(random.pick([nouns, adjectives, verbs]));

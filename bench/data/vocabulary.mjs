// The words of the made-up news: common ones by hand, and a long tail of invented ones, as a real newspaper's
// vocabulary has many words that it uses once. Without the tail, a megabyte would repeat itself unlike any prose.
import { Random } from './random.mjs';

/** @param {string} words */
const list = (words) => words.trim().split(/\s+/);

const onsets = list('b br cl d dr fl g gr h j l m n p pl pr r s st t tr v w');
const vowels = list('a e i o u ai ea ou');
const codas = list('l m n r s t nd rt ck st ld nt x ss');
const made = new Random(7);

/** Invented words with these endings. @param {number} count @param {readonly string[]} endings */
function invent(count, endings) {
  const words = new Set();
  while (words.size < count) {
    const syllables = Array.from({ length: made.whole(1, 2) }, () => made.pick(onsets) + made.pick(vowels) + made.pick(codas));
    words.add(syllables.join('') + made.pick(endings));
  }
  return [...words];
}

/** @param {string} word */
const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1);

export const nouns = [
  ...list(`government minister report year people police company court city law election money country party plan
    vote group house office school water budget bill statement hospital region border war market price tax decision
    bank official union deal ministry council law-maker industry road family child worker fund agency judge bridge
    harbour railway contract inquiry tender hearing witness record document letter inspector engineer container vessel
    warehouse pipeline reactor dam factory farmer teacher nurse doctor editor reporter archive ledger invoice permit
    licence audit deficit pension subsidy tariff export import harvest drought flood storm fire strike march protest
    petition verdict appeal sentence arrest raid search seizure fine loan debt bond share auction merger lease tenant
    landlord rent flat tower square market-hall tram ferry airport runway terminal satellite sensor camera drone`),
  ...invent(2400, ['', 'er', 'ment', 'ing', 'ity', 'ance', 'ism', 'ure', 'age']),
];

export const adjectives = [
  ...list(`new local public former national federal senior early final foreign private independent official regional
    financial medical military political main major small large recent earlier second third unpaid secret missing
    annual urban rural northern southern eastern western coastal internal external unusual expensive damaged
    temporary permanent unlicensed disputed confidential preliminary partial`),
  ...invent(700, ['al', 'ive', 'ous', 'ic', 'less', 'ary', 'ful']),
];

/** In the past tense, with an object. */
export const verbs = [
  ...list(`approved rejected reviewed published signed opened closed delayed cancelled announced questioned described
    criticised defended replaced sold bought inspected financed suspended extended withdrew delivered received paid
    counted measured examined removed raised lowered moved blocked cleared checked copied recorded translated
    confirmed disputed denied corrected postponed reorganised audited sealed seized`),
  ...invent(700, ['ed', 'ated', 'ised', 'ified']),
];

export const places = [
  ...list('Brussels Odesa Lagos Lima Geneva Ankara Tallinn Bergen Quito Hanoi Tunis Riga Utrecht Leeds Graz Split'),
  ...invent(300, ['ton', 'burg', 'ville', 'grad', 'mouth', 'a', 'o']).map(capitalised),
];

export const givenNames = list(
  'Maria Ivan Amina José Olena Kofi Lucía Tomasz Mei Harald Priya Nadia Viktor Elif Samuel Ingrid Pavlo Ruth Omar Lena',
);

export const surnames = [
  ...list('Kovalenko Smith Haddad Ferreira Okafor Lindqvist Novak Tanaka O’Brien Marchetti Weber Shevchenko'),
  ...invent(500, ['son', 'enko', 'ez', 'ini', 'sen', 'ski', 'er', 'man']).map(capitalised),
];

export const institutions = list(
  'Treasury Assembly Senate Parliament Commission Ombudsman Tribunal Cabinet Directorate Secretariat Registry',
);

/** Every desk writes these again and again, so that quotes recur. */
export const stockPhrases = [
  'officials said on Tuesday',
  'according to people familiar with the matter',
  'a spokesperson declined to comment',
  'who spoke on condition of anonymity',
  'in a statement to reporters',
  'the ministry did not respond to a request for comment',
  'for the first time in more than a decade',
  'as the investigation continues',
  'pending the outcome of a review',
  'it was not immediately clear why',
  'after weeks of negotiations behind closed doors',
  'two people briefed on the talks said',
  'despite repeated warnings from auditors',
  'citing documents seen by this newspaper',
  'in what critics called a setback',
  'the company said in an emailed statement',
  'a court filing showed on Friday',
  'in line with earlier forecasts',
  'under a law passed two years ago',
  'as first reported by local media',
  'a claim that could not be independently verified',
  'in exchange for a promise of reform',
  'to the surprise of many in the capital',
  'without giving further details',
];

export const months = list('January February March April May June July August September October November December');
export const weekdays = list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
export const prepositions = list('near for behind against with after before without in');

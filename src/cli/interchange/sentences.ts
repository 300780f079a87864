/** Before a name, its full stop ends no sentence. */
const TITLE = /^(?:Adm|Capt|Col|Gen|Gov|Maj|Prof|Rep|Rev|Sen)$/u;
/** `Mr`, `Dr`, `St`, `Ltd`: written without a vowel, which no word of Latin script is; `BBC` may end a sentence. */
const VOWELLESS = /^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,3}$/u;
/** `p.m`, `U.S`, `Ph.D`, a letter, the doubled one of `EE. UU.`: what follows says whether a sentence ends there. */
const SHORTENED = /^(?:\p{L}{1,2}(?:\.\p{L}{1,2})+|\p{L}|(\p{Lu})\1)$/u;
/** What stands before a full stop and white space. */
const BEFORE_STOP = /(?:^|[\s\p{Ps}\p{Pi}"'])([\p{L}\p{N}][\p{L}\p{M}\p{N}.]*)\.\s+$/u;
/** The rest of an abbreviation, `z. B.`, or of a name. */
const INITIAL = /^\p{L}\./u;
const FIRST_WORD = /^[\p{P}\s]*([\p{L}\p{M}\p{N}]+)/u;
/** With the spaces behind it nothing that is shortened is longer. */
const MAX_SHORTENED = 32;
/** `No. 5`, `Jan. 6`, `pp. 3`: no longer than that is what is shortened before a number. */
const MAX_BEFORE_NUMBER = 4;
/** Where no white space stands between sentences, UAX 29 has what opens the next one in the one before. */
const OPENING = /[\p{Ps}\p{Pi}]+$/u;
/** The particle of Japanese that says that what was quoted is quoted. */
const QUOTED = /[」』]$/u;
const QUOTING = /^(?:と|って)/u;

/**
 * The sentences of an article, as the Unicode Standard (UAX 29) divides a text, without the boundaries that it finds
 * behind abbreviations. Of those that may as well end a sentence (“in the U.S. The”) the article itself decides: a word
 * that it has in small letters elsewhere, and never with a capital inside a sentence, has its capital because a sentence
 * begins (Kiss and Strunk 2006, the orthographic heuristic).
 */
export class Sentences {
  readonly text: string;
  readonly #segmenter: Intl.Segmenter;
  readonly #hasOrdinalStops: boolean;
  #small: ReadonlySet<string> | undefined;
  #capital: ReadonlySet<string> | undefined;

  constructor(text: string, language = '') {
    const tag = knownTag(language);
    this.text = text;
    this.#segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
    const firstOfMay = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', calendar: 'gregory', numberingSystem: 'latn' });
    this.#hasOrdinalStops = /^1\. /.test(firstOfMay.format(new Date(2024, 4, 1)));
  }

  /** Where sentences begin in a stretch of the text, as far as they have letters or digits. */
  startsIn(start: number, end: number): number[] {
    const stretch = this.text.slice(start, end);
    const segments = Array.from(this.#segmenter.segment(stretch)).filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment));
    return segments.flatMap(({ index }) => {
      const before = stretch.slice(0, index).replace(OPENING, '');
      return index === 0 || this.#begins(before, stretch.slice(index)) ? [start + before.length] : [];
    });
  }

  #begins(before: string, behind: string): boolean {
    const [, word = ''] = FIRST_WORD.exec(behind) ?? [];
    // “Where?” he asked.
    if (/^\p{Ll}/u.test(word) || (QUOTED.test(before) && QUOTING.test(behind))) return false;
    const [, stopped = ''] = BEFORE_STOP.exec(before.slice(-MAX_SHORTENED)) ?? [];
    if (stopped === '') return true;
    if (/^\p{N}/u.test(word) && /^\p{L}+$/u.test(stopped) && stopped.length <= MAX_BEFORE_NUMBER) return false;
    if (TITLE.test(stopped) || VOWELLESS.test(stopped)) return false;
    const isOpen = SHORTENED.test(stopped) || (this.#hasOrdinalStops && /^\p{N}{1,2}$/u.test(stopped));
    return !isOpen || (!INITIAL.test(behind) && this.#isCapitalOfSentence(word));
  }

  #isCapitalOfSentence(word: string): boolean {
    this.#small ??= new Set(this.text.match(/(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}\p{N}]*/gu));
    this.#capital ??= new Set(this.text.match(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}\p{M}\p{N}]*/gu));
    return this.#small.has(word.toLowerCase()) && !this.#capital.has(word);
  }
}

/** Pages say `en_US` too, and worse, which is no reason to read nothing of them. */
function knownTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    // A RangeError is how it says that this is no tag.
    return 'en';
  }
}

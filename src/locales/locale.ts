import type { Attribution, Kind } from '../core/model.js';
import type { NameList } from './name-list.js';
import type { PlainWords } from './words.js';

/** The interface in one language: its words, and what is made of them. Names and quotations are passed in as they are. */
export interface Locale extends PlainWords {
  readonly kinds: Readonly<Record<Kind, string>>;
  /** The kinds, each for its notes together. */
  readonly kindPlurals: Readonly<Record<Kind, string>>;
  readonly attributions: Readonly<Record<Attribution, string>>;
  /** The link to a note's source. */
  readonly source: string;
  /** Joins names: “A, B and C”. */
  readonly list: NameList;

  /** A whole number in the language's digits. */
  readonly number: (number: number) => string;
  /** A marker's accessible name: “Note 3, source: Example Times”; of a correction or an update with its date. */
  readonly noteLabel: (number: number, kind: Kind, source: string | undefined, date?: string) => string;
  /** A kind, and when it was made: “Correction, 2 June 2024”. */
  readonly dated: (kind: Kind, date: string | undefined) => string;
  /** “Note 3”. */
  readonly note: (number: number) => string;
  /** “22 notes”. */
  readonly noteCount: (count: number) => string;
  /** How many notes have such a source: “4 unnamed officials”. */
  readonly attributionCount: (attribution: Attribution, count: number) => string;
  readonly backToPlace: (place: number, note: string) => string;
  /** How many sources the list has, and how they are numbered. */
  readonly sourceCount: (count: number) => string;
  /** The name of a CSL type; undefined for one that is better not shown. */
  readonly typeName: (type: string) => string | undefined;
  readonly page: (page: string) => string;
  /** Who acted, behind the act: “by the ministry”. */
  readonly by: (name: string) => string;
  /** Where an orphan stood: the words, and whether the text has them several times now. */
  readonly stoodAt: (quote: string, severalTimes: boolean) => string;
  /** “2 outlets, 1 origin.” */
  readonly sharedOrigin: (outlets: number) => string;
  readonly about: (date: string) => string;
  readonly doubtful: (date: string) => string;
}

import type { Act, Attribution, Kind, Role } from '../core/model.js';
import type { Preference } from '../core/reading.js';
import type { NameList } from './name-list.js';

/**
 * The interface's words in one language. A missing one is a type error, so a language is whole or is
 * not there. Names and quotations are passed in as they are; no text here is HTML.
 */
export interface Locale {
  /** BCP 47, for `Intl` too: a numbering system in it is kept. */
  readonly lang: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly attributions: Readonly<Record<Attribution, string>>;
  readonly acts: Readonly<Record<Act, string>>;
  /** Shown where a source does more, or less, than support the claim. */
  readonly roles: Readonly<Record<Exclude<Role, 'supports'>, string>>;

  /** Between the parts of a line, with its space. */
  readonly comma: string;
  /** Joins names: “A, B and C”. */
  readonly list: NameList;
  /** Stands for the names that a list leaves out, as its last item: “A and others”. */
  readonly others: string;
  readonly opinion: string;
  readonly happened: string;
  readonly published: string;
  readonly checked: string;
  readonly source: string;
  readonly archived: string;
  readonly allSources: string;
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  /** From a note that is read in another one's card. */
  readonly back: string;
  readonly showImage: string;
  readonly related: string;
  /** The menu of what is shown, and how. */
  readonly notes: string;
  readonly show: string;
  /** The kinds, each for its notes together. */
  readonly kindPlurals: Readonly<Record<Kind, string>>;
  readonly openBy: string;
  readonly preferences: Readonly<Record<Preference, string>>;
  /** The heading of the dated claims in their order. */
  readonly timeline: string;
  /** The list's heading. */
  readonly sourcesAndNotes: string;
  readonly sharedNumbers: string;
  readonly notesWithoutPlace: string;
  readonly noCertainPlace: string;
  readonly backToText: string;
  readonly editedSince: string;
  readonly closestWords: string;

  /** A marker's accessible name: “Note 3, source: Example Times”. The kind may be a dated one. */
  readonly noteLabel: (number: number, kind: string, source: string | undefined) => string;
  /** “Note 3”. */
  readonly note: (number: number) => string;
  /** “22 notes”. */
  readonly noteCount: (count: number) => string;
  /** How many notes have such a source: “4 unnamed officials”. */
  readonly attributionCount: (attribution: Attribution, count: number) => string;
  /** A kind, and when it was made: “Correction of 2 June 2024”. */
  readonly dated: (kind: string, date: string) => string;
  readonly backToPlace: (place: number, note: string) => string;
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
  readonly repeats: (names: readonly string[], origin: string) => string;
  readonly about: (date: string) => string;
  readonly doubtful: (date: string) => string;
}

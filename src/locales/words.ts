import type { Act, Attribution, Kind, Role } from '../core/model.js';
import type { Preference } from '../core/reading.js';

/** What is shown as it is written here. Nothing of it is HTML. */
export interface PlainWords {
  /** BCP 47, for `Intl` too: a calendar and a numbering system in it are kept. */
  readonly lang: string;
  readonly acts: Readonly<Record<Act, string>>;
  /** Shown where a source does more, or less, than support the claim. */
  readonly roles: Readonly<Record<Exclude<Role, 'supports'>, string>>;

  /** Between the parts of a line, with its space. */
  readonly comma: string;
  /** Behind what is named, with its space. */
  readonly colon: string;
  /** Between sentences, with its space. */
  readonly stop: string;
  /** Stands for the names that a list leaves out, as its last item: “A and others”. */
  readonly others: string;
  readonly opinion: string;
  readonly happened: string;
  readonly published: string;
  readonly checked: string;
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
  readonly openBy: string;
  readonly preferences: Readonly<Record<Preference, string>>;
  /** The heading of the dated claims in their order. */
  readonly timeline: string;
  /** The list's heading. */
  readonly sourcesAndNotes: string;
  readonly notesWithoutPlace: string;
  readonly noCertainPlace: string;
  readonly backToText: string;
  readonly editedSince: string;
  readonly closestWords: string;
  /** Names at `{0}`, and whom they repeat at `{1}`. */
  readonly repeats: string;
}

/** The categories of `Intl.PluralRules` that have forms of their own. */
export type PluralCategories = readonly Intl.LDMLPluralRule[];

/** A form for each of the categories, and last the one for every other count. `{0}` is the count, where it is said. */
export type Forms<Categories extends PluralCategories> = readonly [...{ readonly [index in keyof Categories]: string }, string];

/** A word for one, and for several. */
type OneAndSeveral = readonly [one: string, several: string];

/** The types of CSL that have a name in every language: what articles cite. Others are not shown. */
export const namedTypes = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'broadcast',
  'dataset',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'map',
  'personal_communication',
  'post',
  'report',
  'speech',
  'treaty',
  'webpage',
] as const;

/**
 * The interface's words in one language, as its module gives them: texts alone, of which `buildLocale`
 * makes a `Locale`. A missing one, or a missing plural form, is a type error, so a language is whole or is
 * not there. In sentences `{0}` and `{1}` stand for what is put in.
 *
 * `kinds` and `note` stand alone and inside a sentence: they are written as they are inside, and get a
 * capital where they stand alone.
 */
export interface LocaleWords<Categories extends PluralCategories = PluralCategories> extends PlainWords {
  /** The digit nought: the language's digits follow it in Unicode. */
  readonly zero: string;
  readonly plurals: Categories;
  readonly kinds: Readonly<Record<Kind, OneAndSeveral>>;
  /** Who stands behind the claim; then the same counted: “4 unnamed officials”. */
  readonly attributions: Readonly<Record<Attribution, readonly [name: string, ...counted: Forms<Categories>]>>;
  /** Or how a name is made of the type's own. */
  readonly types: Readonly<Record<(typeof namedTypes)[number], string>> | ((type: string) => string);
  /** “note 3”. */
  readonly note: string;
  readonly noteCount: Forms<Categories>;
  readonly sourceCount: Forms<Categories>;
  /** Behind the number of sources. */
  readonly sharedNumbers: string;
  /** One of the places of a note: “place 2”. */
  readonly place: string;
  /** A page, and pages. */
  readonly page: OneAndSeveral;
  /** Who acted, behind the act: “by the ministry”. */
  readonly by: string;
  /** Where an orphan stood, in its words. */
  readonly stoodAt: string;
  /** Follows, where the text has the words several times now. */
  readonly severalTimes: string;
  /** “2 outlets, 1 origin.” */
  readonly sharedOrigin: string;
  readonly about: string;
  readonly doubtful: string;
}

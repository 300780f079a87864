import type { Kind } from '../core/model.js';
import type { Locale } from './locale.js';
import { nameList } from './name-list.js';
import { wholeNumbers } from './whole-numbers.js';
import type { LocaleWords } from './words.js';

/**
 * Makes an interface of a language's words. Rules of `Intl` are loaded when they are first needed: at a
 * page's start they would cost more than all the rest.
 */
export function buildLocale(words: LocaleWords): Locale {
  const { lang, plurals, kinds, attributions, types, comma, colon, backToText } = words;
  const number = wholeNumbers(lang, words.zero);
  const typeNames = new Map<string, string>(Object.entries(types));
  let rules: Intl.PluralRules | undefined;

  const counted = (count: number, forms: readonly string[]): string => {
    rules ??= new Intl.PluralRules(lang);
    // What has no form of its own is at -1, which is the last form.
    return filled(forms.at(plurals.indexOf(rules.select(count))) ?? '', number(count));
  };
  const dated = (kind: Kind, date: string | undefined) => kinds[kind][0] + (date === undefined ? '' : comma + date);
  const attributionCount: Locale['attributionCount'] = (attribution, count) =>
    counted(count, attributions[attribution].slice(1));

  return {
    ...words,
    kinds: titles(kinds, 0),
    kindPlurals: titles(kinds, 1),
    attributions: titles(attributions, 0),
    source: capital(kinds.source[0]),
    list: nameList(lang),
    number,
    noteLabel: (at, kind, source, date) =>
      `${capital(filled(words.note, number(at)))}${comma}${dated(kind, date)}${source === undefined ? '' : colon + source}`,
    dated: (kind, date) => capital(dated(kind, date)),
    note: (at) => capital(filled(words.note, number(at))),
    noteCount: (count) => counted(count, words.noteCount),
    attributionCount,
    backToPlace: (place, note) => [backToText, filled(words.note, note), filled(words.place, number(place))].join(comma),
    sourceCount: (count) => filled(words.sharedNumbers, counted(count, words.sourceCount)),
    typeName: typeof types === 'function' ? types : (type) => typeNames.get(type),
    page: (page) => filled(words.page[/[-–,]/.test(page) ? 1 : 0], page),
    by: (name) => filled(words.by, name),
    stoodAt: (quote, severalTimes) => filled(words.stoodAt, quote) + (severalTimes ? comma + words.severalTimes : ''),
    sharedOrigin: (outlets) => filled(words.sharedOrigin, attributionCount('outlet', outlets)),
    about: (date) => filled(words.about, date),
    doubtful: (date) => filled(words.doubtful, date),
  };
}

/** Puts values in their places in a sentence. */
function filled(sentence: string, ...values: readonly string[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** One of each record's words, as it stands alone. */
function titles<Name extends string>(record: Readonly<Record<Name, readonly string[]>>, index: number): Record<Name, string> {
  return Object.fromEntries(
    Object.entries<readonly string[]>(record).map(([name, words]) => [name, capital(words[index] ?? '')]),
  ) as Record<Name, string>;
}

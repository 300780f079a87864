import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formatAge, formatDate, parseDate } from '../../src/core/index.js';
import { buildLocale } from '../../src/locales/build-locale.js';
import { locale as en } from '../../src/locales/en.js';
import type { Locale } from '../../src/locales/locale.js';
import { listed } from '../../src/locales/name-list.js';
import { packWords, unpackWords } from '../../src/locales/packed-words.js';
import { addLocale, localeFor, onLocaleAdded } from '../../src/locales/registry.js';
import type { LocaleWords } from '../../src/locales/words.js';
import { localeSamples } from './locale-samples.js';

const folder = new URL('../../src/locales/', import.meta.url);
/** Languages are called by their tags. */
const modules = readdirSync(folder).filter((file) => /^[a-z]{2,3}(-[A-Z]\w+)?\.ts$/.test(file));

async function wordsIn(file: string): Promise<LocaleWords> {
  const module = (await import(new URL(file, folder).href)) as { locale: LocaleWords };
  return module.locale;
}

async function load(file: string): Promise<Locale> {
  return buildLocale(await wordsIn(file));
}

/** Dotted names of all words: `kinds.source`. */
function keysOf(words: object, at = ''): string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? keysOf(value, `${at}${name}.`) : [`${at}${name}`],
  );
}

function stringsOf(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? stringsOf(value) : [],
  );
}

function assertSays(text: string, ...given: readonly string[]): void {
  assert.notEqual(text.trim(), '');
  assert.doesNotMatch(text, /undefined|NaN|null|\[object/);
  for (const part of given) assert.ok(text.toLowerCase().includes(part.toLowerCase()), `“${text}” says “${part}”`);
}

/** The types of CSL 1.0.2, with which a source may come. */
const types =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  );

/** What news cites every day. */
const commonTypes = ['article-journal', 'article-newspaper', 'book', 'dataset', 'interview', 'legislation', 'report', 'speech', 'webpage'];

for (const file of modules)
  describe(`the locale ${file}`, () => {
    it('has the words that English has', async () => {
      assert.deepEqual(keysOf(await load(file)).filter((key) => !key.startsWith('types')).sort(), keysOf(buildLocale(en)).filter((key) => key !== 'types').sort());
    });

    it('has no empty word and no markup', async () => {
      for (const text of stringsOf(await wordsIn(file))) {
        assert.notEqual(text.trim(), '');
        assert.doesNotMatch(text, /[<>]|&\w+;/);
      }
    });

    it('has a word of its own for every kind, attribution and act', async () => {
      const { kinds, attributions, acts } = await load(file);
      for (const group of [kinds, attributions, acts]) {
        const words = Object.values(group);
        assert.equal(new Set(words).size, words.length, words.join(', '));
      }
    });

    it('names a language that Intl has', async () => {
      const { lang } = await load(file);
      assert.ok(file.startsWith(new Intl.Locale(lang).language));
      assert.deepEqual(Intl.DateTimeFormat.supportedLocalesOf([lang]).length, 1);
    });

    it('ends its comma with a space, where it is written with one', async () => {
      const { comma, lang } = await load(file);
      if (!/^(zh|ja)/.test(lang)) assert.match(comma, /\S\s$/);
    });

    it('names the types that news cites', async () => {
      const { typeName } = await load(file);
      for (const type of commonTypes) assertSays(typeName(type) ?? '');
    });

    it('names no two types alike: a review is not its book', async () => {
      const { typeName } = await load(file);
      const names = types.flatMap((type) => typeName(type) ?? []);
      assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
    });

    it('names a marker by its number, kind and source', async () => {
      const { noteLabel, kinds, number } = await load(file);
      assertSays(noteLabel(3, 'update', 'Example Times'), number(3), kinds.update, 'Example Times');
      assertSays(noteLabel(3, 'update', undefined), number(3), kinds.update);
    });

    it('names a way back by its note and place', async () => {
      const { backToPlace, backToText, number } = await load(file);
      assertSays(backToPlace(7, '4'), number(7), '4');
      assert.notEqual(backToPlace(7, '4'), backToPlace(4, '7'));
      // What is read out begins with what is seen.
      assertSays(backToPlace(7, '4'), backToText);
    });

    it('says what it is given', async () => {
      const { page, by, stoodAt, about, doubtful, repeats } = await load(file);
      assertSays(page('12'), '12');
      assertSays(page('12–14'), '12–14');
      assertSays(by('The ministry'), 'The ministry');
      assertSays(stoodAt('the port', false), 'the port');
      assertSays(stoodAt('the port', true), 'the port');
      assert.notEqual(stoodAt('the port', true), stoodAt('the port', false));
      assertSays(about('2023'), '2023');
      assertSays(doubtful('2023'), '2023');
      assertSays(repeats, '{0}', '{1}');
    });

    it('counts', async () => {
      const { sourceCount, sharedOrigin, number: digits } = await load(file);
      for (let count = 1; count <= 120; count++) {
        // Some languages have a form for one and for two that needs no number.
        const number = count > 2 ? [digits(count)] : [];
        assertSays(sourceCount(count), ...number);
        if (count > 1) assertSays(sharedOrigin(count), ...number);
      }
      for (const count of [sourceCount, sharedOrigin]) assert.notEqual(count(2), count(3));
    });
  });

/** Releases of Unicode's data differ in their kinds of spaces and in signs of direction. */
function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u061c]/g, '').replace(/\s+/g, ' ');
}

/** The words that a reader meets. */
function shownOf({ lang, plurals, ...words }: LocaleWords): string[] {
  return stringsOf(words);
}

/** What French, Spanish and German write like English. */
const inCommon: Readonly<Record<string, readonly string[]>> = {
  de: ['Definition', 'Interview'],
  es: ['p.\u00a0{0}', 'pp.\u00a0{0}'],
  fr: ['source', 'sources', 'correction', 'corrections', 'Document', '{0} document', '{0} documents', 'Opinion', 'Notes', '{0} note', '{0} notes', '{0} source', '{0} sources', 'note {0}', 'p.\u00a0{0}'],
};

it('has a sample of every language, and a language of every sample', () => {
  assert.deepEqual(localeSamples.map(({ tag }) => `${tag}.ts`).sort(), modules.sort());
});

for (const { tag, script, notes, unnamed, origin, label, dates, ages, lists, thousands } of localeSamples)
  describe(`the interface in ${tag}`, () => {
    const file = `${tag}.ts`;
    const date = parseDate('2023-09-17') ?? assert.fail();

    it('is written in the script of its language', async () => {
      for (const text of shownOf(await wordsIn(file)))
        assert.deepEqual((text.match(/\p{L}/gu) ?? []).filter((letter) => !script.test(letter)), [], text);
    });

    it('has words of its own, not the English ones', async () => {
      if (tag === 'en') return;
      const english = new Set(shownOf(en));
      const same = shownOf(await wordsIn(file)).filter((text) => /\p{L}/u.test(text) && english.has(text));
      // Words that both languages have.
      assert.deepEqual(same.filter((text) => !inCommon[tag]?.includes(text)), []);
    });

    it('counts as its grammar asks', async () => {
      const { noteCount, attributionCount, sharedOrigin } = await load(file);
      assert.deepEqual([0, 1, 2, 3, 5, 11, 21, 100].map((count) => plain(noteCount(count))), notes);
      assert.deepEqual([1, 2, 3, 11].map((count) => attributionCount('unnamed', count)), unnamed);
      assert.deepEqual([2, 5].map((count) => sharedOrigin(count)), origin);
    });

    it('has forms for categories that whole numbers have', async () => {
      const { lang, plurals } = await wordsIn(file);
      const rules = new Intl.PluralRules(lang);
      const met = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)));
      assert.deepEqual(plurals.filter((category) => !met.has(category)), []);
    });

    it('writes numbers as Intl does', async () => {
      const { lang, number } = await load(file);
      const format = new Intl.NumberFormat(lang);
      for (let count = 0; count < 1000; count++) assert.equal(number(count), format.format(count));
      assert.equal(plain(number(1234)), thousands);
    });

    it('labels a marker, and dates, ages and lists in its way', async () => {
      const { lang, list, others, noteLabel } = await load(file);
      assert.equal(plain(noteLabel(3, 'correction', 'Example Times')), label);
      assert.deepEqual([formatDate(date, lang, 'long'), formatDate(date, lang, 'short')].map(plain), dates);
      const now = Date.UTC(2024, 4, 20);
      const yesterday = parseDate('2024-05-19') ?? assert.fail();
      assert.deepEqual([date, yesterday].map((one) => plain(formatAge(one, now, lang) ?? '')), ages);
      assert.deepEqual([['A', 'B', 'C'], ['A', others]].map((names) => plain(listed(list, names))), lists);
    });

    it('comes back whole from the text of its script', async () => {
      const words = await wordsIn(file);
      if (tag === 'en') return;
      const { plurals, ...back } = unpackWords(packWords(words)) ?? assert.fail();
      const { plurals: given, ...all } = words;
      assert.deepEqual(back, all);
      assert.deepEqual(plurals.filter((one: string) => one !== ''), given);
    });
  });

describe('localeFor', () => {
  const name = { ...en, lang: 'cy' };
  const langOf = (lang: string): string => localeFor(lang).lang;

  it('gives English where a language is not loaded', () => {
    for (const lang of ['en', 'en-US', 'EN-gb', 'tlh', '', 'x-desk', 'en_US']) assert.equal(langOf(lang), 'en-GB');
  });

  it('gives a language once it is added, for all its regions, and tells who listens', () => {
    let calls = 0;
    const listening = new AbortController();
    onLocaleAdded(() => calls++, listening.signal);
    addLocale(name);
    listening.abort();
    addLocale(name);
    assert.equal(calls, 1);
    for (const lang of ['cy', 'cy-GB', 'CY']) assert.equal(langOf(lang), 'cy');
  });

  it('gives Chinese in another script rather than English, and in its own where that is loaded too', () => {
    addLocale({ ...en, lang: 'zh-Hans' });
    for (const lang of ['zh', 'zh-CN', 'zh-Hans', 'ZH-hans-SG', 'zh-TW', 'zh-Hant', 'zh_TW']) assert.equal(langOf(lang), 'zh-Hans');
    addLocale({ ...en, lang: 'zh-Hant' });
    for (const lang of ['zh', 'zh-CN', 'zh-Hans', 'zh-Hans-HK', 'zh-SG']) assert.equal(langOf(lang), 'zh-Hans', lang);
    for (const lang of ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-Hant-CN']) assert.equal(langOf(lang), 'zh-Hant', lang);
    assert.notEqual(langOf('zh_TW'), 'en-GB');
  });

  it('gives a country its own words, and the last ones that were added to all others', () => {
    addLocale({ ...en, lang: 'pt-PT' });
    addLocale({ ...en, lang: 'pt-BR-u-nu-latn' });
    assert.equal(langOf('pt-PT'), 'pt-PT');
    for (const lang of ['pt-BR', 'pt', 'pt-AO']) assert.equal(langOf(lang), 'pt-BR-u-nu-latn');
  });

  it('takes the text of a script of its own version, and no other', () => {
    const text = packWords({ ...en, lang: 'mt', opinion: 'Opinjoni', types: Object.fromEntries([['book', 'Ktieb']]) as never });
    addLocale(text.replace(/^/, '0'));
    assert.equal(langOf('mt'), 'en-GB');
    addLocale(text);
    const { opinion, typeName } = localeFor('mt');
    assert.deepEqual([opinion, typeName('book'), typeName('constructor')], ['Opinjoni', 'Ktieb', undefined]);
  });
});

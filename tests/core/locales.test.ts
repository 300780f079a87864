import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { locale as en } from '../../src/locales/en.js';
import type { Locale } from '../../src/locales/locale.js';
import { addLocale, localeFor, onLocaleAdded } from '../../src/locales/registry.js';

const folder = new URL('../../src/locales/', import.meta.url);
/** Languages are called by their tags. */
const modules = readdirSync(folder).filter((file) => /^[a-z]{2,3}(-[A-Z]\w+)?\.ts$/.test(file));

async function load(file: string): Promise<Locale> {
  const module = (await import(new URL(file, folder).href)) as { locale: Locale };
  return module.locale;
}

/** Dotted names of all words: `kinds.source`. */
function keysOf(words: object, at = ''): string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${at}${name}.`) : [`${at}${name}`],
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
      assert.deepEqual(keysOf(await load(file)).sort(), keysOf(en).sort());
    });

    it('has no empty word and no markup', async () => {
      for (const text of stringsOf(await load(file))) {
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
      const { noteLabel } = await load(file);
      assertSays(noteLabel(3, 'Kind', 'Example Times'), '3', 'kind', 'Example Times');
      assertSays(noteLabel(3, 'Kind', undefined), '3', 'kind');
    });

    it('names a way back by its note and place', async () => {
      const { backToPlace, backToText } = await load(file);
      assertSays(backToPlace(7, '4'), '7', '4');
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
      assertSays(repeats(['Times'], 'Wire'), 'Times', 'Wire');
      assertSays(repeats(['Times', 'Post', 'News'], 'Wire'), 'Times', 'Post', 'News', 'Wire');
    });

    it('counts', async () => {
      const { sourceCount, sharedOrigin } = await load(file);
      for (let count = 1; count <= 120; count++) {
        // Some languages have a form for one and for two that needs no number.
        const number = count > 2 ? [String(count)] : [];
        assertSays(sourceCount(count), ...number);
        if (count > 1) assertSays(sharedOrigin(count), ...number);
      }
      for (const count of [sourceCount, sharedOrigin]) assert.notEqual(count(2), count(3));
    });
  });

describe('localeFor', () => {
  const name = { ...en, lang: 'cy' };

  it('gives English where a language is not loaded', () => {
    for (const lang of ['en', 'en-US', 'EN-gb', 'tlh', '', 'x-desk']) assert.equal(localeFor(lang), en);
  });

  it('gives a language once it is added, for all its regions, and tells who listens', () => {
    let calls = 0;
    const listening = new AbortController();
    onLocaleAdded(() => calls++, listening.signal);
    addLocale(name);
    listening.abort();
    addLocale(name);
    assert.equal(calls, 1);
    for (const lang of ['cy', 'cy-GB', 'CY']) assert.equal(localeFor(lang), name);
  });
});

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';

const folder = new URL('../../dist/locales/', import.meta.url);
const hashes = JSON.parse(readFileSync(new URL('../sri.json', folder), 'utf8')) as Record<string, string>;

describe('the scripts of languages', () => {
  it('are there for each language but English, which is in the bundle', () => {
    const tags = ['ar', 'de', 'es', 'fa', 'fr', 'he', 'ja', 'ko', 'uk', 'zh-Hans'];
    assert.deepEqual(readdirSync(folder).sort(), tags.map((tag) => `${tag}.js`));
    for (const tag of tags) assert.match(hashes[`locales/${tag}.js`] ?? '', /^sha384-/);
  });

  for (const file of readdirSync(folder))
    it(`hand words to the article element and leave no name behind: ${file}`, async () => {
      const code = readFileSync(new URL(file, folder));
      // By it a browser knows the encoding, whatever that of the page is.
      assert.deepEqual([...code.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      const given: unknown[] = [];
      const element = Promise.resolve({ addLocale: (words: unknown) => given.push(words) });
      const page = { customElements: { whenDefined: (name: string) => (assert.equal(name, 'sidelight-article'), element) } };
      runInNewContext(code.toString(), page);
      await element;
      assert.deepEqual(Object.keys(page), ['customElements']);
      assert.equal(given.length, 1);
      assert.match(String(given[0]), /^\d+\.\d+\.\d+\n/);
    });
});

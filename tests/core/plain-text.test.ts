import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '../../src/core/plain-text.js';
import { parse } from './rich-text-sources.js';

describe('the plain words of a rich text', () => {
  const cases: [what: string, text: string, words: string][] = [
    ['emphasis', 'It was *very* **late**.', 'It was very late.'],
    ['links', 'See [the log](https://a.example/).', 'See the log.'],
    ['code', 'the code `11` stands', 'the code 11 stands'],
    ['blocks, each in a line', 'First.\n\nSecond.', 'First.\nSecond.'],
    ['quotations', '> They were shells.', 'They were shells.'],
    ['lists, in one line', '- one\n- two *three*', 'one · two three'],
    ['nothing', '', ''],
  ];
  for (const [what, text, words] of cases)
    it(`are left of ${what}`, () => {
      assert.equal(plainText(parse(text)), words);
    });
});

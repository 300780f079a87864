import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { markerOffset } from '../../src/core/marker-offset.js';

/** The marker stands behind the passage and what closes it, before the rest. */
const cases = [
  { name: 'at the end of the text', passage: 'the port', closing: '', rest: '' },
  { name: 'behind the last full stop', passage: 'the port', closing: '.', rest: '' },
  { name: 'before a space', passage: 'the port', closing: '', rest: ' was shut' },
  { name: 'before a line’s end', passage: 'the port', closing: '', rest: '\nOn Monday' },
  { name: 'before a tab', passage: 'the port', closing: '', rest: '\twas' },
  { name: 'before an ideographic space', passage: '항구', closing: '', rest: '\u3000다음' },
  { name: 'before a zero-width space', passage: 'ท่าเรือ', closing: '', rest: '\u200bปิด' },
  { name: 'behind a full stop', passage: 'the port', closing: '.', rest: ' Then' },
  { name: 'behind a comma', passage: 'the port', closing: ',', rest: ' then' },
  { name: 'behind a stop and a quotation mark', passage: 'the port', closing: '.”', rest: ' Then' },
  { name: 'behind a quotation mark and a stop', passage: 'the port', closing: '”.', rest: ' Then' },
  { name: 'behind straight quotation marks', passage: 'the port', closing: '."', rest: ' Then' },
  { name: 'behind German quotation marks', passage: 'der Hafen', closing: '.“', rest: ' Dann' },
  { name: 'behind French quotation marks and their space', passage: 'le port', closing: '\u202f».', rest: ' Puis' },
  { name: 'behind a bracket', passage: 'the port', closing: ').', rest: ' Then' },
  { name: 'behind an ellipsis', passage: 'the port', closing: '…', rest: ' then' },
  { name: 'behind an exclamation', passage: 'the port', closing: '?!', rest: ' Then' },
  { name: 'behind an Arabic comma', passage: 'الميناء', closing: '،', rest: ' ثم' },
  { name: 'behind a Hindi stop', passage: 'बंदरगाह', closing: '।', rest: ' फिर' },
  { name: 'behind a possessive', passage: 'the port', closing: '’s', rest: ' gate' },
  { name: 'behind the whole word', passage: 'the ship', closing: 'ment', rest: ' came' },
  { name: 'behind a compound', passage: 'a well', closing: '-known', rest: ' port' },
  { name: 'behind an en dash between words', passage: 'from Seoul', closing: '–Busan', rest: ' by rail' },
  { name: 'behind a slash', passage: 'the port', closing: '/harbour', rest: ' was' },
  { name: 'behind a number with its unit', passage: 'over 10', closing: '\u00a0km,', rest: ' they' },
  { name: 'behind a figure in parts', passage: 'over 10', closing: '\u202f000', rest: ' tonnes' },
  { name: 'behind words that are joined', passage: 'the port', closing: '\u2060!', rest: ' Then' },
  { name: 'behind a particle', passage: '그 항구', closing: '에서는', rest: ' 배가' },
  { name: 'behind a combining accent', passage: 'the cafe', closing: '\u0301', rest: ' was' },
  { name: 'behind words that a dash joins', passage: 'the port', closing: '—which', rest: ' was' },
  { name: 'behind a stop and what a dash joins to it', passage: 'the port', closing: '.”—Reuters', rest: '' },
  { name: 'before an ideograph', passage: '那个港口', closing: '', rest: '已经关闭' },
  { name: 'behind an ideographic stop', passage: '那个港口', closing: '。', rest: '然后' },
  { name: 'behind an ideographic comma', passage: '那个港口', closing: '、', rest: '还有' },
  { name: 'behind a full-width comma', passage: '那个港口', closing: '，', rest: '还有' },
  { name: 'behind a corner bracket and a stop', passage: '「港が閉鎖', closing: '」。', rest: '次に' },
  { name: 'behind a full-width quotation mark', passage: '“港口', closing: '。”', rest: '他说' },
  { name: 'before an opening corner bracket', passage: '港で', closing: '', rest: '「はい」' },
  { name: 'before kana', passage: '港', closing: '', rest: 'が閉鎖' },
  { name: 'behind a long vowel', passage: 'センタ', closing: 'ー', rest: 'の' },
  { name: 'behind an iteration mark', passage: '人', closing: '々', rest: 'が' },
  { name: 'before an ideograph of the second plane', passage: '港', closing: '', rest: '𠮷野' },
  { name: 'behind a symbol of the second plane', passage: 'the port', closing: '😀', rest: ' then' },
];

describe('markerOffset', () => {
  for (const { name, passage, closing, rest } of cases)
    it(`stands ${name}`, () => {
      const before = 'Before. ';
      const end = before.length + passage.length;
      const offset = markerOffset(before + passage + closing + rest, end);
      assert.equal(offset, end + closing.length);
    });

  const unit = fc.constantFrom('a', 'b', ' ', '\n', '.', '”', '—', '-', '\u00a0', '漢', '。', 'っ', '😀', '한', '\u0301');
  const place = fc.string({ unit, minLength: 1 }).chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length)));

  it('goes forward, to a place where it stays', () => {
    fc.assert(
      fc.property(place, ([text, end]) => {
        const offset = markerOffset(text, end);
        assert.ok(offset >= end && offset <= text.length);
        assert.equal(markerOffset(text, offset), offset);
      }),
    );
  });

  it('passes no white space', () => {
    fc.assert(
      fc.property(place, ([text, end]) => {
        assert.doesNotMatch(text.slice(end, markerOffset(text, end)), /[ \n]/);
      }),
    );
  });

  it('is in no word and in no character', () => {
    fc.assert(
      fc.property(place, ([text, end]) => {
        const around = text.slice(markerOffset(text, end) - 1).slice(0, 2);
        assert.doesNotMatch(around, /^(?:[ab][ab]|[\ud800-\udbff][\udc00-\udfff])$/);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldText } from '../../src/core/fold-text.js';
import { lettersOf } from '../../src/core/letters.js';
import { firstWordAfter, isSign, wordsOf } from '../../src/core/words.js';

const split = (text: string): string[] => {
  const { starts, ends } = wordsOf(lettersOf(text));
  return starts.map((start, word) => text.slice(start, ends[word]));
};

describe('wordsOf', () => {
  const cases = [
    { name: 'words and signs', text: 'The port, shut.', are: ['The', 'port', ',', 'shut', '.'] },
    { name: 'apostrophes and hyphens', text: "it's well-known", are: ['it', "'", 's', 'well', '-', 'known'] },
    { name: 'numbers', text: '1,240 in 2023', are: ['1', ',', '240', 'in', '2023'] },
    { name: 'letters with marks', text: 'd́er हिन्दी', are: ['d́er', 'हिन्दी'] },
    { name: 'ideographs one by one', text: '港口A关', are: ['港', '口', 'A', '关'] },
    { name: 'kana one by one', text: 'コンだ', are: ['コ', 'ン', 'だ'] },
    { name: 'Hangul one by one', text: '항구는 폐쇄', are: ['항', '구', '는', '폐', '쇄'] },
    { name: 'characters of two units whole', text: 'a 😀 𝒜𝓅 b', are: ['a', '😀', '𝒜𝓅', 'b'] },
    { name: 'blanks', text: ' \n ', are: [] },
    { name: 'nothing', text: '', are: [] },
  ];
  for (const { name, text, are } of cases) it(`splits ${name}`, () => assert.deepEqual(split(text), are));

  const hashOf = (text: string): number | undefined => wordsOf(lettersOf(foldText(text).folded)).hashes[0];
  const alike = [
    { name: 'capitals', one: 'Port', other: 'pORT' },
    { name: 'accents', one: 'café', other: 'cafe' },
    { name: 'Cyrillic capitals', one: 'Їжак', other: 'їжак' },
    { name: 'ё and е', one: 'всё', other: 'все' },
  ];
  for (const { name, one, other } of alike)
    it(`compares words whatever their ${name}`, () => assert.equal(hashOf(one), hashOf(other)));

  it('tells words apart by every letter', () => {
    const words = ['port', 'prot', 'ports', 'por', 'aport', '港', '口', 'मा', 'मी', '\ud83d\ude00', '\ud83d\ude01'];
    assert.equal(new Set(words.map(hashOf)).size, words.length);
  });

  it('takes a longer word for better evidence, and a sign for little', () => {
    const { weights } = wordsOf(lettersOf('a ministry , 港'));
    const [short = 0, long = 0, sign = 0, glyph = 0] = weights;
    assert.ok(sign < short && short < long && sign < glyph);
    assert.deepEqual([0, 1, 2, 3].map((word) => isSign(wordsOf(lettersOf('a ministry , 港')), word)), [false, false, true, false]);
  });
});

describe('firstWordAfter', () => {
  const words = wordsOf(lettersOf('ab cd ef'));

  const cases = [
    { offset: -5, is: 0 },
    { offset: 0, is: 0 },
    { offset: 1, is: 0 },
    { offset: 2, is: 1 },
    { offset: 3, is: 1 },
    { offset: 7, is: 2 },
    { offset: 8, is: 3 },
    { offset: 99, is: 3 },
  ];
  for (const { offset, is } of cases)
    it(`finds the first word that ends behind ${offset}`, () => assert.equal(firstWordAfter(words, offset), is));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../src/core/index.js';
import type { PositionTarget } from '../../src/core/model.js';
import { positionReader } from '../../src/core/text-positions.js';

function wordsAt(text: string, target: Omit<PositionTarget, 'type'>, within: Span = { start: 0, end: text.length }): string {
  const span = positionReader(text)(target, within);
  return text.slice(span.start, span.end);
}

describe('positionReader', () => {
  const cases = [
    { name: 'characters of one unit', text: 'The port', start: 4, end: 6, is: 'po' },
    { name: 'characters behind one of two units', text: '😀The port', start: 5, end: 7, is: 'po' },
    { name: 'a character of two units', text: 'The 😀 port', start: 4, end: 5, is: '😀' },
    { name: 'characters of two units on both sides', text: '😀😀The 𝒫ort😀', start: 6, end: 8, is: '𝒫o' },
    { name: 'joined characters one by one', text: '👩‍👧 port', start: 2, end: 5, is: '👧 p' },
    { name: 'combining marks one by one', text: 'cafe\u0301 port', start: 4, end: 7, is: '\u0301 p' },
    { name: 'half of a character as one', text: '\ud83d port', start: 2, end: 4, is: 'po' },
    { name: 'nothing at a point', text: 'The port', start: 4, end: 4, is: '' },
    { name: 'nothing of an end before its start', text: 'The port', start: 4, end: 2, is: '' },
    { name: 'all up to the end', text: 'The port😀', start: 4, end: undefined, is: 'port😀' },
    { name: 'no more than there is', text: 'The port', start: 4, end: 1e15, is: 'port' },
    { name: 'nothing past the end', text: 'The port', start: 1e9, end: 2e9, is: '' },
    { name: 'lines', text: 'One\n😀 Two\nThree', start: 1, end: 2, lines: true as const, is: '😀 Two\n' },
    { name: 'the last line', text: 'One\nTwo', start: 1, end: 2, lines: true as const, is: 'Two' },
    { name: 'no more lines than there are', text: 'One\nTwo', start: 1, end: 9, lines: true as const, is: 'Two' },
  ];
  for (const { name, text, is, ...target } of cases)
    it(`reads ${name}`, () => assert.equal(wordsAt(text, target), is));

  it('counts from the start of the element that it refines, and not out of it', () => {
    const text = '😀One.\n😀😀The 😀 port';
    const within = { start: text.indexOf('😀😀The'), end: text.length - 2 };
    assert.equal(wordsAt(text, { start: 6, end: 9 }, within), '😀 p');
    assert.equal(wordsAt(text, { start: 6, end: 99 }, within), '😀 po');
    assert.equal(wordsAt(text, { start: 0, end: 1, lines: true }, within), '😀😀The 😀 po');
  });

  it('counts as the language does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '😀', '\n', '\ud800', 'é', '𝒫') });
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (words, from, length) => {
        const expected = [...words].slice(from, from + length).join('');
        assert.equal(wordsAt(words, { start: from, end: from + length }), expected);
      }),
    );
  });
});

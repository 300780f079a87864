import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { alignWords } from '../../src/core/align-words.js';
import { lettersOf } from '../../src/core/letters.js';
import { Wanted } from '../../src/core/wanted.js';
import { wordsOf } from '../../src/core/words.js';

/** Which word of the text each word of the quotation is, by number from 0; `-` where it is missing. */
function aligned(exact: string, text: string): string {
  const letters = lettersOf(text);
  const words = wordsOf(letters);
  const { places } = alignWords(new Wanted({ exact }), letters, words, 0, words.starts.length);
  return Array.from(places, (place) => (place < 0 ? '-' : place)).join(' ');
}

describe('alignWords', () => {
  const cases = [
    { name: 'the same words', exact: 'the old port', text: 'the old port', is: '0 1 2' },
    { name: 'words further on', exact: 'the old port', text: 'they shut the old port now', is: '2 3 4' },
    { name: 'words with others put in', exact: 'the old port', text: 'the very old big port', is: '0 2 4' },
    { name: 'words of which one is gone', exact: 'the old port', text: 'the port', is: '0 - 1' },
    { name: 'words of which one was replaced', exact: 'the old port', text: 'the new port', is: '0 - 2' },
    { name: 'other forms of a word', exact: 'containers arrived there', text: 'container arrived there', is: '0 1 2' },
    { name: 'capitals', exact: 'The Old Port', text: 'the old port', is: '0 1 2' },
    { name: 'only such as keep their order', exact: 'harbour ministry', text: 'ministry harbour', is: '- 0' },
    { name: 'the nearer of two', exact: 'the port', text: 'the city and its streets near the port', is: '6 7' },
    { name: 'ideographs', exact: '港口已经', text: '那港口都已经', is: '1 2 4 5' },
    { name: 'nothing', exact: 'the old port', text: 'nobody knows', is: '- - -' },
    { name: 'words in an empty text', exact: 'the old port', text: '', is: '- - -' },
  ];
  for (const { name, exact, text, is } of cases)
    it(`aligns ${name}`, () => assert.equal(aligned(exact, text), is));

  const sentence = fc.array(fc.constantFrom('the', 'port', 'ports', 'was', 'shut', 'harbour', ',', '港'), { maxLength: 15 }).map((words) => words.join(' '));

  it('keeps the order, uses no word twice, and is the same whatever was aligned before', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, (exact, text, other) => {
        const first = aligned(exact, text);
        aligned(other, exact + text);
        assert.equal(aligned(exact, text), first);
        const places = first.split(' ').filter((place) => /\d/.test(place)).map(Number);
        for (const [at, place] of places.entries()) assert.ok(at === 0 || place > (places[at - 1] ?? -1), first);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { GramIndex } from '../../src/core/gram-index.js';
import { lettersOf } from '../../src/core/letters.js';
import { likelyPlaces } from '../../src/core/likely-places.js';
import { Wanted, type Quotation } from '../../src/core/wanted.js';

/** Counts the places that are read: the work. */
class CountingIndex extends GramIndex {
  read = 0;

  override placesOf(letters: Uint16Array, at: number): Uint32Array {
    const places = super.placesOf(letters, at);
    this.read += places.length;
    return places;
  }
}

/** Letters around a place that are compared, so that it need not be exact. */
const REACH = 48;

const line = (at: number): string => `In year ${1000 + at} the number of ships was ${at * at + 7} and nobody wondered about it.`;
const text = Array.from({ length: 300 }, (_, at) => line(at)).join('\n');

describe('likelyPlaces', () => {
  const isNamed = (quotation: Quotation, start: number): void => {
    const places = likelyPlaces(new GramIndex(lettersOf(text)), new Wanted(quotation));
    assert.ok(places.some((place) => Math.abs(place - start) <= REACH), `${places.join(' ')} for ${start}`);
  };

  it('names the place of words that were not edited', () => {
    for (const at of [0, 17, 150, 299]) isNamed({ exact: line(at) }, text.indexOf(line(at)));
  });

  it('names the place where the context begins', () => {
    isNamed({ exact: line(17), prefix: `${line(16)}\n` }, text.indexOf(line(16)));
  });

  it('names the place of edited words', () => {
    const exact = 'In the year 1150 the total of ships was 22507, and few wondered.';
    isNamed({ exact }, text.indexOf(line(150)));
  });

  it('names no place of strange words', () => {
    assert.deepEqual(likelyPlaces(new GramIndex(lettersOf('aaa bbb ccc')), new Wanted({ exact: 'xyz uvw' })), []);
  });

  const hostile = [
    { name: 'equal letters', text: 'a'.repeat(100_000), exact: 'a'.repeat(300) },
    { name: 'one sentence many times', text: `${line(1)} `.repeat(3000), exact: line(1) },
    { name: 'two words', text: 'aye nay nay '.repeat(10_000), exact: 'nay aye nay aye nay' },
    { name: 'lines that look alike', text, exact: line(7) },
  ];
  for (const { name, text: other, exact } of hostile)
    it(`reads no more than 5,000 places of ${name}, and names no more than eight`, () => {
      const grams = new CountingIndex(lettersOf(other));
      const places = likelyPlaces(grams, new Wanted({ exact }));
      assert.ok(grams.read <= 5000, `${grams.read}`);
      assert.ok(places.length <= 8);
    });
});

describe('GramIndex', () => {
  it('finds every place of a run of three letters, in order', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '港'), maxLength: 200 });
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const grams = new GramIndex(lettersOf(one));
        const wanted = lettersOf(other);
        for (let at = 0; at + 3 <= wanted.length; at++) {
          const places = [...grams.placesOf(wanted, at)];
          assert.equal(places.length, grams.countOf(wanted, at));
          assert.deepEqual(places, [...places].sort((a, b) => a - b));
          // Other runs may share a slot.
          for (let place = one.indexOf(other.slice(at, at + 3)); place >= 0; place = one.indexOf(other.slice(at, at + 3), place + 1))
            assert.ok(places.includes(place));
        }
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Annotation, Source } from '../../src/core/index.js';
import { numberNotes, type PlacedNote } from '../../src/core/number-notes.js';

function source(id: string): Source {
  return { id, authors: [] };
}

/** A note in a line: its id, the sources it cites, where its markers stand. */
function note(id: string, cited: string, ...offsets: number[]): PlacedNote {
  const ids = cited.split(' ').filter((each) => each !== '');
  const annotation: Annotation = {
    id,
    kind: 'source',
    targets: [],
    body: [],
    citations: ids.map((each) => ({ source: source(each), role: 'supports', quote: `of ${id}` })),
    trail: [],
    related: [],
  };
  return { annotation, offsets };
}

const idsOf = (notes: readonly Annotation[]) => notes.map(({ id }) => id).join(' ');

function numbered(notes: readonly PlacedNote[]) {
  const { order, entries, numberOf, markers } = numberNotes(notes);
  return {
    order: idsOf(order),
    entries: entries.map(({ number, notes: inEntry }) => `${number}: ${idsOf(inEntry)}`),
    numbers: [...numberOf].map(([id, number]) => `${id}=${number}`).sort().join(' '),
    markers: markers.map(({ offset, notes: atSpot }) => `${offset}: ${idsOf(atSpot)}`),
  };
}

const cases = [
  { name: 'no notes', notes: [], order: '', entries: [], numbers: '', markers: [] },
  {
    name: 'notes as they are read, not as they are written',
    notes: [note('b', 'y', 20), note('a', 'x', 10), note('c', 'z', 30)],
    order: 'a b c',
    entries: ['1: a', '2: b', '3: c'],
    numbers: 'a=1 b=2 c=3',
    markers: ['10: a', '20: b', '30: c'],
  },
  {
    name: 'notes of one source alike',
    notes: [note('a', 'x', 10), note('b', 'y', 20), note('c', 'x', 30)],
    order: 'a b c',
    entries: ['1: a c', '2: b'],
    numbers: 'a=1 b=2 c=1',
    markers: ['10: a', '20: b', '30: c'],
  },
  {
    name: 'notes of the same sources alike, in whatever order',
    notes: [note('a', 'x y', 10), note('b', 'y x', 20), note('c', 'y x y', 30)],
    order: 'a b c',
    entries: ['1: a b c'],
    numbers: 'a=1 b=1 c=1',
    markers: ['10: a', '20: b', '30: c'],
  },
  {
    name: 'notes that share only some sources apart',
    notes: [note('a', 'x', 10), note('b', 'x y', 20), note('c', 'y', 30)],
    order: 'a b c',
    entries: ['1: a', '2: b', '3: c'],
    numbers: 'a=1 b=2 c=3',
    markers: ['10: a', '20: b', '30: c'],
  },
  {
    name: 'each note without a citation by itself',
    notes: [note('a', '', 10), note('b', '', 20), note('c', 'x', 30)],
    order: 'a b c',
    entries: ['1: a', '2: b', '3: c'],
    numbers: 'a=1 b=2 c=3',
    markers: ['10: a', '20: b', '30: c'],
  },
  {
    name: 'a note apart from a source of its name',
    notes: [note('x', '', 10), note('b', 'x', 20)],
    order: 'x b',
    entries: ['1: x', '2: b'],
    numbers: 'b=2 x=1',
    markers: ['10: x', '20: b'],
  },
  {
    name: 'sources apart whose names would join alike',
    notes: [note('a', 'x,y', 10), note('b', 'x y', 20)],
    order: 'a b',
    entries: ['1: a', '2: b'],
    numbers: 'a=1 b=2',
    markers: ['10: a', '20: b'],
  },
  {
    name: 'a note on several passages once',
    notes: [note('a', 'x', 10, 40), note('b', 'y', 20)],
    order: 'a b',
    entries: ['1: a', '2: b'],
    numbers: 'a=1 b=2',
    markers: ['10: a', '20: b', '40: a'],
  },
  {
    name: 'several notes at one spot with one marker',
    notes: [note('a', 'x', 10), note('b', 'y', 10), note('c', 'z', 20)],
    order: 'a b c',
    entries: ['1: a', '2: b', '3: c'],
    numbers: 'a=1 b=2 c=3',
    markers: ['10: a b', '20: c'],
  },
  {
    name: 'a note whose passages end at one spot with one marker',
    notes: [note('a', 'x', 10, 10)],
    order: 'a',
    entries: ['1: a'],
    numbers: 'a=1',
    markers: ['10: a'],
  },
  {
    name: 'notes at the start of the text',
    notes: [note('b', 'y', 5), note('a', 'x', 0)],
    order: 'a b',
    entries: ['1: a', '2: b'],
    numbers: 'a=1 b=2',
    markers: ['0: a', '5: b'],
  },
];

describe('numberNotes', () => {
  for (const { name, notes, ...expected } of cases)
    it(`numbers ${name}`, () => assert.deepEqual(numbered(notes), expected));

  const random = fc
    .array(fc.tuple(fc.subarray(['x', 'y', 'z']), fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 3 })))
    .map((all) => all.map(([cited, offsets], i) => note(`n${i}`, cited.join(' '), ...offsets.sort((a, b) => a - b))));

  it('gives numbers from 1 on, in the order they are first met', () => {
    fc.assert(
      fc.property(random, (notes) => {
        const { order, entries, numberOf } = numberNotes(notes);
        assert.deepEqual(entries.map(({ number }) => number), entries.map((_, i) => i + 1));
        assert.deepEqual([...new Set(order.map(({ id }) => numberOf.get(id)))], entries.map(({ number }) => number));
        assert.equal(entries.flatMap(({ notes: inEntry }) => inEntry).length, notes.length);
      }),
    );
  });

  it('puts every note at each of its offsets, once', () => {
    fc.assert(
      fc.property(random, (notes) => {
        const placed = numberNotes(notes).markers.flatMap(({ offset, notes: atSpot }) =>
          atSpot.map(({ id }) => `${id}@${offset}`),
        );
        const expected = notes.flatMap(({ annotation, offsets }) => offsets.map((offset) => `${annotation.id}@${offset}`));
        assert.deepEqual(placed.sort(), expected.sort());
      }),
    );
  });
});

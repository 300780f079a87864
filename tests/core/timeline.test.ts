import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { machineDate, precisionOf, timeOf } from '../../src/core/dates.js';
import { parseDocument } from '../../src/core/parse-document.js';
import { timelineOf, type Moment } from '../../src/core/timeline.js';

interface RawNote {
  readonly event?: string;
  readonly trail?: readonly { readonly date?: string; readonly act: string }[];
}

/** The notes `n1`, `n2` … of a document. */
function momentsOf(...notes: readonly RawNote[]): readonly Moment[] {
  const annotations = notes.map((note, index) => ({ id: `n${index + 1}`, target: `words ${index}`, ...note }));
  return timelineOf(parseDocument({ version: 1, annotations }).document.annotations);
}

function told(moments: readonly Moment[]): string[] {
  return moments.map(({ date, annotation, step }) => [machineDate(date), annotation.id, step?.act ?? 'event'].join(' '));
}

const years: readonly RawNote[] = [2019, 2020, 2021, 2022].map((year) => ({ event: String(year) }));

describe('timelineOf', () => {
  it('puts events and acts in the order of their dates', () => {
    const moments = momentsOf(
      { event: '2024-01-11' },
      { event: '2023', trail: [{ date: '2024-01-04', act: 'claimed' }, { date: '2024-02', act: 'denied' }] },
      { event: '2023-12-31' },
    );
    assert.deepEqual(told(moments), ['2023 n2 event', '2023-12-31 n3 event', '2024-01-04 n2 claimed', '2024-01-11 n1 event', '2024-02 n2 denied']);
  });

  it('puts the less exact first of those that begin together', () => {
    assert.deepEqual(
      told(momentsOf({ event: '2018-01-01' }, { event: '2018-01' }, { event: '2018' }, ...years)).slice(0, 3),
      ['2018 n3 event', '2018-01 n2 event', '2018-01-01 n1 event'],
    );
  });

  it('leaves an event to the trail that tells of the same day', () => {
    const note = { event: '2024-12-09T14:20Z', trail: [{ date: '2024-12-09', act: 'denied' }] };
    assert.deepEqual(told(momentsOf(note, ...years)).at(-1), '2024-12-09 n1 denied');
    assert.equal(momentsOf(note, ...years).length, 5);
  });

  it('keeps an event beside a trail of other days', () => {
    assert.equal(momentsOf({ event: '2024-12', trail: [{ date: '2024-12-09', act: 'denied' }] }, ...years).length, 6);
  });

  it('leaves out what has no date', () => {
    assert.equal(momentsOf({}, { trail: [{ act: 'claimed' }] }, ...years, { event: '2023' }).length, 5);
  });

  for (const count of [0, 1, 4]) it(`is empty with ${count} moments`, () => assert.deepEqual(momentsOf(...years.slice(0, count)), []));

  it('is there with five moments', () => assert.equal(momentsOf(...years, { event: '2023' }).length, 5));

  it('never goes back in time, and loses no moment', () => {
    const date = fc.oneof(
      fc.integer({ min: 1900, max: 2100 }).map(String),
      fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(fc.array(date, { minLength: 5, maxLength: 40 }), (events) => {
        const moments = momentsOf(...events.map((event) => ({ event })));
        assert.equal(moments.length, events.length);
        for (const [index, { date: { start } }] of moments.entries()) {
          const before = moments[index - 1]?.date.start ?? start;
          assert.ok(timeOf(before) < timeOf(start) || (timeOf(before) === timeOf(start) && precisionOf(before) <= precisionOf(start)));
        }
      }),
    );
  });
});

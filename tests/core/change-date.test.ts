import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeDate } from '../../src/core/change-date.js';
import { parseDocument } from '../../src/core/index.js';
import { writeDate } from '../../src/core/write-date.js';

function dateOf(note: object): string | undefined {
  const { document } = parseDocument({
    version: 1,
    sources: { wire: { title: 'Advisory', issued: '2024-01-11' } },
    annotations: [{ id: 'note', target: 'the number', citations: ['wire'], ...note }],
  });
  const [annotation] = document.annotations;
  assert.ok(annotation);
  const date = changeDate(annotation);
  return date && writeDate(date);
}

const claimed = { act: 'claimed', date: '2024-01-04' };
const corrected = { act: 'corrected', date: '2024-05-02' };
const confirmed = { act: 'confirmed', date: '2024-06-09' };

const cases = [
  { name: 'a correction’s event', note: { kind: 'correction', event: '2024-06-02', checked: '2024-07-01' }, date: '2024-06-02' },
  { name: 'the correcting step of its trail, before its event', note: { kind: 'correction', event: '2024-01-04', trail: [claimed, corrected, confirmed] }, date: '2024-05-02' },
  { name: 'the last of several correcting steps', note: { kind: 'correction', trail: [{ act: 'withdrawn', date: '2024-02' }, corrected] }, date: '2024-05-02' },
  { name: 'no step that corrects nothing', note: { kind: 'correction', trail: [claimed, confirmed] }, date: undefined },
  { name: 'the event, where the correcting step has no date', note: { kind: 'correction', event: '2024-06', trail: [claimed, { act: 'corrected' }] }, date: '2024-06' },
  { name: 'the last dated step of an update', note: { kind: 'update', event: '2024-01-04', trail: [claimed, confirmed, { act: 'denied' }] }, date: '2024-06-09' },
  { name: 'an update’s event, as doubtful as it is', note: { kind: 'update', event: '2024-05~' }, date: '2024-05~' },
  { name: 'no event that was only announced when it was checked', note: { kind: 'update', event: '2025-04-14', checked: '2025-03-12' }, date: undefined },
  { name: 'the month in which it was checked', note: { kind: 'update', event: '2025-03', checked: '2025-03-12' }, date: '2025-03' },
  { name: 'nothing where only checking and publication are dated', note: { kind: 'correction', checked: '2024-07-01' }, date: undefined },
  { name: 'nothing for a source', note: { kind: 'source', event: '2024-06-02', trail: [corrected] }, date: undefined },
  { name: 'nothing for a definition', note: { kind: 'definition', event: '2024-06-02' }, date: undefined },
];

describe('when a correction or an update was made', () => {
  for (const { name, note, date } of cases)
    it(`is ${name}`, () => {
      assert.equal(dateOf(note), date);
    });
});

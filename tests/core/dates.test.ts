import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDate, type DatePoint } from '../../src/core/index.js';
import { plain } from './parsed.js';

const exact = { uncertain: false, approximate: false };

const good = [
  { text: '2023', date: { start: { year: 2023 }, ...exact } },
  { text: '0033', date: { start: { year: 33 }, ...exact } },
  { text: '9999', date: { start: { year: 9999 }, ...exact } },
  { text: '2023-09', date: { start: { year: 2023, month: 9 }, ...exact } },
  { text: '2023-12', date: { start: { year: 2023, month: 12 }, ...exact } },
  { text: '2023-09-17', date: { start: { year: 2023, month: 9, day: 17 }, ...exact } },
  { text: '2024-02-29', date: { start: { year: 2024, month: 2, day: 29 }, ...exact } },
  { text: '2000-02-29', date: { start: { year: 2000, month: 2, day: 29 }, ...exact } },
  { text: '2023-04-30', date: { start: { year: 2023, month: 4, day: 30 }, ...exact } },
  { text: '2023-09-17T10:00Z', date: { start: { year: 2023, month: 9, day: 17, minute: 600 }, ...exact } },
  { text: '2023-09-17T10:05:59Z', date: { start: { year: 2023, month: 9, day: 17, minute: 605 }, ...exact } },
  { text: '2023-09-17T10:05:59.123Z', date: { start: { year: 2023, month: 9, day: 17, minute: 605 }, ...exact } },
  { text: '2023-09-17T00:00Z', date: { start: { year: 2023, month: 9, day: 17, minute: 0 }, ...exact } },
  { text: '2023-09-17T23:59Z', date: { start: { year: 2023, month: 9, day: 17, minute: 1439 }, ...exact } },
  { text: '2023-09-17T10:00+09:00', date: { start: { year: 2023, month: 9, day: 17, minute: 60 }, ...exact } },
  { text: '2023-09-17T10:00-02:30', date: { start: { year: 2023, month: 9, day: 17, minute: 750 }, ...exact } },
  { text: '2023-09-17T05:00+09:00', date: { start: { year: 2023, month: 9, day: 16, minute: 1200 }, ...exact } },
  { text: '2023-12-31T23:30-01:00', date: { start: { year: 2024, month: 1, day: 1, minute: 30 }, ...exact } },
  { text: '2024-03-01T00:00+01:00', date: { start: { year: 2024, month: 2, day: 29, minute: 1380 }, ...exact } },
  { text: '2023/2024', date: { start: { year: 2023 }, end: { year: 2024 }, ...exact } },
  { text: '2023-09/2023-11', date: { start: { year: 2023, month: 9 }, end: { year: 2023, month: 11 }, ...exact } },
  { text: '2023-09/2023-09', date: { start: { year: 2023, month: 9 }, end: { year: 2023, month: 9 }, ...exact } },
  { text: '2023-09-30/2023-10-01', date: { start: { year: 2023, month: 9, day: 30 }, end: { year: 2023, month: 10, day: 1 }, ...exact } },
  { text: '2022/2023-05', date: { start: { year: 2022 }, end: { year: 2023, month: 5 }, ...exact } },
  { text: '2023?', date: { start: { year: 2023 }, uncertain: true, approximate: false } },
  { text: '2023-09~', date: { start: { year: 2023, month: 9 }, uncertain: false, approximate: true } },
  { text: '2023-09-17%', date: { start: { year: 2023, month: 9, day: 17 }, uncertain: true, approximate: true } },
  { text: '2022?/2023~', date: { start: { year: 2022 }, end: { year: 2023 }, uncertain: true, approximate: true } },
  { text: '2022/2023?', date: { start: { year: 2022 }, end: { year: 2023 }, uncertain: true, approximate: false } },
  { text: '0000', date: { start: { year: 0 }, ...exact } },
  { text: '0000-02-29', date: { start: { year: 0, month: 2, day: 29 }, ...exact } },
  { text: '0000-12/0001-01', date: { start: { year: 0, month: 12 }, end: { year: 1, month: 1 }, ...exact } },
  { text: '2400-02-29', date: { start: { year: 2400, month: 2, day: 29 }, ...exact } },
  { text: '2023-09-17T10:00+09', date: { start: { year: 2023, month: 9, day: 17, minute: 60 }, ...exact } },
  { text: '2023-09-17T10:00-0230', date: { start: { year: 2023, month: 9, day: 17, minute: 750 }, ...exact } },
  { text: '2023-09-17T10:00', date: { start: { year: 2023, month: 9, day: 17, minute: 600 }, ...exact } },
  { text: '2023-09-17T10:00Z/2023-09-17T09:30-01:00', date: { start: { year: 2023, month: 9, day: 17, minute: 600 }, end: { year: 2023, month: 9, day: 17, minute: 630 }, ...exact } },
  { text: '2023~/2024?', date: { start: { year: 2023 }, end: { year: 2024 }, uncertain: true, approximate: true } },
  { text: '2023-09-17T10:00Z~', date: { start: { year: 2023, month: 9, day: 17, minute: 600 }, uncertain: false, approximate: true } },
  { text: ' 2023-09 ', date: { start: { year: 2023, month: 9 }, ...exact } },
];

const bad = [
  { name: 'nothing', text: '' },
  { name: 'a blank', text: ' ' },
  { name: 'a word', text: 'yesterday' },
  { name: 'a month in words', text: 'May 2024' },
  { name: 'a short year', text: '23' },
  { name: 'a long year', text: '20230' },
  { name: 'a year before our era', text: '-0044' },
  { name: 'a signed year', text: '+2023' },
  { name: 'a month 13', text: '2023-13' },
  { name: 'a month 0', text: '2023-00' },
  { name: 'a short month', text: '2023-9' },
  { name: 'a season', text: '2023-21' },
  { name: 'a day 0', text: '2023-09-00' },
  { name: 'a day 31 of a month with 30', text: '2023-04-31' },
  { name: 'a day 32', text: '2023-01-32' },
  { name: 'a 30 February', text: '2023-02-30' },
  { name: 'a 29 February of a common year', text: '2023-02-29' },
  { name: 'a 29 February of a common century', text: '1900-02-29' },
  { name: 'a short day', text: '2023-09-7' },
  { name: 'a basic form', text: '20230917' },
  { name: 'slashes', text: '17/09/2023' },
  { name: 'dots', text: '17.09.2023' },
  { name: 'a day of the year', text: '2023-260' },
  { name: 'a week', text: '2023-W37' },
  { name: 'an hour 24', text: '2023-09-17T24:00Z' },
  { name: 'a minute 60', text: '2023-09-17T10:60Z' },
  { name: 'a second 60', text: '2023-09-17T10:00:60Z' },
  { name: 'an hour alone', text: '2023-09-17T10Z' },
  { name: 'a blank before the time', text: '2023-09-17 10:00' },
  { name: 'a time of a month', text: '2023-09T10:00Z' },
  { name: 'a zone in words', text: '2023-09-17T10:00 CET' },
  { name: 'an offset that no clock has', text: '2023-09-17T10:00+99:99' },
  { name: 'a reversed interval', text: '2023-11/2023-09' },
  { name: 'a reversed interval of days', text: '2023-09-18/2023-09-17' },
  { name: 'an open interval', text: '2023/..' },
  { name: 'an interval without an end', text: '2023/' },
  { name: 'an interval without a start', text: '/2023' },
  { name: 'an interval of three', text: '2021/2022/2023' },
  { name: 'an unknown digit', text: '202X' },
  { name: 'a doubt inside', text: '2023?-09' },
  { name: 'a doubt alone', text: '?' },
  { name: 'two doubts', text: '2023??' },
  { name: 'digits of another script', text: '٢٠٢٣' },
  { name: 'a line behind', text: '2023-09\n2024' },
  { name: 'a sentence around', text: 'in 2023' },
  { name: 'a sentence behind', text: '2023-09-17 at noon' },
  { name: 'wide digits', text: '２０２３' },
  { name: 'a dash that is none', text: '2023–09' },
  { name: 'a minus that is none', text: '2023−09' },
  { name: 'a blank inside', text: '2023- 09' },
  { name: 'a time without minutes', text: '2023-09-17T10' },
  { name: 'an hour 24 of midnight', text: '2023-09-17T24:00:00' },
  { name: 'half an offset', text: '2023-09-17T10:00+9' },
  { name: 'an interval reversed by its zones', text: '2023-09-17T10:00Z/2023-09-17T10:30+09:00' },
  { name: 'a reversed interval in doubt', text: '2024?/2023~' },
  { name: 'two ends with blanks between', text: '2023 / 2024' },
  { name: 'a doubt before', text: '?2023' },
  { name: 'a set of years', text: '[2022,2023]' },
  { name: 'a year of five digits', text: 'Y20230' },
  { name: 'a decade', text: '202' },
  { name: 'ten thousand digits', text: '2'.repeat(10_000) },
  { name: 'ten thousand ends', text: '2023/'.repeat(2000) },
  { name: 'ten thousand doubts', text: `2023${'?'.repeat(10_000)}` },
  { name: 'ten thousand blanks inside', text: `2023${' '.repeat(10_000)}x` },
];

describe('parseDate', () => {
  for (const { text, date } of good)
    it(`reads “${text}”`, () => assert.deepEqual(plain(parseDate(text)), date));

  for (const { name, text } of bad)
    it(`refuses ${name}: “${text.slice(0, 40)}”`, () => assert.equal(parseDate(text), undefined));

  it('answers any text with a date or nothing', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789-/?~%T:Z+.X '), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => {
        const date = parseDate(text);
        for (const point of [date?.start, date?.end]) if (point) assertInCalendar(point);
      }),
      { numRuns: 2000 },
    );
  });

  const instant = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-30T00:00:00Z'),
    noInvalidDate: true,
  });

  it('agrees with the calendar on every day', () => {
    fc.assert(
      fc.property(instant, (moment) => {
        const text = moment.toISOString().slice(0, 10);
        const [year, month, day] = text.split('-').map(Number);
        assert.deepEqual(plain(parseDate(text)), { start: { year, month, day }, ...exact });
      }),
    );
  });

  it('gives the minute in UTC for every offset', () => {
    const offset = fc.record({ sign: fc.constantFrom(1, -1), hours: fc.nat(14), minutes: fc.nat(59) });
    fc.assert(
      fc.property(instant, offset, (moment, { sign, hours, minutes }) => {
        const local = new Date(moment.getTime() + sign * (hours * 60 + minutes) * 60_000);
        fc.pre(local.getUTCFullYear() > 0 && local.getUTCFullYear() < 10_000);
        const pad = (value: number) => String(value).padStart(2, '0');
        const zone = `${sign > 0 ? '+' : '-'}${pad(hours)}:${pad(minutes)}`;
        const start = parseDate(local.toISOString().replace('Z', zone))?.start;
        assert.deepEqual(plain(start), {
          year: moment.getUTCFullYear(),
          month: moment.getUTCMonth() + 1,
          day: moment.getUTCDate(),
          minute: moment.getUTCHours() * 60 + moment.getUTCMinutes(),
        });
      }),
    );
  });

  for (const text of ['0000-01-01T00:00+01:00', '0000-01-01T00:30+00:31', '9999-12-31T23:59-00:01', '9999-12-31T20:00-14:00'])
    it(`says nothing, or what is right, at the end of the calendar: “${text}”`, () => {
      const start = parseDate(text)?.start;
      if (!start) return;
      const date = new Date(0);
      date.setUTCFullYear(start.year, (start.month ?? 1) - 1, start.day);
      assert.equal(date.getTime() + (start.minute ?? 0) * 60_000, Date.parse(text));
    });

  it('takes two days for an interval only in their order', () => {
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const [a, b] = [one, other].map((moment) => moment.toISOString().slice(0, 10)) as [string, string];
        assert.equal(parseDate(`${a}/${b}`) !== undefined, a <= b);
      }),
    );
  });
});

function assertInCalendar({ year, month, day, minute }: DatePoint): void {
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  assert.deepEqual([date.getUTCMonth() + 1, date.getUTCDate()], [month ?? 1, day ?? 1]);
  assert.ok(minute === undefined || (minute >= 0 && minute < 1440));
  assert.ok(day === undefined || month !== undefined);
}

import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { formatAge, formatDate, parseDate, type FuzzyDate } from '../../src/core/index.js';

function date(text: string): FuzzyDate {
  return parseDate(text) ?? assert.fail(`${text} is a date`);
}

/** Releases of Unicode's data differ in their kinds of spaces. */
function spaced(text: string): string {
  return text.replace(/[\s\u200e\u200f]+/g, ' ');
}

function numbersIn(text: string): string[] {
  const latin = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return latin.match(/\d+/g) ?? [];
}

// A date of a source is the same wherever it is read.
before(() => {
  process.env.TZ = 'America/Los_Angeles';
});

describe('formatDate', () => {
  const cases = [
    { lang: 'en-GB', date: '2023', long: '2023', short: '2023' },
    { lang: 'en-GB', date: '2023-09', long: 'September 2023', short: 'Sept 2023' },
    { lang: 'en-GB', date: '2023-09-01', long: '1 September 2023', short: '1 Sept 2023' },
    { lang: 'de', date: '2023', long: '2023', short: '2023' },
    { lang: 'de', date: '2023-09', long: 'September 2023', short: 'Sept. 2023' },
    { lang: 'de', date: '2023-09-01', long: '1. September 2023', short: '1. Sept. 2023' },
    { lang: 'ja', date: '2023', long: '2023年', short: '2023年' },
    { lang: 'ja', date: '2023-09', long: '2023年9月', short: '2023年9月' },
    { lang: 'ja', date: '2023-09-01', long: '2023年9月1日', short: '2023年9月1日' },
    { lang: 'ar-u-nu-latn', date: '2023', long: '2023', short: '2023' },
    { lang: 'ar-u-nu-latn', date: '2023-09', long: 'سبتمبر 2023', short: 'سبتمبر 2023' },
    { lang: 'ar-u-nu-latn', date: '2023-09-01', long: '1 سبتمبر 2023', short: '1 سبتمبر 2023' },
  ];
  for (const { lang, date: text, long, short } of cases)
    it(`writes ${text} in ${lang}`, () => {
      assert.equal(spaced(formatDate(date(text), lang, 'long')), long);
      assert.equal(spaced(formatDate(date(text), lang, 'short')), short);
    });

  const words = [
    { lang: 'en-GB', month: 'September' },
    { lang: 'de', month: 'September' },
    { lang: 'ja', month: '9月' },
    { lang: 'ar', month: 'سبتمبر' },
  ];
  for (const { lang, month } of words) {
    it(`says that a minute is of UTC in ${lang}`, () => {
      const text = formatDate(date('2023-09-17T14:05+04:00'), lang, 'long');
      assert.deepEqual(numbersIn(text).sort(), [...(lang === 'ja' ? ['9'] : []), '17', '2023', '10', '05'].sort());
      assert.match(text, /UTC|GMT|غرينتش/);
      assert.ok(text.includes(month));
    });

    it(`gives both ends of an interval in ${lang}`, () => {
      const numbers = numbersIn(formatDate(date('2021/2023'), lang, 'long'));
      assert.deepEqual(numbers, ['2021', '2023']);
    });

    it(`gives each end of an interval its own precision in ${lang}`, () => {
      const text = formatDate(date('2021/2023-09-17'), lang, 'long');
      assert.ok(text.includes(month) && text.includes('–'));
      assert.ok(text.indexOf('2021') < text.indexOf('2023'));
      assert.equal(numbersIn(text).length, lang === 'ja' ? 4 : 3);
    });
  }

  it('names the months of an interval and no days', () => {
    const text = formatDate(date('2023-09/2023-11'), 'en-GB', 'long');
    assert.match(spaced(text), /^September ?– ?November 2023$/);
  });

  it('writes an interval of one day as that day', () => {
    assert.equal(spaced(formatDate(date('2023-09-17/2023-09-17'), 'en-GB', 'long')), '17 September 2023');
  });

  it('names the era of a year before our own', () => {
    assert.match(spaced(formatDate(date('0000'), 'en-GB', 'long')), /^1 BC/);
    assert.match(spaced(formatDate(date('0000-12'), 'en-GB', 'long')), /^December 1 BC/);
    assert.match(spaced(formatDate(date('0000/0001'), 'en-GB', 'long')), /^1 BC.* – 1$/);
    assert.equal(formatDate(date('0001'), 'en-GB', 'long'), '1');
  });

  it('leaves doubt to its caller', () => {
    for (const text of ['2023-09?', '2023-09~', '2023-09%'])
      assert.equal(formatDate(date(text), 'de', 'long'), formatDate(date('2023-09'), 'de', 'long'));
  });

  it('invents no precision in any language', () => {
    const year = fc.integer({ min: 1000, max: 9999 });
    const month = fc.integer({ min: 1, max: 12 });
    const day = fc.integer({ min: 1, max: 28 });
    const lang = fc.constantFrom('en-GB', 'ar', 'ar-u-nu-latn', 'de', 'ja');
    const precision = fc.constantFrom(1, 2, 3);
    fc.assert(
      fc.property(year, month, day, lang, precision, (y, m, d, tag, parts) => {
        const start = { year: y, ...(parts > 1 && { month: m }), ...(parts > 2 && { day: d }) };
        const text = formatDate({ start, uncertain: false, approximate: false }, tag, 'long');
        const expected = [y, ...(parts > 1 && tag === 'ja' ? [m] : []), ...(parts > 2 ? [d] : [])];
        assert.deepEqual(numbersIn(text).sort(), expected.map(String).sort());
        if (parts === 1) assert.doesNotMatch(text, /[^\d٠-٩年]/);
      }),
    );
  });
});

describe('formatAge', () => {
  const now = Date.UTC(2024, 4, 20, 12);

  const cases = [
    { name: 'today', date: '2024-05-20', age: 'today' },
    { name: 'yesterday', date: '2024-05-19', age: 'yesterday' },
    { name: 'two days ago', date: '2024-05-18', age: '2 days ago' },
    { name: 'thirteen days ago', date: '2024-05-07', age: '13 days ago' },
    { name: 'three weeks ago', date: '2024-04-29', age: '3 weeks ago' },
    { name: 'eight weeks ago', date: '2024-03-25', age: '8 weeks ago' },
    { name: 'eight months ago', date: '2023-09-17', age: '8 months ago' },
    { name: 'a month eight months ago', date: '2023-09', age: '8 months ago' },
    { name: 'seventeen months ago', date: '2022-12-15', age: '17 months ago' },
    { name: 'five years ago', date: '2019-03-01', age: '5 years ago' },
    { name: 'a year five years ago', date: '2019', age: '5 years ago' },
    { name: 'a minute of yesterday', date: '2024-05-19T09:00Z', age: 'yesterday' },
    { name: 'the end of an interval', date: '2020-01/2023-09', age: '8 months ago' },
    { name: 'tomorrow', date: '2024-05-21', age: undefined },
    { name: 'next year', date: '2025', age: undefined },
    { name: 'this year', date: '2024', age: undefined },
    { name: 'last year, of which nobody knows the month', date: '2023', age: undefined },
  ];
  for (const { name, date: text, age } of cases)
    it(`counts from ${name}`, () => assert.equal(formatAge(date(text), now, 'en-GB'), age));

  const ages = [
    { lang: 'de', age: 'vor 8 Monaten' },
    { lang: 'ja', age: '8 か月前' },
    { lang: 'ar-u-nu-latn', age: 'قبل 8 أشهر' },
  ];
  for (const { lang, age } of ages)
    it(`counts in ${lang}`, () => assert.equal(spaced(formatAge(date('2023-09-17'), now, lang) ?? ''), age));

  // “Last month” and “last year” are words of the calendar, not lengths of time.
  const calendar = [
    { name: 'this month', date: '2024-05', now: Date.UTC(2024, 4, 20), never: /last month|1 month ago/ },
    { name: 'the first of the month before last', date: '2024-01-01', now: Date.UTC(2024, 2, 1), never: /last month/ },
    { name: 'the last day of the month before last', date: '2023-12-31', now: Date.UTC(2024, 1, 29), never: /last month/ },
    { name: 'the year before last', date: '2022', now: Date.UTC(2024, 0, 1), never: /last year/ },
    { name: 'autumn of the year before last', date: '2022-10-30', now: Date.UTC(2024, 4, 20), never: /last year/ },
  ];
  for (const { name, date: text, now: then, never } of calendar)
    it(`does not call ${name} “${never.source}”`, () => {
      assert.doesNotMatch(formatAge(date(text), then, 'en-GB') ?? '', never);
    });

  it('says nothing false about a date ahead, and never a future', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (moment) => {
        const age = formatAge(date(moment.toISOString().slice(0, 10)), now, 'en-GB');
        const isAhead = moment.getTime() > Date.UTC(2024, 4, 20, 23, 59, 59, 999);
        assert.equal(age === undefined, isAhead);
        assert.doesNotMatch(age ?? '', /\bin\b|tomorrow|next|NaN|-/);
      }),
    );
  });

  it('counts a day’s age about right in whatever unit it says', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2024-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(4000), (moment, days) => {
        const text = moment.toISOString().slice(0, 10);
        assertAboutRight(formatAge(date(text), Date.parse(text) + days * DAY, 'en-GB') ?? '', days);
      }),
      { numRuns: 2000 },
    );
  });

  const ends = [
    { name: 'two months after the last day of a year', date: '2023-12-31', days: 61 },
    { name: 'two years after the last day of a year', date: '2021-12-31', days: 731 },
    { name: 'three months after the last day of a month', date: '2024-01-31', days: 91 },
  ];
  for (const { name, date: text, days } of ends)
    it(`counts the age about right ${name}`, () => {
      assertAboutRight(formatAge(date(text), Date.parse(text) + days * DAY, 'en-GB') ?? '', days);
    });
});

const DAY = 86_400_000;
const lengths: Record<string, number> = { day: 1, week: 7, month: 30.44, year: 365.25 };
const words: Record<string, string> = { today: '0 days', yesterday: '1 day', 'last week': '1 week', 'last month': '1 month', 'last year': '1 year' };

/** Rounding is fine; a whole month or year too many is not. */
function assertAboutRight(age: string, days: number): void {
  const [, count, unit = ''] = /^(\d+) (day|week|month|year)/.exec(words[age] ?? age) ?? [];
  const length = lengths[unit] ?? assert.fail(`“${age}” is an age`);
  const error = Number(count) - days / length;
  assert.ok(error > -1.1 && error < 0.7, `“${age}” after ${days} days`);
}

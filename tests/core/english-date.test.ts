import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDate, type FuzzyDate } from '../../src/core/dates.js';
import { formatDate } from '../../src/core/format-date.js';
import { englishDate } from '../../src/locales/english-date.js';

function date(text: string): FuzzyDate {
  const parsed = parseDate(text);
  assert.ok(parsed, text);
  return parsed;
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

describe('English dates', () => {
  for (const style of ['long', 'short'] as const)
    for (const month of months)
      it(`are what Intl says of month ${month}, ${style}`, () => {
        for (const text of [`2023-${month}`, `2024-${month}-01`, `0987-${month}-28`])
          assert.equal(englishDate(date(text), style), formatDate(date(text), 'en-GB', style).replace(/[\u00a0\u202f]/g, ' '));
      });

  it('are years too', () => assert.equal(englishDate(date('1987'), 'long'), formatDate(date('1987'), 'en-GB', 'long')));

  for (const text of ['2023-09-17T10:30Z', '2023-09/2023-11', '0000', '2023/2024'])
    it(`leave ${text} to Intl`, () => assert.equal(englishDate(date(text), 'long'), undefined));
});

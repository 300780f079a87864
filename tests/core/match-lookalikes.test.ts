import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexText, type Match } from '../../src/core/index.js';
import { matchQuote } from '../../src/core/match-quote.js';
import type { QuoteJson } from '../../src/core/model.js';
import { describeWords, follow, found, last, lead, match } from './edited-article.js';

describe('matchQuote, of an edited passage that has a lookalike', () => {
  const report = 'The committee approved the budget for the new harbour on Thursday evening.';
  const other = 'The committee rejected the budget for the new airport on Friday evening.';
  const before = [lead, report, follow, last, other, 'Nothing else was decided.'].join('\n');

  it('takes the edited original, not an exact copy elsewhere', () => {
    const edited = report.replace('approved', 'narrowly approved');
    const text = [lead, edited, follow, last, 'From the archive:', report].join('\n');
    assert.equal(found(text, describeWords([lead, report, follow, last].join('\n'), report)), `approximate: ${edited}`);
  });

  it('takes the original when an exact copy is put elsewhere', () => {
    const text = [report, last, lead, report, follow].join('\n');
    const place = match(text, describeWords([lead, report, follow, last].join('\n'), report));
    assert.ok(place.status === 'exact');
    assert.equal(place.start, text.lastIndexOf(report));
  });

  it('does not take the lookalike when the original is deleted', () => {
    const target = describeWords(before, report);
    assert.equal(found(before.replace(`${report}\n`, ''), target), 'quote-not-found');
  });

  it('does not take the lookalike when that is edited too', () => {
    const target = describeWords(before, report);
    const text = before.replace(`${report}\n`, '').replace('rejected the budget', 'has rejected the budget');
    assert.equal(found(text, target), 'quote-not-found');
  });

  it('takes the original when both are edited', () => {
    const edited = report.replace('evening', 'night');
    const text = before.replace(report, edited).replace(other, other.replace('evening', 'night'));
    assert.equal(found(text, describeWords(before, report)), `approximate: ${edited}`);
  });

  it('refuses what a stored rival fits better', () => {
    const target: QuoteJson = { exact: report, prefix: '', suffix: '', rivals: [{ exact: other, prefix: '', suffix: '' }] };
    assert.equal(found([lead, other, last].join('\n'), target), 'quote-not-found');
  });

  it('takes what fits the words better than a stored rival does', () => {
    const edited = report.replace('Thursday', 'Wednesday');
    const target: QuoteJson = { exact: report, prefix: '', suffix: '', rivals: [{ exact: other, prefix: '', suffix: '' }] };
    assert.equal(found([lead, edited, last].join('\n'), target), `approximate: ${edited}`);
  });
});

describe('matchQuote, of a line deleted from a list of lookalikes', () => {
  const lists = [
    { name: 'days', lines: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => `On ${day} the port of the city was shut all night.`) },
    { name: 'results', lines: ['Arsenal', 'Chelsea', 'Everton', 'Fulham', 'Brentford'].map((club, i) => `${club} won ${i + 1}–0 and stay in the race for the title.`) },
    { name: 'a live blog', lines: ['10:15', '10:40', '11:05', '11:30', '12:20'].map((time, i) => `${time} The ministry says that ${3 + i * 4} people were rescued from the ship.`) },
    { name: 'witnesses', lines: ['Kim', 'Lee', 'Park', 'Choi', 'Jung'].map((who) => `${who}, a fisherman from Nampo, said he had seen nothing unusual that night.`) },
    {
      name: 'costs',
      lines: ['north', 'south', 'east', 'west', 'inner'].map(
        (pier, i) => `The ${pier} pier was closed after the storm of January, and the repairs will cost ${i + 2} million and take until ${2030 + i}.`,
      ),
    },
  ];
  for (const { name, lines } of lists) {
    const before = [lead, ...lines, follow];
    const targets = lines.map((line) => describeWords(before.join('\n'), line));

    it(`takes no other line for it, in a list of ${name}`, () => {
      const taken = lines.map((line, at) => {
        const text = before.filter((other) => other !== line).join('\n');
        const place = match(text, targets[at] ?? assert.fail());
        return place.status === 'orphan' ? `${line} → nowhere` : `${line} → ${text.slice(place.start, place.end)}`;
      });
      assert.deepEqual(taken, lines.map((line) => `${line} → nowhere`));
    });

    it(`finds each in which a typo is made, in a list of ${name}`, () => {
      for (const [at, line] of lines.entries()) {
        const edited = line.replace(/(.)\.$/, '$1$1.');
        const text = before.join('\n').replace(line, edited);
        assert.equal(found(text, targets[at] ?? assert.fail()), `approximate: ${edited}`);
      }
    });
  }
});

describe('matchQuote, of an edited passage that stands twice', () => {
  const notice = 'The harbour office is closed on Sundays and on public holidays, unless a ship has to be cleared at short notice.';
  const edited = notice.replace('Sundays', 'Saturdays');
  const text = [edited, lead, edited, follow].join('\n');
  const [first, second] = [0, text.lastIndexOf(edited)];
  const target: QuoteJson = { exact: notice, prefix: '', suffix: '' };
  const startOf = (place: Match): number | string => (place.status === 'orphan' ? place.code : place.start);

  const cases = [
    { name: 'neither by its words', context: {}, is: 'quote-ambiguous' },
    { name: 'the first by its position', context: { start: 0 }, is: first },
    { name: 'the second by its position', context: { start: second - 2 }, is: second },
    { name: 'the first by its suffix', context: { suffix: `\n${lead.slice(0, 32)}` }, is: first },
    { name: 'the second by both sides', context: { prefix: `${lead.slice(-32)}\n`, suffix: `\n${follow.slice(0, 32)}` }, is: second },
  ];
  for (const { name, context, is } of cases)
    it(`finds ${name}`, () => assert.equal(startOf(match(text, { ...target, ...context })), is));

  it('finds the one that a reader can see', () => {
    assert.equal(startOf(match(text, target, { isReadable: ({ start }) => start === second })), second);
  });

  it('finds neither when a reader can see both', () => {
    assert.equal(startOf(match(text, target, { isReadable: () => true })), 'quote-ambiguous');
  });
});

describe('matchQuote, of words that stand in many sections, inside one of them', () => {
  const notice = 'Read the full report about the harbour closure here.';
  const sections = Array.from({ length: 30 }, (_, at) => `Section ${at}. ${notice}`);
  const text = sections.join('\n');
  const start = text.indexOf('Section 20.');
  const within = { start, end: start + (sections[20]?.length ?? 0) };

  const cases = [
    { name: 'that were not edited', target: { exact: notice, prefix: '', suffix: '' } },
    { name: 'between strangers', target: { exact: notice, prefix: 'The summary. ', suffix: '\nNext', rivals: [] } },
    { name: 'that were edited', target: { exact: notice.replace('closure', 'closing'), prefix: '', suffix: '', rivals: [] } },
  ];
  for (const { name, target } of cases)
    it(`finds words ${name}`, () => {
      const place = matchQuote(indexText(text), { target, within });
      assert.ok(place.status !== 'orphan', JSON.stringify(place));
      assert.deepEqual([place.start, place.end], [within.end - notice.length, within.end]);
    });
});

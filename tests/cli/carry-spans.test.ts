import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexText } from '../../src/core/text-index.js';
import { carrierOf, type Fate } from '../../src/cli/update/carry-spans.js';
import { spanOf } from './text-edit.js';

const lead = 'The ship came into port on the night tide, drawing two metres more than when she had left.';
const crates = 'The crates held machine parts, the company said on Monday.';
const papers = 'Nobody had seen the papers before the port was closed to visitors for the summer.';
const last = 'A last paragraph stays as it is, whatever happens to the others.';
const shared = 'up to three full days before the ship departs.';
const twin = `The itinerary will be final, depending on wind and tide, ${shared}`;
const article = [lead, crates, papers, last].join('\n');

function fateOf(words: string, now: string, old = article): Fate {
  return carrierOf(indexText(old), indexText(now))(spanOf(old, words));
}

function told(fate: Fate, now: string): string {
  return fate.status === 'deleted' ? 'deleted' : `${fate.status}: ${now.slice(fate.span.start, fate.span.end)}`;
}

interface Case {
  readonly does: string;
  readonly words: string;
  readonly old?: string;
  readonly now: string;
  readonly is: string;
}

const cases: readonly Case[] = [
  { does: 'leaves a passage of an article that was not edited', words: 'two metres more', now: article, is: 'unchanged: two metres more' },
  {
    does: 'follows a passage behind new paragraphs',
    words: 'the company said',
    now: `A new one.\n${article}`,
    is: 'unchanged: the company said',
  },
  {
    does: 'takes a typographic repair for no change',
    words: 'drawing two metres more',
    now: article.replace('two metres', 'two\u00a0metres'),
    is: 'unchanged: drawing two\u00a0metres more',
  },
  {
    does: 'tells a new case of a letter',
    words: 'the company said',
    now: article.replace('the company', 'The Company'),
    is: 'changed: The Company said',
  },
  {
    does: 'keeps the full stop behind a last word that was replaced',
    words: 'the company said on Monday.',
    now: article.replace('Monday', 'Tuesday'),
    is: 'changed: the company said on Tuesday.',
  },
  {
    does: 'keeps the quotation marks around a first and a last word that were replaced',
    words: '“Parts, said the company on Monday.”',
    old: article.replace(crates, '“Parts, said the company on Monday.” It did.'),
    now: article.replace(crates, '“Crates, said the company on Tuesday.” It did.'),
    is: 'changed: “Crates, said the company on Tuesday.”',
  },
  {
    does: 'leaves the words of the sentence outside before which a passage was moved and shortened',
    words: 'The crates held machine parts, the company said on Monday.',
    now: `The crates held machine parts, the company told us. ${article.replace(`\n${crates}`, '')}`,
    is: 'moved: The crates held machine parts, the company told us.',
  },
  {
    does: 'keeps the end of a moved passage that another sentence has, too',
    words: twin,
    old: `${twin}\n${lead}\n${papers}\nTickets are given back at the counter of the line ${shared}\n${last}`,
    now: `${lead}\n${papers}\n${twin}\n${last}`,
    is: `moved: ${twin}`,
  },
  {
    does: 'leaves outside what is put in at the start',
    words: 'machine parts',
    now: article.replace('held machine', 'held some fine machine'),
    is: 'unchanged: machine parts',
  },
  {
    does: 'leaves outside what is put in at the end',
    words: 'machine parts',
    now: article.replace('parts, the', 'parts and papers, the'),
    is: 'unchanged: machine parts',
  },
  {
    does: 'takes in what is put in between',
    words: 'the company said on Monday',
    now: article.replace('said on', 'said again on'),
    is: 'changed: the company said again on Monday',
  },
  {
    does: 'takes in what replaces the first words',
    words: 'drawing two metres more than when she had left',
    now: article.replace('drawing two', 'lying two'),
    is: 'changed: lying two metres more than when she had left',
  },
  {
    does: 'takes in what replaces the last words',
    words: 'the company said on Monday',
    now: article.replace('Monday', 'Tuesday'),
    is: 'changed: the company said on Tuesday',
  },
  {
    does: 'takes in no new paragraph for a lost first word',
    words: 'Nobody had seen the papers',
    now: [lead, crates, 'Another paragraph stands here.', papers.replace('Nobody had', 'had'), last].join('\n'),
    is: 'changed: had seen the papers',
  },
  {
    does: 'shares what replaced words on both sides of an end by their number',
    words: 'said on Monday',
    now: article.replace('the company said on', 'its owners told us on'),
    is: 'changed: us on Monday',
  },
  {
    does: 'finds a paragraph that was moved',
    words: 'Nobody had seen the papers before the port was closed',
    now: [lead, papers, last, crates].join('\n').replace(`${papers}\n${last}`, `${last}\n${papers}`),
    is: 'unchanged: Nobody had seen the papers before the port was closed',
  },
  {
    does: 'tells that a passage stands elsewhere now',
    words: 'The crates held machine parts, the company said',
    now: [lead, papers, last, crates].join('\n'),
    is: 'moved: The crates held machine parts, the company said',
  },
  { does: 'knows that a paragraph is gone', words: 'Nobody had seen the papers', now: [lead, crates, last].join('\n'), is: 'deleted' },
  {
    does: 'tells of what was taken apart',
    words: 'Nobody had seen the papers before the port was closed',
    now: article.replace(
      'before the port',
      'in all the days that passed, and nobody of the harbour, the customs or the company had asked for them, until then, as we learnt from three of those who were there, before the port',
    ),
    is: 'split: Nobody had seen the papers',
  },
  {
    does: 'leaves a pull quote in front outside',
    words: 'when she had left',
    now: `“Drawing two metres more than when she had left”\n${article}`,
    is: 'unchanged: when she had left',
  },
  {
    does: 'leaves a teaser in front outside that begins alike',
    words: 'The ship came into port on the night tide',
    now: `The ship came into port on the night tide. Read it all.\n${article}`,
    is: 'unchanged: The ship came into port on the night tide',
  },
  {
    does: 'leaves a sentence in front outside that ends alike',
    words: 'the company said on Monday',
    now: article.replace(crates, `The crates were sealed, the company said on Monday. ${crates}`),
    is: 'unchanged: the company said on Monday',
  },
  {
    does: 'knows that a teaser is gone whose words are still there',
    words: 'The ship came into port',
    old: `Read more.\nThe ship came into port\n${article}`,
    now: `Read more.\n${article}`,
    is: 'deleted',
  },
  {
    does: 'carries half a word',
    words: 'body had seen',
    now: `New.\n${article}`,
    is: 'unchanged: body had seen',
  },
];

describe('what became of a passage', () => {
  for (const { does, words, old, now, is } of cases) it(does, () => assert.equal(told(fateOf(words, now, old), now), is));

  it('knows how much of the words is left', () => {
    const fate = fateOf('drawing two metres more than when she had left', article.replace('when she had left', 'on her way out'));
    assert.ok(fate.status === 'changed' && fate.kept > 0.4 && fate.kept < 0.7, JSON.stringify(fate));
  });

  it('carries signs of scripts without spaces', () => {
    const old = '港口的船在夜里进港。吃水比离开时深两米。';
    const now = '港口的大船在夜里进港了。吃水比离开时深三米。';
    assert.equal(told(fateOf('吃水比离开时深两米', now, old), now), 'changed: 吃水比离开时深三米');
  });

  it('gives an empty answer for a text that is empty now', () => assert.equal(fateOf('papers', '').status, 'deleted'));
});

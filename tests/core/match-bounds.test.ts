import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { describeQuote } from '../../src/core/describe-quote.js';
import { foldText } from '../../src/core/fold-text.js';
import { indexText, type Match, type TextIndex } from '../../src/core/index.js';
import { matchQuote } from '../../src/core/match-quote.js';
import type { QuoteJson, Rival } from '../../src/core/model.js';

/** Milliseconds: far more than it takes on a busy machine, far less than work that grows with the square. */
const AMPLE = 60_000;
const MEGABYTE = 1_000_000;

/** Lets a time limit be noticed: work that never yields cannot be late. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A sequence of whole numbers below a bound, the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Random words of a vocabulary, so many characters of them. */
function prose(length: number, seed: number, vocabulary: readonly string[], gap = ' '): string {
  const next = numbers(seed);
  const words: string[] = [];
  for (let left = length; left > 0; left -= (words.at(-1)?.length ?? 0) + gap.length) words.push(vocabulary[next(vocabulary.length)] ?? '');
  return words.join(gap).slice(0, length);
}

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va', 'we', 'zi'];
const nextWord = numbers(42);
const words = Array.from({ length: 5000 }, () =>
  Array.from({ length: 1 + nextWord(4) }, () => syllables[nextWord(syllables.length)] ?? '').join(''),
);
const ideographs = Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0x4e00 + at));

/** A quotation that need not remember its context. */
type Bare = Partial<QuoteJson> & Pick<QuoteJson, 'exact'>;

function match(index: TextIndex, quote: Bare): Match {
  return matchQuote(index, { target: { prefix: '', suffix: '', ...quote } });
}

async function matchAll(index: TextIndex, targets: readonly Bare[]): Promise<Match[]> {
  const matches: Match[] = [];
  for (const target of targets) {
    matches.push(match(index, target));
    await turn();
  }
  return matches;
}

const codeOf = (match: Match | undefined): string => (match?.status === 'orphan' ? match.code : (match?.status ?? 'nothing'));

describe('matchQuote, of hostile texts', () => {
  const sames = 'a'.repeat(3999);

  it('takes bounded time on a million equal letters', { timeout: AMPLE }, async () => {
    const index = indexText('a'.repeat(MEGABYTE));
    const near = [`${sames}b`, `b${sames}`, `${sames.slice(2000)}b${sames.slice(2000)}`];
    const targets = [
      { exact: `${sames}a` },
      { exact: sames, prefix: 'a'.repeat(300), suffix: 'a'.repeat(300), start: 500_000 },
      ...near.map((exact) => ({ exact })),
      ...near.map((exact) => ({ exact, prefix: sames.slice(300), suffix: sames.slice(300), start: 999_999, rivals: [{ exact: sames, prefix: 'b', suffix: 'b' }] })),
    ];
    const matches = await matchAll(index, targets.flatMap((target) => [target, target, target]));
    assert.ok(matches.every((match) => match.status === 'orphan' || match.score <= 1));
  });

  it('takes bounded time on half a million equal words', { timeout: AMPLE }, async () => {
    const index = indexText('a '.repeat(MEGABYTE / 2));
    const quote = 'a '.repeat(2000);
    const matches = await matchAll(index, [{ exact: quote }, { exact: `b ${quote}` }, { exact: `${quote} b` }, { exact: quote.replace('a', 'b'), start: 7 }]);
    assert.deepEqual(matches.map(codeOf), ['quote-ambiguous', ...Array<string>(3).fill('quote-not-found')]);
  });

  it('takes bounded time on one sentence ten thousand times', { timeout: AMPLE }, async () => {
    const sentence = 'The port was shut on Monday because of the storm, officials said. ';
    const index = indexText(sentence.repeat(10_000));
    const context = { prefix: sentence.slice(-32), suffix: sentence.slice(0, 32) };
    const exact = sentence.trim();
    const start = 5000 * sentence.length;
    const edited = exact.replace('shut', 'closed');
    const matches = await matchAll(index, [
      { exact },
      { exact, start },
      { exact: edited },
      { exact: edited, ...context, start },
      { exact: sentence.repeat(60) },
      { exact: sentence.repeat(30) + edited + sentence.repeat(30), ...context },
    ]);
    assert.deepEqual(matches[1], { status: 'exact', start, end: start + exact.length, score: 1 });
    for (const match of [matches[0], matches[2], matches[4], matches[5]]) assert.equal(match?.status, 'orphan');
  });

  it('takes bounded time on two words by chance', { timeout: AMPLE }, async () => {
    const text = prose(MEGABYTE, 3, ['aye', 'nay']);
    const index = indexText(text);
    const targets = [100_000, 500_000, 900_000].map((at) => describeQuote(index, at, at + 400) ?? assert.fail());
    const matches = await matchAll(index, [...targets, ...targets.map((target) => ({ ...target, exact: `${target.exact} or not` }))]);
    assert.deepEqual(matches.map(codeOf).slice(0, 3), ['exact', 'exact', 'exact']);
  });

  it('takes no passage for the only one when there are more places than it looks at', () => {
    const passage = 'nay aye nay nay aye nay nay nay aye aye aye nay aye nay aye nay aye aye nay nay nay nay nay nay nay aye aye aye';
    const chance = prose(MEGABYTE, 3, ['aye', 'nay']);
    const text = `aye ${passage} aye ${chance} aye ${passage} aye`;
    const index = indexText(text);
    assert.equal(codeOf(match(index, { exact: passage })), 'quote-ambiguous');
    const start = text.lastIndexOf(passage);
    const place = match(index, { exact: passage, start });
    assert.deepEqual(place, { status: 'exact', start, end: start + passage.length, score: 1 });
  });

  it('takes bounded time for 500 quotes of 4,000 characters in a million, edited and not', { timeout: AMPLE }, async () => {
    const text = prose(MEGABYTE, 5, words);
    const index = indexText(text);
    const quotes = Array.from({ length: 500 }, (_, at) => {
      const start = text.indexOf(' ', 1900 * at) + 1;
      return { start, exact: text.slice(start, text.indexOf(' ', start + 4000)) };
    });
    const exact = await matchAll(index, quotes.map(({ exact }) => ({ exact })));
    assert.deepEqual(exact.map((match) => match.status !== 'orphan' && match.start), quotes.map(({ start }) => start));
    const edited = await matchAll(index, quotes.map(({ exact }) => ({ exact: exact.replace(/^((?:\S+ ){9})\S+/, '$1Quite').replace(/\S+((?: \S+){9})$/, 'another$1') })));
    assert.deepEqual(edited.map((match) => match.status === 'approximate' && match.start), quotes.map(({ start }) => start));
  });

  it('takes bounded time on a million ideographs', { timeout: AMPLE }, async () => {
    const text = prose(MEGABYTE, 7, ideographs, '');
    const index = indexText(text);
    const starts = Array.from({ length: 40 }, (_, at) => 24_000 * at);
    const context = (start: number) => ({ prefix: text.slice(Math.max(0, start - 300), start), suffix: text.slice(start + 320, start + 620) });
    const targets = [
      ...starts.map((start) => ({ exact: text.slice(start, start + 4000) })),
      ...starts.map((start) => ({ exact: `${text.slice(start, start + 200)}港口${text.slice(start + 203, start + 320)}`, ...context(start) })),
      ...starts.map((start) => ({ exact: prose(320, start, ideographs, ''), ...context(start + 4000) })),
    ];
    const matches = await matchAll(index, targets);
    assert.deepEqual(matches.slice(0, 80).map((match) => match.status !== 'orphan' && match.start), [...starts, ...starts]);
  });

  it('takes bounded time on one word of a million letters', { timeout: AMPLE }, async () => {
    const text = prose(MEGABYTE, 11, syllables, '');
    const index = indexText(text);
    const matches = await matchAll(index, [
      { exact: text.slice(500_000, 504_000) },
      { exact: `${text.slice(500_000, 500_100)}x${text.slice(500_101, 500_300)}` },
      { exact: `x${text.slice(500_000, 504_000)}` },
    ]);
    assert.deepEqual(matches.map(codeOf), ['quote-not-found', 'quote-not-found', 'quote-not-found']);
  });

  it('takes bounded time on nothing but signs', { timeout: AMPLE }, async () => {
    const signs = ['!', '?', '.', ',', '“', '…', '-', '(', '№'];
    const index = indexText(prose(MEGABYTE, 13, signs, ''));
    const matches = await matchAll(index, [
      { exact: prose(4000, 13, signs, '') },
      { exact: `a${prose(3000, 17, signs, '')}b${prose(900, 19, signs, '')}c` },
      { exact: `abc${prose(300, 17, signs, '')}`, prefix: prose(300, 13, signs, ''), suffix: prose(300, 21, signs, '') },
    ]);
    assert.deepEqual(matches.map(codeOf), ['quote-too-short', 'quote-not-found', 'quote-not-found']);
  });

  it('takes bounded time for 500 orphans in 500,000 characters', { timeout: AMPLE }, async () => {
    const index = indexText(prose(MEGABYTE / 2, 23, words));
    const strangers = Array.from({ length: 500 }, (_, at) => ({
      exact: prose(150, 1000 + at, words),
      prefix: prose(32, 2000 + at, words),
      suffix: prose(32, 3000 + at, words),
    }));
    const matches = await matchAll(index, strangers);
    assert.ok(matches.every((match) => match.status === 'orphan'));
  });

  it('takes bounded time for long lookalikes that are named as rivals', { timeout: AMPLE }, async () => {
    const passage = prose(4000, 29, ideographs, '');
    const text = Array.from({ length: 10 }, (_, at) => passage.slice(0, 100) + String(at) + passage.slice(101)).join('。');
    const index = indexText(text);
    const rivals = [31, 37, 41].map((seed): Rival => ({
      exact: passage.slice(0, 1990) + prose(20, seed, ideographs, '') + passage.slice(2010),
      prefix: prose(300, seed + 1, ideographs, ''),
      suffix: prose(300, seed + 2, ideographs, ''),
    }));
    // A document holds no more of them than these.
    await matchAll(index, Array.from({ length: 5 }, () => ({ exact: passage, rivals })));
  });
});

describe('foldText, of hostile texts', () => {
  const cases = [
    { name: 'marks on one letter', text: `a${'\u0301'.repeat(MEGABYTE)}` },
    { name: 'marks on one letter in an order that is not the canonical one', text: `a${'\u0301'.repeat(60_000)}${'\u0323'.repeat(60_000)}` },
    { name: 'what nobody sees', text: '\u00ad'.repeat(MEGABYTE) },
    { name: 'quotation marks', text: '“”'.repeat(MEGABYTE / 2) },
    { name: 'spaces', text: '\u00a0 '.repeat(MEGABYTE / 2) },
    { name: 'dots', text: '.'.repeat(MEGABYTE) },
    { name: 'first parts of Hangul', text: '\u1112'.repeat(MEGABYTE) },
    { name: 'what becomes eighteen times as long', text: 'ﷺ'.repeat(MEGABYTE / 18) },
    { name: 'halves of characters', text: '\ud800'.repeat(MEGABYTE) },
  ];
  for (const { name, text } of cases)
    it(`takes bounded time on a text of ${name}`, { timeout: AMPLE / 12 }, async () => {
      const { folded, toRaw } = foldText(text);
      assert.equal(toRaw(folded.length), text.length);
      await turn();
    });
});

describe('matchQuote, of anything', () => {
  const unit = fc.constantFrom('a', 'b', 'the', 'port', ' ', '\n', '-', '.', '“', '\u00ad', '\u0000', '\u0301', '😀', '漢', '\ud800', '\udc00', 'ﷺ', 'ท่', '\u1112', '\u1161', 'ـ');
  const text = fc.oneof(fc.string({ unit, maxLength: 120 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.constant(''));
  const rival = fc.record({ exact: text, prefix: text, suffix: text });
  const maybe = fc.option(fc.oneof(fc.integer({ min: -5, max: 200 }), fc.constant(Number.MAX_SAFE_INTEGER)), { nil: undefined });
  const target = fc
    .record({ exact: text, prefix: text, suffix: text, start: maybe, end: maybe, rivals: fc.option(fc.array(rival, { maxLength: 3 }), { nil: undefined }) })
    .map((quote): QuoteJson => quote);
  const edited = fc.tuple(text, fc.nat(), fc.nat(), text).map(([article, from, length, added]) => {
    const start = from % (article.length + 1);
    return { article, exact: article.slice(start, start + (length % 80)) + added };
  });

  function isPlaceIn(article: string, place: Match): void {
    if (place.status === 'orphan') return assert.match(place.code, /^quote-(not-found|ambiguous|too-short)$/);
    assert.ok(place.start >= 0 && place.start < place.end && place.end <= article.length, JSON.stringify(place));
    assert.ok(place.score >= 0 && place.score <= 1, JSON.stringify(place));
  }

  it('answers with a place in the text or a reason', () => {
    fc.assert(
      fc.property(text, target, (article, quote) => isPlaceIn(article, matchQuote(indexText(article), { target: quote }))),
      { numRuns: 2000 },
    );
  });

  it('answers with a place in the text or a reason, of words that are there or nearly', () => {
    fc.assert(
      fc.property(edited, target, ({ article, exact }, quote) =>
        isPlaceIn(article, matchQuote(indexText(article), { target: { ...quote, exact } })),
      ),
      { numRuns: 2000 },
    );
  });

  it('answers with a place inside the span that it is given', () => {
    fc.assert(
      fc.property(edited, target, fc.nat(200), fc.nat(200), ({ article, exact }, quote, from, length) => {
        const within = { start: Math.min(from, article.length), end: Math.min(from + length, article.length) };
        const request = { target: { ...quote, exact }, within, hints: [within] };
        const place = matchQuote(indexText(article), request, { isReadable: ({ start }) => start % 2 === 0 });
        isPlaceIn(article, place);
        if (place.status !== 'orphan') assert.ok(place.start >= within.start && place.end <= within.end);
      }),
      { numRuns: 1000 },
    );
  });

  it('describes any span or none, and never a place outside the text', () => {
    const offset = fc.oneof(fc.integer({ min: -10, max: 200 }), fc.constantFrom(-1e9, 1e9, Number.MAX_SAFE_INTEGER));
    fc.assert(
      fc.property(text, offset, offset, (article, from, to) => {
        const quote = describeQuote(indexText(article), from, to);
        if (!quote) return;
        assert.ok(article.includes(quote.exact) && quote.exact.trim() === quote.exact && quote.exact !== '');
        assert.ok(article.includes(quote.prefix + quote.exact + quote.suffix));
      }),
      { numRuns: 2000 },
    );
  });
});

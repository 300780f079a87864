import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { indexText, type Match } from '../../src/core/index.js';
import { describeQuote } from '../../src/core/describe-quote.js';
import { foldText } from '../../src/core/fold-text.js';
import { matchQuote } from '../../src/core/match-quote.js';
import type { QuoteJson } from '../../src/core/model.js';

/** Describes words of a text: the first ones that read so. */
function described(text: string, words: string): QuoteJson {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `“${words}” stand there`);
  return describeQuote(indexText(text), start, start + words.length) ?? assert.fail('They can be described');
}

function match(text: string, target: QuoteJson): Match {
  return matchQuote(indexText(text), { target });
}

const article = [
  'Nampo, on the west coast, has been the country’s busiest harbour for two decades.',
  'On Monday the port was shut, the ministry said. Nobody was told for how long it would last.',
  'On Friday the port was open again, the ministry said. Ships were seen at the northern pier.',
].join('\n');

describe('describeQuote', () => {
  it('gives the words, what stands around them, and where they are', () => {
    const exact = 'Nobody was told for how long';
    const start = article.indexOf(exact);
    assert.deepEqual(described(article, exact), {
      exact,
      prefix: 'port was shut, the ministry said. ',
      suffix: ' it would last.\nOn Friday the port',
      start,
      end: start + exact.length,
      rivals: [],
    });
  });

  it('remembers as much more context as tells twins apart', () => {
    const same = 'and the crews had been waiting for instructions since the early morning of that day when';
    const text = `On Monday, ${same} the port was shut, ${same}. On Friday, ${same} the port was shut, ${same}.`;
    const { prefix } = described(text, 'the port was shut');
    assert.ok(prefix?.includes('On Monday'), prefix);
  });

  it('remembers no more context than that', () => {
    const { prefix, suffix } = described(article, 'the ministry said. Nobody');
    assert.equal(prefix, 'decades.\nOn Monday the port was shut, ');
    assert.equal(suffix, ' was told for how long it would ');
  });

  it('remembers what looks like the passage, with its context', () => {
    const { rivals = [] } = described(article, 'On Monday the port was shut, the ministry said.');
    assert.equal(rivals.length, 1);
    assert.match(rivals[0]?.exact ?? '', /^On Friday the port was open again, the ministry said/);
    assert.match(rivals[0]?.prefix ?? '', /long it would last\.\n$/);
  });

  const days = Array.from({ length: 7 }, (_, day) => `On day ${day} the port of the city was shut all night.`);

  it('remembers lookalikes next to it', () => {
    const text = days.slice(0, 4).join('\n');
    for (const day of days.slice(0, 4)) {
      const { rivals = [] } = described(text, day);
      assert.deepEqual(rivals.map(({ exact }) => exact).sort(), days.slice(0, 4).filter((other) => other !== day));
    }
  });

  it('remembers three lookalikes at most', () => {
    const text = days.map((day) => `${day}\n${article}`).join('\n');
    assert.equal(described(text, days[4] ?? '').rivals?.length, 3);
  });

  it('counts positions in code points', () => {
    const { start, end } = described('😀𝒜 the 😀 port', 'the 😀 port');
    assert.deepEqual([start, end], [3, 13]);
  });

  const bounds = [
    { name: 'blanks around the words', text: 'They shut  \n the port . ', from: 10, to: 22, exact: 'the port' },
    { name: 'a bound inside a surrogate pair', text: 'a 😀 port 😀 b', from: 3, to: 11, exact: '😀 port 😀' },
    { name: 'a bound before a combining mark', text: 'the cafe\u0301s shut', from: 4, to: 8, exact: 'cafe\u0301' },
    { name: 'a bound inside a family', text: 'The 👩‍👧 port', from: 7, to: 12, exact: '👩‍👧 po' },
    { name: 'a bound inside a flag', text: 'The 🇺🇦🇰🇷 port', from: 10, to: 15, exact: '🇰🇷 po' },
    { name: 'a bound inside Hangul in parts', text: `x ${'항구'.normalize('NFD')} y`, from: 3, to: 7, exact: '항구'.normalize('NFD') },
    { name: 'a bound before a Thai vowel sign', text: 'ที่ท่าเรือ', from: 1, to: 8, exact: 'ที่ท่าเรื' },
    { name: 'a bound before a Hindi vowel sign', text: 'बंदरगाह को बंद', from: 1, to: 6, exact: 'बंदरगा' },
    { name: 'a bound before a variation selector', text: 'the ☎\ufe0f port', from: 0, to: 5, exact: 'the ☎\ufe0f' },
    { name: 'bounds outside of the text', text: 'the port', from: -5, to: 99, exact: 'the port' },
    { name: 'a blank behind a ligature', text: 'chief ﬃ the port', from: 7, to: 16, exact: 'the port' },
    { name: 'a bound behind a ligature', text: 'the oﬃce of', from: 6, to: 11, exact: 'ce of' },
    { name: 'part of a word', text: 'the airport was', from: 7, to: 11, exact: 'port' },
  ];
  for (const { name, text, from, to, exact } of bounds)
    it(`takes whole characters, given ${name}`, () => {
      const target = describeQuote(indexText(text), from, to);
      assert.equal(target?.exact, exact);
    });

  it('cuts context at words', () => {
    for (let at = 0; at + 8 < article.length; at++) {
      const target = describeQuote(indexText(article), at, at + 8);
      if (!target) continue;
      const [left, right] = [article.indexOf(target.prefix + target.exact + target.suffix), target.prefix.length + target.exact.length + target.suffix.length];
      for (const bound of [left, left + right])
        assert.doesNotMatch(article.slice(Math.max(0, bound - 1), bound + 1), /\p{L}{2}/u, `${at}: ${target.prefix}|${target.suffix}`);
    }
  });

  const signs = [
    { name: 'a bound inside an ellipsis', text: 'And then ... the port was shut', from: 11, to: 30 },
    { name: 'an end inside an ellipsis', text: 'And then the port was shut ... by whom', from: 9, to: 28 },
    { name: 'a bound inside a double hyphen', text: 'And then -- the port was shut', from: 10, to: 29 },
    { name: 'an invisible character before its first blank', text: 'They\u200e shut the port', from: 4, to: 14 },
    { name: 'an invisible character behind its last blank', text: 'They shut the \u200fport', from: 5, to: 15 },
  ];
  for (const { name, text, from, to } of signs)
    it(`describes what is found again, given ${name}`, () => {
      const target = describeQuote(indexText(text), from, to);
      const place = match(text, target ?? assert.fail());
      assert.ok(place.status === 'exact' && place.score === 1, JSON.stringify(place));
    });

  const wordless = [
    { name: 'nothing', text: 'the port', from: 3, to: 3 },
    { name: 'a space', text: 'the port', from: 3, to: 4 },
    { name: 'blanks and line ends', text: 'the \n\u00a0 port', from: 3, to: 7 },
    { name: 'an end before its start', text: 'the port', from: 8, to: 4 },
    { name: 'what is behind the text', text: 'the port', from: 50, to: 60 },
    { name: 'signs', text: 'the … — “port”', from: 4, to: 8 },
    { name: 'an empty text', text: '', from: 0, to: 5 },
  ];
  for (const { name, text, from, to } of wordless)
    it(`gives nothing for ${name}`, () => assert.equal(describeQuote(indexText(text), from, to), undefined));
});

/** A text and a span of it. */
interface Passage {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Texts of few words, so that everything in them stands several times. */
function passages(vocabulary: readonly string[], gaps: readonly string[]): fc.Arbitrary<Passage> {
  return fc
    .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(...gaps)), { minLength: 1, maxLength: 120 })
    .map((words) => words.flat().join(''))
    .chain((text) => fc.record({ text: fc.constant(text), from: fc.nat(text.length - 1), length: fc.integer({ min: 1, max: 60 }) }))
    .map(({ text, from, length }) => ({ text, from, to: Math.min(text.length, from + length) }));
}

const spaces = [' ', ' ', ' ', '\n', ', ', '. '];
const languages = [
  { name: 'English', passage: passages(['the', 'port', 'report', 'was', 'shut', '“shut”', 'no', '1,000', 'café', '😀'], spaces) },
  { name: 'two words', passage: passages(['aye', 'nay'], [' ']) },
  { name: 'one word', passage: passages(['aye'], [' ', '\n']) },
  { name: 'one letter', passage: passages(['a'], ['', ' ']) },
  { name: 'numbers', passage: passages(['10', '2½', '3²', '1,000.5', '①'], [' ', '', ', ']) },
  { name: 'Ukrainian', passage: passages(['об’єкт', "об'єкта", 'порт', 'порту', 'закрили', 'їх'], spaces) },
  { name: 'Arabic', passage: passages(['الميناء', 'مُغلَق', 'كان', 'في', 'مينـــاء'], spaces) },
  { name: 'Hebrew', passage: passages(['הנמל', 'נָמֵל', 'תל־אביב', 'סגור', 'של'], spaces) },
  { name: 'Chinese', passage: passages(['港口', '已经', '关闭', '。', '，', '𠮷'], ['', '', '\n']) },
  { name: 'Japanese', passage: passages(['港', 'が', 'コンテナ', '閉鎖', 'された', 'カ\u3099'], ['', '', '。']) },
  { name: 'Korean', passage: passages(['항구', '항구는', '폐쇄됐다', '그', '항구'.normalize('NFD')], spaces) },
  { name: 'Thai', passage: passages(['ท่าเรือ', 'ถูก', 'ปิด', 'แล้ว', 'ที่'], ['', '', ' ']) },
  { name: 'Hindi', passage: passages(['बंदरगाह', 'ज़मीन', 'बंद', 'किया', 'गया'], spaces) },
  { name: 'emoji', passage: passages(['👩‍👧', '🇺🇦', '☎️', 'port', '👍🏽'], ['', ' ']) },
  { name: 'typography', passage: passages(['port', 'con\u00adtainers', 'ﬁle', '...', '--', '«ah»', 'it’s', '\u200fx\u200e'], [' ', '\u00a0', '  ', '\n']) },
];

function isMatchable(exact: string): boolean {
  return (foldText(exact).folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3;
}

/** Dots and hyphens that mean one sign. */
function cutsSigns(text: string, at: number): boolean {
  return /\.\.|--/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** What a reader sees of a span: where its first and last visible characters stand. */
function seen(text: string, start: number, end: number): [number, number] {
  const before = text.slice(0, end).replace(/[\p{DI}\p{Mn}ـ\s]+$/u, '');
  const from = start + (/^[\p{DI}\p{Mn}ـ\s]*/u.exec(text.slice(start, end))?.[0].length ?? 0);
  return [from, before.length];
}

describe('describeQuote, then matchQuote', () => {
  for (const { name, passage } of languages)
    it(`finds the very passage again, in ${name}`, () => {
      fc.assert(
        fc.property(passage, ({ text, from, to }) => {
          const index = indexText(text);
          const target = describeQuote(index, from, to);
          fc.pre(target !== undefined && isMatchable(target.exact) && !cutsSigns(text, from) && !cutsSigns(text, to));
          fc.pre(!/^\p{DI}+\s|\s\p{DI}+$/u.test(target.exact));
          const place = matchQuote(index, { target });
          assert.ok(place.status === 'exact', `${JSON.stringify(target)} → ${JSON.stringify(place)}`);
          assert.equal(place.score, 1, JSON.stringify(target));
          const start = [...text].slice(0, target.start).join('').length;
          assert.equal(text.slice(start, start + target.exact.length), target.exact, 'The positions are code points');
          assert.equal([...target.exact].length, (target.end ?? 0) - (target.start ?? 0));
          assert.deepEqual(seen(text, place.start, place.end), seen(text, start, start + target.exact.length));
        }),
        { numRuns: 300 },
      );
    });

  for (const { name, passage } of languages)
    it(`names no rival that is the passage or longer away from its text, in ${name}`, () => {
      fc.assert(
        fc.property(passage, ({ text, from, to }) => {
          const target = describeQuote(indexText(text), from, to);
          fc.pre(target !== undefined);
          const { rivals = [], start = 0, end = 0 } = target;
          assert.ok(rivals.length <= 3);
          const units = (points: number) => [...text].slice(0, points).join('').length;
          const rest = text.slice(0, units(start)) + '\u0000'.repeat(target.exact.length) + text.slice(units(end));
          for (const rival of rivals) {
            assert.ok(rest.includes(rival.exact), `“${rival.exact}” stands outside the passage`);
            assert.ok(text.includes(rival.prefix + rival.exact + rival.suffix));
          }
        }),
        { numRuns: 100 },
      );
    });

  const sentence = fc
    .array(fc.constantFrom('the', 'port', 'was', 'shut', 'ministry', 'said', 'ships', 'again', 'on', 'Monday'), { minLength: 3, maxLength: 12 })
    .map((words) => `${words.join(' ')}.`);
  const strange = fc
    .array(fc.constantFrom('weather', 'minister', 'football', 'won', 'lost', 'market', 'cloudy', 'later'), { minLength: 3, maxLength: 12 })
    .map((words) => `${words.join(' ')}.`);
  const lines = fc.array(sentence, { minLength: 1, maxLength: 10 });

  it('finds the passage where it is after paragraphs far away were put in', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.array(strange, { maxLength: 5 }), fc.array(strange, { maxLength: 5 }), (paragraphs, choice, above, below) => {
        const text = paragraphs.join('\n');
        const at = choice % paragraphs.length;
        const start = paragraphs.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
        const target = describeQuote(indexText(text), start, start + (paragraphs[at]?.length ?? 0));
        assert.ok(target);
        // Twins in the same surroundings have nothing but their position, and that changes.
        const whole = target.prefix + target.exact + target.suffix;
        fc.pre(text.indexOf(whole) === text.lastIndexOf(whole));
        const top = above.map((line) => `${line}\n`).join('');
        const place = match(`${top}${text}\n${below.join('\n')}`, target);
        assert.deepEqual(place, { status: 'exact', start: start + top.length, end: start + top.length + target.exact.length, score: 1 });
      }),
      { numRuns: 500 },
    );
  });

  it('finds the passage where it is after paragraphs far away were taken out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{4,8}( [a-z]{4,8}){6,12}\.$/), { minLength: 9, maxLength: 9 }), fc.subarray([0, 1, 7, 8]), (paragraphs, deleted) => {
        const text = paragraphs.join('\n');
        const words = paragraphs[4] ?? '';
        const target = described(text, words);
        const rest = paragraphs.filter((_, at) => !deleted.includes(at)).join('\n');
        const start = rest.indexOf(words);
        assert.deepEqual(match(rest, target), { status: 'exact', start, end: start + words.length, score: 1 });
      }),
    );
  });

  it('survives that it is stored', () => {
    const target = described(article, 'On Monday the port was shut, the ministry said.');
    const stored = JSON.parse(JSON.stringify(target)) as QuoteJson;
    assert.deepEqual(match(article, stored), match(article, target));
  });

  it('folds nothing away from the words themselves', () => {
    const text = '“It’s  closed,”\u00a0he said — and … left.';
    const { exact } = described(text, text);
    assert.equal(exact, text);
    assert.notEqual(foldText(exact).folded, exact);
  });
});

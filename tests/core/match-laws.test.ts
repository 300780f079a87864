import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { indexText, matchTargets, type Match, type QuoteTarget } from '../../src/core/index.js';

/** Words a quote was cut from, with where and what it was. */
interface Cut {
  readonly text: string;
  readonly start: number;
  readonly target: QuoteTarget;
}

const CONTEXT = 32;

/** Texts of few words, full of twins, each with a quote cut at words’ bounds. */
function cuts(vocabulary: readonly string[], separator: fc.Arbitrary<string>): fc.Arbitrary<Cut> {
  const words = fc.array(fc.tuple(fc.constantFrom(...vocabulary), separator), { minLength: 1, maxLength: 60 });
  return words
    .chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1), fc.nat(4)))
    .map(([all, from, more]) => {
      const textOf = (part: typeof all) => part.map(([word, gap]) => word + gap).join('');
      const text = textOf(all);
      const start = textOf(all.slice(0, from)).length;
      const [last] = all[Math.min(from + more, all.length - 1)] ?? [''];
      const end = textOf(all.slice(0, from + more)).length + (from + more < all.length ? last.length : 0);
      const exact = text.slice(start, end).trim();
      const [prefix, suffix] = [text.slice(0, start).slice(-CONTEXT), text.slice(start + exact.length).slice(0, CONTEXT)];
      return { text, start, target: { type: 'quote', exact, prefix, suffix } };
    });
}

const spaces = fc.constantFrom(' ', ' ', ' ', '\n', ', ', '. ');
const languages = [
  { name: 'English', cut: cuts(['the', 'port', 'report', 'was', 'shut', '“shut”', 'no', '1,000', '😀'], spaces) },
  { name: 'two words', cut: cuts(['aye', 'nay'], fc.constant(' ')) },
  { name: 'Arabic', cut: cuts(['الميناء', 'مغلق', 'كان', 'في'], spaces) },
  { name: 'Chinese', cut: cuts(['港口', '已经', '关闭', '。', '，'], fc.constantFrom('', '', '\n')) },
  { name: 'Korean', cut: cuts(['항구', '항구는', '폐쇄됐다', '그'], spaces) },
];

function matchOne({ text, target }: Cut): Match {
  return matchTargets(indexText(text), [target])[0] ?? assert.fail('There is an answer');
}

function unitsToCodePoints(text: string, offset: number): number {
  return [...text.slice(0, offset)].length;
}

function lettersIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}

describe('matchTargets, of a quote with its surroundings', () => {
  for (const { name, cut } of languages) {
    it(`finds the very place or none, in ${name}`, () => {
      fc.assert(
        fc.property(cut, (whole) => {
          const match = matchOne(whole);
          if (match.status === 'orphan') assert.match(match.code, /^quote-(ambiguous|too-short)$/);
          else assert.deepEqual([match.start, match.end], [whole.start, whole.start + whole.target.exact.length]);
        }),
        { numRuns: 1000 },
      );
    });

    it(`finds the very place by its position, in ${name}`, () => {
      fc.assert(
        fc.property(cut, (whole) => {
          const start = unitsToCodePoints(whole.text, whole.start);
          const match = matchOne({ ...whole, target: { ...whole.target, start } });
          if (lettersIn(whole.target.exact) < 3) assert.deepEqual(match, { status: 'orphan', code: 'quote-too-short' });
          else assert.ok(match.status === 'exact' && match.start === whole.start, JSON.stringify(match));
        }),
        { numRuns: 1000 },
      );
    });

    it(`finds what stands once, in ${name}`, () => {
      fc.assert(
        fc.property(cut, (whole) => {
          const { exact } = whole.target;
          fc.pre(lettersIn(exact) >= 3);
          const folded = whole.text.replace(/\s/g, ' ');
          const words = exact.replace(/\s/g, ' ');
          fc.pre(folded.indexOf(words) === folded.lastIndexOf(words));
          assert.equal(matchOne(whole).status, 'exact');
        }),
      );
    });
  }
});

describe('matchTargets, of a text in other typography', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const next = <T>(stream: fc.Stream<T>): T => stream.next().value as T;
  const sentence = fc
    .tuple(fc.uniqueArray(word, { minLength: 6, maxLength: 20 }), fc.infiniteStream(fc.constantFrom(' ', ', ', ' - ', ' "', '" ', '... ', "'s ", ' -- ')))
    .map(([words, gaps]) => words.flatMap((each) => [each, next(gaps)]));

  /** Each sign in one of the shapes it has elsewhere; words with what nobody sees inside. */
  const shapes: Record<string, readonly string[]> = {
    ' ': [' ', '\u00a0', '\n', '\u2009\u2009', ' \u200b '],
    '-': ['-', '–', '—', '\u2011'],
    '"': ['"', '“', '”', '«', '„'],
    "'": ["'", '’', '‘'],
    '...': ['...', '…'],
    '--': ['--', '—', '–'],
  };

  function dressed(units: readonly string[], choice: () => number): string[] {
    return units.map((unit) => {
      if (/^[a-z]/.test(unit)) {
        const invisible = ['', '\u00ad', '\u200b', '\u2060'][choice() % 4] ?? '';
        const at = 1 + (choice() % (unit.length - 1));
        return unit.slice(0, at) + invisible + unit.slice(at);
      }
      return unit.replace(/\.{3}|--|[ \-"']/g, (sign) => {
        const all = shapes[sign] ?? [sign];
        return all[choice() % all.length] ?? sign;
      });
    });
  }

  const variant = fc
    .tuple(sentence, fc.infiniteStream(fc.nat(1000)), fc.nat(), fc.nat(3))
    .map(([units, choices, at, more]) => {
      const other = dressed(units, () => next(choices));
      // Words stand at even places.
      const from = 2 * (at % (units.length / 2));
      const to = Math.min(from + 2 * more + 1, units.length - 1);
      const spanOf = (all: readonly string[]) => {
        const start = all.slice(0, from).join('').length;
        return { start, end: start + all.slice(from, to).join('').length };
      };
      return { one: units.join(''), other: other.join(''), inOne: spanOf(units), inOther: spanOf(other) };
    });

  it('finds the same words in the text', () => {
    fc.assert(
      fc.property(variant, ({ one, other, inOne, inOther }) => {
        const exact = one.slice(inOne.start, inOne.end);
        const [match] = matchTargets(indexText(other), [{ type: 'quote', exact, prefix: '', suffix: '' }]);
        assert.deepEqual(match, { status: 'exact', ...inOther, score: 1 });
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the words of a quote', () => {
    fc.assert(
      fc.property(variant, ({ one, other, inOne, inOther }) => {
        const exact = other.slice(inOther.start, inOther.end);
        const [match] = matchTargets(indexText(one), [{ type: 'quote', exact, prefix: '', suffix: '' }]);
        assert.deepEqual(match, { status: 'exact', ...inOne, score: 1 });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('matchTargets, of several quotes', () => {
  const vocabulary = ['the', 'port', 'airport', 'was', 'shut', 'closed', 'on', 'Monday', 'officials', 'said', '港口', '😀'];
  const words = (minLength: number, maxLength: number) =>
    fc.array(fc.constantFrom(...vocabulary), { minLength, maxLength }).map((all) => all.join(' '));
  const target = fc
    .record({
      exact: words(1, 12),
      prefix: words(0, 6),
      suffix: words(0, 6),
      start: fc.option(fc.nat(300), { nil: undefined }),
      rivals: fc.option(fc.array(fc.record({ exact: words(2, 12), prefix: words(0, 6), suffix: words(0, 6) }), { maxLength: 3 }), { nil: undefined }),
    })
    .map((context): QuoteTarget => ({ type: 'quote', ...context }));
  const article = words(10, 80);
  const targets = fc.array(target, { minLength: 2, maxLength: 6 });

  it('finds each whatever else is looked for, in any order, at once or one by one', () => {
    fc.assert(
      fc.property(article, targets, (text, all) => {
        const index = indexText(text);
        const matches = matchTargets(index, all);
        assert.deepEqual(matchTargets(index, [...all].reverse()).reverse(), matches);
        assert.deepEqual(matchTargets(index, all), matches);
        assert.deepEqual(all.map((one) => matchTargets(indexText(text), [one])[0]), matches);
      }),
      { numRuns: 300 },
    );
  });
});

describe('matchTargets, of anything', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '-', '“', '\u00ad', '😀', '漢', '\ud800'), maxLength: 80 });

  it('answers with a place in the text or a reason', () => {
    const maybe = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    fc.assert(
      fc.property(text, text, text, text, maybe, (article, exact, prefix, suffix, start) => {
        const [match] = matchTargets(indexText(article), [{ type: 'quote', exact, prefix, suffix, start }]);
        assert.ok(match);
        if (match.status === 'orphan') return;
        assert.ok(match.start >= 0 && match.start < match.end && match.end <= article.length);
        assert.ok(match.score >= 0 && match.score <= 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a quote of its own text wherever it stands once', () => {
    const unique = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(unique, fc.nat(), (words, at) => {
        const article = words.join(' ');
        const exact = words[at % words.length] ?? '';
        const [match] = matchTargets(indexText(article), [{ type: 'quote', exact, prefix: '', suffix: '' }]);
        const start = ` ${article} `.indexOf(` ${exact} `);
        assert.deepEqual(match, { status: 'exact', start, end: start + exact.length, score: 1 });
      }),
    );
  });
});

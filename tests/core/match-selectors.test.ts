import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  indexText,
  matchTargets,
  parseDocument,
  type ElementReference,
  type Match,
  type Span,
  type Target,
} from '../../src/core/index.js';
import { matcherOf } from '../../src/core/match-targets.js';
import { orphanProblem } from '../../src/core/orphan-problem.js';

const lines = [
  'The port of Nampo',
  '😀 On Monday the port was shut, the ministry said.',
  'On Tuesday the port was open again, the ministry said. 😀',
  'Nobody knows what the ships had carried.',
];
const text = lines.join('\n');

/** What a page would find: an element a line, by its number, its id or its path. */
const elements = new Map<string, Span>();
let start = 0;
for (const [index, line] of lines.entries()) {
  const span = { start, end: start + line.length };
  for (const name of [`css #p${index}`, `fragment p${index}`, `xpath //p[${index}]`]) elements.set(name, span);
  start = span.end + 1;
}
elements.set('css article', { start: 0, end: text.length });
elements.set('css #empty', { start: 4, end: 4 });

const locate = ({ by, value }: ElementReference): Span | undefined => elements.get(`${by} ${value}`);

/** The targets of a note with such a raw `target`; every member of the format is read. */
function targetsOf(raw: unknown): readonly Target[] {
  const { document } = parseDocument({ version: 1, sources: {}, annotations: [{ id: 'a', target: raw }] });
  return document.annotations[0]?.targets ?? [];
}

function match(raw: unknown, article = text): Match {
  return matchTargets(indexText(article), targetsOf(raw), { locate })[0] ?? assert.fail('The target is read');
}

/** The line and the words of a match, or why there is none. */
function found(raw: unknown): string {
  const place = match(raw);
  if (place.status === 'orphan') return place.code;
  return `${text.slice(0, place.start).split('\n').length - 1}: ${text.slice(place.start, place.end)}`;
}

const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
const position = (from: number, to: number, more: object = {}) => ({ type: 'TextPositionSelector', start: from, end: to, ...more });
const css = (value: string, more: object = {}) => ({ type: 'CssSelector', value, ...more });
const xpath = (value: string, more: object = {}) => ({ type: 'XPathSelector', value, ...more });
const fragment = (value: string, more: object = {}) => ({ type: 'FragmentSelector', value, ...more });
const range = (startSelector: object, endSelector: object, more: object = {}) => ({ type: 'RangeSelector', startSelector, endSelector, ...more });
const svg = { type: 'SvgSelector', value: '<svg/>' };

interface Case {
  name: string;
  /** A target, or a list of selectors of one passage. */
  target: object;
  is: string;
}

function check(cases: readonly Case[]): void {
  for (const { name, target, is } of cases)
    it(name, () => assert.equal(found(Array.isArray(target) ? { selector: target } : target), is));
}

describe('matchTargets, of an element and what refines it', () => {
  check([
    { name: 'takes the whole element of a CssSelector', target: css('#p3'), is: `3: ${lines[3]}` },
    { name: 'takes the whole element of an XPathSelector', target: xpath('//p[3]'), is: `3: ${lines[3]}` },
    { name: 'takes the whole element of an id', target: fragment('p3'), is: `3: ${lines[3]}` },
    { name: 'takes the words inside it', target: css('#p2', { refinedBy: quote('the ministry said') }), is: '2: the ministry said' },
    { name: 'takes the words of the short form inside it', target: { css: '#p2', exact: 'the ministry said' }, is: '2: the ministry said' },
    { name: 'does not take words outside it', target: css('#p2', { refinedBy: quote('Monday the port') }), is: 'quote-not-found' },
    { name: 'does not take words that reach out of it', target: css('#p1', { refinedBy: quote('the ministry said. On Tuesday') }), is: 'quote-not-found' },
    { name: 'takes an element inside it', target: css('article', { refinedBy: css('#p2') }), is: `2: ${lines[2]}` },
    { name: 'does not take an element outside it', target: css('#p1', { refinedBy: css('#p2') }), is: 'element-not-found' },
    { name: 'does not take a paragraph outside it', target: css('#p1', { refinedBy: { paragraph: 3 } }), is: 'element-not-found' },
    { name: 'takes words three deep', target: css('article', { refinedBy: css('#p2', { refinedBy: quote('the ministry said', { refinedBy: quote('ministry') }) }) }), is: '2: ministry' },
    { name: 'takes the place of two refinements', target: css('#p2', { refinedBy: [quote('the ministry said'), position(36, 53)] }), is: '2: the ministry said' },
    { name: 'is an orphan when the element is gone', target: css('#p9'), is: 'element-not-found' },
    { name: 'is an orphan when the element of the words is gone', target: css('#p9', { refinedBy: quote('the ministry said') }), is: 'element-not-found' },
    { name: 'is an orphan when the element is empty', target: css('#empty'), is: 'element-not-found' },
    { name: 'is an orphan with nothing but a position inside it', target: css('#p2', { refinedBy: position(0, 10) }), is: 'words-missing' },
    { name: 'is an orphan with nothing but a position inside words', target: quote('the ships had carried', { refinedBy: position(4, 9) }), is: 'words-missing' },
  ]);
});

describe('matchTargets, of positions', () => {
  check([
    { name: 'is an orphan with a position alone', target: position(4, 8), is: 'words-missing' },
    { name: 'is an orphan with characters alone', target: fragment('char=4,8'), is: 'words-missing' },
    { name: 'is an orphan with lines alone', target: fragment('line=1,2'), is: 'words-missing' },
    { name: 'is an orphan with several positions that agree', target: [position(4, 8), fragment('char=4,8')], is: 'words-missing' },
    { name: 'is an orphan with a range of offsets', target: { type: 'RangeSelector', startContainer: '//p[1]', startOffset: 3, endContainer: '//p[1]', endOffset: 9 }, is: 'words-missing' },
    { name: 'is an orphan with a range of elements', target: range(xpath('//p[1]'), xpath('//p[2]')), is: 'words-missing' },
    { name: 'is an orphan with a range from words to a position', target: range(quote('On Monday'), position(60, 60)), is: 'words-missing' },
    { name: 'is an orphan when its words are gone', target: [position(4, 8), quote('the harbour')], is: 'quote-not-found' },
    { name: 'takes the words where a position agrees', target: [position(4, 8), quote('port of Nampo')], is: '0: port of Nampo' },
    { name: 'takes the words where a position is far off', target: [position(90, 99), quote('port of Nampo')], is: '0: port of Nampo' },
    { name: 'takes the words where a position is past the end', target: [position(1e9, 2e9), quote('port of Nampo')], is: '0: port of Nampo' },
    { name: 'takes the words that refine a position', target: position(4, 8, { refinedBy: quote('On Tuesday') }), is: '2: On Tuesday' },
    { name: 'takes the words that refine a range whose elements are gone', target: range(xpath('//p[8]'), xpath('//p[9]'), { refinedBy: quote('On Tuesday') }), is: '2: On Tuesday' },
  ]);
});

/** Where the words at an offset of the text are, as the W3C counts. */
const codePoints = (offset: number): number => [...text.slice(0, offset)].length;
const second = text.lastIndexOf('the ministry said');
const [from, to] = [codePoints(second), codePoints(second + 'the ministry said'.length)];
const twin = quote('the ministry said');

describe('matchTargets, of twins that a hint tells apart', () => {
  const path = { startContainer: '//p[2]', startOffset: 37, endContainer: '//p[2]', endOffset: 54 };
  check([
    { name: 'does not choose without one', target: twin, is: 'quote-ambiguous' },
    { name: 'takes the one at a position', target: [position(from, to), twin], is: '2: the ministry said' },
    { name: 'takes the one at a position near it', target: [position(from - 9, to - 9), twin], is: '2: the ministry said' },
    { name: 'takes the one at its characters', target: [fragment(`char=${from},${to}`), twin], is: '2: the ministry said' },
    { name: 'takes the one in its line', target: [fragment('line=2,3'), twin], is: '2: the ministry said' },
    { name: 'takes the one in a CSS selector’s element', target: [css('#p2'), twin], is: '2: the ministry said' },
    { name: 'takes the one in an id’s element', target: [fragment('p1'), twin], is: '1: the ministry said' },
    { name: 'takes the one in Hypothesis’s range', target: [{ type: 'RangeSelector', ...path }, twin], is: '2: the ministry said' },
    { name: 'takes the one in a range of elements', target: [range(xpath('//p[2]'), xpath('//p[3]')), twin], is: '2: the ministry said' },
    { name: 'takes the one at a position inside an element', target: [css('#p2', { refinedBy: position(37, 54) }), twin], is: '2: the ministry said' },
    { name: 'takes the one that refines a position', target: position(from, to, { refinedBy: twin }), is: '2: the ministry said' },
    { name: 'does not choose when the element is gone', target: [css('#p9'), twin], is: 'quote-ambiguous' },
    { name: 'does not choose when a position is elsewhere', target: [position(0, 4), twin], is: 'quote-ambiguous' },
    { name: 'does not choose when the element holds both', target: [css('article'), twin], is: 'quote-ambiguous' },
    { name: 'does not choose when hints point at both', target: [css('#p1'), css('#p2'), twin], is: 'quote-ambiguous' },
  ]);
});

describe('matchTargets, of several selectors of one passage', () => {
  check([
    { name: 'takes the words, not the element beside them', target: [css('#p2'), quote('On Tuesday')], is: '2: On Tuesday' },
    { name: 'takes the words though their element is gone', target: [css('#p9'), quote('On Tuesday')], is: '2: On Tuesday' },
    { name: 'takes the words though the element is another', target: [css('#p1'), quote('On Tuesday')], is: '2: On Tuesday' },
    { name: 'is an orphan when the words are gone though the element is there', target: [css('#p2'), quote('On Wednesday they went home')], is: 'quote-not-found' },
    { name: 'takes the words where all of Hypothesis’s selectors agree', target: [{ type: 'RangeSelector', startContainer: '//p[2]', startOffset: 0, endContainer: '//p[2]', endOffset: 10 }, position(67, 77), quote('On Tuesday', { prefix: 'said. ', suffix: ' the port' })], is: '2: On Tuesday' },
    { name: 'takes an element that a second selector finds', target: [css('#p9'), xpath('//p[2]')], is: `2: ${lines[2]}` },
    { name: 'takes an element beside a position', target: [css('#p2'), position(0, 3)], is: `2: ${lines[2]}` },
    { name: 'takes the first of elements that agree', target: [xpath('//p[2]'), css('#p2')], is: `2: ${lines[2]}` },
    { name: 'does not choose between elements', target: [css('#p1'), css('#p2')], is: 'quote-ambiguous' },
    { name: 'takes the place of quotes that agree', target: [quote('On Tuesday the port'), quote('Tuesday')], is: '2: On Tuesday the port' },
    { name: 'does not choose between quotes that contradict each other', target: [quote('On Tuesday'), quote('On Monday')], is: 'quote-ambiguous' },
    { name: 'takes the place that most quotes have', target: [quote('On Monday'), quote('On Tuesday'), quote('Tuesday the port')], is: '2: On Tuesday' },
    { name: 'takes the quote that is still there', target: [quote('at the harbour’s gate'), quote('On Tuesday')], is: '2: On Tuesday' },
    { name: 'says why the first of the lost quotes is lost', target: [quote('an'), quote('at the harbour’s gate')], is: 'quote-too-short' },
    { name: 'reads on past a selector that it does not know', target: [svg, quote('On Tuesday')], is: '2: On Tuesday' },
    { name: 'takes the better item of a Choice', target: { type: 'Choice', items: [css('#p9'), quote('On Tuesday')] }, is: '2: On Tuesday' },
    { name: 'takes words in an element before the element beside them', target: [css('#p1'), css('#p2', { refinedBy: quote('the ministry said') })], is: '2: the ministry said' },
  ]);
});

describe('matchTargets, of a range', () => {
  check([
    { name: 'ends before its second words', target: range(quote('On Tuesday'), quote('the ministry said')), is: '2: On Tuesday the port was open again,' },
    { name: 'takes several lines, and leaves out the end of the last', target: range(quote('On Monday'), quote('Nobody knows')), is: `1: ${lines[1]?.slice(3)}\n${lines[2]}` },
    { name: 'looks for its end behind its start', target: range(quote('On Tuesday'), quote('the ministry')), is: '2: On Tuesday the port was open again,' },
    { name: 'ends behind the second words of a text fragment', target: fragment(':~:text=On%20Tuesday,open%20again'), is: '2: On Tuesday the port was open again' },
    { name: 'takes the words of a text fragment', target: fragment('#:~:text=Monday-,the%20port,-was'), is: '1: the port' },
    { name: 'is an orphan when its ends stand the other way round', target: range(quote('Nobody knows'), quote('On Monday')), is: 'quote-not-found' },
    { name: 'is an orphan when its start is gone', target: range(quote('On Friday they all'), quote('the ministry said')), is: 'quote-not-found' },
    { name: 'is an orphan when its end is gone', target: range(quote('On Tuesday'), quote('the harbour master')), is: 'quote-not-found' },
    { name: 'is an orphan when its end may be either of two', target: range(quote('On Monday'), quote('the ministry said')), is: 'quote-ambiguous' },
    { name: 'takes a range inside an element', target: css('#p1', { refinedBy: range(quote('On Monday'), quote('the ministry said')) }), is: '1: On Monday the port was shut,' },
    { name: 'takes words inside a range', target: range(quote('On Tuesday'), quote('Nobody'), { refinedBy: quote('the ministry said') }), is: '2: the ministry said' },
  ]);

  it('is an orphan when its ends are further apart than a quote may be long', () => {
    const target = range(quote('The first words'), quote('the last ones'));
    const apart = (spaces: number) => match(target, `The first words ${'x '.repeat(spaces / 2)}the last ones`).status;
    assert.deepEqual([apart(3900), apart(4100)], ['exact', 'orphan']);
  });
});

describe('matchTargets, of positions in code points', () => {
  /** Twins, which only a position can tell apart: the hint is the second one's. */
  const cases = [
    { name: 'behind characters of one unit', article: 'é the port. É the port.', at: 14 },
    { name: 'behind characters of two units', article: '😀😀 the port. 𝒫😀 the port.', at: 16 },
    { name: 'behind joined characters', article: '👩‍👩‍👧 the port. 👩‍👩‍👧 the port.', at: 22 },
  ];
  for (const { name, article, at } of cases)
    it(`counts them ${name}`, () => {
      assert.equal([...article].slice(at, at + 8).join(''), 'the port');
      const place = match({ ...quote('the port'), start: at, end: at + 8 }, article);
      assert.deepEqual(place.status !== 'orphan' && place.start, article.lastIndexOf('the port'));
    });
});

describe('matchTargets and its problems', () => {
  const about = (raw: unknown) => {
    const [target] = targetsOf(raw);
    const place = match(raw);
    return orphanProblem('a', target, place.status === 'orphan' ? place.code : assert.fail('It has no place')).message;
  };

  it('says which element is not found', () => {
    assert.match(about(css('#p9', { refinedBy: quote('the ministry said') })), /“#p9”/);
  });

  it('says which words are not found', () => {
    assert.match(about({ selector: [css('#p9'), quote('at the harbour’s gate')] }), /“at the harbour’s gate”/);
  });

  it('asks for words', () => assert.match(about(position(1, 2)), /give the words/));
});

describe('matcherOf', () => {
  it('finds a target at a time as matchTargets does', () => {
    const targets = [quote('On Tuesday'), css('#p1'), position(1, 2), { paragraph: 2 }].flatMap(targetsOf);
    const index = indexText(text);
    const find = matcherOf(index, { locate });
    assert.deepEqual(targets.map(find).reverse(), [...targets].reverse().map(find));
    assert.deepEqual(targets.map(find), matchTargets(index, targets, { locate }));
  });
});

/** JSON with the shape of selectors: right types, wrong ones, right and wrong members, nested. */
const { selector } = fc.letrec((tie) => {
  const words = fc.constantFrom('the port', 'On Monday', 'On Tuesday', 'the ministry said', '😀', 'zz', '', ' ', 'x'.repeat(5000));
  const value = fc.oneof(words, fc.constantFrom('#p1', '#p2', '#p9', 'p1', '//p[1]', '[', ':~:text=the%20port,said', 'char=3,20', 'line=1,2', '%'), fc.jsonValue({ maxDepth: 1 }));
  const offset = fc.oneof(fc.integer({ min: -2, max: 200 }), fc.double(), fc.constantFrom(null, '3', 2 ** 53));
  const inner = fc.oneof({ maxDepth: 5 }, words, tie('selector'), fc.array(tie('selector'), { maxLength: 4 }));
  const member = {
    type: fc.constantFrom('TextQuoteSelector', 'TextPositionSelector', 'RangeSelector', 'FragmentSelector', 'CssSelector', 'XPathSelector', 'Choice', 'SpecificResource', 'SvgSelector', 7),
    exact: words, prefix: words, suffix: words, value, css: value,
    start: offset, end: offset, startOffset: offset, endOffset: offset, paragraph: offset,
    startContainer: value, endContainer: value,
    rivals: fc.array(words), items: inner, selector: inner, refinedBy: inner, startSelector: inner, endSelector: inner,
  };
  return { selector: fc.record(member, { requiredKeys: [] }) };
});

describe('matchTargets, of selectors that nobody vouches for', () => {
  it('never throws, and finds nothing outside the text and nothing that is empty', () => {
    const raw = fc.oneof(selector, fc.array(selector, { maxLength: 4 }));
    const article = fc.constantFrom(text, '', 'the port', '😀');
    fc.assert(
      fc.property(raw, article, (target, words) => {
        const targets = targetsOf(target);
        for (const place of matchTargets(indexText(words), targets, { locate: (element) => within(words, locate(element)) }))
          if (place.status !== 'orphan') {
            assert.ok(place.start >= 0 && place.start < place.end && place.end <= words.length);
            assert.ok(place.score >= 0 && place.score <= 1);
          }
      }),
      { numRuns: 1000 },
    );
  });

  it('never places a note by positions alone', () => {
    const points = fc.record({ type: fc.constant('TextPositionSelector'), start: fc.nat(200), end: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 8 }), (selectors) => {
        assert.deepEqual(match({ selector: selectors }), { status: 'orphan', code: 'words-missing' });
      }),
    );
  });
});

/** As much of a span as a shorter text has. */
function within(words: string, span: Span | undefined): Span | undefined {
  return span && { start: Math.min(span.start, words.length), end: Math.min(span.end, words.length) };
}

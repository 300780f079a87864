import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromWebAnnotations, parseDocument, toWebAnnotations } from '../../src/core/index.js';
import { fixture } from './annotation-conformance.js';
import { goodDocuments } from './document-arbitrary.js';
import { goodDocument, withMember } from './good-document.js';
import { assertProblem } from './parsed.js';

const baseUrl = 'https://news.example/2024/port';

/** What a document says, and all of it, also what is missing. */
function meaningOf(json: unknown): unknown {
  const { document } = parseDocument(json, { baseUrl });
  return { ...document, sources: [...document.sources] };
}

/** The same as it is written: for other programs, only JSON counts. */
function sent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function assertReturns(json: object): void {
  const back = fromWebAnnotations(sent(toWebAnnotations(json, { baseUrl })), { baseUrl });
  const expected = meaningOf(json);
  assert.deepEqual({ ...back.document, sources: [...back.document.sources] }, expected);
  assert.deepEqual(meaningOf(sent(back.json)), expected);
}

describe('a document that goes out as Web Annotations and comes in again', () => {
  it('says the same', () => {
    assertReturns(goodDocument());
  });

  it('says the same, whatever it says', () => {
    fc.assert(fc.property(goodDocuments, assertReturns), { numRuns: 200 });
  });

  it('says the same when it went out as it was parsed', () => {
    fc.assert(
      fc.property(goodDocuments, (json) => {
        const { document } = parseDocument(json, { baseUrl });
        assert.deepEqual(fromWebAnnotations(sent(toWebAnnotations(document))).document, document);
      }),
      { numRuns: 100 },
    );
  });

  it('is written as it was, with members that nobody here knows', () => {
    const json = {
      version: 1,
      lang: 'en',
      desk: { slug: 'port' },
      article: { url: 'https://news.example/2024/port', title: 'What the port saw', section: 'World' },
      sources: {
        register: { type: 'report', title: 'Register', author: [{ family: 'Kim', given: 'Ha-na' }], DOI: '10.1000/182', volume: 3, desk: ['a'] },
      },
      annotations: [
        { id: 'a', target: 'machine parts', body: 'As *listed* there:\n* by weight', citations: ['register'], reviewed: { by: 'kb' } },
        { id: 'b', kind: 'update', target: [{ exact: 'the canal', start: 10 }, { css: '#p7', exact: 'words' }, { paragraph: 3 }] },
      ],
    };
    const { json: back, problems } = fromWebAnnotations(sent(toWebAnnotations(json)));
    assert.deepEqual(problems, []);
    assert.deepEqual(sent(back), json);
  });

  const targets: readonly [name: string, target: unknown][] = [
    ['words', 'the canal'],
    ['words with context, position and lookalikes', { exact: 'the canal', prefix: 'along ', suffix: ' to', start: 10, end: 19, rivals: ['the channel', { exact: 'a canal', prefix: 'on ' }] }],
    ['words with no lookalikes', { exact: 'the canal', rivals: [] }],
    ['words with only a start', { exact: 'the 🚢 canal', start: 10 }],
    ['words with only an end', { exact: 'the canal', end: 19 }],
    ['a position that ends before it begins', { exact: 'the canal', start: 19, end: 10 }],
    ['a paragraph with its guard', { paragraph: 3, exact: 'On Monday' }],
    ['a paragraph alone', { paragraph: 3 }],
    ['an element', { css: '#p7' }],
    ['words in an element', { css: '#p7', exact: 'the canal', start: 3 }],
    ['an XPath', { type: 'XPathSelector', value: '//p[2]' }],
    ['an id', { type: 'FragmentSelector', value: '#p-7' }],
    ['an id with signs', { type: 'FragmentSelector', value: '##a:~:b,%2D' }],
    ['a text directive', { type: 'FragmentSelector', value: ':~:text=in%20the-,the,canal%2D,-was%20gone' }],
    ['positions', { type: 'TextPositionSelector', start: 3, end: 9 }],
    ['a position without end', { type: 'TextPositionSelector', start: 3 }],
    ['characters', { type: 'FragmentSelector', value: 'char=3,9' }],
    ['lines', { type: 'FragmentSelector', value: 'line=3,' }],
    ['a range of words', { type: 'RangeSelector', startSelector: { exact: 'a canal' }, endSelector: { exact: 'was gone', prefix: 'cargo ' } }],
    ['a range of Hypothesis', { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 3, endContainer: '/p[2]', endOffset: 5 }],
    ['several selectors', { selector: [{ exact: 'the canal' }, { type: 'TextPositionSelector', start: 3, end: 9 }, { css: '#p7' }] }],
    ['several selectors, refined', { selector: [{ css: '#p7', refinedBy: { exact: 'canal' } }, { css: '#p8' }], refinedBy: { exact: 'the canal' } }],
    ['several selectors in another', { css: '#p7', refinedBy: { type: 'Choice', items: [{ exact: 'the canal' }, { exact: 'a canal' }] } }],
    ['several selectors in several', { selector: [{ exact: 'the canal' }, { type: 'Choice', items: [{ css: '#a' }, { css: '#b' }] }] }],
    ['several selectors for an end', { type: 'RangeSelector', startSelector: [{ exact: 'a canal' }, { css: '#a' }], endSelector: { exact: 'gone' } }],
    ['selectors three deep', { css: '#a', refinedBy: { css: '#b', refinedBy: { type: 'XPathSelector', value: '//p', refinedBy: { exact: 'the canal' } } } }],
  ];
  for (const [name, target] of targets)
    it(`keeps a target: ${name}`, () => {
      const json = withMember('annotations.1.target', target);
      assert.deepEqual(parseDocument(json, { baseUrl }).problems, []);
      assertReturns(json);
    });

  const members: readonly [name: string, at: string, value: unknown][] = [
    ['no address of the article', 'article.url', undefined],
    ['no article', 'article', undefined],
    ['an address with a fragment', 'article.url', 'https://news.example/#/2024/port'],
    ['an address that is no IRI', 'article.url', 'https://news.example/a[1]|b?c={d}'],
    ['an image whose address is no IRI', 'annotations.0.media.url', 'https://times.example/a[1]|b.jpg'],
    ['sources with curious names', 'sources', JSON.parse('{"__proto__": {"title": "A"}, "constructor": {"URL": "https://a.example/"}, "7": {}, "\\ud800": {}}')],
    ['text with marks that are none', 'annotations.0.body', 'a \\* b *c [d](e f) `\n\n> q\n> > r\n\n- 1\n- 2'],
    ['a refused link', 'annotations.0.body', '[go](javascript:alert(1)) [@none]'],
    ['a note that only cites', 'annotations.0.body', undefined],
    ['an unknown source', 'annotations.0.citations', ['nowhere', 'yonhap-wire']],
    ['an update', 'annotations.0.kind', 'update'],
    ['a kind that follows from the rest', 'annotations.0.kind', undefined],
    ['a note without a target', 'annotations.0.target', undefined],
    ['an id that is refused', 'annotations.0.id', 'a b'],
    ['no id', 'annotations.0.id', undefined],
    ['an id that stands twice', 'annotations.1.id', 'canisters'],
  ];
  for (const [name, at, value] of members)
    it(`keeps ${name}`, () => assertReturns(withMember(at, value)));

  it('leaves no link in its text that was refused', () => {
    const collection = toWebAnnotations(withMember('annotations.0.body', '[go](javascript:alert(1)), [on](https://times.example/)'));
    assert.ok(!JSON.stringify(collection.first.items[0]?.['body']).includes('javascript'));
  });
});

/** What each example of the Recommendation becomes: its passages, or why it has none. */
const examples: Readonly<Record<number, string>> = {
  4: 'element',
  19: 'field-invalid',
  21: 'element',
  22: 'element',
  23: 'quote',
  24: 'position',
  25: 'field-invalid',
  26: 'field-invalid',
  27: 'field-invalid',
  28: 'range',
  29: 'element',
  36: 'field-invalid',
  38: 'document-unreachable',
  41: 'element',
};

describe('the Recommendation’s examples', () => {
  for (const [index, example] of (fixture('examples.json') as object[]).entries()) {
    const expected = examples[index + 1] ?? 'target-not-text';
    it(`example ${index + 1}: ${expected}`, () => {
      const { document, problems } = fromWebAnnotations(example);
      problems.forEach(assertProblem);
      const types = document.annotations.flatMap(({ targets }) => targets.map(({ type }) => type));
      const codes = problems.map(({ code }) => code);
      if (types.length > 0) assert.deepEqual([types, codes], [[expected], []]);
      else assert.ok(codes.includes(expected as (typeof codes)[number]), codes.join());
    });
  }

  it('keep their words, addresses and languages', () => {
    const read = (number: number) => fromWebAnnotations((fixture('examples.json') as object[])[number - 1]).document;
    const [quoted] = read(23).annotations;
    assert.deepEqual(quoted?.targets, [{ type: 'quote', exact: 'anotation', prefix: 'this is an ', suffix: ' that has some', start: undefined, end: undefined }]);
    assert.equal(quoted.citations[0]?.source.url, 'http://example.org/comment1');
    assert.equal(quoted.id, 'anno23');
    assert.equal(read(23).article.url, 'http://example.org/page1');
    assert.equal(read(6).annotations[0]?.body.length, 1);
    const long = read(41).annotations[0];
    assert.deepEqual(long?.targets[0]?.refinedBy, { type: 'position', start: 6, end: 27 });
    assert.equal(read(41).lang, 'en');
  });
});

const collection = (items: unknown): object => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items });
const page = 'https://news.example/story';
const target = { source: page, selector: { type: 'TextQuoteSelector', exact: 'machine parts' } };

/** The first note that comes of an annotation. */
function noteOf(annotation: object) {
  const { document, problems } = fromWebAnnotations({ type: 'Annotation', id: 'urn:a:1', target, ...annotation });
  return { ...document.annotations[0], lang: document.lang, codes: problems.map(({ code }) => code) };
}

describe('annotations that others have made', () => {
  const texts: readonly [name: string, body: unknown, text: string][] = [
    ['a bare text', { type: 'TextualBody', value: 'It *was* [not](x) there.\n- or was it' }, 'It *was* [not](x) there. - or was it'],
    ['a text with paragraphs', { type: 'TextualBody', value: 'One.\n\nTwo.', format: 'text/plain' }, 'One. Two.'],
    ['HTML', { type: 'TextualBody', value: '<p>One &amp; <b onclick="x()">two</b> &#8212; &lt;i></p><script>x</script>', format: 'text/html' }, 'One & two — <i> x'],
    ['an unfinished tag', { type: 'TextualBody', value: 'a <b <c> d', format: 'text/html' }, 'a <b  d'],
    ['a choice', { type: 'Choice', items: [{ type: 'TextualBody', value: 'First.' }, { type: 'TextualBody', value: 'Second.' }] }, 'First.'],
    ['a list', { type: 'List', items: [{ type: 'TextualBody', value: 'First.' }, { type: 'TextualBody', value: 'Second.' }] }, 'First. Second.'],
    ['a tag', { type: 'TextualBody', value: 'ships', purpose: 'tagging' }, ''],
  ];
  for (const [name, body, text] of texts)
    it(`say what they say: ${name}`, () => {
      assert.equal(wordsIn(noteOf({ body }).body), text.replace(/\s+/g, ' '));
    });

  it('have their text in `bodyValue` as well', () => {
    assert.equal(wordsIn(noteOf({ bodyValue: 'It was there.' }).body), 'It was there.');
  });

  it('cite what they link to, each source once', () => {
    const source = { id: 'https://times.example/a', type: 'Text', label: 'A report', creator: [{ name: 'A. Kim' }, { nickname: 'bo' }], language: 'ko' };
    const { document } = fromWebAnnotations(
      collection([
        { type: 'Annotation', target, body: { source, selector: { type: 'TextQuoteSelector', exact: 'its words' } } },
        { type: 'Annotation', target, body: 'https://times.example/a' },
        { type: 'Annotation', target, body: 'https://times.example/b' },
      ]),
    );
    assert.deepEqual([...document.sources.keys()], ['times.example', 'times.example-2']);
    assert.deepEqual(document.annotations.map(({ citations }) => citations.map((citation) => [citation.source.id, citation.quote])), [
      [['times.example', 'its words']],
      [['times.example', undefined]],
      [['times.example-2', undefined]],
    ]);
    const { title, authors, language } = document.sources.get('times.example') ?? {};
    assert.deepEqual([title, authors, language], ['A report', ['A. Kim', 'bo'], 'ko']);
  });

  it('have a kind by why they were made', () => {
    const kindFor = (motivation: unknown) => noteOf({ motivation, bodyValue: 'x' }).kind;
    assert.deepEqual(['identifying', 'editing', ['commenting', 'editing'], 'describing', 'linking', 7, undefined].map(kindFor), [
      'definition', 'update', 'update', 'context', 'context', 'context', 'context',
    ]);
  });

  it('have ids of their own, whatever their names', () => {
    const named = ['https://a.example/1', 'https://b.example/1', 'https://c.example/', undefined, 7, 'urn:uuid:dbfb1861-0ecf'];
    const { document } = fromWebAnnotations(collection(named.map((id) => ({ type: 'Annotation', id, target }))));
    assert.deepEqual(document.annotations.map(({ id }) => id), ['1', '1-2', 'annotation', 'annotation-2', 'annotation-3', 'dbfb1861-0ecf']);
  });

  it('that are about another page have no place', () => {
    const other = { ...target, source: 'https://other.example/' };
    const { document, problems } = fromWebAnnotations(collection([target, target, other].map((one) => ({ type: 'Annotation', target: one }))));
    assert.equal(document.article.url, page);
    assert.deepEqual(document.annotations.map(({ targets }) => targets.length), [1, 1, 0]);
    assert.deepEqual(problems.map(({ code, path }) => [code, path]), [['target-elsewhere', '$.items[2]']]);
  });

  it('name their passage in the address', () => {
    assert.deepEqual(noteOf({ target: `${page}#:~:text=machine%20parts` }).targets, [{ type: 'quote', exact: 'machine parts', prefix: '', suffix: '' }]);
    assert.deepEqual(noteOf({ target: { id: `${page}#p7` } }).targets, [{ type: 'element', by: 'fragment', value: 'p7' }]);
  });

  it('that are no annotations are a problem each, and the rest goes on', () => {
    const { document, problems } = fromWebAnnotations(collection([7, null, 'urn:a:1', [], { type: 'Annotation', target }]));
    assert.equal(document.annotations.length, 1);
    assert.deepEqual(problems.map(({ code, path }) => `${code} ${path}`), [0, 1, 2, 3].map((index) => `field-invalid $.items[${index}]`));
  });

  it('are read from a list, a page, a collection, or one alone', () => {
    const one = { type: 'Annotation', target };
    const first = { type: 'AnnotationPage', items: [one, one] };
    const counts = [one, [one, one], first, { type: 'AnnotationCollection', first }, { type: ['x', 'AnnotationCollection'], first, total: 2 }].map(
      (json) => fromWebAnnotations(json).document.annotations.length,
    );
    assert.deepEqual(counts, [1, 2, 2, 2, 2]);
  });

  it('say which page of a collection is missing', () => {
    const { problems } = fromWebAnnotations({ type: 'AnnotationCollection', first: { items: [], next: 'https://a.example/2' } });
    assert.deepEqual(problems.map(({ code }) => code), ['document-unreachable']);
    assert.match(problems[0]?.message ?? '', /a\.example\/2/);
  });

  it('never make it throw', () => {
    const names = ['type', 'id', 'items', 'first', 'next', 'target', 'body', 'selector', 'source', 'refinedBy', 'value', 'exact', 'motivation', 'creator', 'sidelight:sources', 'sidelight:more', 'sidelight:article', 'sidelight:selectors', 'sidelight:hint', 'sidelight:trail', 'format', 'purpose', 'toString', 'valueOf', '__proto__'];
    const words = fc.constantFrom('Annotation', 'AnnotationCollection', 'Choice', 'TextQuoteSelector', 'TextualBody', 'urn:a:1', 'https://a.example/#b');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 6, withCrossShrink: true }, fc.oneof(words, fc.jsonValue({ maxDepth: 1 })), tie('record'), fc.array(tie('tree'), { maxLength: 4 })),
      record: fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 6 }),
    }));
    fc.assert(
      fc.property(tree, (json) => {
        const { document, problems } = fromWebAnnotations(json);
        problems.forEach(assertProblem);
        toWebAnnotations(document);
      }),
      { numRuns: 600 },
    );
  });

  it('whose values cannot become text do not either', () => {
    const value = JSON.parse('{"toString": 1, "valueOf": 1, "a": [{"toString": 1, "valueOf": 1}]}') as object;
    for (const name of ['format', 'purpose', 'language', 'creator', 'value'])
      for (const odd of [value, [value]])
        fromWebAnnotations([{ type: 'Annotation', target, motivation: odd, body: { value: 'x', [name]: odd } }]);
    for (const selector of [value, [[value]], { refinedBy: [[value]] }, [{ exact: 'x' }, { 'sidelight:hint': value }]])
      fromWebAnnotations([{ type: 'Annotation', target: { source: page, selector } }]);
  });

  it('nested 10,000 deep do not either', () => {
    let json: unknown = { type: 'Annotation' };
    for (let depth = 0; depth < 10_000; depth++)
      json = { type: ['Annotation', 'Choice'], first: json, items: [json], target: { selector: json, refinedBy: json }, body: { type: 'List', items: [json] } };
    fromWebAnnotations(json);
    fromWebAnnotations([json, [json]]);
  });
});

function wordsIn(body: unknown): string {
  const texts: string[] = [];
  JSON.stringify(body ?? [], (name, value: unknown) => {
    if (name === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join(' ').replace(/\s+/g, ' ');
}

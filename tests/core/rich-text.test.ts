import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block, Inline } from '../../src/core/index.js';
import { parseRichText, plainText } from '../../src/core/rich-text.js';
import { parse, hostileUnits } from './rich-text-sources.js';

/** A tree in a line: `p[see em(this)]`. */
function sketch(nodes: readonly (Block | Inline)[]): string {
  return nodes.map(sketchOne).join('');
}

function sketchOne(node: Block | Inline): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'code':
      return `code(${node.text})`;
    case 'citation':
      return `cite(${node.sourceId})`;
    case 'emphasis':
      return `em(${sketch(node.children)})`;
    case 'strong':
      return `strong(${sketch(node.children)})`;
    case 'link':
      return node.url === undefined ? sketch(node.children) : `a(${node.url}: ${sketch(node.children)})`;
    case 'paragraph':
      return `p[${sketch(node.children)}]`;
    case 'quote':
      return `q[${sketch(node.children)}]`;
    case 'list':
      return `ul[${node.items.map((item) => `li[${sketch(item)}]`).join('')}]`;
  }
}

const constructs = [
  { name: 'a paragraph', text: 'One line.', tree: 'p[One line.]' },
  { name: 'the lines of a paragraph', text: 'One\ntwo\r\nthree\rfour', tree: 'p[One two three four]' },
  { name: 'paragraphs', text: 'One\n\ntwo\n \t\n\n\nthree', tree: 'p[One]p[two]p[three]' },
  { name: 'emphasis', text: 'at *noon* sharp', tree: 'p[at em(noon) sharp]' },
  { name: 'emphasis inside a word', text: 'un*believ*able', tree: 'p[unem(believ)able]' },
  { name: 'strong words', text: '**All** of it', tree: 'p[strong(All) of it]' },
  { name: 'strong words in emphasis', text: '*a **b** c*', tree: 'p[em(a strong(b) c)]' },
  { name: 'emphasis in strong words', text: '**a *b* c**', tree: 'p[strong(a em(b) c)]' },
  { name: 'strong words that are emphasised', text: '***a***', tree: 'p[strong(em(a))]' },
  { name: 'emphasis at the end of strong words', text: '**a *b*** c', tree: 'p[strong(a em(b)) c]' },
  { name: 'strong words at the end of emphasis', text: '*a **b*** c', tree: 'p[em(a strong(b)) c]' },
  { name: 'emphasis behind strong words', text: '**a***b*', tree: 'p[strong(a)em(b)]' },
  { name: 'emphasis over a line’s end', text: '*a\nb*', tree: 'p[em(a b)]' },
  { name: 'code', text: 'run `a *b* [c](d)` now', tree: 'p[run code(a *b* [c](d)) now]' },
  { name: 'a link', text: 'see [the list](https://a.example/b)', tree: 'p[see a(https://a.example/b: the list)]' },
  { name: 'a link with emphasis', text: '[the *list*](https://a.example)', tree: 'p[a(https://a.example: the em(list))]' },
  { name: 'emphasis with a link', text: '*[a](https://a.example)*', tree: 'p[em(a(https://a.example: a))]' },
  { name: 'a link with brackets in its address', text: '[a](https://a.example/b_(c))', tree: 'p[a(https://a.example/b_(c): a)]' },
  { name: 'a link with blanks around its address', text: '[a]( https://a.example )', tree: 'p[a(https://a.example: a)]' },
  { name: 'two links', text: '[a](https://a.example)[b](https://b.example)', tree: 'p[a(https://a.example: a)a(https://b.example: b)]' },
  { name: 'a citation', text: 'said [@wire].', tree: 'p[said cite(wire).]' },
  { name: 'citations side by side', text: '[@wire][@kcna-visit]', tree: 'p[cite(wire)cite(kcna-visit)]' },
  { name: 'a citation of an id with marks', text: '[@doi:10.1/a_b]', tree: 'p[cite(doi:10.1/a_b)]' },
  { name: 'a quotation', text: '> One\n> two', tree: 'q[p[One two]]' },
  { name: 'a quotation of paragraphs', text: '> One\n>\n> two', tree: 'q[p[One]p[two]]' },
  { name: 'a quotation in a quotation', text: '> a\n> > b', tree: 'q[p[a]q[p[b]]]' },
  { name: 'a list in a quotation', text: '> - a\n> - b', tree: 'q[ul[li[a]li[b]]]' },
  { name: 'a list', text: '- One\n- two *three*', tree: 'ul[li[One]li[two em(three)]]' },
  { name: 'a list between paragraphs', text: 'a\n- b\n\nc', tree: 'p[a]ul[li[b]]p[c]' },
  { name: 'escaped marks', text: '\\*a\\* \\[b\\](c) \\`d\\` \\\\', tree: 'p[*a* [b](c) `d` \\]' },
  { name: 'an escaped quotation', text: '\\> a', tree: 'p[> a]' },
  { name: 'an escaped list', text: '\\- a', tree: 'p[- a]' },
  { name: 'an escaped mark in emphasis', text: '*a\\*b*', tree: 'p[em(a*b)]' },
];

const justText = [
  { name: 'nothing', text: '', tree: '' },
  { name: 'blank lines', text: ' \n\n\t\n', tree: '' },
  { name: 'an open star', text: 'a *b', tree: 'p[a *b]' },
  { name: 'a closing star', text: 'a* b', tree: 'p[a* b]' },
  { name: 'a star between blanks', text: '2 * 3 * 4', tree: 'p[2 * 3 * 4]' },
  { name: 'two open stars', text: '**a', tree: 'p[**a]' },
  { name: 'stars that do not match', text: '**a*', tree: 'p[**a*]' },
  { name: 'four stars', text: 'a****b', tree: 'p[a****b]' },
  { name: 'marks that cross', text: '*a [b* c](https://a.example)', tree: 'p[em(a [b) c](https://a.example)]' },
  { name: 'an open backtick', text: 'a `b', tree: 'p[a `b]' },
  { name: 'two backticks', text: 'a `` b', tree: 'p[a `` b]' },
  { name: 'an open bracket', text: 'a [b', tree: 'p[a [b]' },
  { name: 'a closing bracket', text: 'a ] b', tree: 'p[a ] b]' },
  { name: 'brackets without an address', text: 'a [b] c', tree: 'p[a [b] c]' },
  { name: 'an address apart', text: '[a] (https://a.example)', tree: 'p[[a] (https://a.example)]' },
  { name: 'an open address', text: '[a](https://a.example', tree: 'p[[a](https://a.example]' },
  { name: 'an address with a blank', text: '[a](b c)', tree: 'p[[a](b c)]' },
  { name: 'what only looks like a link’s address', text: 'a](*b*) [c', tree: 'p[a](em(b)) [c]' },
  { name: 'a link in a link', text: '[a [b](https://a.example)](c)', tree: 'p[a(https://a.example: a [b)](c)]' },
  { name: 'a link without words', text: '[](https://a.example/*b*)', tree: 'p[[](https://a.example/em(b))]' },
  { name: 'a refused link without words', text: '[](c)', tree: 'p[[](c)]' },
  { name: 'an unknown source', text: 'said [@nobody].', tree: 'p[said [@nobody].]' },
  { name: 'what every object has', text: '[@constructor]', tree: 'p[[@constructor]]' },
  { name: 'a heading', text: '# a', tree: 'p[# a]' },
  { name: 'underscores', text: '_a_ __b__', tree: 'p[_a_ __b__]' },
  { name: 'a table', text: '|a|b|', tree: 'p[|a|b|]' },
  { name: 'a rule', text: '---', tree: 'p[---]' },
  { name: 'a numbered list', text: '1. a', tree: 'p[1. a]' },
  { name: 'a hyphen without a blank', text: '-a', tree: 'p[-a]' },
  { name: 'a bare address', text: 'https://a.example/*b*', tree: 'p[https://a.example/em(b)]' },
  { name: 'HTML', text: '<b onclick="a()">b</b> &amp; <!-- c -->', tree: 'p[<b onclick="a()">b</b> &amp; <!-- c -->]' },
  { name: 'an escape of a letter', text: 'C:\\new', tree: 'p[C:\\new]' },
  { name: 'an escape at the end', text: 'a\\', tree: 'p[a\\]' },
];

describe('parseRichText', () => {
  for (const { name, text, tree } of constructs) it(`reads ${name}`, () => assert.equal(sketch(parse(text)), tree));
  for (const { name, text, tree } of justText) it(`leaves ${name} as it is`, () => assert.equal(sketch(parse(text)), tree));

  it('shows the text of a link whose address is refused', () => {
    for (const url of ['javascript:alert(1)', 'data:x', '#', ''])
      assert.equal(sketch(parse(`see [the *list*](${url}) there`)), 'p[see the em(list) there]');
  });

  it('asks about an address as it is written, and draws what it is answered', () => {
    const asked: string[] = [];
    const tree = parseRichText('[a](HTTPS://A.example/é)', {
      url: (url) => (asked.push(url), 'https://a.example/%C3%A9'),
      hasSource: () => false,
    });
    assert.deepEqual(asked, ['HTTPS://A.example/é']);
    assert.equal(sketch(tree), 'p[a(https://a.example/%C3%A9: a)]');
  });

  it('nests quotations three deep and no deeper', () => {
    assert.equal(sketch(parse('> > > a')), 'q[q[q[p[a]]]]');
    assert.equal(sketch(parse('> > > > > a')), 'q[q[q[p[> > a]]]]');
  });

  for (const unit of hostileUnits)
    it(`reads 4,000 characters of ${JSON.stringify(unit)}`, () => {
      const tree = parse(unit.repeat(Math.ceil(4000 / unit.length)));
      assert.ok(depthOf(tree) <= 12);
      assert.equal(typeof plainText(tree), 'string');
    });

  it('reads any text to a shallow tree', () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'binary' })), (text) => {
        const tree = parse(text);
        assert.ok(depthOf(tree) <= 12);
        assert.equal(plainText(tree), plainText(tree).trim());
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no letter or digit of any text', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const letters = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, '');
        assert.equal(letters(plainText(parse(text))), letters(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes marks in pairs alone: every other one is text', () => {
    fc.assert(
      fc.property(oneLine, (text) => {
        const tree = parse(text);
        for (const mark of ['*', '`', '[', ']']) assert.equal(marksIn(tree, mark), text.split(mark).length - 1, `${mark} in ${sketch(tree)}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('puts no link into a link', () => {
    fc.assert(
      fc.property(oneLine, (text) => {
        assert.deepEqual(linksIn(parse(text)).flatMap((link) => linksIn(link.children)), []);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves text without marks as it is', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}.,;:!?'"“”()…–]+$/u), { minLength: 1 });
    fc.assert(fc.property(words, (all) => assert.equal(sketch(parse(all.join(' '))), `p[${all.join(' ')}]`)));
  });
});

/** Texts full of marks. No brackets of addresses and no citations: what is in those is not shown. */
const marked = fc
  .array(fc.constantFrom('*', '**', '`', '[', ']', '>', '> ', '- ', '-', '\\', '\n', '\r\n', ' ', 'a', 'b1', 'é', '漢', '😀', '_', '#', '!'))
  .map((units) => units.join(''));

/** The start of a paragraph, full of marks; no address and no escape hides one. */
const oneLine = fc
  .array(fc.constantFrom('*', '**', '***', '`', '[', ']', '](', '](https://a.example)', '[@wire]', '[@nobody]', ' ', 'a', '漢', '!'))
  .map((units) => `a${units.join('')}`);

type Link = Extract<Inline, { type: 'link' }>;

function nodesIn(nodes: readonly (Block | Inline)[]): (Block | Inline)[] {
  return nodes.flatMap((node) => [node, ...('children' in node ? nodesIn(node.children) : [])]);
}

function linksIn(nodes: readonly (Block | Inline)[]): Link[] {
  return nodesIn(nodes).filter((node): node is Link => node.type === 'link');
}

/** How often a sign was a mark or text; both ends of what it marks count. */
function marksIn(nodes: readonly (Block | Inline)[], mark: string): number {
  const spent: Partial<Record<(Block | Inline)['type'], string>> = { emphasis: '**', strong: '****', code: '``', link: '[]', citation: '[]' };
  return nodesIn(nodes)
    .map((node) => ('text' in node ? node.text : '') + (spent[node.type] ?? ''))
    .reduce((sum, text) => sum + text.split(mark).length - 1, 0);
}

function depthOf(nodes: readonly (Block | Inline)[]): number {
  return nodes.reduce((deepest, node) => {
    const inner = node.type === 'list' ? node.items : 'children' in node ? [node.children] : [];
    return Math.max(deepest, ...inner.map((children) => 1 + depthOf(children)));
  }, 1);
}

describe('plainText', () => {
  const cases = [
    { name: 'a paragraph', text: 'at *noon*, **sharp**', plain: 'at noon, sharp' },
    { name: 'emphasis inside a word', text: 'un*believ*able', plain: 'unbelievable' },
    { name: 'a link and code', text: '[the list](https://a.example), `x`', plain: 'the list, x' },
    { name: 'paragraphs', text: 'One.\n\nTwo.', plain: 'One. Two.' },
    { name: 'a list', text: '- One\n- Two', plain: 'One Two' },
    { name: 'marks in a list', text: '- See *this*, un**believ**able', plain: 'See this, unbelievable' },
    { name: 'a quotation', text: '> One\n> two', plain: 'One two' },
    { name: 'a quotation of paragraphs', text: '> One.\n>\n> Two.', plain: 'One. Two.' },
    { name: 'a quotation with a list', text: '> One:\n> - two', plain: 'One: two' },
    { name: 'a citation at the end', text: 'He said so [@wire]', plain: 'He said so' },
    { name: 'nothing', text: '', plain: '' },
  ];
  for (const { name, text, plain } of cases)
    it(`gives the words of ${name}`, () => assert.equal(plainText(parse(text)), plain));
});

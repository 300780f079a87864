import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { asPlainRichText } from '../../src/core/plain-rich-text.js';
import type { RichText } from '../../src/core/rich-text.js';
import { writeRichText } from '../../src/core/write-rich-text.js';
import { marked, parse } from './rich-text-sources.js';

// `RUNS=5000` looks longer.
const numRuns = Number(process.env['RUNS'] ?? 500);

/** Texts that are written again as they were. */
const readable = [
  { name: 'plain words', text: 'He said so, twice - at noon.' },
  { name: 'an editor’s brackets', text: 'It “[was] signed” [sic] *today*.' },
  { name: 'stars between blanks', text: '2 * 3 * 4' },
  { name: 'a star behind a word', text: 'not applicable*' },
  { name: 'a path', text: 'C:\\new and 1 > 0' },
  { name: 'all marks', text: 'a *b* **c** `d *e*` [f *g*](https://a.example/h_(i)) [@wire]' },
  { name: 'blocks', text: 'a\n\n> b\n>\n> - c\n> - d\n\n- e\n- f' },
  { name: 'quotations in quotations', text: '> > > a' },
  { name: 'an empty quotation', text: '>' },
  { name: 'emphasis in strong words', text: '***a*** **b *c***' },
  { name: 'words that look like a list', text: '\\- a' },
  { name: 'words that look like a quotation', text: '\\> a [b]' },
  { name: 'escaped marks', text: '\\*a\\* *b*' },
  { name: 'what would be a citation in another document', text: 'see \\[@nobody\\]' },
  { name: 'a link whose text begins like a citation', text: '[\\@-](https://a.example/)' },
];

const rewritten = [
  { name: 'a refused link', text: '[a](javascript:b)', as: '[a]()' },
  { name: 'the lines of a paragraph', text: 'a\nb', as: 'a b' },
  { name: 'stars as list marks', text: '* a\n* b', as: '- a\n- b' },
  { name: 'more escapes than are needed', text: '\\a \\- \\(', as: '\\a - (' },
  { name: 'an open mark', text: 'a *b and `c`', as: 'a *b and `c`' },
];

describe('writeRichText', () => {
  for (const { name, text } of readable) it(`writes ${name} as they came`, () => assert.equal(writeRichText(parse(text)), text));
  for (const { name, text, as } of rewritten)
    it(`writes ${name} in its plainest form`, () => assert.equal(writeRichText(parse(text)), as));

  it('encodes the brackets of an address that are not in pairs', () => {
    const tree: RichText = [
      { type: 'paragraph', children: [{ type: 'link', url: 'https://a.example/(b', children: [{ type: 'text', text: 'c' }] }] },
    ];
    assert.equal(writeRichText(tree), '[c](https://a.example/%28b)');
  });

  it('is read as the same tree, whatever the tree was read from', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const tree = parse(text);
        assert.deepEqual(parse(writeRichText(tree)), tree);
      }),
      { numRuns },
    );
  });

  it('writes the same again once it is written', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const written = writeRichText(parse(text));
        assert.equal(writeRichText(parse(written)), written);
      }),
      { numRuns },
    );
  });
});

/** What a plain text says, paragraph by paragraph. */
function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split(/\r\n|\r|\n/))
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  return paragraphs.filter(({ length }) => length > 0).map((lines) => lines.join(' ').trim());
}

describe('asPlainRichText', () => {
  const cases = [
    { name: 'words', text: 'He said so - twice.', as: 'He said so - twice.' },
    { name: 'paragraphs', text: 'a\n\nb', as: 'a\n\nb' },
    { name: 'marks', text: '*a* `b` [c](d)', as: '\\*a\\* \\`b\\` \\[c\\](d)' },
    { name: 'a path', text: 'C:\\new', as: 'C:\\\\new' },
    { name: 'a list', text: '- a\n  - b', as: '\\- a\n  \\- b' },
    { name: 'a quotation', text: '> a > b', as: '\\> a > b' },
  ];
  for (const { name, text, as } of cases) it(`takes ${name} literally`, () => assert.equal(asPlainRichText(text), as));

  it('is read as paragraphs of exactly its words', () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'binary' })), (text) => {
        const expected = paragraphsOf(text).map((words) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] }));
        assert.deepEqual(parse(asPlainRichText(text)), expected);
      }),
      { numRuns },
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { markdownText } from '../../src/cli/interchange/markdown-text.js';
import { readMarkdown } from '../../src/cli/interchange/read-markdown.js';
import { indexText, matchTargets } from '../../src/core/index.js';
import { footnotesOf, type ReadFootnotes } from './read-footnotes.js';

const read = (text: string): ReadFootnotes => footnotesOf(readMarkdown({ name: 'article.md', bytes: Buffer.from(text) }));

/** What the only footnote of a text says. */
function said(footnote: string): { body?: unknown; citations?: unknown; sources: unknown; media?: unknown; findings: readonly string[] } {
  const { notes, sources, findings } = read(`The ship left.[^1]\n\n[^1]: ${footnote}`);
  const { body, citations, media }: Record<string, unknown> = notes[0] ?? {};
  return { ...(body !== undefined && { body }), ...(citations !== undefined && { citations }), ...(media !== undefined && { media }), sources, findings };
}

describe('a Markdown footnote', () => {
  it('is a note behind the words that its reference stands behind', () => {
    const { notes, words, findings } = read('It left.[^a] It *drew* two `metres`\nmore,[^b] nobody\\* saw it.\n\n[^a]: One.\n[^b]: Two.');
    assert.deepEqual(words, { a: ['It left.'], b: ['It drew two metres more,'] });
    assert.deepEqual(notes[1]?.['target'], { exact: 'It drew two metres more,', prefix: 'It left. ', suffix: ' nobody* saw it.', rivals: [] });
    assert.deepEqual(findings, []);
  });

  it('has as many passages as references', () => {
    assert.deepEqual(read('It left.[^a]\n\n> It came back.[^A]\n\n[^a]: One.').words, { a: ['It left.', 'It came back.'] });
  });

  it('may stand in lists, tables and headings', () => {
    const text = '# The port[^h]\n\n- item one[^l]\n\n| head | more |\n|---|---|\n| cell words[^c] | b |\n\n[^h]: H.\n[^l]: L.\n[^c]: C.';
    assert.deepEqual(read(text).words, { h: ['The port'], l: ['item one'], c: ['cell words'] });
  });

  it('may stand behind a space at the end of its block', () => {
    const text = 'It left. [^a]\n\nIt came back. [^b]\n\n[^a]: One.\n[^b]: Two.';
    const { words, findings } = read(text);
    assert.deepEqual([words, findings], [{ a: ['It left.'], b: ['It came back.'] }, []]);
  });

  it('has no words in a block of its own, also at the end', () => {
    const { words, findings } = read('It left.\n\n[^a]\n\nIt came back.\n\n[^b]\n\n[^a]: One.\n[^b]: Two.');
    assert.deepEqual([words, findings], [{ a: [], b: [] }, ['3:1 passage-missing', '7:1 passage-missing']]);
  });

  it('may stand in the line', () => {
    const { notes, words } = read('It left,^[See the [register](https://port.example/) of `2023` [sic].] they *said*.^[Nobody.] Not^[open.');
    assert.deepEqual(words, { 'inline-1': ['It left,'], 'inline-2': ['they said.'] });
    assert.equal(notes[0]?.['body'], 'See the [register](https://port.example/) of `2023` \\[sic\\].');
  });

  it('is no part of the text, nor is what stands before it', () => {
    const { notes } = read('---\ntitle: One[^x]\n---\n\nOne thing.[^1]\n\n[^1]: One thing.\n\n<!-- one thing -->');
    assert.deepEqual(notes.map(({ target }) => target), [{ exact: 'One thing.', prefix: '', suffix: '', rivals: [] }]);
  });

  it('is read between rules, which are no front matter', () => {
    assert.deepEqual(read('---\n\nIt left.[^1]\n\n---\n\nIt came.[^1]\n\n[^1]: One.').words, { 'footnote-1': ['It left.', 'It came.'] });
    assert.deepEqual(read('+++\ntitle = "x[^1]"\n+++\nIt came.[^1]\n\n[^1]: One.').words, { 'footnote-1': ['It came.'] });
  });

  it('keeps its words as rich text', () => {
    assert.equal(
      said('Some **strong** and *soft* `code`, 2\\*3, ~~gone~~.\n\n    > Quoted.\n\n    - one\n    - two\n\n    1. first\n    2. second').body,
      'Some **strong** and *soft* `code`, 2\\*3, gone.\n\n> Quoted.\n\n- one\n- two\n\n1. first\n\n2. second',
    );
  });

  it('cites what it links to', () => {
    assert.deepEqual(said('See [the register](https://port.example/r) and <https://times.example/>; again [it](https://port.example/r).'), {
      body: 'See [the register](https://port.example/r) and [https://times.example/](https://times.example/); again [it](https://port.example/r).',
      citations: ['port.example', 'times.example'],
      sources: { 'port.example': { URL: 'https://port.example/r' }, 'times.example': { URL: 'https://times.example/' } },
      findings: [],
    });
  });

  it('needs no words of its own where it is a link', () => {
    for (const footnote of ['[The *visit*](https://times.example/v).', '([The *visit*][v])\n\n[v]: https://times.example/v'])
      assert.deepEqual(said(footnote), {
        citations: ['times.example'],
        sources: { 'times.example': { title: 'The <i>visit</i>', URL: 'https://times.example/v' } },
        findings: [],
      });
    for (const footnote of ['<https://times.example/v>', 'https://times.example/v.', '[times.example/v](https://times.example/v)'])
      assert.deepEqual(said(footnote), { citations: ['times.example'], sources: { 'times.example': { URL: 'https://times.example/v' } }, findings: [] });
  });

  it('needs none where it names a work and links to it', () => {
    const titleOf = (footnote: string) => (said(footnote).sources as Record<string, { title?: string }>)['times.example']?.title;
    assert.equal(titleOf('Kim Ha-na, “The visit”, *Example Times*, 17 September 2023, <https://times.example/v>.'), 'Kim Ha-na, “The visit”, <i>Example Times</i>, 17 September 2023');
    assert.equal(titleOf('Kim, [The visit](https://times.example/v), *Times*, 2023.'), 'Kim, The visit, <i>Times</i>, 2023.');
    assert.equal(said('Kim, [The visit](https://times.example/v), *Times*, 2023.').body, undefined);
  });

  it('keeps its words where it says anything else', () => {
    for (const footnote of [
      'See [The visit](https://times.example/v), 2023.',
      'The port was closed in 2023: https://times.example/v',
      'Kim, [The visit](https://times.example/v).',
      'Kim, “The visit” and “The register” (2023): [one](https://times.example/v), [two](https://port.example/).',
      'If a < b, [The visit](https://times.example/v), 2023, is wrong.',
    ]) assert.notEqual(said(footnote).body, undefined, footnote);
  });

  it('keeps its words where its link has another title already', () => {
    const { notes, sources } = read('A thing.[^1] Another.[^2]\n\n[^1]: [One title](https://a.example/)\n[^2]: [Another title](https://a.example/)');
    assert.deepEqual(sources, { 'a.example': { title: 'One title', URL: 'https://a.example/' } });
    assert.deepEqual(notes.map(({ body }) => body), [undefined, '[Another title](https://a.example/)']);
  });

  it('has its first image beside it, and links to the others', () => {
    const { media, body } = said('![A chart](https://img.example/a.png) See it. ![](https://img.example/b.png)');
    assert.deepEqual(media, { url: 'https://img.example/a.png', alt: 'A chart', type: 'image' });
    assert.equal(body, 'See it.\n\n[https://img.example/b.png](https://img.example/b.png)');
  });

  it('is related to the footnotes that it refers to', () => {
    const { notes } = read('It left.[^1] It came.[^two]\n\n[^1]: As said[^two].\n[^two]: Two.');
    assert.deepEqual(notes.map(({ id, related }) => [id, related]), [['footnote-1', ['two']], ['two', undefined]]);
  });

  it('is kept without a place, and told, where nothing or nobody refers to it', () => {
    const { notes, findings } = read('- [^1] words\n\n[^1]: One.\n[^2]: Two.\n[^2]: Again.\n\nSee.[^3]');
    assert.deepEqual(notes.map(({ id, target, body }) => [id, target, body]), [['footnote-1', undefined, 'One.'], ['footnote-2', undefined, 'Two.']]);
    assert.deepEqual(findings, ['5:1 id-duplicate', '7:1 footnote-missing', '1:3 passage-missing', '4:1 field-missing']);
  });

  it('tells addresses that are refused, and keeps their words', () => {
    const { body, sources, findings } = said('See [it](/relative) and [that](javascript:alert).');
    assert.equal(body, 'See [it](/relative) and [that](javascript:alert).');
    assert.deepEqual(sources, {});
    assert.deepEqual(findings, ['3:1 url-refused', '3:1 url-refused']);
  });

  it('stands at its reference or nowhere, however alike the words around are', () => {
    const part = fc.constantFrom('the ship', 'left', 'port', 'on Sunday', 'left port', 'nobody', '*saw* it', 'Mr. Kim', '港は', ',', '.', '.', '^', '^', '\n', '\n\n', '\n\n- ', '“so”');
    fc.assert(
      fc.property(fc.array(part, { minLength: 3, maxLength: 40 }), (parts) => {
        let count = 0;
        const text = parts.map((one) => (one === '^' ? `[^n${++count}]` : ` ${one}`)).join('');
        fc.pre(count > 0);
        const markdown = `${text}\n\n${Array.from({ length: count }, (_, index) => `[^n${index + 1}]: Said.`).join('\n')}`;
        const { notes } = read(markdown);
        const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
        const { text: words, references } = markdownText(root);
        const index = indexText(words);
        for (const { id, target } of notes.filter(({ target: one }) => one !== undefined)) {
          const [match] = matchTargets(index, [target as object]);
          const offset = references.find(({ label }) => label === id)?.offset ?? -1;
          if (match && 'end' in match) assert.equal(match.end, words.slice(0, offset).trimEnd().length, text);
        }
      }),
      { numRuns: 500 },
    );
  });
});

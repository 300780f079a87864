import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FootnoteDefinition, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { renderHere } from './render-here.js';

/** Words that a parser of Markdown could take for something else. */
const words = fc.constantFrom('*', '**a', '_b_', '`c`', '[d]', '[^1]', '[^2]:', '![e', '!', '# f', '- g', '1. h', '> i', '|', 'www.j.example', 'https://k.example', '~l~', '<m>', '&amp;n', '\\', '(o)', 'p:', '===', '---', '\u00a0', '字', 'عرب', '😀');

const inline = (html: string) => `${html} `;

/** What stands around a note's words, which are `note0`, `note1`, … */
const wraps = [
  (inner: string) => `<p>${inner}</p>`,
  (inner: string) => `<p><em>${inner}</em></p>`,
  (inner: string) => `<p>a<strong>${inner}</strong>b</p>`,
  (inner: string) => `<p><a href="https://a.example/x(y)">${inner}</a></p>`,
  (inner: string) => `<p><code>${inner}</code></p>`,
  (inner: string) => `<pre>${inner}\n</pre>`,
  (inner: string) => `<h2>${inner}</h2>`,
  (inner: string) => `<ul><li>${inner}<ol><li>${inner}</ol></ul>`,
  (inner: string) => `<blockquote>${inner}</blockquote>`,
  (inner: string) => `<table><caption>${inner}</caption><tr><td>a|b<td>${inner}</table>`,
  (inner: string) => `<table><tr><td><table><tr><td>${inner}</table></table>`,
  (inner: string) => `<table><tr><td><p>a</p><ul><li>${inner}</ul></table>`,
  (inner: string) => `<dl><dt>a<dd>${inner}</dl>`,
  (inner: string) => `<figure><img src="https://a.example/b.png" alt="[^1]"><figcaption>${inner}</figcaption></figure>`,
  (inner: string) => `<p>a<br>${inner}<br>b</p>`,
  (inner: string) => `<details><summary>a</summary>${inner}</details>`,
  (inner: string) => `<p><ruby>${inner}<rt>a</rt></ruby><sup>2</sup><q>b</q></p>`,
];

const blocks = fc.array(fc.record({ wrap: fc.constantFrom(...wraps), before: fc.array(words, { maxLength: 3 }), after: fc.array(words, { maxLength: 3 }), glued: words }), { minLength: 1, maxLength: 8 });

const escaped = (text: string) => text.replace(/&(?!amp;)/g, '&amp;').replace(/</g, '&lt;');

function found(node: Nodes, type: string): Nodes[] {
  const own = node.type === type ? [node] : [];
  return [...own, ...('children' in node ? node.children.flatMap((child) => found(child, type)) : [])];
}

function textIn(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textIn).join('') : '';
}

describe('an article as Markdown', () => {
  it('has every number and every footnote again when it is parsed', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (chosen) => {
        const html = chosen.map(({ wrap, before, after, glued }, index) => wrap(escaped(before.map(inline).join('') + `note${index}end${glued} ` + after.map(inline).join(''))));
        const notes = chosen.map((_, index) => ({ id: `n${index}`, target: { exact: `note${index}end` }, title: `Title${index} ${chosen[index]?.glued}` }));
        const rendered = await renderHere(`<!doctype html><html lang="en"><sidelight-article>${html.join('\n')}</sidelight-article>`, { version: 1, annotations: notes }, 'markdown');
        const { numbering } = rendered.articles[0] ?? assert.fail();
        const tree = fromMarkdown(Buffer.from(rendered.bytes).toString('utf8'), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
        const references = found(tree, 'footnoteReference').map((node) => ('identifier' in node ? node.identifier : ''));
        const definitions = found(tree, 'footnoteDefinition') as FootnoteDefinition[];
        assert.deepEqual(references, numbering.markers.flatMap(({ notes }) => notes.map(({ id }) => String(numbering.numberOf.get(id)))));
        assert.deepEqual(definitions.map(({ identifier }) => identifier), numbering.entries.map(({ number }) => String(number)));
        for (const [index, { notes }] of numbering.entries.entries()) {
          const [note] = notes;
          assert.ok(textIn(definitions[index] ?? assert.fail()).startsWith(note?.title?.split(' ')[0] ?? '?'));
        }
      }),
      { numRuns: 300 },
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, nothing } from 'lit';
import { htmlOf } from '../../src/templates/html-of.js';
import type { Source } from '../../src/core/model.js';
import { richText } from '../../src/templates/rich-text.js';
import { parse } from './rich-text-sources.js';

const sources = new Map<string, Source>([
  ['wire', { id: 'wire', title: 'The <Wire>', authors: [], url: 'https://wire.example/?a=1&b="' }],
  ['doi:10.1/a_b', { id: 'doi:10.1/a_b', title: 'A & B', authors: [] }],
]);

const link = (url: string, words: string) => `<a href="${url}" target="_blank" rel="noopener noreferrer" data-sidelight-url="${url}">${words}</a>`;

const drawn = [
  { name: 'paragraphs', text: 'a\n\nb', as: '<p dir="auto">a</p><p dir="auto">b</p>' },
  { name: 'emphasis', text: 'a *b* **c** `d`', as: '<p dir="auto">a <em>b</em> <strong>c</strong> <code>d</code></p>' },
  { name: 'a quotation', text: '> a', as: '<blockquote dir="auto"><p dir="auto">a</p></blockquote>' },
  { name: 'a list', text: '- a\n- b', as: '<ul><li dir="auto">a</li><li dir="auto">b</li></ul>' },
  { name: 'a link', text: '[a](https://a.example/?b&c)', as: `<p dir="auto">${link('https://a.example/?b&amp;c', 'a')}</p>` },
  { name: 'a refused link', text: '[a *b*](javascript:c)', as: '<p dir="auto">a <em>b</em></p>' },
  {
    name: 'a citation with an address',
    text: '[@wire]',
    as: `<p dir="auto">[${link('https://wire.example/?a=1&amp;b=&quot;', '<bdi>The &lt;Wire&gt;</bdi>')}]</p>`,
  },
  { name: 'a citation without one', text: '[@doi:10.1/a_b]', as: '<p dir="auto">[<bdi>A &amp; B</bdi>]</p>' },
  {
    name: 'a citation in a link, which is none of its own',
    text: '[see *[@wire]*](https://a.example)',
    as: `<p dir="auto">${link('https://a.example', 'see <em>[<bdi>The &lt;Wire&gt;</bdi>]</em>')}</p>`,
  },
  { name: 'HTML', text: '<b a="c">&amp;</b>', as: '<p dir="auto">&lt;b a=&quot;c&quot;&gt;&amp;amp;&lt;/b&gt;</p>' },
];

describe('rich text as HTML text', () => {
  for (const { name, text, as } of drawn)
    it(`draws ${name}`, () => assert.equal(htmlOf(richText(parse(text), sources)).replace(/\s+>/g, '>'), as));
});

describe('htmlOf', () => {
  const refused = {
    'a listener': html`<p @click=${() => undefined}></p>`,
    'a property': html`<p .title=${'a'}></p>`,
    'a true or false attribute': html`<p ?hidden=${true}></p>`,
    'a part of an attribute': html`<p class="a ${'b'}"></p>`,
    'what stands behind a part of an attribute': html`<p class="${'a'} b"></p>`,
    'a list as an attribute': html`<p class=${['a']}></p>`,
    'an element': html`<p ${'a'}></p>`,
    'a function': html`<p>${() => 'a'}</p>`,
    'any other object': { a: 1 },
    'a script': html`<script>${'a'}</script>`,
    'a style': [html`<style>${'a'}</style>`],
    'a comment': html`<!-- a --><p>${'b'}</p>`,
  };
  for (const [name, value] of Object.entries(refused)) it(`refuses ${name}`, () => assert.throws(() => htmlOf(value), TypeError));

  it('leaves out what is nothing', () => assert.equal(htmlOf(html`<p lang=${nothing}>${nothing}${undefined}${null}${[]}</p>`), '<p></p>'));

  it('takes attributes with quotation marks, as templates have them once they are built', () =>
    assert.equal(htmlOf(html`<p lang="${nothing}" id="${'a"'}" class="${'b'}">c</p>`), '<p id="a&quot;" class="b">c</p>'));

  it('takes no text for an attribute', () => assert.equal(htmlOf(html`<p>a =${'b'} c=${7}</p>`), '<p>a =b c=7</p>'));
});

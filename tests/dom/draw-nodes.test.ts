import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { drawNodes } from '../../src/dom/draw-nodes.js';
import { outIcon } from '../../src/templates/icons.js';
import { outwardLink } from '../../src/templates/source-links.js';

function drawn(what: unknown): HTMLElement {
  const parent = document.createElement('div');
  drawNodes(parent, what);
  return parent;
}

/** What Lit draws, without the comments that it needs to find its places again. */
function drawnByLit(what: unknown): HTMLElement {
  const parent = document.createElement('div');
  render(what, parent);
  const walker = document.createTreeWalker(parent, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) (comment as Comment).remove();
  parent.normalize();
  return parent;
}

const item = (text: string) => html`<li>${text}</li>`;

const cases: Record<string, unknown> = {
  words: html`Words <b>and ${'more'}</b> of them`,
  'words beside words': html`<p>${'one'}${' '}${2} three</p>`,
  'a list': html`<ul>${['a', 'b'].map(item)}</ul>`,
  'a list without items': html`<ul>${[].map(item)}</ul>`,
  nothing: html`<p lang=${nothing}>${nothing}${undefined}${null}</p>`,
  'attributes, bound and not': html`<a href=${'#a'} class="b c" role="doc-backlink" data-code=${7}>d</a>`,
  'what looks like markup': html`<p title=${'"<b>'}>${'<img src=x onerror=alert(1)> &amp;'}</p>`,
  'templates in templates': html`<section>${html`<h2>${'a'}</h2>`}${html`${'b'}${html`<p>c</p>`}`}</section>`,
  'an icon, as SVG': html`<span>${outIcon}</span>`,
  'a link out of the page': outwardLink('https://a.example/?b&c', html`<bdi>d</bdi>`, 'e'),
};

describe('drawing templates as nodes', () => {
  for (const [name, what] of Object.entries(cases))
    it(`draws ${name} as Lit does`, () => {
      const [own, lits] = [drawn(what), drawnByLit(what)];
      expect(own.isEqualNode(lits), `${own.innerHTML} for ${lits.innerHTML}`).to.equal(true);
    });

  it('reads a template again with other values', () => {
    const one = (text: string | typeof nothing) => html`<p lang=${text}>${text}</p>`;
    expect([one('a'), one(nothing), one('b')].map((what) => drawn(what).innerHTML)).to.deep.equal(['<p lang="a">a</p>', '<p></p>', '<p lang="b">b</p>']);
  });

  const refused: Record<string, unknown> = {
    'a listener': html`<p @click=${() => undefined}></p>`,
    'a property': html`<p .title=${'a'}></p>`,
    'an attribute that is there or not': html`<p ?hidden=${true}></p>`,
    'a part of an element': html`<p ${'a'}></p>`,
    'a function': html`<p>${() => 'a'}</p>`,
    'any other object': { a: 1 },
  };
  for (const [name, what] of Object.entries(refused)) it(`refuses ${name}`, () => expect(() => drawn(what)).to.throw(TypeError));
});

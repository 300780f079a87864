import { expect, fixture } from '@open-wc/testing';
import type { ElementReference } from '../../src/core/model.js';
import { locate } from '../../src/dom/locate.js';
import { takeSnapshot } from '../../src/dom/snapshot.js';

const article = `
  <article id="story">
    <h1 id="head">The port</h1>
    <p id="p1" class="first">On <em>Monday</em> it was shut.</p>
    <div><p id="p:2" lang="en">Nobody came.</p><p>  </p></div>
    <aside id="more"><p>Read more.</p></aside>
    <p id="p3" title="the :: last">They <b>left</b> at noon.</p>
  </article>`;

/** The words that a reference finds in an article of a page where other parts have the same names. */
function wordsAt(root: Element, by: ElementReference['by'], value: string): string | undefined {
  const snapshot = takeSnapshot(root);
  const span = locate(root, snapshot, { by, value });
  return span && snapshot.text.slice(span.start, span.end).trim();
}

async function pageWith(markup: string): Promise<HTMLElement> {
  return fixture<HTMLElement>(`<div><nav><p id="p1">Home</p></nav>${markup}</div>`);
}

async function articleOf(markup = article): Promise<Element> {
  return articleIn(await pageWith(markup));
}

function articleIn(page: ParentNode): Element {
  const root = page.querySelector('article');
  if (!root) throw new Error('There is no article');
  return root;
}

interface Case {
  by: ElementReference['by'];
  value: string;
  is: string;
}

const found: Case[] = [
  { by: 'css', value: '#p1', is: 'On Monday it was shut.' },
  { by: 'css', value: 'p', is: 'On Monday it was shut.' },
  { by: 'css', value: 'div > p:first-child', is: 'Nobody came.' },
  { by: 'css', value: 'article h1', is: 'The port' },
  { by: 'css', value: 'em, h1', is: 'The port' },
  { by: 'fragment', value: 'p1', is: 'On Monday it was shut.' },
  { by: 'fragment', value: 'p:2', is: 'Nobody came.' },
  { by: 'xpath', value: '//p[1]', is: 'On Monday it was shut.' },
  { by: 'xpath', value: './p[1]', is: 'On Monday it was shut.' },
  { by: 'xpath', value: 'p[2]', is: 'They left at noon.' },
  { by: 'xpath', value: 'p[last()]', is: 'They left at noon.' },
  { by: 'xpath', value: '//*[@id="p3"]/b', is: 'left' },
  { by: 'xpath', value: "//p[@lang='en']", is: 'Nobody came.' },
  { by: 'xpath', value: '(//p)[2]', is: 'On Monday it was shut.' },
  { by: 'xpath', value: '//h1|//em', is: 'The port' },
  { by: 'xpath', value: '//article', is: 'The port\nOn Monday it was shut.\nNobody came.\nThey left at noon.' },
  { by: 'xpath', value: 'p[2]/text()[2]', is: 'at noon.' },
  { by: 'xpath', value: '//html:h1', is: 'The port' },
  { by: 'xpath', value: '//anything:h1', is: 'The port' },
];

const unfound: Omit<Case, 'is'>[] = [
  { by: 'css', value: '#p9' },
  { by: 'css', value: 'nav p' },
  { by: 'css', value: '#more' },
  { by: 'css', value: 'div > p:last-child' },
  { by: 'css', value: 'p[' },
  { by: 'css', value: '' },
  { by: 'css', value: '::before' },
  { by: 'fragment', value: 'nav' },
  { by: 'fragment', value: '' },
  { by: 'fragment', value: 'p1, #p3' },
  { by: 'fragment', value: '\0\n"]' },
  { by: 'xpath', value: '//nav/p' },
  { by: 'xpath', value: '/html/body' },
  { by: 'xpath', value: '/html/head/title' },
  { by: 'xpath', value: '//p[' },
  { by: 'xpath', value: '//p[99999999999999999999]' },
  { by: 'xpath', value: '//@id' },
  { by: 'xpath', value: '1' },
  { by: 'xpath', value: '' },
  { by: 'xpath', value: 'count()' },
  { by: 'xpath', value: 'id("p3")/b' },
  { by: 'xpath', value: '//em/..' },
  { by: 'xpath', value: '//em/parent::p' },
  { by: 'xpath', value: '//p[em]' },
];

describe('locate', () => {
  for (const { by, value, is } of found)
    it(`finds “${is.slice(0, 20)}” by ${by} ${value}`, async () => {
      expect(wordsAt(await articleOf(), by, value)).to.equal(is);
    });

  for (const { by, value } of unfound)
    it(`finds nothing by ${by} ${JSON.stringify(value)}`, async () => {
      expect(wordsAt(await articleOf(), by, value)).to.equal(undefined);
    });

  it('finds an element by its path from the document', async () => {
    const root = await articleOf();
    const steps: string[] = [];
    for (let element: Element | null = root.querySelector('#p3'); element; element = element.parentElement) {
      const { tagName, parentElement } = element;
      const twins = [...(parentElement?.children ?? [element])].filter((twin) => twin.tagName === tagName);
      steps.unshift(`${tagName.toLowerCase()}[${twins.indexOf(element) + 1}]`);
    }
    expect(steps[0]).to.equal('html[1]');
    expect(wordsAt(root, 'xpath', `/${steps.join('/')}`)).to.equal('They left at noon.');
    // As Hypothesis writes it: from the body.
    expect(wordsAt(root, 'xpath', `/${steps.slice(2).join('/')}`)).to.equal('They left at noon.');
  });

  it('finds elements in a shadow tree', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    const tree = host.attachShadow({ mode: 'open' });
    tree.append(...(await pageWith(article)).childNodes);
    const root = articleIn(tree);
    expect(wordsAt(root, 'fragment', 'p3')).to.equal('They left at noon.');
    expect(wordsAt(root, 'css', 'p b')).to.equal('left');
    expect(wordsAt(root, 'xpath', 'p[2]')).to.equal('They left at noon.');
  });

  it('finds elements in a page whose images have the names of its methods', () => {
    const names = ['evaluate', 'querySelector', 'getElementById', 'body', 'CSS', 'XPathEvaluator', 'XPathResult'];
    const page = document.implementation.createHTMLDocument();
    page.body.innerHTML = names.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('') + article;
    const root = page.getElementsByTagName('article')[0];
    if (!root) throw new Error('There is no article');
    expect(wordsAt(root, 'xpath', 'p[2]')).to.equal('They left at noon.');
    expect(wordsAt(root, 'xpath', '//em')).to.equal('Monday');
    expect(wordsAt(root, 'fragment', 'p3')).to.equal('They left at noon.');
    expect(wordsAt(root, 'xpath', '//nothing')).to.equal(undefined);
  });
});

describe('locate, of a reference that would keep a page busy', () => {
  const deep = `${'<div>'.repeat(10)}${'<p>One <b>fact</b>.</p>'.repeat(40)}${'</div>'.repeat(10)}`;
  const hostile: Omit<Case, 'is'>[] = [
    { by: 'xpath', value: `//*${'[count(//*'.repeat(12)}${')]'.repeat(12)}` },
    { by: 'xpath', value: `//*${'[.//*'.repeat(20)}${']'.repeat(20)}` },
    { by: 'xpath', value: `//*${'[contains(., concat(., .))]'.repeat(12)}` },
    { by: 'xpath', value: `${'//*'.repeat(160)}` },
    { by: 'xpath', value: `//*${'/following::*/preceding::*'.repeat(12)}` },
    { by: 'xpath', value: `//*${'/../*'.repeat(90)}/x` },
    { by: 'xpath', value: `//x${'|/*/*/*/*/*/*/*'.repeat(30)}|x` },
    { by: 'xpath', value: `${'('.repeat(240)}x${')'.repeat(240)}` },
    { by: 'xpath', value: '['.repeat(500) },
    { by: 'xpath', value: `p[@a=${'"'.repeat(400)}` },
    { by: 'css', value: `:not(*) ${'* ~ * '.repeat(80)}` },
    { by: 'css', value: `:not(*) ~ ${'* > * ~ '.repeat(60)}*` },
    { by: 'css', value: `*:has(${'* ~ * '.repeat(70)}:not(*))` },
    { by: 'css', value: `*:has(~ ${'* ~ * '.repeat(70)}:not(*))` },
    { by: 'css', value: `${':is(* *, '.repeat(40)}x${')'.repeat(40)}` },
    { by: 'css', value: `${':not('.repeat(90)}x${')'.repeat(90)}` },
  ];
  // That it ends is what is tested: the runner's own limit is the clock.
  for (const { by, value } of hostile)
    it(`ends on ${by} ${value.slice(0, 30)}… of ${value.length} characters`, async () => {
      const root = await articleOf(`<article>${deep.repeat(20)}</article>`);
      const snapshot = takeSnapshot(root);
      expect(() => locate(root, snapshot, { by, value })).not.to.throw();
    });
});

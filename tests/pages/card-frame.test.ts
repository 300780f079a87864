import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { openCard, until } from '../helpers/article.js';
import { clickAt, nextPaint } from '../helpers/commands.js';
import { readyArticle, type Page } from '../helpers/page.js';
import { documentWith, expectUnharmed, openStory } from '../helpers/story.js';

/** Texts that want to be more than text, for every place of a document that takes one. */
const texts: Record<string, string> = {
  'of 10,000 characters without a break': 'W'.repeat(10_000),
  'that is written from right to left, and never ends': '\u202eesolc \u202bhere \u2067and \u2068there',
  'that closes more than it opened': '\u2069\u2069\u202c\u202c Close \u202c\u2069 now',
  'with two hundred marks on each letter': [...'Close'].map((letter) => letter + '\u0301\u0323\u0489'.repeat(67)).join(''),
  'of line breaks and tabs': `First\n\n\n\n\r\n\t\tSecond\u2028\u2029\u0085Third${'\n'.repeat(300)}`,
  'with nothing to be seen between its letters': [...'Close'.repeat(60)].join('\u200b\u2060\ufeff\u200d\u00ad'),
  'of blanks that do not break': `Close${'\u00a0'.repeat(400)}Close`,
  'that says what our controls say': 'Close',
  'that imitates our header': 'Source 1 Sidelight — Verified by the newsroom ✕ ×  1/1 All sources Close',
  'that imitates markup': '</header></section><button class="close">Close</button><style>*{position:fixed}</style>',
  'of one sign that is larger than others': '﷽'.repeat(300),
  'in high letters': 'ༀ'.repeat(200) + '𒐫'.repeat(200),
};

/** A document that says one text wherever a text may stand. */
function sayingEverywhere(text: string): object {
  const source = {
    type: 'report',
    genre: text,
    title: text,
    author: [{ literal: text }, { given: text, family: text }],
    'container-title': text,
    publisher: text,
    page: text,
    issued: '2024-01-04',
    URL: 'https://times.example/',
    archived: { url: 'https://archive.example/', date: '2024-01-05' },
  };
  return documentWith(
    [
      {
        id: 'one',
        target: 'One fact',
        title: text,
        body: `${text}\n\n> ${text}\n\n- ${text}\n\n*${text}* \`${text}\` [${text.slice(0, 900)}](https://times.example/) [@first]`,
        citations: [{ source: 'first', quote: text, locator: text }, { source: 'second', quote: text, role: 'disputes' }],
        attribution: 'official',
        trail: [{ act: 'claimed', date: '2024-01-04', by: text, text, citations: ['first'] }],
        media: { url: 'https://times.example/a.png', alt: text, credit: text },
        related: ['two'],
      },
      { id: 'two', target: 'A third fact', title: text },
      { id: 'lost', target: `No such words ${text}`, title: text },
    ],
    { article: { title: text }, sources: { first: source, second: source } },
  );
}

const LOOSE = 1;

/** The texts under a root that are painted beyond a box, to its left or right, or also above and below it. */
function paintedBeyond(root: Node, box: DOMRect, sides: 'inline' | 'all'): string[] {
  const beyond: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      if (width === 0) continue;
      const isBeside = left < box.left - LOOSE || right > box.right + LOOSE;
      const isAbove = sides === 'all' && (top < box.top - LOOSE || bottom > box.bottom + LOOSE);
      if (isBeside || isAbove) beyond.push(`${(node as Text).data.slice(0, 20)} at ${left}–${right}, ${top}–${bottom}`);
    }
  }
  return beyond;
}

interface OpenCard {
  readonly frame: HTMLElement;
  readonly inside: ShadowRoot;
}

async function openFirst(article: SidelightArticle): Promise<OpenCard> {
  article.show('one');
  await until('the card is open', () => openCard(article) !== undefined);
  await nextPaint();
  const inside = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot;
  const frame = openCard(article);
  if (!frame || !inside) throw new Error('There is no card');
  // A sheet slides to its place.
  await Promise.all(frame.getAnimations().map(({ finished }) => finished));
  return { frame, inside };
}

function part(inside: ShadowRoot, selector: string): HTMLElement {
  const found = inside.querySelectorAll<HTMLElement>(selector);
  expect(found, selector).to.have.length(1);
  return found[0] as HTMLElement;
}

/** The card is what it always is: our parts in our order, under our words. */
function expectOwnStructure({ frame, inside }: OpenCard): void {
  const parts = [...inside.children].filter(({ localName }) => localName !== 'style');
  expect(parts.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal(['header.source', 'button.close', 'div.scroll', 'footer.']);
  expect(frame.ariaLabel).to.match(/^Note 1, source\b|^Source 1\b|^Note 1\b/i);
  const [kind, title] = part(inside, 'header').children;
  expect([kind?.localName, kind?.textContent, title?.localName]).to.deep.equal(['b', 'Source 1', 'bdi']);
  expect(inside.querySelectorAll('button, [role=button], [role=heading], h1, h2, h3, style:not(:first-of-type)')).to.have.length.below(6);
  const names = [...part(inside, 'footer').querySelectorAll('a')].map(({ innerText }) => innerText.trim());
  expect(names).to.deep.equal(['Source', 'Archived', 'All sources']);
}

/** Nothing of the document's is painted outside of its own part of the card, nor the card outside of its place. */
function expectInPlace({ frame, inside }: OpenCard, page: Page): void {
  const card = frame.getBoundingClientRect();
  const { clientWidth, clientHeight } = page.document.documentElement;
  expect(card.width).to.be.at.most(clientWidth);
  if (frame.localName !== 'dialog') expect(card.width).to.be.at.most(360 + LOOSE);
  expect(card.left).to.be.at.least(-LOOSE);
  expect(card.right).to.be.at.most(clientWidth + LOOSE);
  expect(card.bottom).to.be.at.most(clientHeight + LOOSE);
  for (const name of ['header', '.scroll', 'footer']) {
    const element = part(inside, name);
    const box = element.getBoundingClientRect();
    // What scrolls is cut at its box; what does not has to fit into it.
    const scrolls = page.window.getComputedStyle(element).overflowY !== 'visible';
    expect(paintedBeyond(element, box, scrolls ? 'inline' : 'all'), name).to.deep.equal([]);
    expect([box.top >= card.top - LOOSE, box.bottom <= card.bottom + LOOSE], `${name} in the card`).to.deep.equal([true, true]);
    expect(element.scrollWidth, `${name} does not scroll sideways`).to.be.at.most(element.clientWidth + LOOSE);
  }
  expect(part(inside, '.scroll').clientHeight).to.be.above(40);
}

async function expectCloses(page: Page, article: SidelightArticle, { inside }: OpenCard): Promise<void> {
  const close = part(inside, '.close');
  expect(close.ariaLabel).to.equal('Close');
  const { left, right, top, bottom } = close.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  expect(inside.elementFromPoint(x, y)?.closest('.close')).to.equal(close);
  const origin = page.frame.getBoundingClientRect();
  await clickAt(origin.left + x, origin.top + y);
  await until('the card is closed', () => openCard(article) === undefined);
}

function expectListInPlace({ document: page }: Page): void {
  const list = page.querySelector('sidelight-sources') as HTMLElement;
  expect(page.documentElement.scrollWidth).to.be.at.most(page.documentElement.clientWidth);
  expect(paintedBeyond(list, list.getBoundingClientRect(), 'inline')).to.deep.equal([]);
  expect([...list.querySelectorAll('h2, h3')].map(({ textContent }) => textContent)).to.deep.equal(['Sources and notes', 'Notes without a place']);
  expect(list.querySelectorAll('button, input, style, script, img')).to.have.length(0);
}

describe('a card whose document wants to be more than a document', () => {
  for (const width of [760, 480])
    for (const [name, text] of Object.entries(texts)) {
      it(`stays itself, within its frame, and closes, with a text ${name}, in a page of ${width} px`, async () => {
        const page = await openStory('', { width, height: 420 });
        const article = await readyArticle(page);
        article.document = sayingEverywhere(text);
        await article.ready;
        expectListInPlace(page);
        const card = await openFirst(article);
        expectOwnStructure(card);
        expectInPlace(card, page);
        await expectCloses(page, article, card);
        expectUnharmed(page);
      });
    }
});

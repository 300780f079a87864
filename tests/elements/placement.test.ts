import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, nextEvent, openCard, put, until } from '../helpers/article.js';
import { nextPaint, resetPointer, setViewport } from '../helpers/commands.js';

const filler = '<p style="height: 900px; margin: 0">Filler.</p>';
const passage = '<p id="passage" style="font: 20px/32px serif; margin: 0 40px">The ship came in on the night tide.</p>';
const notes = documentOf([{ id: 'tide', target: 'the night tide', citations: ['times'], body: 'Some words.' }]);

async function open(article: SidelightArticle): Promise<{ card: DOMRect; marker: DOMRect }> {
  const shown = nextEvent(article, 'sidelight-after-show');
  // As a reader does, without the scrolling that `show` does.
  markerOf('tide', article.getRootNode() as ParentNode).click();
  await shown;
  await nextPaint();
  return boxes(article);
}

function boxes(article: SidelightArticle): { card: DOMRect; marker: DOMRect } {
  const marker = markerOf('tide', article.getRootNode() as ParentNode).getBoundingClientRect();
  return { card: (openCard(article) as HTMLElement).getBoundingClientRect(), marker };
}

function expectBelow({ card, marker }: { card: DOMRect; marker: DOMRect }): void {
  expect(card.top - marker.bottom, 'below its marker').to.be.within(6, 28);
  expect(Math.abs(card.left - (marker.left - 19)), 'level with its marker').to.be.lessThan(2);
  expectInside(card);
}

function expectInside(card: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  expect(card.left).to.be.at.least(11);
  expect(card.right).to.be.at.most(clientWidth - 11);
  expect(card.top).to.be.at.least(0);
  expect(card.bottom).to.be.at.most(clientHeight);
}

describe('where a card stands', () => {
  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
    window.scrollTo(0, 0);
  });

  afterEach(() => window.scrollTo(0, 0));

  it('is below its marker', async () => {
    expectBelow(await open(await articleWith(passage + filler, notes)));
  });

  it('is below its marker on a scrolled page', async () => {
    const article = await articleWith(filler + passage + filler, notes);
    window.scrollTo(0, 700);
    await nextPaint();
    expectBelow(await open(article));
  });

  it('is above its marker where there is no room below', async () => {
    const article = await articleWith(filler + passage + filler, notes);
    window.scrollTo(0, 900 + 32 - document.documentElement.clientHeight + 60);
    await nextPaint();
    const { card, marker } = await open(article);
    expect(marker.top - card.bottom, 'above its marker').to.be.within(6, 10);
    expectInside(card);
  });

  it('follows its marker when the page scrolls, and closes when the marker leaves the view', async () => {
    const article = await articleWith(filler + passage + filler, notes);
    window.scrollTo(0, 700);
    await nextPaint();
    await open(article);
    window.scrollTo(0, 760);
    await nextPaint();
    expectBelow(boxes(article));
    window.scrollTo(0, 1500);
    await until('the card gone', () => openCard(article) === undefined);
  });

  it('is at its marker inside a scrolled box', async () => {
    const article = await articleWith(
      `<div id="box" style="height: 500px; overflow: auto">${filler}${passage}${filler}</div>`,
      notes,
    );
    const box = article.querySelector('#box') as HTMLElement;
    box.scrollTop = 800;
    await nextPaint();
    expectBelow(await open(article));
    box.scrollTop = 820;
    await nextPaint();
    expectBelow(boxes(article));
    box.scrollTop = 0;
    await until('the card gone', () => openCard(article) === undefined);
  });

  for (const transform of ['translate(60px, 40px)', 'scale(0.8)', 'rotate(0.5turn)']) {
    it(`is at its marker under a transform: ${transform}`, async () => {
      const article = await articleWith(
        `${filler}<div style="transform: ${transform}; width: 600px">${passage}</div>${filler}`,
        notes,
      );
      window.scrollTo(0, 650);
      await nextPaint();
      const { card, marker } = await open(article);
      expect(card.top - marker.bottom).to.be.within(4, 28);
      expectInside(card);
    });
  }

  it('is at its marker in a box that hides its overflow', async () => {
    const article = await articleWith(
      `${filler}<div style="overflow: hidden; position: relative; height: 60px">${passage}</div>${filler}`,
      notes,
    );
    window.scrollTo(0, 650);
    await nextPaint();
    expectBelow(await open(article));
  });

  it('is at its marker inside a shadow root, with underlines and all', async () => {
    const host = await put<HTMLElement>('<section></section>', 'section');
    const root = host.attachShadow({ mode: 'open' });
    const article = document.createElement('sidelight-article');
    article.innerHTML = filler + passage + filler;
    root.append(article);
    article.document = notes;
    await article.ready;
    window.scrollTo(0, 700);
    await nextPaint();
    expect(getComputedStyle(markerOf('tide', root)).position).to.equal('absolute');
    expectBelow(await open(article));
  });

  it('is above a modal dialog that holds its article', async () => {
    const dialog = await put<HTMLDialogElement>('<dialog style="margin: 40px"></dialog>', 'dialog');
    const article = document.createElement('sidelight-article');
    article.innerHTML = passage;
    dialog.append(article);
    dialog.showModal();
    article.document = notes;
    await article.ready;
    const { card } = await open(article);
    const hit = document.elementFromPoint((card.left + card.right) / 2, (card.top + card.bottom) / 2);
    expect(hit).to.equal(article);
  });

  it('stays within a narrow viewport', async () => {
    const { width } = await setViewport({ width: 700, height: 600 });
    const article = await articleWith(
      `<p style="text-align: right; font: 20px/32px serif; margin: 0">The ship came in on the night tide.</p>${filler}`,
      notes,
    );
    const { card } = await open(article);
    expectInside(card);
    expect(card.right).to.be.greaterThan(width / 2);
  });

  it('is mirrored where text runs from right to left', async () => {
    const article = await articleWith(
      `<div dir="rtl"><p style="font: 20px/32px serif; margin: 0 40px">في الليل the night tide وصلت السفينة</p></div>${filler}`,
      notes,
    );
    const { card, marker } = await open(article);
    expect(Math.abs(card.right - (marker.right + 19))).to.be.lessThan(2);
    expectInside(card);
  });

  it('is never taller than the room it has', async () => {
    const article = await articleWith(
      passage + filler,
      documentOf([{ id: 'tide', target: 'the night tide', body: 'Many words. '.repeat(300) }]),
    );
    const { card } = await open(article);
    expectInside(card);
    const { clientHeight } = document.documentElement;
    expect(card.height).to.be.at.most(Math.min(401, clientHeight * 0.6 + 1));
    const body = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot?.querySelector('[part=body]');
    expect(body?.getAttribute('tabindex'), 'a body that scrolls takes focus').to.equal('0');
  });
});

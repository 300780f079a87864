import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, middleOf, openCard, until } from '../helpers/article.js';
import { engine } from '../helpers/engine.js';
import { clickMarker, settled, shownCard } from '../helpers/card.js';
import { clickAt, movePointer, nextPaint, pressKeys, resetPointer, setViewport, wheelBy } from '../helpers/commands.js';

const paragraphs = `<p style="font: 20px/32px serif; margin: 0 40px">The ship came in on the night tide. The register lists machine parts.</p><div style="height: 3000px"></div>`;
const notes = documentOf([
  { id: 'tide', target: 'the night tide', title: 'Long', body: 'Many words about one ship. '.repeat(120) },
  { id: 'parts', target: 'machine parts', body: 'Few words.' },
]);

async function pointAt(element: Element): Promise<void> {
  const { x, y } = middleOf(element);
  await movePointer(x, y, { steps: 3 });
}

async function preview(article: SidelightArticle, id: string) {
  await pointAt(markerOf(id));
  await until('the preview', () => openCard(article)?.getAttribute('role') === 'group');
  return settled(article);
}

/** Brings the page to its top, and waits until no key of an earlier test moves it: a late scroll would disarm hovering. */
async function pageAtRest(): Promise<void> {
  for (let still = 0; still < 15; still = scrollY === 0 ? still + 1 : 0) {
    window.scrollTo({ top: 0, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

describe('scrolling in a card', () => {
  let article: SidelightArticle;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
    await pageAtRest();
    article = await articleWith(paragraphs, notes);
  });

  afterEach(() => window.scrollTo(0, 0));

  it('moves its text by the wheel', async () => {
    const { body } = await preview(article, 'tide');
    await pointAt(body);
    await wheelBy(0, 80);
    await until('the text has moved', () => body.scrollTop > 0);
    expect(window.scrollY).to.equal(0);
  });

  it('leaves the page to the wheel at the end of a preview', async () => {
    const { body } = await preview(article, 'tide');
    await pointAt(body);
    body.scrollTop = body.scrollHeight;
    await nextPaint();
    const { x, y } = middleOf(body);
    for (let turn = 0; turn < 30 && window.scrollY === 0; turn += 1) {
      await movePointer(x + turn, y);
      await wheelBy(0, 60);
    }
    expect(window.scrollY, 'the page').to.be.greaterThan(0);
  });

  it('gives the wheel to the page where a preview has nothing to scroll', async () => {
    const { body } = await preview(article, 'parts');
    await pointAt(body);
    await wheelBy(0, 60);
    await until('the page moves', () => window.scrollY > 0);
  });

  it('keeps the wheel to itself at its end when it is pinned', async () => {
    const { body } = await clickMarker(article, 'tide');
    expect(getComputedStyle(body).overscrollBehaviorY).to.equal('contain');
    await pointAt(body);
    body.scrollTop = body.scrollHeight;
    await nextPaint();
    // A wheel made by Firefox’s driver goes past it.
    if (engine === 'firefox') return;
    const turned = new Promise((resolve) => document.addEventListener('wheel', resolve, { once: true, passive: true }));
    await wheelBy(0, 120);
    await turned;
    await nextPaint();
    await nextPaint();
    expect(window.scrollY).to.equal(0);
  });

  it('follows the keys wherever focus is in a pinned card', async () => {
    markerOf('tide').focus();
    await pressKeys('Enter');
    const { body } = await settled(article);
    await pressKeys('ArrowDown');
    await until('a line further', () => body.scrollTop > 0);
    const { scrollTop } = body;
    await pressKeys('PageDown');
    await until('a page further', () => body.scrollTop > scrollTop + 50);
    await pressKeys('End');
    await until('the end', () => body.scrollTop + body.clientHeight >= body.scrollHeight - 2);
    await pressKeys('Home');
    await until('the beginning', () => body.scrollTop === 0);
    await pressKeys('Space');
    await until('a page further by the space bar', () => body.scrollTop > 50);
    expect(window.scrollY, 'the page').to.equal(0);
  });

  it('takes focus itself, for the keys of the browser', async () => {
    markerOf('tide').focus();
    await pressKeys('Enter');
    const { body, root } = await settled(article);
    await pressKeys('Tab', 'Tab');
    expect(root.activeElement).to.equal(body);
    await pressKeys('ArrowDown');
    await until('the text has moved', () => body.scrollTop > 0);
    expect(window.scrollY).to.equal(0);
  });

  it('leaves the page its keys where there is nothing to scroll', async () => {
    markerOf('parts').focus();
    await pressKeys('Enter');
    await settled(article);
    await pressKeys('ArrowDown');
    await until('the page moves', () => window.scrollY > 0);
  });

  it('stays where it was when a preview is pinned', async () => {
    const { body, frame } = await preview(article, 'tide');
    body.scrollTop = 90;
    await nextPaint();
    const { x, y } = middleOf(markerOf('tide'));
    await clickAt(x, y);
    await until('the pinned card', () => frame.getAttribute('role') === 'dialog');
    await nextPaint();
    expect(shownCard(article).body.scrollTop).to.equal(90);
  });

  it('begins at the top with each note', async () => {
    const { body } = await clickMarker(article, 'tide');
    body.scrollTop = 90;
    article.show('parts');
    await until('the other note', () => markerOf('parts').ariaExpanded === 'true');
    article.show('tide');
    await until('the first note', () => markerOf('tide').ariaExpanded === 'true');
    await settled(article);
    expect(shownCard(article).body.scrollTop).to.equal(0);
  });
});

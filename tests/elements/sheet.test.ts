import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, middleOf, openCard, until } from '../helpers/article.js';
import {
  canTouch,
  clickAt,
  movePointer,
  nextPaint,
  pressDown,
  pressKeys,
  pressUp,
  resetPointer,
  setViewport,
  tapAt,
} from '../helpers/commands.js';

const paragraphs = `<p style="font: 18px/29px serif; margin: 20px">The ship came in on the night tide. The register lists
  machine parts, by weight. By morning the cargo was gone.</p>${'<p>More words.</p>'.repeat(40)}`;

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', citations: [{ source: 'times', quote: 'It came by night.' }] },
  { id: 'parts', target: 'machine parts', citations: ['register'] },
]);

describe('the phone’s sheet', () => {
  let article: SidelightArticle;

  beforeEach(async () => {
    await setViewport({ width: 390, height: 700 });
    await until('a narrow window', () => matchMedia('(max-width: 639px)').matches);
    await resetPointer();
    window.scrollTo(0, 0);
    article = await articleWith(paragraphs, notes);
    const { x, y } = middleOf(markerOf('tide'));
    if (canTouch) await tapAt(x, y);
    else await clickAt(x, y);
    await until('the sheet', () => openCard(article) instanceof HTMLDialogElement);
    await settled();
  });

  function sheet(): HTMLDialogElement {
    return openCard(article) as HTMLDialogElement;
  }

  async function settled(): Promise<void> {
    await Promise.all(sheet().getAnimations().map(({ finished }) => finished));
    await nextPaint();
  }

  it('is a modal dialog at the foot of the page, not taller than three fifths of it', () => {
    const { left, right, bottom, height } = sheet().getBoundingClientRect();
    expect(sheet().matches(':modal')).to.equal(true);
    expect([left, right, bottom].map(Math.round)).to.deep.equal([0, document.documentElement.clientWidth, innerHeight]);
    expect(height).to.be.at.most(innerHeight * 0.6 + 1);
    expect(sheet().getAttribute('aria-label')).to.equal('Note 1, source: Example Times');
  });

  it('has targets of 44 px', () => {
    const card = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot;
    for (const button of card?.querySelectorAll('button') ?? []) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.getAttribute('aria-label') ?? '').to.be.at.least(44);
    }
  });

  it('does not cover the passage that it is about', async () => {
    await pressKeys('Escape');
    const spacer = document.createElement('div');
    spacer.style.height = `${innerHeight - 150}px`;
    article.prepend(spacer);
    await nextPaint();
    const { x, y } = middleOf(markerOf('parts'));
    await clickAt(x, y);
    await until('the sheet', () => openCard(article) !== undefined);
    await settled();
    expect(markerOf('parts').getBoundingClientRect().bottom).to.be.at.most(sheet().getBoundingClientRect().top);
  });

  it('closes on Escape', async () => {
    await pressKeys('Escape');
    await until('the sheet gone', () => openCard(article) === undefined);
  });

  it('closes on a tap beside it', async () => {
    if (canTouch) await tapAt(100, 40);
    else await clickAt(100, 40);
    await until('the sheet gone', () => openCard(article) === undefined);
  });

  it('closes by its close button', async () => {
    const card = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot;
    const { x, y } = middleOf(card?.querySelector('[part=close]') as Element);
    await clickAt(x, y);
    await until('the sheet gone', () => openCard(article) === undefined);
  });

  it('closes when it is swiped down, and springs back from a small pull', async () => {
    const { top } = sheet().getBoundingClientRect();
    await drag(top + 10, top + 30);
    await settled();
    expect(Math.round(sheet().getBoundingClientRect().top)).to.equal(Math.round(top));
    await drag(top + 10, top + 180);
    await until('the sheet gone', () => openCard(article) === undefined);
  });

  async function drag(from: number, to: number): Promise<void> {
    await movePointer(150, from);
    await pressDown();
    await movePointer(150, to, { steps: 12 });
    await pressUp();
  }

  it('closes when the page asks before, and stays when a listener says no', async () => {
    article.addEventListener('sidelight-hide', (event) => event.preventDefault(), { once: true });
    await pressKeys('Escape');
    await nextPaint();
    expect(openCard(article)).not.to.equal(undefined);
  });

  it('steps to the next note without closing', async () => {
    const card = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot;
    const { x, y } = middleOf(card?.querySelector('[aria-label="Next note"]') as Element);
    await clickAt(x, y);
    await until('the next note', () => markerOf('parts').getAttribute('aria-expanded') === 'true');
    await until('the sheet', () => openCard(article) instanceof HTMLDialogElement);
  });

  it('becomes a card when the window grows', async () => {
    await setViewport({ width: 900, height: 700 });
    await until('the card', () => openCard(article)?.hasAttribute('popover') === true);
    expect(markerOf('tide').getAttribute('aria-expanded')).to.equal('true');
    await setViewport({ width: 390, height: 700 });
    await until('the sheet', () => openCard(article) instanceof HTMLDialogElement);
  });
});

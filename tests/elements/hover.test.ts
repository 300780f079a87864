import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, middleOf, nextEvent, openCard, until } from '../helpers/article.js';
import { movePointer, nextPaint, pressKeys, resetPointer, setViewport, wheelBy } from '../helpers/commands.js';

const paragraph = '<p style="font: 20px/32px serif; margin: 60px 40px">';
const paragraphs =
  `${paragraph}The ship came in on the night tide. The register lists machine parts, by weight.</p>` +
  `${paragraph}By morning the cargo was gone.</p><div style="height: 1500px"></div>`;

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', citations: ['times'] },
  { id: 'parts', target: 'machine parts', citations: ['register'] },
  { id: 'gone', target: 'the cargo was gone', body: 'Nobody knows.' },
]);

const isOpen = (id: string) => markerOf(id).getAttribute('aria-expanded') === 'true';

/** Whether a card opens in a time in which one would. */
async function opensCard(article: SidelightArticle): Promise<boolean> {
  const opened = nextEvent(article, 'sidelight-after-show').then(() => true);
  return Promise.race([opened, new Promise<boolean>((resolve) => setTimeout(resolve, 450, false))]);
}

describe('hovering', () => {
  let article: SidelightArticle;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
    article = await articleWith(paragraphs, notes);
  });

  afterEach(() => window.scrollTo(0, 0));

  async function rest(id: string): Promise<void> {
    const { x, y } = middleOf(markerOf(id));
    await movePointer(x, y, { steps: 3 });
  }

  it('opens nothing when the page is scrolled under a still pointer, until it really moves', async () => {
    const { x, y } = middleOf(markerOf('gone'));
    await movePointer(x, y - 40);
    await wheelBy(0, 40);
    await until('the page scrolled', () => scrollY > 0);
    // A wheel may turn further, or slower, than it was asked to.
    window.scrollTo({ top: 40, behavior: 'instant' });
    await until('the marker under the pointer', () => Math.abs(middleOf(markerOf('gone')).y - (y - 40)) < 2);
    expect(await opensCard(article)).to.equal(false);
    await movePointer(x + 2, y - 41);
    await until('the card', () => isOpen('gone'));
  });

  it('goes from one preview to the next, and shows one at a time', async () => {
    await rest('tide');
    await until('the first preview', () => isOpen('tide') && openCard(article) !== undefined);
    await rest('parts');
    await until('the second preview', () => isOpen('parts') && openCard(article) !== undefined);
    expect(isOpen('tide')).to.equal(false);
  });

  it('leaves a pinned card alone', async () => {
    article.show('tide');
    await nextEvent(article, 'sidelight-after-show');
    await rest('gone');
    expect(await opensCard(article)).to.equal(false);
    expect(isOpen('tide')).to.equal(true);
  });

  it('opens nothing by focus, wherever the pointer is not', async () => {
    markerOf('tide').focus();
    await pressKeys('Tab', 'Tab');
    expect(document.activeElement).to.equal(markerOf('gone'));
    expect(await opensCard(article)).to.equal(false);
  });

  it('does not take focus from where the reader is', async () => {
    markerOf('gone').focus();
    await rest('tide');
    await until('the preview', () => isOpen('tide') && openCard(article) !== undefined);
    await nextPaint();
    expect(document.activeElement).to.equal(markerOf('gone'));
  });
});

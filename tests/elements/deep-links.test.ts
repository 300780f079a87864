import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, middleOf, nextEvent, openCard, until } from '../helpers/article.js';
import { clickAt, nextPaint, pressKeys, resetPointer, setViewport } from '../helpers/commands.js';

const filler = '<p style="font: 20px/32px serif; margin: 900px 40px">Nothing is noted here.</p>';
const paragraphs =
  '<p><a id="link" href="#sidelight-story-gone">Where did it go?</a></p>' +
  `<p style="font: 20px/32px serif; margin: 60px 40px">The ship came in on the night tide.</p>${filler}` +
  `<p style="font: 20px/32px serif; margin: 60px 40px">By morning the cargo was gone.</p>${filler}`;

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', citations: ['times'] },
  { id: 'gone', target: 'the cargo was gone', body: 'Nobody knows.' },
  { id: 'lost', target: 'words that the article never had', body: 'Lost.' },
]);

const isOpen = (id: string) => markerOf(id).getAttribute('aria-expanded') === 'true';

async function goBack(): Promise<void> {
  const arrived = nextEvent(window, 'hashchange');
  history.back();
  await arrived;
  await nextPaint();
}

describe('a link to a note', () => {
  let article: SidelightArticle;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
    article = await articleWith(paragraphs, notes);
  });

  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    window.scrollTo(0, 0);
  });

  async function follow(): Promise<void> {
    const { x, y } = middleOf(article.querySelector('#link') as Element);
    await clickAt(x, y);
    await until('the card', () => isOpen('gone') && openCard(article) !== undefined);
  }

  it('scrolls to the passage and pins its card', async () => {
    await follow();
    expect(openCard(article)?.getAttribute('role')).to.equal('dialog');
    const { top, bottom } = markerOf('gone').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('is undone by the Back button: the card closes and the page is where it was', async () => {
    await follow();
    expect(location.hash).to.equal('#sidelight-story-gone');
    await goBack();
    expect(location.hash).to.equal('');
    await until('the card gone', () => openCard(article) === undefined);
    await until('the page where it was', () => scrollY === 0);
  });

  it('works again by the Forward button', async () => {
    await follow();
    await goBack();
    await until('the card gone', () => openCard(article) === undefined);
    history.forward();
    await until('the card again', () => isOpen('gone') && openCard(article) !== undefined);
  });

  it('leaves alone on Back what the reader has opened since', async () => {
    await follow();
    await pressKeys('Escape');
    article.show('tide');
    await nextEvent(article, 'sidelight-after-show');
    await goBack();
    expect(isOpen('tide')).to.equal(true);
    expect(openCard(article)).not.to.equal(undefined);
  });

  it('opens at the page’s start, with the document still to come', async () => {
    article.remove();
    history.replaceState(null, '', '#sidelight-story-tide');
    const late = await articleWith(paragraphs, notes);
    await until('the card', () => isOpen('tide') && openCard(late) !== undefined);
  });

  it('shows the list’s entry for a note without a place', async () => {
    location.hash = '#sidelight-story-lost';
    const entry = article.querySelector('[id="sidelight-story-lost"]') as Element;
    await until('the entry in view', () => entry.getBoundingClientRect().top < innerHeight && entry.getBoundingClientRect().top >= 0);
    expect(openCard(article)).to.equal(undefined);
  });
});

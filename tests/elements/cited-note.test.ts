import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, cardText, documentOf, markerOf, middleOf, openCard, until } from '../helpers/article.js';
import { clickAt, pressKeys, resetPointer, setViewport } from '../helpers/commands.js';

const paragraphs =
  '<p style="font: 20px/32px serif; margin: 60px 40px">The ship came in on the night tide. The register lists machine ' +
  'parts, by weight. By morning the cargo was gone, and nobody says who took it.</p>';

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', title: 'The tide', body: 'High water at two.', related: ['parts', 'lost'] },
  { id: 'parts', target: 'machine parts', title: 'The parts', body: 'Six hundred pallets.', related: ['gone'] },
  { id: 'gone', target: 'the cargo was gone', title: 'The cargo', body: 'Nobody knows.' },
  { id: 'lost', target: 'words that the article never had', title: 'Lost', body: 'It stood here once.' },
]);

function inCard(article: SidelightArticle, selector: string): HTMLElement {
  const found = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The card has no ${selector}`);
  return found;
}

async function click(element: Element): Promise<void> {
  const { x, y } = middleOf(element);
  await clickAt(x, y);
}

describe('a note cited in a card', () => {
  let article: SidelightArticle;
  let events: string[];

  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
    article = await articleWith(paragraphs, notes);
    events = [];
    for (const type of ['show', 'after-show', 'hide', 'after-hide'])
      article.addEventListener(`sidelight-${type}`, (event) => events.push(`${type} ${(event as Event & { annotationId: string }).annotationId}`));
    await click(markerOf('tide'));
    await until('the card', () => openCard(article) !== undefined && cardText(article).includes('High water'));
  });

  it('replaces the content at the same marker, with a way back', async () => {
    await click(inCard(article, 'a[data-sidelight=parts]'));
    await until('the other note', () => cardText(article).includes('Six hundred pallets'));
    expect(markerOf('tide').getAttribute('aria-expanded')).to.equal('true');
    expect(markerOf('parts').hasAttribute('aria-expanded')).to.equal(false);
    expect(openCard(article)?.getAttribute('aria-label')).to.contain('2');
    await click(inCard(article, '[part=back]'));
    await until('the first note', () => cardText(article).includes('High water'));
    expect(events).to.deep.equal(['show tide', 'after-show tide', 'show parts', 'after-show parts', 'show tide', 'after-show tide']);
  });

  it('goes one deep: the way back leads to the first note', async () => {
    await click(inCard(article, 'a[data-sidelight=parts]'));
    await until('the second note', () => cardText(article).includes('Six hundred pallets'));
    await click(inCard(article, 'a[data-sidelight=gone]'));
    await until('the third note', () => cardText(article).includes('Nobody knows'));
    await click(inCard(article, '[part=back]'));
    await until('the first note', () => cardText(article).includes('High water'));
  });

  it('stays inside the viewport, with focus in the card', async () => {
    await click(inCard(article, 'a[data-sidelight=parts]'));
    await until('the other note', () => cardText(article).includes('Six hundred pallets'));
    await until('focus in the card', () => document.activeElement === article);
    const box = openCard(article)?.getBoundingClientRect();
    expect(box?.top).to.be.at.least(0);
    expect(box?.bottom).to.be.at.most(innerHeight);
  });

  it('shows a note that has no place in the text', async () => {
    await click(inCard(article, 'a[data-sidelight=lost]'));
    await until('the orphan', () => cardText(article).includes('It stood here once'));
    expect(openCard(article)?.getAttribute('aria-label')).to.equal('Lost');
    expect(inCard(article, 'header').textContent).not.to.match(/\d/);
  });

  it('leads there and back by keyboard, and Escape closes the card to its marker', async () => {
    await pressKeys('Escape');
    markerOf('tide').focus();
    await pressKeys('Enter');
    await until('focus in the card', () => document.activeElement === article);
    inCard(article, 'a[data-sidelight=parts]').focus();
    await pressKeys('Enter');
    await until('the other note', () => cardText(article).includes('Six hundred pallets'));
    await until('focus in the card', () => document.activeElement === article);
    inCard(article, '[part=back]').focus();
    await pressKeys('Enter');
    await until('the first note', () => cardText(article).includes('High water'));
    await pressKeys('Escape');
    expect(openCard(article)).to.equal(undefined);
    expect(document.activeElement).to.equal(markerOf('tide'));
  });

  it('can be refused by a listener', async () => {
    article.addEventListener('sidelight-show', (event) => event.preventDefault());
    await click(inCard(article, 'a[data-sidelight=parts]'));
    expect(events.at(-1)).to.equal('show parts');
    expect(cardText(article)).to.contain('High water');
  });
});

import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markersOf, nextEvent, openCard, until } from '../helpers/article.js';
import { clickAt, movePointer, nextPaint, resetPointer, setViewport } from '../helpers/commands.js';
import { settled } from '../helpers/live.js';

const paragraphs =
  '<p style="font: 20px/32px serif; margin: 60px 40px">The ship came in on the night tide. The <a href="#x">harbour register</a> lists ' +
  'machine parts, by weight. By morning the cargo was gone, and nobody says who took it.</p>';

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', citations: ['times'] },
  { id: 'register', target: 'The harbour register lists', citations: ['register'] },
  { id: 'gone', target: 'the cargo was gone', body: 'Nobody knows.' },
]);

/** A point on the words of a passage. */
function onPassage(article: SidelightArticle, id: string): { x: number; y: number } {
  const rect = article.anchors.get(id)?.range?.getClientRects()[0];
  if (!rect) throw new Error(`${id} has no passage`);
  return { x: rect.left + 12, y: rect.bottom - 6 };
}

function backlink(article: SidelightArticle, id: string): HTMLElement {
  const link = article.querySelector<HTMLElement>(`a[role=doc-backlink][href$="-${id}"]`);
  if (!link) throw new Error(`${id} has no way back`);
  return link;
}

describe('an article without markers', () => {
  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
  });
  afterEach(() => window.scrollTo(0, 0));

  it('has no element and no text node of its text touched, ever', async () => {
    const article = await articleWith(paragraphs, null, 'markers="none"');
    const text = article.querySelector('p') as HTMLElement;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(text, { subtree: true, childList: true, characterData: true, attributes: true });
    article.document = notes;
    await article.ready;
    expect(article.anchors.get('tide')?.status).to.equal('exact');
    article.show('tide');
    await nextEvent(article, 'sidelight-after-show');
    article.hide();
    article.prepend(document.createElement('p'));
    await settled(article);
    await article.refresh();
    article.remove();
    await nextPaint();
    observer.disconnect();
    expect(records).to.have.length(0);
    expect(markersOf(article)).to.have.length(0);
  });

  it('underlines the passages, and lists the sources', async () => {
    const article = await articleWith(paragraphs, notes, 'markers="none"');
    expect([...(CSS.highlights.get('sidelight-source') ?? [])]).not.to.have.length(0);
    expect([...article.querySelectorAll('sidelight-sources li')].map((entry) => entry.getAttribute('value'))).to.deep.equal(['1', '2', '3']);
  });

  it('opens the card of a passage that is clicked, below its words, and closes it on the second click', async () => {
    const article = await articleWith(paragraphs, notes, 'markers="none"');
    const { x, y } = onPassage(article, 'tide');
    await clickAt(x, y);
    await until('the card', () => openCard(article) !== undefined);
    await nextPaint();
    const words = article.anchors.get('tide')?.range?.getBoundingClientRect() as DOMRect;
    const card = openCard(article)?.getBoundingClientRect() as DOMRect;
    expect(card.top - words.bottom).to.be.within(0, 32);
    expect(Math.abs(card.left - words.left)).to.be.lessThan(40);
    // Not on the same spot: a double click selects a word.
    await clickAt(x + 40, y);
    await until('the card gone', () => openCard(article) === undefined);
  });

  it('changes from one passage to the next with a click', async () => {
    const article = await articleWith(paragraphs, notes, 'markers="none"');
    const tide = onPassage(article, 'tide');
    await clickAt(tide.x, tide.y);
    await until('the card', () => openCard(article)?.ariaLabel?.includes('1') === true);
    // On the same line, where the first card does not cover it.
    const register = onPassage(article, 'register');
    await clickAt(register.x, register.y);
    await until('the other card', () => openCard(article)?.ariaLabel?.includes('2') === true);
  });

  it('previews the passage that the pointer rests on', async () => {
    const article = await articleWith(paragraphs, notes, 'markers="none"');
    const { x, y } = onPassage(article, 'gone');
    await movePointer(x, y, { steps: 3 });
    await until('the preview', () => openCard(article)?.getAttribute('role') === 'group');
  });

  it('leaves a click on the page’s own link inside a passage to the page', async () => {
    const article = await articleWith(paragraphs, notes, 'markers="none"');
    const link = article.querySelector('p a') as HTMLElement;
    let prevented: boolean | undefined;
    const signal = new AbortController();
    window.addEventListener('click', (event) => { prevented = event.defaultPrevented; event.preventDefault(); }, { signal: signal.signal });
    link.click();
    signal.abort();
    expect(prevented).to.equal(false);
    expect(openCard(article)).to.equal(undefined);
  });

  it('leads from the list back to the passage, scrolls there and shows it', async () => {
    const article = await articleWith(`<div style="height: 3000px"></div>${paragraphs}<div style="height: 3000px"></div>`, notes, 'markers="none"');
    const link = backlink(article, 'gone');
    link.scrollIntoView();
    link.click();
    await until('the card', () => openCard(article) !== undefined);
    const { top, bottom } = article.anchors.get('gone')?.range?.getBoundingClientRect() as DOMRect;
    expect(top).to.be.greaterThan(0);
    expect(bottom).to.be.lessThan(innerHeight);
  });

  it('shows a passage far down a long paragraph', async () => {
    const long = `<p>${'Many words stand before it. '.repeat(400)}By morning the cargo was gone. ${'Many words stand behind it. '.repeat(400)}</p>`;
    const article = await articleWith(long, notes, 'markers="none"');
    article.show('gone');
    await until('the card', () => openCard(article) !== undefined);
    const { top, bottom } = article.anchors.get('gone')?.range?.getBoundingClientRect() as DOMRect;
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('gets its markers when it is asked for them, and loses them again', async () => {
    const article = await articleWith(paragraphs, notes, 'markers="none"');
    article.markers = 'number';
    await article.ready;
    expect(markersOf(article)).to.have.length(3);
    article.markers = 'none';
    await article.ready;
    expect(markersOf(article)).to.have.length(0);
    expect(article.querySelector('p')?.childNodes).to.have.length(3);
  });
});

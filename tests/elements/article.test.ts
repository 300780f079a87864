import { expect } from '@open-wc/testing';
import { SidelightArticle } from '../../src/elements/article/article.js';
import type { SidelightAnchorEvent } from '../../src/events/anchor.js';
import type { SidelightErrorEvent } from '../../src/events/error.js';
import type { SidelightLoadEvent } from '../../src/events/load.js';
import { articleWith, documentOf, markerOf, markersOf, nextEvent, openCard, put, until } from '../helpers/article.js';

const paragraphs =
  '<p>The ship came in on the night tide. The register lists machine parts, by weight.</p>' +
  '<p>By morning the cargo was gone, and nobody says who took it.</p>';

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', citations: ['times'] },
  { id: 'cargo', target: 'the cargo was gone', citations: ['register'] },
]);

describe('sidelight-article', () => {
  it('puts a marker after each passage and the punctuation that closes it', async () => {
    const article = await articleWith(paragraphs, notes);
    expect(markersOf(article).map((marker) => marker.previousSibling?.textContent?.slice(-5))).to.deep.equal([
      'tide.',
      'gone,',
    ]);
  });

  it('makes the marker that a prerendered page would have', async () => {
    const article = await articleWith(paragraphs, notes);
    const [marker] = markersOf(article);
    expect(marker?.outerHTML).to.equal(
      '<a class="sidelight-marker" role="doc-noteref" id="sidelight-ref-story-tide" data-sidelight="tide" ' +
        'href="#sidelight-story-tide" aria-label="Note 1, source: Example Times">1</a>',
    );
  });

  it('reads a document from a child script', async () => {
    const article = await put<SidelightArticle>(
      `<sidelight-article>${paragraphs}<script type="application/json">${JSON.stringify(notes)}</script></sidelight-article>`,
      'sidelight-article',
    );
    await article.ready;
    expect(article.anchors.get('tide')?.status).to.equal('exact');
    expect(markersOf(article)).to.have.length(2);
  });

  it('stays ready when it is given what it has', async () => {
    const article = await articleWith(paragraphs, notes);
    article.document = notes;
    article.src = '';
    await article.ready;
    article.document = null;
    await article.ready;
    article.document = null;
    await article.ready;
    expect(markersOf(article)).to.have.length(0);
    article.document = notes;
    article.document = null;
    article.document = notes;
    await article.ready;
    expect(markersOf(article)).to.have.length(2);
  });

  it('reads a document from src', async () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(notes)], { type: 'application/json' }));
    const article = await put<SidelightArticle>(
      `<sidelight-article src="${url}">${paragraphs}</sidelight-article>`,
      'sidelight-article',
    );
    await article.ready;
    URL.revokeObjectURL(url);
    expect(markersOf(article)).to.have.length(2);
  });

  it('annotates the element that `for` names, and puts the list at its end', async () => {
    const host = await put<HTMLElement>(
      `<main><sidelight-article for="body-text"></sidelight-article><div id="body-text">${paragraphs}</div></main>`,
      'main',
    );
    const article = host.querySelector('sidelight-article') as SidelightArticle;
    article.document = notes;
    await article.ready;
    const text = host.querySelector('#body-text') as HTMLElement;
    expect(markersOf(text)).to.have.length(2);
    expect(text.lastElementChild?.localName).to.equal('sidelight-sources');
    expect(markerOf('tide').getAttribute('href')).to.equal('#sidelight-body-text-tide');
  });

  it('says so when there is no element that `for` names', async () => {
    const article = document.createElement('sidelight-article');
    article.for = 'nowhere';
    article.document = notes;
    const failed = nextEvent<SidelightErrorEvent>(article, 'sidelight-error');
    document.body.append(article);
    expect((await failed).code).to.equal('article-not-found');
    await article.ready;
    article.remove();
  });

  it('takes a document that was set before the element was defined', async () => {
    const tag = 'sidelight-article-late';
    const early = document.createElement(tag) as SidelightArticle;
    early.innerHTML = paragraphs;
    early.document = notes;
    document.body.append(early);
    customElements.define(tag, class extends SidelightArticle {});
    await early.ready;
    expect(markersOf(early)).to.have.length(2);
    early.remove();
  });

  it('fires load and anchor with their counts, in this order', async () => {
    const article = document.createElement('sidelight-article');
    article.innerHTML = paragraphs;
    const heard: Event[] = [];
    for (const type of ['sidelight-load', 'sidelight-anchor'])
      document.addEventListener(type, (event) => heard.push(event), { once: true });
    article.document = documentOf([
      { id: 'tide', target: 'on the night tide' },
      { id: 'lost', target: 'words that are not there' },
    ]);
    document.body.append(article);
    await article.ready;
    const [load, anchor] = heard as [SidelightLoadEvent, SidelightAnchorEvent];
    expect(load.annotationCount).to.equal(2);
    expect([anchor.exact, anchor.approximate, anchor.orphaned]).to.deep.equal([1, 0, 1]);
    article.remove();
  });

  it('gives each note its place: a fresh range, or a reason', async () => {
    const article = await articleWith(
      paragraphs,
      documentOf([
        { id: 'tide', target: 'on the night tide' },
        { id: 'lost', target: 'words that are not there' },
      ]),
    );
    const anchor = article.anchors.get('tide');
    expect(anchor?.range?.toString()).to.equal('on the night tide');
    expect(anchor?.range).not.to.equal(anchor?.range);
    expect(article.anchors.get('lost')).to.deep.equal({ status: 'orphan', score: 0, code: 'quote-not-found' });
    expect(article.problems.map(({ code, annotationId }) => [code, annotationId])).to.deep.equal([
      ['quote-not-found', 'lost'],
    ]);
  });

  it('numbers notes in reading order, and notes on the same sources alike', async () => {
    const article = await articleWith(
      paragraphs,
      documentOf([
        { id: 'nobody', target: 'nobody says', citations: ['times'] },
        { id: 'parts', target: 'machine parts', citations: ['register'] },
        { id: 'ship', target: 'The ship', citations: ['times'] },
        { id: 'own', target: 'By morning', body: 'No citation.' },
      ]),
    );
    expect(markersOf(article).map((marker) => marker.textContent)).to.deep.equal(['1', '2', '3', '1']);
  });

  it('gives several notes on one spot one marker', async () => {
    const article = await articleWith(
      paragraphs,
      documentOf([
        { id: 'long', target: 'came in on the night tide', citations: ['times'] },
        { id: 'short', target: 'the night tide', citations: ['register'] },
      ]),
    );
    const [marker, ...others] = markersOf(article);
    expect(others).to.have.length(0);
    expect(marker?.dataset['sidelight']).to.equal('long short');
    expect(marker?.textContent).to.equal('1, 2');
  });

  it('lets passages overlap, nest and cross paragraphs', async () => {
    const article = await articleWith(
      paragraphs,
      documentOf([
        { id: 'outer', target: 'The ship came in on the night tide' },
        { id: 'inner', target: 'came in' },
        { id: 'over', target: 'the night tide. The register' },
        { id: 'across', target: 'by weight. By morning' },
        { id: 'whole', target: { paragraph: 2 } },
      ]),
    );
    expect([...article.anchors.values()].map(({ status }) => status)).to.deep.equal(Array(5).fill('exact'));
    expect(article.anchors.get('across')?.range?.toString()).to.contain('weight.By morning');
  });

  it('tells twins apart by their context, and leaves those it cannot tell apart without a place', async () => {
    const article = await articleWith(
      '<p>In May officials denied it. In June officials denied it.</p>',
      documentOf([
        { id: 'june', target: { exact: 'officials denied it', prefix: 'In June ' } },
        { id: 'either', target: 'officials denied it' },
      ]),
    );
    expect(article.anchors.get('june')?.range?.startOffset).to.be.greaterThan(20);
    expect(article.anchors.get('either')?.code).to.equal('quote-ambiguous');
  });

  it('places notes anew when the document changes, and doubles nothing', async () => {
    const article = await articleWith(paragraphs, notes);
    article.document = documentOf([{ id: 'parts', target: 'machine parts' }]);
    await article.ready;
    expect(markersOf(article).map((marker) => marker.dataset['sidelight'])).to.deep.equal(['parts']);
    expect(article.querySelectorAll('sidelight-sources')).to.have.length(1);
  });

  it('reads the text again on refresh', async () => {
    const article = await articleWith(paragraphs, documentOf([{ id: 'late', target: 'a sentence that comes late' }]));
    expect(article.anchors.get('late')?.status).to.equal('orphan');
    article.querySelector('p')?.append(' Here is a sentence that comes late.');
    await article.refresh();
    expect(article.anchors.get('late')?.status).to.equal('exact');
  });

  it('opens, closes and steps through its notes by method', async () => {
    const article = await articleWith(paragraphs, notes);
    article.show('cargo');
    await until('the card', () => openCard(article) !== undefined);
    expect(markerOf('cargo').getAttribute('aria-expanded')).to.equal('true');
    article.previous();
    await until('the other note', () => markerOf('tide').getAttribute('aria-expanded') === 'true');
    expect(markerOf('cargo').hasAttribute('aria-expanded')).to.equal(false);
    article.hide();
    expect(openCard(article)).to.equal(undefined);
    article.next();
    await until('the next one', () => markerOf('cargo').getAttribute('aria-expanded') === 'true');
  });

  it('lets a listener keep a card from opening, and from closing', async () => {
    const article = await articleWith(paragraphs, notes);
    article.addEventListener('sidelight-show', (event) => event.preventDefault(), { once: true });
    article.show('tide');
    expect(markerOf('tide').hasAttribute('aria-expanded')).to.equal(false);
    article.show('tide');
    await nextEvent(article, 'sidelight-after-show');
    article.addEventListener('sidelight-hide', (event) => event.preventDefault(), { once: true });
    article.hide();
    expect(openCard(article)).not.to.equal(undefined);
  });

  it('tells that a card was read after it has been open for a second', async () => {
    const article = await articleWith(paragraphs, notes);
    const seen = nextEvent<Event & { annotationId: string }>(article, 'sidelight-seen');
    const start = performance.now();
    article.show('tide');
    expect((await seen).annotationId).to.equal('tide');
    expect(performance.now() - start).to.be.greaterThan(900);
  });

  it('opens the note that the address asks for', async () => {
    const article = await articleWith(paragraphs, notes);
    location.hash = '#sidelight-story-cargo';
    await until('the card', () => openCard(article) !== undefined);
    expect(markerOf('cargo').getAttribute('aria-expanded')).to.equal('true');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('does not mistake another element’s id for a note', async () => {
    const article = await articleWith(paragraphs, notes);
    location.hash = '#sidelight-story';
    location.hash = '#sidelight-other-tide';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(openCard(article)).to.equal(undefined);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('reports a bad `ignore` selector, and goes on without it', async () => {
    const article = await articleWith(paragraphs, notes, 'ignore="p["');
    expect(article.problems.map(({ code }) => code)).to.deep.equal(['selector-invalid']);
    expect(markersOf(article)).to.have.length(2);
  });

  it('has nothing to say without a document', async () => {
    const article = await put<SidelightArticle>(`<sidelight-article>${paragraphs}</sidelight-article>`, 'sidelight-article');
    await article.ready;
    expect(article.innerHTML).to.equal(paragraphs);
    expect(article.problems).to.deep.equal([]);
  });
});

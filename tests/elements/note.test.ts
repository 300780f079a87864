import { expect } from '@open-wc/testing';
import { SidelightNote } from '../../src/index.js';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, cardText, documentOf, markerOf, markersOf, middleOf, openCard, put, until } from '../helpers/article.js';
import { expectAccessible } from '../helpers/axe.js';
import { clickAt, pressKeys, setViewport } from '../helpers/commands.js';
import { marked, settled } from '../helpers/live.js';

const tide = 'source="Example Times" href="https://times.example/shells" quote="At night." attribution="official" date="2024-01-04"';
const text = `<p>The ship came in <sidelight-note id="tide" ${tide}>on the <em>night</em> tide</sidelight-note>. The register lists machine parts.</p>`;

/** An article without a document. */
async function written(markup: string, attributes = ''): Promise<SidelightArticle> {
  const article = await put<SidelightArticle>(`<sidelight-article id="story" lang="en" ${attributes}>${markup}</sidelight-article>`, 'sidelight-article');
  await article.ready;
  return article;
}

function numbers(root: Element): string[] {
  return markersOf(root).map((marker) => `${marker.dataset['sidelight']} ${marker.textContent}`);
}

function codes(article: SidelightArticle): string[] {
  return article.problems.map(({ code }) => code);
}

describe('a note that is written in HTML', () => {
  beforeEach(() => setViewport({ width: 900, height: 700 }));

  it('is plain text in line, where nothing but its tag is known', async () => {
    const note = await put<HTMLElement>(`<p>The ship came in <sidelight-note ${tide}>on the night tide</sidelight-note>.</p>`, 'sidelight-note');
    expect(note).to.be.instanceOf(SidelightNote);
    expect(getComputedStyle(note).display).to.equal('inline');
    expect(note.shadowRoot).to.equal(null);
    expect(note.parentElement?.innerText).to.equal('The ship came in on the night tide.');
    expect(markersOf()).to.have.length(0);
  });

  it('needs no document: it is marked, underlined, opened, listed and told of like one of a document', async () => {
    const told: string[] = [];
    const record = ({ type }: Event) => told.push(type);
    for (const type of ['sidelight-load', 'sidelight-anchor', 'sidelight-error']) document.addEventListener(type, record);
    const article = await written(text);
    for (const type of ['sidelight-load', 'sidelight-anchor', 'sidelight-error']) document.removeEventListener(type, record);
    expect(told).to.deep.equal(['sidelight-load', 'sidelight-anchor']);
    expect(article.problems).to.deep.equal([]);
    expect(numbers(article)).to.deep.equal(['tide 1']);
    expect(markerOf('tide', article).ariaLabel).to.equal('Note 1, source: Example Times');
    expect(markerOf('tide', article).previousSibling?.textContent).to.equal('.');
    const anchor = article.anchors.get('tide');
    expect([anchor?.status, anchor?.score, anchor?.range?.toString()]).to.deep.equal(['exact', 1, 'on the night tide']);
    expect([...(CSS.highlights.get('sidelight-source') ?? [])]).to.have.length(3);
    const { x, y } = middleOf(markerOf('tide', article));
    await clickAt(x, y);
    await until('the card', () => openCard(article) !== undefined);
    expect(cardText(article)).to.include('At night.').and.include('Official statement').and.include('4 Jan 2024');
    await pressKeys('Escape');
    const entry = article.querySelector('sidelight-sources li') as HTMLElement;
    expect(entry.textContent).to.include('At night.').and.include('Example Times');
    await expectAccessible(article);
  });

  it('leaves the article as it was when the article goes', async () => {
    const article = await written(text);
    expect(markersOf(article)).to.have.length(1);
    article.remove();
    expect(article.innerHTML).to.equal(text);
    expect(article.querySelector('p')?.childNodes).to.have.length(3);
  });

  it('is opened by its id in the page’s address', async () => {
    location.hash = '#sidelight-story-tide';
    const article = await written(text);
    await until('the card', () => openCard(article) !== undefined);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('stands among the notes of a document, numbered as they are read, and shares their sources', async () => {
    const article = await articleWith(
      `<p>The <sidelight-note id="ship" source="register">ship</sidelight-note> came in on the night tide. <sidelight-note source="Other Post">Machine parts</sidelight-note>, it said; by <sidelight-note id="again" source="times" quote="By rail.">rail</sidelight-note>.</p>`,
      documentOf([{ id: 'tide', target: 'on the night tide', citations: ['times'] }]),
    );
    const [, , other] = markersOf(article);
    expect(numbers(article)).to.deep.equal(['ship 1', 'tide 2', `${other?.dataset['sidelight']} 3`, 'again 2']);
    expect(article.querySelectorAll('sidelight-sources li')).to.have.length(3);
    article.next();
    article.next();
    await until('the document’s note', () => openCard(article)?.ariaLabel?.includes('2') === true);
  });

  it('says where a note of the document stands, in as many places, whatever the document says of it', async () => {
    const article = await articleWith(
      '<p>The ship came in <sidelight-note ref="tide">at night</sidelight-note>, and left <sidelight-note ref="tide">at night</sidelight-note>.</p>',
      documentOf([{ id: 'tide', target: 'words that are gone' }, { id: 'none', target: 'others that are gone' }]),
    );
    expect(marked(article)).to.include('at night</sidelight-note>,⟨1: tide⟩ and left').and.include('at night</sidelight-note>.⟨1: tide⟩');
    expect(codes(article)).to.deep.equal(['quote-not-found']);
    article.document = documentOf([{ id: 'tide' } as never]);
    await article.ready;
    expect(codes(article)).to.deep.equal([]);
    expect(numbers(article)).to.deep.equal(['tide 1', 'tide 1']);
  });

  it('stays plain text when it names a note that nobody has', async () => {
    const article = await articleWith('<p>The <sidelight-note ref="gone">ship</sidelight-note> came in.</p>', documentOf([{ id: 'tide', target: 'came in' }]));
    expect(numbers(article)).to.deep.equal(['tide 1']);
    expect(codes(article)).to.deep.equal(['annotation-unknown']);
  });

  it('is shown where the document is not to be had, which is told', async () => {
    const article = await written(text, 'src="/no-such-document.json"');
    expect(codes(article)).to.deep.equal(['document-unreachable']);
    expect(numbers(article)).to.deep.equal(['tide 1']);
  });

  for (const [name, markup, expected] of [
    ['inside another one', '<p><sidelight-note id="out" body="A">The ship <sidelight-note id="in" body="B">came in</sidelight-note> at night</sidelight-note>.</p>',
      '<p><sidelight-note id="out" body="A">The ship <sidelight-note id="in" body="B">came in⟨1: in⟩</sidelight-note> at night</sidelight-note>.⟨2: out⟩</p>'],
    ['inside a link', '<p>The <a href="#x">ship <sidelight-note id="n" body="A">came</sidelight-note> in</a> at night.</p>',
      '<p>The <a href="#x">ship <sidelight-note id="n" body="A">came</sidelight-note> in</a>⟨1: n⟩ at night.</p>'],
    ['inside a summary', '<details open=""><summary>The <sidelight-note id="n" body="A">ship</sidelight-note></summary><p>came in</p></details>',
      '<details open=""><summary>The <sidelight-note id="n" body="A">ship</sidelight-note></summary>⟨1: n⟩<p>came in</p></details>'],
    ['inside a heading', '<h2>The <sidelight-note id="n" body="A">ship</sidelight-note></h2>', '<h2>The <sidelight-note id="n" body="A">ship⟨1: n⟩</sidelight-note></h2>'],
    ['around a link', '<p>The <sidelight-note id="n" body="A"><a href="#x">ship</a></sidelight-note> came in.</p>',
      '<p>The <sidelight-note id="n" body="A"><a href="#x">ship</a>⟨1: n⟩</sidelight-note> came in.</p>'],
    ['around paragraphs', '<sidelight-note id="n" body="A"><p>The ship.</p><p>The tide.</p></sidelight-note>',
      '<sidelight-note id="n" body="A"><p>The ship.</p><p>The tide.⟨1: n⟩</p></sidelight-note>'],
    ['twice with the same words', '<p><sidelight-note id="a" body="A">ship</sidelight-note> and <sidelight-note id="b" body="B">ship</sidelight-note></p>',
      '<p><sidelight-note id="a" body="A">ship⟨1: a⟩</sidelight-note> and <sidelight-note id="b" body="B">ship⟨2: b⟩</sidelight-note></p>'],
    ['in a part that is no text of the article', '<p>The ship.</p><aside><p>The <sidelight-note id="n" body="A">tide</sidelight-note></p></aside>',
      '<p>The ship.</p><aside><p>The <sidelight-note id="n" body="A">tide</sidelight-note></p></aside>'],
  ] as const)
    it(`has its place ${name}`, async () => {
      const article = await written(markup);
      expect(marked(article)).to.equal(expected);
      expect(article.problems).to.deep.equal([]);
    });

  it('is an orphan without words, and listed with what it says', async () => {
    const article = await written('<p>The ship<sidelight-note id="n" source="Example Times" quote="At night."> </sidelight-note> came in.</p>');
    expect(numbers(article)).to.deep.equal([]);
    expect(article.anchors.get('n')?.code).to.equal('field-missing');
    expect(article.querySelector('li[data-code="field-missing"]')?.textContent).to.include('At night.');
  });

  it('is found in a text that an article elsewhere points at, by the first of them', async () => {
    const page = await put<HTMLElement>(`<div class="page"><div id="text">${text}</div><sidelight-article for="text"></sidelight-article>
      <sidelight-article for="text"></sidelight-article></div>`, '.page');
    for (const article of page.querySelectorAll('sidelight-article')) await article.ready;
    expect(numbers(page)).to.deep.equal(['tide 1']);
    expect(page.querySelectorAll('#text sidelight-sources')).to.have.length(1);
  });

  it('keeps the marker that the page was rendered with', async () => {
    const marker = '<a class="sidelight-marker" role="doc-noteref" id="sidelight-ref-story-n" data-sidelight="n" href="#sidelight-story-n">1</a>';
    const article = await put<SidelightArticle>(`<sidelight-article id="story"><p>The <sidelight-note id="n" body="A">ship${marker}</sidelight-note> came in.</p></sidelight-article>`, 'sidelight-article');
    const present = article.querySelector('.sidelight-marker');
    await article.ready;
    expect(markersOf(article)).to.deep.equal([present]);
    expect(article.anchors.get('n')?.range?.toString()).to.equal('ship');
  });
});

describe('hand-written notes that change', () => {
  beforeEach(() => setViewport({ width: 900, height: 700 }));

  it('begin with the first that is written into an article that had nothing to show', async () => {
    const article = await written('<p>The ship came in.</p>');
    expect(markersOf(article)).to.have.length(0);
    const note = document.createElement('sidelight-note');
    note.setAttribute('body', 'A note.');
    const range = document.createRange();
    range.selectNodeContents(article.querySelector('p') as Element);
    range.surroundContents(note);
    await settled(article);
    expect(markersOf(article)).to.have.length(1);
  });

  it('come, change what they say, change their place and go, and the others stay as they are', async () => {
    const article = await written(text);
    const marker = markerOf('tide', article);
    const note = article.querySelector('sidelight-note') as HTMLElement;
    article.insertAdjacentHTML('afterbegin', '<p>A <sidelight-note id="first" body="B">foreword</sidelight-note>.</p>');
    await settled(article);
    expect(numbers(article)).to.deep.equal(['first 1', 'tide 2']);
    expect(markerOf('tide', article)).to.equal(marker);
    article.show('tide');
    await until('the card', () => openCard(article) !== undefined);
    note.setAttribute('source', 'Other Post');
    note.setAttribute('quote', 'At dawn.');
    await settled(article);
    await until('the new words', () => cardText(article).includes('At dawn.'));
    expect(marker.ariaLabel).to.equal('Note 2, source: Other Post');
    expect(markerOf('tide', article)).to.equal(marker);
    note.setAttribute('checked', 'one day');
    await settled(article);
    expect(codes(article)).to.deep.equal(['date-invalid']);
    note.replaceWith(...note.childNodes);
    await settled(article);
    expect(numbers(article)).to.deep.equal(['first 1']);
    expect(openCard(article)).to.equal(undefined);
    expect(article.problems).to.deep.equal([]);
  });

  it('are not read again for an attribute of the page’s own elements', async () => {
    const article = await written(`${text}<p><a href="#a" type="text/html">A link</a></p>`);
    const { ready } = article;
    (article.querySelector('p a[type]') as Element).setAttribute('href', '#b');
    await Promise.resolve();
    expect(article.ready).to.equal(ready);
  });
});

import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, put, until } from '../helpers/article.js';

const paragraphs = '<p>The ship came in on the night tide. The register lists machine parts, by weight.</p>';

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', citations: [{ source: 'times', quote: 'It came by night.' }], attribution: 'outlet' },
  { id: 'parts', target: 'machine parts', title: 'Machine parts', body: 'Of *any* sort.' },
  { id: 'weight', target: 'by weight', citations: [{ source: 'times', quote: 'Some 612 pallets.' }] },
  { id: 'bare', target: 'The ship' },
  { id: 'lost', target: 'words that went', citations: [{ source: 'register', quote: 'Nothing.' }] },
  { id: 'twice', target: 'The', title: 'Too often' },
]);

function list(article: SidelightArticle): HTMLElement {
  return article.querySelector('sidelight-sources') as HTMLElement;
}

describe('the list of sources', () => {
  it('stands at the end of the article as endnotes with a heading', async () => {
    const article = await articleWith(paragraphs, notes);
    const section = list(article).querySelector('section');
    expect(article.lastElementChild).to.equal(list(article));
    expect(section?.getAttribute('role')).to.equal('doc-endnotes');
    expect(section?.querySelector('h2')?.textContent).to.equal('Sources and notes');
    expect(section?.textContent).to.contain('2 sources.');
  });

  it('has one entry a source, with its quotations and a way back for each note', async () => {
    const article = await articleWith(paragraphs, notes);
    const entries = [...list(article).querySelectorAll('ol > li')] as HTMLElement[];
    expect(entries).to.have.length(3);
    const times = entries[1] as HTMLElement;
    expect(times.innerText).to.match(/It came by night\.[^]*Some 612 pallets\./);
    expect(times.innerText).to.contain('News outlet');
    expect([...times.querySelectorAll('[role=doc-backlink]')].map((back) => back.getAttribute('href'))).to.deep.equal([
      '#sidelight-ref-story-tide',
      '#sidelight-ref-story-weight',
    ]);
  });

  it('parts its words by spaces, where no style sheet does', async () => {
    const article = await articleWith(paragraphs, notes);
    const ways = list(article).querySelectorAll('ol > li')[1]?.querySelector('.ways');
    expect(ways?.textContent.replace(/\s+/g, ' ').trim()).to.equal('News outlet Source Archived Back to text 1 2');
  });

  it('gives a note without a citation its own words, and one without words the passage’s', async () => {
    const article = await articleWith(paragraphs, notes);
    const [bare, , parts] = [...list(article).querySelectorAll<HTMLElement>('ol > li')];
    expect(bare?.innerText).to.contain('The ship');
    expect(parts?.innerText).to.match(/Machine parts\s+Of any sort\./);
  });

  it('keeps notes without a place under a heading of their own, with their reason', async () => {
    const article = await articleWith(paragraphs, notes);
    const orphans = [...list(article).querySelectorAll<HTMLElement>('ul > li')];
    expect(list(article).querySelector('h3')?.textContent).to.equal('Notes without a place');
    expect(orphans.map((orphan) => orphan.dataset['code'])).to.deep.equal(['quote-not-found', 'quote-ambiguous']);
    expect(orphans[0]?.innerText).to.match(/Nothing\.[^]*Stood at: “words that went”/);
    expect(orphans[1]?.innerText).to.contain('which the text has more than once');
  });

  it('has an id for every note, so that links work without script', async () => {
    const article = await articleWith(paragraphs, notes);
    for (const id of ['tide', 'parts', 'weight', 'bare', 'lost', 'twice'])
      expect(list(article).querySelector(`#sidelight-story-${id}`), id).not.to.equal(null);
    const ids = [...article.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('leads back to the markers', async () => {
    const article = await articleWith(paragraphs, notes);
    for (const back of list(article).querySelectorAll('[role=doc-backlink]')) {
      const id = back.getAttribute('href')?.slice(1) ?? '';
      expect(article.querySelector(`[id="${id}"]`)?.className).to.equal('sidelight-marker');
    }
    expect(markerOf('tide').getAttribute('href')).to.equal('#sidelight-story-tide');
  });

  it('fills the list that the page has, and gives its own words back when it leaves', async () => {
    const host = await put<HTMLElement>(
      `<div><sidelight-article id="story" lang="en">${paragraphs}</sidelight-article><sidelight-sources for="story"><p>Sources need a script.</p></sidelight-sources></div>`,
      'div',
    );
    const article = host.querySelector('sidelight-article') as SidelightArticle;
    article.document = notes;
    await article.ready;
    const sources = host.querySelector('sidelight-sources') as HTMLElement;
    expect(article.querySelector('sidelight-sources')).to.equal(null);
    expect(sources.querySelectorAll('ol > li')).to.have.length(3);
    expect(sources.innerText).not.to.contain('need a script');
    article.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(sources.innerText).to.equal('Sources need a script.');
  });

  it('takes over a list that the page came with, and leaves it as it was', async () => {
    const live = await articleWith(paragraphs, notes);
    const made = live.innerHTML;
    live.remove();
    const article = await articleWith(made, undefined);
    const [section, ...entries] = article.querySelectorAll('section, section li');
    const markup = list(article).outerHTML;
    const changes = new MutationObserver(() => undefined);
    changes.observe(article, { childList: true, characterData: true, attributes: true, subtree: true });
    article.document = notes;
    await article.ready;
    expect(changes.takeRecords().length).to.equal(0);
    article.document = documentOf([{ id: 'tide', target: 'on the night tide', title: 'Tides' }]);
    await article.ready;
    expect(article.querySelector('section') === section).to.equal(true);
    expect(list(article).innerText).to.contain('Tides');
    article.document = undefined;
    await article.ready;
    expect(list(article).outerHTML).to.equal(markup);
    expect(entries.length).to.be.greaterThan(3);
  });

  it('is laid out when it comes near the screen where it is long', async () => {
    const words = Array.from({ length: 50 }, (_, index) => `word${index}`);
    const many = documentOf(words.map((word) => ({ id: word, target: word, title: word })));
    const article = await articleWith(`<p>${words.join(' ')}</p><div style="height: 9000px"></div>`, many);
    const entry = list(article).querySelector('li') as HTMLElement;
    const isDrawn = () => (entry.firstElementChild as HTMLElement).checkVisibility({ contentVisibilityAuto: true });
    await until('the entry is far', () => !isDrawn());
    entry.scrollIntoView();
    await until('the entry is drawn', isDrawn);
  });

  it('leaves what is right already as it is when the text changes', async () => {
    const article = await articleWith(paragraphs, notes);
    const first = list(article).querySelector('li') as HTMLElement;
    const back = first.querySelector('[role=doc-backlink]') as HTMLElement;
    back.focus();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((some) => records.push(...some));
    observer.observe(list(article), { subtree: true, childList: true, characterData: true, attributes: true });
    (article.querySelector('p') as HTMLElement).append(' By morning it had gone.');
    await Promise.resolve();
    await article.ready;
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records).to.deep.equal([]);
    expect(list(article).querySelector('li')).to.equal(first);
    expect(document.activeElement).to.equal(back);
  });

  it('becomes whole again with the next change when the page has taken it apart', async () => {
    const article = await articleWith(paragraphs, notes);
    const whole = list(article).innerHTML;
    const section = list(article).querySelector('section') as HTMLElement;
    section.querySelector('h2')?.remove();
    section.querySelector('li')?.replaceWith('A word of the page');
    section.append(document.createElement('hr'));
    section.normalize();
    await article.refresh();
    expect(list(article).innerHTML).to.equal(whole);
  });

  it('is made of elements and words alone', async () => {
    const article = await articleWith(paragraphs, notes);
    const walker = document.createTreeWalker(list(article), NodeFilter.SHOW_COMMENT);
    expect(walker.nextNode()).to.equal(null);
  });

  it('is not there when there is nothing to list', async () => {
    const article = await articleWith(paragraphs, documentOf([]));
    expect(article.querySelector('section')).to.equal(null);
  });
});

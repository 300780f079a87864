import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markersOf, nextEvent, openCard } from '../helpers/article.js';

const paragraphs =
  '<p>The ship came in <em>on the night</em> tide, and <a href="#x">the register</a> lists it.</p><p>By morning it was gone.</p>';

const notes = documentOf([
  { id: 'ship', target: 'The ship' },
  { id: 'tide', target: 'on the night tide', citations: ['times'] },
  { id: 'register', target: 'the register' },
  { id: 'gone', target: 'it was gone' },
]);

function nodesOf(root: Node): Node[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

describe('an article that leaves the page', () => {
  it('has the same nodes as before, text nodes and all', async () => {
    const article = document.createElement('sidelight-article');
    article.innerHTML = paragraphs;
    const before = nodesOf(article);
    document.body.append(article);
    article.document = notes;
    await article.ready;
    expect(markersOf(article)).to.have.length(4);
    article.remove();
    expect(nodesOf(article)).to.deep.equal(before);
    expect(article.innerHTML).to.equal(paragraphs);
  });

  it('leaves no highlight and no style sheet', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const article = await articleWith(paragraphs, notes);
    expect(document.adoptedStyleSheets.length).to.be.greaterThan(sheets);
    expect([...CSS.highlights.keys()]).to.include('sidelight-source');
    article.remove();
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('sidelight'))).to.deep.equal([]);
  });

  it('leaves no listener', async () => {
    const { added, removed, restore } = countListeners();
    const article = await articleWith(paragraphs, notes);
    article.show('tide');
    await nextEvent(article, 'sidelight-after-show');
    article.remove();
    restore();
    expect(added()).to.be.greaterThan(0);
    expect(removed()).to.equal(added());
  });

  it('closes its card', async () => {
    const article = await articleWith(paragraphs, notes);
    article.show('tide');
    await nextEvent(article, 'sidelight-after-show');
    const hidden = nextEvent(article, 'sidelight-after-hide');
    article.remove();
    await hidden;
    expect(openCard(article)).to.equal(undefined);
  });

  it('works again when it is put back, or moved', async () => {
    const article = await articleWith(paragraphs, notes);
    const home = article.parentElement;
    article.remove();
    home?.append(article);
    await article.ready;
    expect(markersOf(article)).to.have.length(4);
    home?.prepend(article);
    await article.ready;
    expect(markersOf(article)).to.have.length(4);
    expect(article.querySelectorAll('sidelight-sources')).to.have.length(1);
    await opens(article);
  });

  it('keeps the text byte-identical while it is annotated', async () => {
    const article = await articleWith(paragraphs, notes);
    const copy = article.cloneNode(true) as HTMLElement;
    for (const own of copy.querySelectorAll('.sidelight-marker, sidelight-sources')) own.remove();
    const plain = document.createElement('div');
    plain.innerHTML = paragraphs;
    expect(copy.textContent).to.equal(plain.textContent);
  });

  it('takes its notes away when the document is emptied', async () => {
    const article = await articleWith(paragraphs, notes);
    article.document = null;
    await article.ready;
    expect(article.innerHTML).to.equal(paragraphs);
  });
});

async function opens(article: SidelightArticle): Promise<void> {
  article.show('gone');
  await nextEvent(article, 'sidelight-after-show');
  expect(openCard(article)).not.to.equal(undefined);
}

/** Counts listeners on document and window; one that goes by an abort signal counts as removed then. */
function countListeners(): { added: () => number; removed: () => number; restore: () => void } {
  let added = 0;
  let removed = 0;
  const original = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ) {
    original.call(this, type, listener, options);
    if (!(this === document || this === window || this === undefined)) return;
    // The test's own way of waiting for the card.
    if (type.startsWith('sidelight')) return;
    added++;
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => removed++);
  };
  return {
    added: () => added,
    removed: () => removed,
    restore: () => {
      EventTarget.prototype.addEventListener = original;
    },
  };
}

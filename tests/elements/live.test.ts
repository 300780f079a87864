import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, markersOf, nextEvent, openCard, put, until } from '../helpers/article.js';
import { nextPaint } from '../helpers/commands.js';
import { differenceBetween, ownText, shapeOf } from '../helpers/dom-shape.js';
import { anchorsOf, faultsOfPage, loadedAnew, marked, settled } from '../helpers/live.js';

const ship = 'The ship came in on the night tide. The register lists machine parts, by weight.';
const gone = 'By morning the cargo was gone, and nobody says who took it.';
const paragraphs = `<p>${ship}</p><p>${gone}</p>`;

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', citations: ['times'] },
  { id: 'parts', target: 'machine parts', citations: ['register'] },
  { id: 'gone', target: 'the cargo was gone' },
  { id: 'later', target: 'a second ship was seen' },
]);

function numbers(article: Element): string[] {
  return markersOf(article).map(({ dataset, textContent }) => `${dataset['sidelight']} ${textContent}`);
}

function statusOf(article: SidelightArticle, id: string): string | undefined {
  return article.anchors.get(id)?.status;
}

/** Counts how often an article says that it has placed its notes. */
function countAnchorings(article: SidelightArticle): () => number {
  let count = 0;
  article.addEventListener('sidelight-anchor', () => count++);
  return () => count;
}

function paragraph(words: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
}

function first(article: Element): HTMLElement {
  return article.querySelector('p') as HTMLElement;
}

/** Writes into an element's text nodes, one after the other; where there is nothing to write, a text is left. */
function write(element: Element, texts: readonly (string | undefined)[]): void {
  const nodes = [...element.childNodes].filter((node) => node instanceof Text);
  for (const [index, node] of nodes.entries()) node.data = texts[index] ?? node.data;
}

/** What the underlined passages of all kinds say, in the order of their kinds. */
function underlined(): string[] {
  return [...CSS.highlights].flatMap(([name, ranges]) =>
    name === 'sidelight-active'
      ? []
      : [...ranges].map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset)),
  );
}

interface Change {
  name: string;
  before?: string;
  act: (article: SidelightArticle) => void;
  /** The ids and numbers of the markers, in order. */
  after: string[];
}

const changes: Change[] = [
  { name: 'words are put before a passage', act: (article) => ((first(article).firstChild as Text).data = `So they say: ${ship}`), after: ['tide 1', 'parts 2', 'gone 3'] },
  { name: 'a passage is taken out', act: (article) => first(article).remove(), after: ['gone 1'] },
  { name: 'a passage comes that was missing', act: (article) => first(article).before(paragraph('In May a second ship was seen.')), after: ['later 1', 'tide 2', 'parts 3', 'gone 4'] },
  { name: 'paragraphs are put on top', act: (article) => article.prepend(...['Live.', 'At noon a second ship was seen.', 'It left.'].map(paragraph)), after: ['later 1', 'tide 2', 'parts 3', 'gone 4'] },
  { name: 'paragraphs are added behind the list', act: (article) => article.append(paragraph('In May a second ship was seen.')), after: ['tide 1', 'parts 2', 'gone 3', 'later 4'] },
  { name: 'its markup is written anew', act: (article) => (article.innerHTML = `<div>${paragraphs}<p>In May a second ship was seen.</p></div>`), after: ['tide 1', 'parts 2', 'gone 3', 'later 4'] },
  { name: 'its markup is read and written back', act: (article) => (first(article).outerHTML += ''), after: ['tide 1', 'parts 2', 'gone 3'] },
  { name: 'a marker is taken out', act: (article) => markerOf('tide', article).remove(), after: ['tide 1', 'parts 2', 'gone 3'] },
  { name: 'a marker is put elsewhere', act: (article) => article.querySelectorAll('p')[1]?.append(markerOf('tide', article)), after: ['tide 1', 'parts 2', 'gone 3'] },
  { name: 'a copy of a marker is left behind', act: (article) => article.querySelectorAll('p')[1]?.append(markerOf('tide', article).cloneNode(true)), after: ['tide 1', 'parts 2', 'gone 3'] },
  { name: 'its texts are joined', act: (article) => article.normalize(), after: ['tide 1', 'parts 2', 'gone 3'] },
  { name: 'paragraphs change places', act: (article) => article.prepend(article.querySelectorAll('p')[1] as Node), after: ['gone 1', 'tide 2', 'parts 3'] },
  { name: 'a paragraph moves into another part', before: `${paragraphs}<section></section>`, act: (article) => article.querySelector('section')?.append(first(article)), after: ['gone 1', 'tide 2', 'parts 3'] },
  { name: 'a hidden part opens', before: `<div hidden><p>In May a second ship was seen.</p></div>${paragraphs}`, act: (article) => article.querySelector('div')?.removeAttribute('hidden'), after: ['later 1', 'tide 2', 'parts 3', 'gone 4'] },
  { name: 'a part is hidden', act: (article) => (first(article).hidden = true), after: ['gone 1'] },
  { name: 'a part becomes an advertisement', act: (article) => (first(article).className = 'promo'), after: ['gone 1'] },
  { name: 'an ignored part is taken in', before: `${paragraphs}<aside><p>In May a second ship was seen.</p></aside>`, act: (article) => article.querySelector('aside')?.setAttribute('data-sidelight-text', ''), after: ['tide 1', 'parts 2', 'gone 3', 'later 4'] },
  { name: 'a part that was closed is opened', before: `<details><summary>More</summary><p>In May a second ship was seen.</p></details>${paragraphs}`, act: (article) => ((article.querySelector('details') as HTMLDetailsElement).open = true), after: ['later 1', 'tide 2', 'parts 3', 'gone 4'] },
  { name: 'an advertisement stands between its paragraphs', act: (article) => { const ad = paragraph('Buy now'); ad.className = 'ad'; first(article).after(ad); }, after: ['tide 1', 'parts 2', 'gone 3'] },
  { name: 'an advertisement stands inside a paragraph', act: (article) => { const ad = document.createElement('span'); ad.className = 'ad'; ad.textContent = 'Buy now'; first(article).insertBefore(ad, first(article).childNodes[1] ?? null); }, after: ['tide 1', 'parts 2', 'gone 3'] },
  { name: 'its texts are set to what they are', act: (article) => { for (const p of article.querySelectorAll('p')) p.textContent = ownText(p); }, after: ['tide 1', 'parts 2', 'gone 3'] },
  { name: 'the words before a marker are taken out', act: (article) => write(first(article), ['', undefined, ', they say.']), after: ['parts 1', 'gone 2'] },
  { name: 'the words before a marker become blanks', before: `<h2>No</h2>${paragraphs}`, act: (article) => write(first(article), ['        ', undefined, ', they say.']), after: ['parts 1', 'gone 2'] },
  { name: 'everything is taken out', act: (article) => article.replaceChildren(), after: [] },
];

describe('an article that changes', () => {
  for (const { name, before = paragraphs, act, after } of changes)
    it(`has its notes where they belong when ${name}`, async () => {
      const article = await articleWith(before, notes);
      act(article);
      await Promise.resolve();
      const text = ownText(article);
      await settled(article);
      expect(numbers(article)).to.deep.equal(after);
      expect(ownText(article)).to.equal(text);
      const fresh = await loadedAnew(article);
      expect(marked(article)).to.equal(fresh.markup);
      expect(anchorsOf(article)).to.deep.equal(fresh.anchors);
      expect(article.lastElementChild?.localName).to.equal('sidelight-sources');
      expect(article.querySelectorAll('sidelight-sources')).to.have.length(1);
    });

  it('says anew where its notes are, and why not', async () => {
    const article = await articleWith(paragraphs, notes);
    const { anchors } = article;
    expect(article.problems.map(({ annotationId }) => annotationId)).to.deep.equal(['later']);
    first(article).textContent = 'In May a second ship was seen.';
    const { exact, orphaned } = await nextEvent<Event & { exact: number; orphaned: number }>(article, 'sidelight-anchor');
    expect([exact, orphaned]).to.deep.equal([2, 2]);
    expect(article.anchors).not.to.equal(anchors);
    expect(statusOf(article, 'later')).to.equal('exact');
    expect(article.anchors.get('later')?.range?.toString()).to.equal('a second ship was seen');
    expect(article.problems.map(({ annotationId }) => annotationId)).to.deep.equal(['tide', 'parts']);
  });

  it('is not ready while its notes are brought back', async () => {
    const article = await articleWith(paragraphs, notes);
    const before = article.ready;
    article.append(paragraph('In May a second ship was seen.'));
    await Promise.resolve();
    expect(article.ready).not.to.equal(before);
    await article.ready;
    expect(statusOf(article, 'later')).to.equal('exact');
  });

  it('keeps the markers that stand right, as the nodes they are', async () => {
    const article = await articleWith(paragraphs, notes);
    const before = markersOf(article);
    article.prepend(paragraph('At noon a second ship was seen.'));
    await settled(article);
    expect(markersOf(article).slice(1)).to.deep.equal(before);
    expect(before.map(({ textContent }) => textContent)).to.deep.equal(['2', '3', '4']);
  });

  it('underlines the passages where they are now', async () => {
    const article = await articleWith(paragraphs, notes);
    article.prepend(paragraph('At noon a second ship was seen.'));
    (first(article).nextElementSibling as HTMLElement).textContent = 'Lo: the ship came in on the night tide.';
    await settled(article);
    expect(underlined().sort()).to.deep.equal(['a second ship was seen', 'on the night tide', 'the cargo was gone']);
  });

  it('is restored when it leaves, whatever happened to it', async () => {
    const article = document.createElement('sidelight-article');
    article.append(paragraph(ship), paragraph(gone));
    const before = shapeOf(article);
    document.body.append(article);
    article.document = notes;
    await article.ready;
    const late = paragraph('At noon a second ship was seen.');
    article.prepend(late);
    await settled(article);
    late.remove();
    const text = article.querySelector('p')?.firstChild as Text;
    text.data = ship;
    await settled(article);
    expect(markersOf(article)).to.have.length(3);
    article.remove();
    expect(differenceBetween(before, shapeOf(article))).to.equal(undefined);
  });

  it('is mended when it leaves in the task that wrote to it', async () => {
    const article = await articleWith(paragraphs, notes);
    (first(article).firstChild as Text).data = ship;
    article.remove();
    expect(article.innerHTML).to.equal(paragraphs);
  });
});

describe('an article that nothing has happened to', () => {
  const nothings: Record<string, (article: SidelightArticle) => void> = {
    'a class that means nothing comes': (article) => (first(article).className = 'wide'),
    'a comment comes': (article) => first(article).append(document.createComment('here')),
    'its list is written to': (article) => article.querySelector('sidelight-sources')?.append('More'),
    'the focus moves to a marker': (article) => markerOf('tide', article).focus(),
  };
  for (const [name, act] of Object.entries(nothings))
    it(`is not written to and says nothing when ${name}`, async () => {
      const article = await articleWith(paragraphs, notes);
      const count = countAnchorings(article);
      act(article);
      const observer = new MutationObserver(() => undefined);
      observer.observe(article, { subtree: true, childList: true, characterData: true, attributes: true });
      await settled(article);
      await nextPaint();
      expect(observer.takeRecords()).to.have.length(0);
      expect(count()).to.equal(0);
      observer.disconnect();
    });

  it('is not written to by a refresh', async () => {
    const article = await articleWith(paragraphs, notes);
    const observer = new MutationObserver(() => undefined);
    observer.observe(article, { subtree: true, childList: true, characterData: true, attributes: true });
    await article.refresh();
    await article.refresh();
    expect(observer.takeRecords()).to.have.length(0);
    observer.disconnect();
  });
});

describe('many changes', () => {
  it('are answered once when they come in a burst', async () => {
    const article = await articleWith(paragraphs, notes);
    const count = countAnchorings(article);
    const text = first(article).firstChild as Text;
    for (let index = 0; index < 1000; index++) text.data = `${index} ships. ${ship}`;
    await settled(article);
    expect(count()).to.equal(1);
    expect(numbers(article)).to.deep.equal(['tide 1', 'parts 2', 'gone 3']);
  });

  it('are followed when they do not pause, and not each of them', async () => {
    const article = await articleWith(paragraphs, notes);
    const count = countAnchorings(article);
    let changes = 0;
    // Not with the frames, of which a busy machine has few.
    const changing = setInterval(() => (first(article).textContent = `${++changes} ships. ${ship}`));
    await until('the notes brought back twice while the text goes on changing', () => count() >= 2);
    clearInterval(changing);
    expect(changes).to.be.greaterThan(2 * count());
    await settled(article);
    expect(numbers(article)).to.deep.equal(['tide 1', 'parts 2', 'gone 3']);
  });

  it('are shown at once as the page means them: a preview that writes with every key', async () => {
    const article = await articleWith(paragraphs, notes);
    const preview = first(article).firstChild as Text;
    const typed = `${ship} By the way, it was late.`;
    for (let length = 0; length <= typed.length; length += 3) {
      preview.data = typed.slice(0, length);
      await Promise.resolve();
      expect(ownText(first(article))).to.equal(typed.slice(0, length));
      if (length % 30 === 0) await article.refresh();
    }
    preview.data = typed;
    await settled(article);
    expect(numbers(article)).to.deep.equal(['tide 1', 'parts 2', 'gone 3']);
  });

  it('are followed while very many notes are being placed', async () => {
    const words = Array.from({ length: 150 }, (_, index) => `The ship number ${index} came in`);
    const many = documentOf(words.map((target, index) => ({ id: `n${index}`, target })));
    const article = await articleWith(words.map((sentence) => `<p>${sentence} on the night tide.</p>`).join(''), null);
    article.document = many;
    let tasks = 0;
    const { port1, port2 } = new MessageChannel();
    const running = new Promise((resolve) => {
      port1.onmessage = () => {
        const [p] = article.querySelectorAll('p');
        if (tasks++ < 20 && p) p.textContent = `${tasks}. ${words[0]} on the night tide.`;
        if (tasks < 20) port2.postMessage(0);
        else resolve(port1.close());
      };
      port2.postMessage(0);
    });
    await running;
    await settled(article);
    expect(markersOf(article)).to.have.length(150);
    expect(marked(article)).to.equal((await loadedAnew(article)).markup);
  });

  it('leave no fault when the article is taken out between them', async () => {
    const connection = new AbortController();
    const faults = faultsOfPage(connection.signal);
    const article = await articleWith(paragraphs, notes);
    article.prepend(paragraph('At noon a second ship was seen.'));
    const done = article.refresh();
    article.remove();
    article.append(paragraph('More.'));
    document.body.append(article);
    await article.ready;
    await done;
    expect(numbers(article)).to.deep.equal(['later 1', 'tide 2', 'parts 3', 'gone 4']);
    article.remove();
    connection.abort();
    expect(faults).to.deep.equal([]);
  });
});

describe('a card that is open while the article changes', () => {
  async function opened(id = 'gone'): Promise<SidelightArticle> {
    const article = await articleWith(paragraphs, notes);
    const shown = nextEvent(article, 'sidelight-after-show');
    article.show(id);
    await shown;
    return article;
  }

  it('stays, with its focus, and shows the number that its marker has now', async () => {
    const article = await opened();
    const close = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot?.querySelector('button') as HTMLElement;
    close.focus();
    article.prepend(paragraph('At noon a second ship was seen.'));
    await settled(article);
    await article.updateComplete;
    expect(openCard(article)).not.to.equal(undefined);
    expect(markerOf('gone').getAttribute('aria-expanded')).to.equal('true');
    const card = article.shadowRoot?.querySelector('sidelight-card');
    await card?.updateComplete;
    expect(card?.shadowRoot?.activeElement).to.equal(close);
    expect(openCard(article)?.ariaLabel).to.contain('4');
  });

  it('has its passage painted where it is now', async () => {
    const article = await opened();
    article.prepend(paragraph('More.'));
    article.querySelectorAll('p')[2]?.prepend('So: ');
    await settled(article);
    const [active] = CSS.highlights.get('sidelight-active') ?? [];
    expect((active?.startContainer as Text).data.slice(active?.startOffset, active?.endOffset)).to.equal('the cargo was gone');
  });

  it('closes when its note is gone', async () => {
    const article = await opened();
    const hidden = nextEvent(article, 'sidelight-after-hide');
    article.querySelectorAll('p')[1]?.remove();
    await hidden;
    await settled(article);
    expect(openCard(article)).to.equal(undefined);
  });
});

describe('two annotators in one article', () => {
  it('are two articles: each keeps to its own markers, and both come to rest', async () => {
    const host = await put<HTMLElement>(
      `<main><div id="both">${paragraphs}</div><sidelight-article for="both"></sidelight-article><sidelight-article for="both"></sidelight-article></main>`,
      'main',
    );
    const [one, two] = host.querySelectorAll('sidelight-article') as unknown as [SidelightArticle, SidelightArticle];
    one.document = notes;
    two.document = documentOf([{ id: 'tide', target: 'on the night tide' }, { id: 'who', target: 'nobody says' }]);
    await one.ready;
    await two.ready;
    const text = host.querySelector('#both') as HTMLElement;
    text.prepend(paragraph('At noon a second ship was seen.'));
    const counts = [countAnchorings(one), countAnchorings(two)];
    await settled(one);
    await settled(two);
    await one.ready;
    expect(markersOf(text).map(({ id }) => id).sort()).to.deep.equal(
      ['both-2-tide', 'both-2-who', 'both-gone', 'both-later', 'both-parts', 'both-tide'].map((id) => `sidelight-ref-${id}`),
    );
    expect(text.querySelectorAll('sidelight-sources')).to.have.length(2);
    const observer = new MutationObserver(() => undefined);
    observer.observe(text, { subtree: true, childList: true, characterData: true });
    await one.refresh();
    await two.refresh();
    await nextPaint();
    expect(observer.takeRecords()).to.have.length(0);
    for (const count of counts) expect(count()).to.be.at.most(4);
    expect(ownText(text)).to.equal(`At noon a second ship was seen.${ship}${gone}`);
    one.remove();
    two.remove();
    expect(text.innerHTML).to.equal(`<p>At noon a second ship was seen.</p>${paragraphs}`);
    expect([...text.querySelectorAll('p')].map(({ childNodes }) => childNodes.length)).to.deep.equal([1, 1, 1]);
  });

  it('are Sidelight and one that wraps what it finds, again and again', async () => {
    const article = await articleWith(paragraphs, notes);
    const wrap = () => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = /ship|cargo|fact/.exec(node.data)?.index ?? -1;
        if (at < 0 || node.parentElement?.closest('mark, a, sidelight-sources')) continue;
        const word = node.splitText(at);
        word.splitText(4);
        const mark = document.createElement('mark');
        word.replaceWith(mark);
        mark.append(word);
      }
    };
    let turns = 0;
    const stranger = new MutationObserver(() => (turns++, wrap()));
    stranger.observe(article, { childList: true, subtree: true });
    article.append(paragraph('A second ship was seen.'));
    await settled(article);
    await settled(article);
    const count = countAnchorings(article);
    const before = turns;
    await nextPaint();
    await article.refresh();
    expect([count() <= 1, turns === before]).to.deep.equal([true, true]);
    expect(article.querySelectorAll('mark')).to.have.length(3);
    expect(ownText(article)).to.equal(`${ship}${gone}A second ship was seen.`);
    expect(numbers(article)).to.deep.equal(['tide 1', 'parts 2', 'gone 3', 'later 4']);
    stranger.disconnect();
  });
});

/** One thing that a page does to an article, as plain data. */
interface Edit {
  what: 'write' | 'append' | 'remove' | 'wrap' | 'markup' | 'move' | 'hide' | 'split' | 'insert' | 'normalize' | 'clear';
  where: number;
  words: number;
}

const sentences = [ship, gone, 'In May a second ship was seen.', 'Nobody says so.', '', 'The cargo was gone, they say, on the night tide.', 'machine parts'];

function edit(root: Element, { what, where, words }: Edit): void {
  const blocks = [...root.querySelectorAll('p')].filter((p) => !p.closest('sidelight-sources'));
  const block = blocks[where % Math.max(1, blocks.length)];
  const text = [...(block?.childNodes ?? [])].filter((node) => node instanceof Text)[where % 3];
  const sentence = sentences[words % sentences.length] ?? '';
  if (what === 'append' || !block) return void root.append(paragraph(sentence));
  if (what === 'write') return void (text ? (text.data = sentence) : (block.textContent = sentence));
  if (what === 'remove') return (text ?? block).remove();
  if (what === 'markup') return void (block.innerHTML = block.innerHTML.replace('the', 'a <b>certain</b>'));
  if (what === 'move') return void root.prepend(block);
  if (what === 'hide') return void block.toggleAttribute('hidden');
  if (what === 'normalize') return void root.normalize();
  if (what === 'clear') return void (block.textContent = sentence);
  if (!text || text.length === 0) return undefined;
  const at = where % text.length;
  if (what === 'split') return void text.splitText(at);
  const made = document.createElement(what === 'wrap' ? 'em' : 'i');
  if (what === 'insert') return text.after(made);
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, text.length);
  range.surroundContents(made);
}

const edits = fc.array(
  fc.record<Edit>({
    what: fc.constantFrom('write', 'append', 'remove', 'wrap', 'markup', 'move', 'hide', 'split', 'insert', 'normalize', 'clear'),
    where: fc.nat({ max: 60 }),
    words: fc.nat({ max: 20 }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('whatever a page does', () => {
  it('leaves the notes as if it had been loaded so, and a second look changes nothing', async () => {
    const article = await articleWith(paragraphs, notes);
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        for (const step of list) edit(article, step);
        await article.refresh();
        const fresh = await loadedAnew(article);
        expect(marked(article)).to.equal(fresh.markup);
        expect(anchorsOf(article)).to.deep.equal(fresh.anchors);
        const before = shapeOf(article);
        await article.refresh();
        expect(differenceBetween(before, shapeOf(article))).to.equal(undefined);
        article.innerHTML = paragraphs;
        await article.refresh();
        expect(numbers(article)).to.deep.equal(['tide 1', 'parts 2', 'gone 3']);
      }),
      { numRuns: 40, includeErrorInReport: true },
    );
  });

  it('leaves its text as it wants it, with two articles in it, and both at rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 3 }), fc.boolean(), async (bursts, inOrder) => {
        const article = await articleWith(paragraphs, notes);
        const second = document.createElement('sidelight-article');
        second.for = 'story';
        second.document = documentOf([{ id: 'tide', target: 'on the night tide' }, { id: 'ship', target: 'The ship' }]);
        document.body.append(second);
        await second.ready;
        for (const burst of bursts) {
          for (const step of burst) edit(article, step);
          await Promise.resolve();
          const text = ownText(article);
          for (const one of [article, second, article]) await one.refresh();
          expect(ownText(article)).to.equal(text);
          const before = shapeOf(article);
          for (const one of [second, article]) await one.refresh();
          expect(differenceBetween(before, shapeOf(article))).to.equal(undefined);
        }
        const text = ownText(article);
        for (const one of inOrder ? [article, second] : [second, article]) one.remove();
        expect(ownText(article)).to.equal(text);
        expect(markersOf(article)).to.have.length(0);
      }),
      { numRuns: 10, includeErrorInReport: true },
    );
  });
});

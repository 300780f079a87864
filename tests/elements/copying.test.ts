import { expect } from '@open-wc/testing';
import { articleWith, documentOf, markerOf, markersOf, middleOf, put, until } from '../helpers/article.js';
import { doubleClickAt, movePointer, nextPaint, pressDown, pressKeys, pressUp, resetPointer, setViewport } from '../helpers/commands.js';
import { engine } from '../helpers/engine.js';
import { movedWords, wordBoxes } from '../helpers/words.js';

const paragraphs =
  '<p>The <b>ship</b> came in on the night tide, and the <a href="#list">register</a> lists machine parts.</p><ul><li>Nobody saw the pallets.</li></ul><p>They were never found. The end.</p>';
const notes = documentOf([
  { id: 'tide', target: 'on the night tide', title: 'Tide' },
  { id: 'parts', target: 'machine parts', title: 'Parts' },
  { id: 'pallets', target: 'Nobody saw the pallets', title: 'Pallets' },
  { id: 'found', target: 'They were never found', title: 'Found' },
]);

interface Copied {
  readonly text: string;
  readonly html: string;
}

function read(data: DataTransfer | null): Copied {
  return { text: data?.getData('text/plain') ?? '', html: bare(data?.getData('text/html') ?? '') };
}

/** Without the styles that browsers write beside each run of text, the elements that are there for them, and WebKit's kind of space. */
function bare(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const span of body.querySelectorAll('span')) span.replaceWith(...span.childNodes);
  for (const styled of body.querySelectorAll('[style]')) styled.removeAttribute('style');
  return body.innerHTML.replaceAll('&nbsp;', ' ');
}

/** What Control+V brings into an editor, out of the system's clipboard. */
async function paste(): Promise<Copied> {
  const editor = await put<HTMLElement>('<p contenteditable="true">Here:</p>', 'p');
  editor.focus();
  let copied: Copied | undefined;
  editor.addEventListener('paste', ({ clipboardData }) => (copied = read(clipboardData)));
  await pressKeys('Control+v');
  await until('the clipboard is read', () => copied !== undefined);
  return copied as Copied;
}

async function copy(): Promise<Copied> {
  await pressKeys('Control+c');
  return paste();
}

/** The text node that begins or goes on with such words, and where they begin in it. */
function wordsIn(root: Node, words: string): [Text, number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    if (node.data.includes(words)) return [node, node.data.indexOf(words)];
  throw new Error(`No text has “${words}”`);
}

/** Selects from the start of some words to the end of others. */
function select(root: Node, from: string, to: string): void {
  const [end, at] = wordsIn(root, to);
  getSelection()?.setBaseAndExtent(...wordsIn(root, from), end, at + to.length);
}

/** The same article without a note. */
function plainArticle(): Promise<HTMLElement> {
  return put<HTMLElement>(`<sidelight-article id="story" lang="en">${paragraphs}</sidelight-article>`, 'sidelight-article');
}

/** What can be copied from the article without a note is what is to be copied from the other. */
async function expectLikePlain(from: string, to: string): Promise<void> {
  const plain = await plainArticle();
  select(plain, from, to);
  const expected = await copy();
  plain.remove();
  const article = await articleWith(paragraphs, notes);
  select(article, from, to);
  expect(await copy()).to.deep.equal(expected);
  expect(expected.text).to.contain(from).and.to.contain(to);
  expect(expected.html).to.contain('</');
}

describe('copying', () => {
  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
  });

  it('brings words without markers, as plain text and as HTML, as if there were no notes', async () => {
    await expectLikePlain('ship', 'lists machine parts.');
  });

  it('brings several paragraphs as the browser parts them', async () => {
    await expectLikePlain('came in', 'never found');
  });

  it('moves no word meanwhile', async () => {
    const article = await articleWith(paragraphs, notes);
    const before = wordBoxes(article);
    select(article, 'came in', 'never found');
    let moved: string[] | undefined;
    document.addEventListener('copy', () => (moved = movedWords(before, wordBoxes(article))), { once: true });
    await pressKeys('Control+c');
    expect(moved).to.deep.equal([]);
  });

  it('leaves the selection as it is, and shows the markers again', async () => {
    const article = await articleWith(paragraphs, notes);
    select(article, 'came in', 'never found');
    const selection = getSelection() as Selection;
    const points = () => [selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset, selection.rangeCount];
    const before = points();
    await pressKeys('Control+c');
    expect(points()).to.deep.equal(before);
    for (const marker of markersOf(article)) expect(marker.getBoundingClientRect().width).to.equal(24);
    expect(selection.toString()).to.contain('1');
  });

  it('brings words only when the selection begins or ends inside of a marker', async () => {
    const article = await articleWith(paragraphs, notes);
    getSelection()?.setBaseAndExtent(markerOf('tide').firstChild as Text, 0, markerOf('parts').firstChild as Text, 1);
    const { text, html } = await copy();
    expect(text.trim()).to.equal('and the register lists machine parts.');
    expect(html).to.contain('register</a>').and.not.to.match(/\d<\/a>/);
    expect(article.querySelectorAll('.sidelight-marker')).to.have.length(4);
  });

  it('lets a mouse select across markers in one go', async () => {
    const article = await articleWith(paragraphs, notes);
    const [first, last] = article.querySelectorAll('p');
    const from = (first as HTMLElement).getBoundingClientRect();
    const to = (last as HTMLElement).getBoundingClientRect();
    await movePointer(from.left, from.top + 14);
    await pressDown();
    await movePointer(to.left + 400, to.top + 10, { steps: 6 });
    await pressUp();
    expect(getSelection()?.rangeCount).to.equal(1);
    const { text } = await copy();
    expect(text.replace(/\s*\n[\s•]*/g, '|')).to.equal(
      'The ship came in on the night tide, and the register lists machine parts.|Nobody saw the pallets.|They were never found. The end.',
    );
  });

  if (engine === 'firefox')
    it('brings the words of several selections', async () => {
      const article = await articleWith(paragraphs, notes);
      const selection = getSelection() as Selection;
      select(article, 'ship', 'night tide,');
      selection.extend(markerOf('tide').nextSibling as Text, 4);
      const second = document.createRange();
      second.setStart(...wordsIn(article, 'Nobody'));
      second.setEnd(article.querySelector('li') as Element, 2);
      selection.addRange(second);
      expect(selection.rangeCount).to.equal(2);
      const { text, html } = await copy();
      expect(text).to.match(/^ship came in on the night tide, and\s*Nobody saw the pallets\.$/);
      expect(html).not.to.contain('sidelight-marker');
    });

  it('brings the list of sources where it is selected', async () => {
    await articleWith(paragraphs, notes);
    await pressKeys('Control+a');
    const { text, html } = await copy();
    expect(text).to.contain('night tide, and the register').and.to.contain('Sources and notes').and.to.contain('Pallets');
    expect(html).to.contain('doc-endnotes').and.not.to.contain('sidelight-marker');
  });

  it('brings no marker out of a shadow tree', async () => {
    const host = await put('<div><section></section></div>', 'section');
    const shadow = host.attachShadow({ mode: 'open' });
    const article = document.createElement('sidelight-article');
    article.append(document.createRange().createContextualFragment(paragraphs));
    article.document = notes;
    shadow.append(article);
    await article.ready;
    expect(markersOf(shadow)).to.have.length(4);
    const from = (article.querySelector('p') as HTMLElement).getBoundingClientRect();
    await movePointer(from.left, from.top + 14);
    await pressDown();
    await movePointer(from.left + 400, from.top + 12, { steps: 6 });
    await pressUp();
    const { text, html } = await copy();
    expect(text).to.contain('night tide, and');
    expect(html).not.to.contain('sidelight-marker');
  });

  it('leaves to the page what it copies itself, and shows it no marker', async () => {
    const article = await articleWith(paragraphs, notes);
    const listening = new AbortController();
    article.addEventListener('copy', (event) => {
      event.clipboardData?.setData('text/plain', `${getSelection()?.toString()} – from The Ledger`);
      event.preventDefault();
    }, listening);
    select(article, 'on the night', 'lists');
    const { text } = await copy();
    expect(text).to.equal('on the night tide, and the register lists – from The Ledger');
  });

  it('ends with the article', async () => {
    const article = await articleWith(paragraphs, notes);
    const sheets = () => document.adoptedStyleSheets.length;
    article.remove();
    const before = sheets();
    let during = -1;
    document.addEventListener('copy', () => (during = sheets()), { once: true });
    const other = await put<HTMLElement>('<p>Other words</p>', 'p');
    getSelection()?.selectAllChildren(other);
    await pressKeys('Control+c');
    expect(during).to.equal(before);
  });
});

describe('dragging words', () => {
  it('takes them along without markers', async () => {
    const article = await articleWith(paragraphs, notes);
    select(article, 'ship', 'never found');
    let dragged: Copied | undefined;
    const take = (event: DragEvent) => {
      dragged = read(event.dataTransfer);
      // WebKitGTK's window would have lost focus to a drag that has begun, in this test and all behind it.
      event.preventDefault();
    };
    document.addEventListener('dragstart', take, { once: true });
    const { x, y } = middleOf(article.querySelector('b') as Element);
    await movePointer(x, y);
    await pressDown();
    await movePointer(x + 40, y + 20, { steps: 6 });
    await until('words are dragged', () => dragged !== undefined);
    await pressUp();
    await resetPointer();
    expect(dragged?.text.replace(/\s+/g, ' ')).to.equal(
      'ship came in on the night tide, and the register lists machine parts. Nobody saw the pallets. They were never found',
    );
    expect(dragged?.html).to.contain('<b>ship</b>').and.to.contain('register</a>').and.not.to.contain('sidelight-marker');
  });
});

describe('a double click', () => {
  it('selects the word beside a marker, and not its number', async () => {
    const article = await articleWith(paragraphs, notes);
    for (const [word, id] of [['parts', 'parts'], ['found', 'found']] as const) {
      const [node, at] = wordsIn(article, word);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + word.length);
      const { left, bottom, width } = range.getBoundingClientRect();
      await doubleClickAt(left + width / 2, bottom - 6);
      await nextPaint();
      expect(getSelection()?.toString().trim(), id).to.equal(word);
    }
  });
});

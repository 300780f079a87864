import { expect, fixture } from '@open-wc/testing';
import { offsetAtPoint } from '../../src/dom/hit-test.js';
import { takeSnapshot, type TextSnapshot } from '../../src/dom/snapshot.js';

/** The middle of a character, in the viewport. */
function middleOfCharacter(snapshot: TextSnapshot, offset: number): { x: number; y: number } {
  const box = snapshot.range({ start: offset, end: offset + 1 })?.getClientRects()[0];
  if (!box) throw new Error(`No character at ${offset}`);
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

/** Expects the first and the last character of every word in the viewport to be found by a point on it. */
function expectWordsFound(snapshot: TextSnapshot, root: Node): void {
  let tried = 0;
  for (const { 0: word, index } of snapshot.text.matchAll(/\S+/g)) {
    for (const offset of [index, index + word.length - 1]) {
      const { x, y } = middleOfCharacter(snapshot, offset);
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
      tried += 1;
      expect(offsetAtPoint(snapshot, root, x, y), `“${word}” at ${offset}`).to.equal(offset);
    }
  }
  expect(tried).to.be.greaterThan(4);
}

const paragraphs = '<p>The <a href="#port">old port</a> closed.</p><p>It <b>op<i>en</i>ed</b> again in June.</p>';

async function articleOf(markup: string, style = ''): Promise<HTMLElement> {
  return fixture<HTMLElement>(`<article style="${style}">${markup}</article>`);
}

describe('the offset under a point', () => {
  it('is that of the character there', async () => {
    const root = await articleOf(paragraphs);
    expectWordsFound(takeSnapshot(root), root);
  });

  it('is right in a scrolled page', async () => {
    const root = await articleOf(paragraphs, 'display: block; margin-block: 2000px');
    root.scrollIntoView({ block: 'center', behavior: 'instant' });
    expect(scrollY).to.be.greaterThan(500);
    expectWordsFound(takeSnapshot(root), root);
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('is right in a box that was scrolled', async () => {
    const root = await articleOf(`${paragraphs.repeat(10)}`, 'display: block; height: 120px; overflow: auto');
    root.scrollTop = 170;
    const snapshot = takeSnapshot(root);
    const box = root.getBoundingClientRect();
    const inside = [...snapshot.text.matchAll(/\S+/g)].filter(({ index }) => {
      const { y } = middleOfCharacter(snapshot, index);
      return y > box.top && y < box.bottom;
    });
    expect(inside.length).to.be.greaterThan(4);
    for (const { index } of inside) {
      const { x, y } = middleOfCharacter(snapshot, index);
      expect(offsetAtPoint(snapshot, root, x, y)).to.equal(index);
    }
  });

  it('is right under a transform', async () => {
    const root = await articleOf(paragraphs, 'display: block; transform: translate(30px, 20px) scale(1.4); transform-origin: 0 0');
    expectWordsFound(takeSnapshot(root), root);
  });

  it('is right in a text that runs from right to left', async () => {
    const root = await articleOf('<p dir="rtl">أغلق الميناء القديم أبوابه في يونيو.</p>');
    const snapshot = takeSnapshot(root);
    for (const { 0: word, index } of snapshot.text.matchAll(/\S+/g)) {
      const { x, y } = middleOfCharacter(snapshot, index + 1);
      const offset = offsetAtPoint(snapshot, root, x, y) ?? -1;
      expect(offset, word).to.be.within(index, index + word.length - 1);
    }
  });

  it('is right in a shadow root', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    const shadow = host.attachShadow({ mode: 'open' });
    const root = document.createElement('article');
    for (const words of ['The old port closed.', 'It opened again.']) {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      root.append(paragraph);
    }
    shadow.append(root);
    expectWordsFound(takeSnapshot(root), root);
  });

  it('stays right when a marker splits the text', async () => {
    const root = await articleOf('<p>One fact. Two facts.</p>');
    const snapshot = takeSnapshot(root);
    const at = snapshot.pointBefore(9);
    if (!at) throw new Error('No place');
    snapshot.split(at).before(document.createElement('a'));
    expectWordsFound(snapshot, root);
  });

  it('is missing beside a line, between paragraphs and outside', async () => {
    const root = await articleOf('<p style="margin: 40px; width: 600px">One fact.</p><p>Another.</p>');
    const snapshot = takeSnapshot(root);
    const { x, y } = middleOfCharacter(snapshot, 0);
    const last = middleOfCharacter(snapshot, snapshot.text.indexOf('.'));
    const points = { right: [last.x + 80, y], left: [x - 25, y], below: [x, y + 30], corner: [innerWidth - 3, innerHeight - 3] };
    for (const [name, [left = 0, top = 0]] of Object.entries(points))
      expect(offsetAtPoint(snapshot, root, left, top), name).to.equal(undefined);
  });

  it('is missing on words that are not the article’s', async () => {
    const root = await articleOf('<p>One fact.</p><div class="ad"><p>Buy now</p></div><p>Another.</p>');
    const snapshot = takeSnapshot(root);
    const ad = root.querySelector('.ad p')?.getBoundingClientRect() as DOMRect;
    expect(offsetAtPoint(snapshot, root, ad.left + 10, ad.top + ad.height / 2)).to.equal(undefined);
  });

  it('is missing in an article without text', async () => {
    const root = await articleOf('<p style="height: 100px"></p>');
    expect(offsetAtPoint(takeSnapshot(root), root, 20, 20)).to.equal(undefined);
  });
});

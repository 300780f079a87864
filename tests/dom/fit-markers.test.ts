import { expect, fixture } from '@open-wc/testing';
import { adoptSheet } from '../../src/dom/adopt-sheet.js';
import { takeSnapshot } from '../../src/dom/snapshot.js';
import { pageStyles } from '../../src/styles/page.styles.js';
import { nextPaint } from '../helpers/commands.js';
import { fitMarkers, placeMarkers } from '../helpers/markers.js';
import { movedWords, wordBoxes } from '../helpers/words.js';

const EDGE = '[data-sidelight-edge]';

let undo: (() => void)[] = [];

/** Puts a marker behind every word of a text that reaches from edge to edge of its page. */
async function place(markup: string, { fit = true } = {}): Promise<{ root: HTMLElement; markers: readonly HTMLElement[]; stop: () => void }> {
  const root = await fixture<HTMLElement>(`<article>${markup}</article>`);
  const snapshot = takeSnapshot(root);
  const ends = [...snapshot.text.matchAll(/\S+/g)].map(({ 0: word, index }) => index + word.length);
  const { elements, remove } = placeMarkers(
    snapshot,
    ends.map((offset) => ({ offset, ids: [`n${offset}`], elementId: `m${offset}`, href: '#x', text: '1', label: 'Note 1' })),
  );
  const stop = fit ? fitMarkers(root, elements) : () => undefined;
  undo.push(remove, stop);
  await nextPaint();
  return { root, markers: elements, stop };
}

/** How much wider than its box an element's content is, in px. */
function excessOf(element: Element): number {
  return element.scrollWidth - element.clientWidth;
}

const line = '<p style="text-align: end; margin: 0">Words that end at the very edge of the page</p>';

describe('markers at the ends of lines', () => {
  beforeEach(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body { margin: 0 }');
    undo = [adoptSheet(document, sheet)];
    if (pageStyles.styleSheet) undo.push(adoptSheet(document, pageStyles.styleSheet));
  });
  afterEach(() => {
    for (const step of undo.reverse()) step();
    document.documentElement.removeAttribute('dir');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`would widen a page without margins (${dir})`, async () => {
      document.documentElement.dir = dir;
      await place(line, { fit: false });
      expect(excessOf(document.documentElement)).to.be.greaterThan(0);
    });

    it(`do not widen a page without margins (${dir})`, async () => {
      document.documentElement.dir = dir;
      const { markers } = await place(line);
      expect(excessOf(document.documentElement)).to.equal(0);
      expect(markers.filter((marker) => marker.matches(EDGE))).to.deep.equal(markers.slice(-1));
    });

    it(`do not widen a box that scrolls (${dir})`, async () => {
      const { root, markers } = await place(`<div dir="${dir}" style="overflow: auto; width: 300px; margin: 40px">${line}</div>`);
      const box = root.querySelector('div') as HTMLElement;
      expect(excessOf(box)).to.equal(0);
      expect(markers.at(-1)?.matches(EDGE)).to.equal(true);
    });
  }

  const boxes = {
    'with a border': 'border: 8px solid',
    'with a scroll bar': 'height: 60px; overflow-y: scroll; scrollbar-width: auto',
    'that hides what is too wide': 'overflow: hidden',
    'that clips': 'overflow: clip',
  };
  for (const [name, style] of Object.entries(boxes)) {
    it(`do not widen a box ${name}`, async () => {
      const { root } = await place(`<div style="overflow: auto; width: 300px; ${style}">${line}${line}${line}</div>`);
      const box = root.querySelector('div') as HTMLElement;
      expect(excessOf(box)).to.equal(0);
    });
  }

  it('do not widen the page at any width', async () => {
    const { root } = await place(`<p style="margin: 0">${'Words of many different lengths end at the edge. '.repeat(12)}</p>`);
    for (let width = 300; width <= 420; width += 15) {
      root.style.cssText = `width: ${width}px; margin-inline-start: auto`;
      await nextPaint();
      expect(excessOf(document.documentElement), `${width} px`).to.equal(0);
    }
  });

  it('move no word when they turn inward', async () => {
    const { root, markers, stop } = await place(line);
    const turned = wordBoxes(root);
    expect(markers.at(-1)?.matches(EDGE)).to.equal(true);
    stop();
    expect(markers.at(-1)?.matches(EDGE)).to.equal(false);
    expect(movedWords(wordBoxes(root), turned)).to.deep.equal([]);
  });

  it('turn back when there is room again', async () => {
    const { root, markers } = await place(line);
    root.style.width = '400px';
    await nextPaint();
    expect(markers.some((marker) => marker.matches(EDGE))).to.equal(false);
    root.style.width = '';
    await nextPaint();
    expect(markers.at(-1)?.matches(EDGE)).to.equal(true);
  });

  it('stay inside the page with their hit areas', async () => {
    const { markers } = await place(line);
    const { left, right, width } = (markers.at(-1) as HTMLElement).getBoundingClientRect();
    expect(width).to.be.at.least(24);
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(document.documentElement.clientWidth);
  });

  it('are watched no longer once that is undone', async () => {
    const { root, markers, stop } = await place(line);
    stop();
    root.style.width = '400px';
    await nextPaint();
    root.style.width = '';
    await nextPaint();
    expect(markers.some((marker) => marker.matches(EDGE))).to.equal(false);
  });
});

import { expect, fixture } from '@open-wc/testing';
import { markerOffset } from '../../src/core/marker-offset.js';
import { adoptSheet } from '../../src/dom/adopt-sheet.js';
import { takeSnapshot } from '../../src/dom/snapshot.js';
import { pageStyles } from '../../src/styles/page.styles.js';
import { nextPaint } from '../helpers/commands.js';
import { expectUnmoved, letterBoxes, splitsMove, withoutMarkers } from '../helpers/letters.js';
import { fitMarkers, placeMarkers } from '../helpers/markers.js';

const sentence =
  'The ship came in on the night tide, drawing two metres more than when she had left, and tied up at a berth that the harbour keeps for grain. By morning the cargo was gone. The register lists machine parts, consigned to a company that had been founded five weeks before.';
const passages = ['night tide', 'she had left', 'for grain', 'was gone', 'machine parts', 'weeks before'];
const arabic = 'دخلت السفينة الميناء مع مد الليل، ورست عند رصيف يحفظه الميناء عادة للحبوب. وفي الصباح اختفت الشحنة. ويذكر السجل قطع آلات.';

interface Sample {
  style: string;
  markup?: string;
  ends?: readonly string[];
  name?: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

let undo: (() => void)[] = [];

async function place({ style, markup = `<p>${sentence}</p>`, ends = passages, name = 'Example Times' }: Sample): Promise<{ root: HTMLElement; markers: readonly HTMLElement[] }> {
  const root = await fixture<HTMLElement>(`<article style="${style}">${markup}</article>`);
  const before = letterBoxes(root);
  const snapshot = takeSnapshot(root);
  const offsets = ends.map((words) => markerOffset(snapshot.text, snapshot.text.indexOf(words) + words.length));
  const specs = offsets.map((offset, index) => ({ offset, ids: [`n${index}`], elementId: `m${index}`, href: '#x', text: `${index + 1}`, name, label: `Note ${index + 1}, source: ${name}` }));
  const { elements, remove } = placeMarkers(snapshot, specs);
  undo.push(remove, fitMarkers(root, elements));
  await nextPaint();
  const after = letterBoxes(root);
  expectUnmoved(splitsMove ? withoutMarkers(root, () => letterBoxes(root)) : before, after, style);
  return { root, markers: elements };
}

function named(markers: readonly HTMLElement[]): HTMLElement[] {
  return markers.filter((marker) => marker.hasAttribute('data-sidelight-named'));
}

const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;

function inkOf(text: string, { fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): TextMetrics {
  canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return canvas.measureText(text);
}

/** Where a name is painted. */
function nameInk(marker: HTMLElement): Box {
  const { left, right, top, bottom } = marker.getBoundingClientRect();
  const ink = inkOf(marker.dataset['sidelightName'] ?? '', getComputedStyle(marker, '::before'));
  const baseline = (top + bottom) / 2 + (ink.fontBoundingBoxAscent - ink.fontBoundingBoxDescent) / 2;
  return { left, right, top: baseline - ink.actualBoundingBoxAscent, bottom: baseline + ink.actualBoundingBoxDescent };
}

/** Each letter, where it is painted. */
function letterInks(root: HTMLElement): (Box & { letter: string })[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: (Box & { letter: string })[] = [];
  const range = document.createRange();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement as HTMLElement;
    if (parent.matches('.sidelight-marker')) continue;
    for (const { 0: letter, index } of node.data.matchAll(/\S/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = [...range.getClientRects()].find(({ width }) => width > 0);
      if (!box) continue;
      const ink = inkOf(letter, getComputedStyle(parent));
      const baseline = box.top + (box.height * ink.fontBoundingBoxAscent) / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent);
      found.push({ letter, left: box.left, right: box.right, top: baseline - ink.actualBoundingBoxAscent, bottom: baseline + ink.actualBoundingBoxDescent });
    }
  }
  return found;
}

/** Engines round where a line's letters stand. */
const ROUNDING = 0.75;

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top + ROUNDING < b.bottom && b.top + ROUNDING < a.bottom;
}

describe('markers with names', () => {
  beforeEach(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body { margin: 0 }');
    undo = [adoptSheet(document, sheet)];
    if (pageStyles.styleSheet) undo.push(adoptSheet(document, pageStyles.styleSheet));
  });
  afterEach(() => {
    for (const step of undo.reverse()) step();
  });

  const roomy: Record<string, Sample> = {
    'text with room between its lines': { style: 'font: 20px/36px serif' },
    'a narrow column': { style: 'font: 18px/33px serif; width: 300px' },
    'justified text': { style: 'font: 18px/33px sans-serif; text-align: justify; width: 420px' },
    'a text with other faces in it': {
      style: 'font: 18px/34px serif; width: 360px',
      markup: `<p>${sentence.replace('night', '<b style="font: 26px/1 monospace">night</b>').replace('morning', '<sup>morning</sup>')}</p>`,
    },
    'paragraphs without space between them': {
      style: 'font: 18px/33px serif; width: 360px',
      markup: `<p style="margin: 0">Jagged, quirky.</p><p style="margin: 0">${sentence}</p>`,
    },
    'Arabic text': { style: 'font: 20px/42px serif; direction: rtl; width: 420px', markup: `<p>${arabic}</p>`, ends: ['الليل', 'للحبوب', 'الشحنة'], name: 'معهد الوثائق' },
    'a Latin name in Arabic text': { style: 'font: 20px/42px serif; direction: rtl; width: 420px', markup: `<p>${arabic}</p>`, ends: ['الليل', 'للحبوب', 'الشحنة'] },
    'a name that is too long': { style: 'font: 20px/38px serif', name: 'The Society for the Registration of Ships, Wagons and Everything Else' },
  };
  for (const [what, text] of Object.entries(roomy))
    it(`move no word and cover no letter and no other marker in ${what}`, async () => {
      const { root, markers } = await place(text);
      const shown = named(markers);
      expect(shown).not.to.have.length(0);
      const letters = letterInks(root);
      const edges = (root.querySelector('p') as HTMLElement).getBoundingClientRect();
      for (const marker of shown) {
        const ink = nameInk(marker);
        const covered = letters.filter((letter) => meet(letter, ink)).map(({ letter }) => letter);
        expect(covered, `${marker.textContent} covers`).to.deep.equal([]);
        for (const other of markers) if (other !== marker && named([other])[0]) expect(meet(nameInk(other), ink)).to.equal(false);
        const { left, right, width, height } = marker.getBoundingClientRect();
        expect(left).to.be.at.least(edges.left - 0.5);
        expect(right).to.be.at.most(edges.right + 0.5);
        expect(Math.min(width, height)).to.be.at.least(24);
      }
      expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
    });

  it('keep their accessible names and their numbers', async () => {
    const { markers } = await place({ style: 'font: 20px/36px serif' });
    const [first] = named(markers);
    expect(first?.ariaLabel).to.equal(`Note ${first?.textContent}, source: Example Times`);
    expect(getComputedStyle(first as Element, '::before').content).not.to.equal('none');
  });

  for (const [what, text] of Object.entries<Sample>({
    'between tight lines': { style: 'font: 20px/1.2 serif' },
    'in a column that is narrower than they are': { style: 'font: 20px/40px serif; width: 60px' },
    'in vertical lines': { style: 'font: 20px/40px serif; writing-mode: vertical-rl; height: 300px' },
  }))
    it(`show their numbers ${what}`, async () => {
      const { markers } = await place({ ...text, markup: `<p>First line above. ${sentence}</p>` });
      // A first line may have room above it.
      expect(named(markers.slice(1))).to.deep.equal([]);
    });

  it('leave the room to the first of two that would meet', async () => {
    const { markers } = await place({ style: 'font: 20px/40px serif', markup: '<p>It was a quick one or two.</p>', ends: ['quick', 'one', 'two'] });
    expect(markers.map((marker) => named([marker]).length)).to.deep.equal([1, 0, 0]);
  });

  it('are fitted anew when the lines break elsewhere, and leave no mark', async () => {
    const { root, markers } = await place({ style: 'font: 20px/36px serif' });
    for (const width of [520, 340, 260]) {
      root.style.width = `${width}px`;
      await nextPaint();
      const letters = letterInks(root);
      for (const marker of named(markers)) expect(letters.filter((letter) => meet(letter, nameInk(marker))), `${width} px`).to.deep.equal([]);
    }
    for (const step of undo.splice(2).reverse()) step();
    expect(named(markers)).to.deep.equal([]);
  });
});

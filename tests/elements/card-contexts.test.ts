import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { documentOf, markerOf, openCard, put, until } from '../helpers/article.js';
import { clickMarker, expectInViewport, hitsCard, type ShownCard } from '../helpers/card.js';
import { nextPaint, pressKeys, resetPointer, setViewport } from '../helpers/commands.js';

const notes = documentOf([
  { id: 'tide', target: 'the night tide', citations: [{ source: 'times', quote: 'It came by night.' }], body: 'Some words.' },
]);

const filler = '<p style="height: 900px; margin: 0">Filler.</p>';
const words = 'The ship came in on the night tide.';
const passage = `<p style="font: 20px/32px serif; margin: 0 40px">${words}</p>`;

/** What may stand around a passage inside the article, or around the article; `*` is the place. */
const surroundings: Record<string, string> = {
  'nothing at all': '*',
  'a box that hides its overflow': '<div style="overflow: hidden; height: 60px">*</div>',
  'a positioned box that hides its overflow': '<div style="overflow: hidden; position: relative; height: 60px">*</div>',
  'a box that clips': '<div style="overflow: clip; height: 60px">*</div>',
  'a moved box': '<div style="transform: translate(60px, 30px)">*</div>',
  'a smaller box': '<div style="transform: scale(.8)">*</div>',
  'a box turned by a little': '<div style="transform: rotate(4deg)">*</div>',
  'a box in perspective': '<div style="perspective: 800px"><div style="transform: rotateX(10deg)">*</div></div>',
  'a box that will move': '<div style="will-change: transform">*</div>',
  'a filtered, faded box': '<div style="filter: grayscale(1); opacity: .6">*</div>',
  'a masked box': '<div style="clip-path: inset(0)">*</div>',
  'a contained box': '<div style="contain: layout paint style">*</div>',
  'a query container': '<div style="container-type: inline-size">*</div>',
  'a box drawn when it is seen': '<div style="content-visibility: auto">*</div>',
  'a stack of its own': '<div style="isolation: isolate; position: relative; z-index: 0">*</div>',
  'a fixed box': '<div style="position: fixed; inset: 200px auto auto 100px; width: 420px">*</div>',
  'a sticky box': '<div style="position: sticky; top: 150px">*</div>',
  'a floated box': '<div style="float: right; width: 380px">*</div><div style="clear: both"></div>',
  'an absolute box': '<div style="position: relative; height: 80px"><div style="position: absolute; inset: 0 0 auto auto; width: 400px">*</div></div>',
  'a grid': '<div style="display: grid; grid-template-columns: 1fr 2fr"><p>Beside</p><div>*</div></div>',
  'columns': `<div style="columns: 2; height: 200px">*${'<p>More words.</p>'.repeat(12)}</div>`,
  // Else an engine gives boxes that are not the viewport’s.
  ...(CSS.supports('zoom', '1.25') && 'currentCSSZoom' in document.body && { 'an enlarged box': '<div style="zoom: 1.25">*</div>' }),
  'a table cell': '<table><thead><tr><th>When</th><th>What</th></tr></thead><tbody><tr><td>Then</td><td>*</td></tr></tbody></table>',
  'a list': '<ul><li>Before<ol><li>*</li></ol></li></ul>',
  'a quotation in a figure': '<figure><blockquote>*</blockquote><figcaption>Caption</figcaption></figure>',
  'details': '<details open><summary>More</summary>*</details>',
  'text from right to left': '<div dir="rtl">*</div>',
  'one scroller': `<div class="scroller" style="height: 400px; overflow: auto">${filler}*${filler}</div>`,
  'a scroller in a scroller': `<div style="height: 450px; overflow: auto" class="scroller">${filler}<div class="scroller" style="height: 380px; overflow: auto">${filler}*${filler}</div>${filler}</div>`,
  'a scroller that moves as well': `<div style="transform: translateX(40px)"><div class="scroller" style="height: 400px; overflow: auto">${filler}*${filler}</div></div>`,
};

/** Puts an article into the page, around or inside of what surrounds its passage. */
async function place(surrounding: string, where: 'inside' | 'around'): Promise<SidelightArticle> {
  const page = (inner: string) => `<div>${filler}${inner}${filler}</div>`;
  const article = (inner: string) => `<sidelight-article id="story" lang="en">${inner}</sidelight-article>`;
  const markup =
    where === 'inside'
      ? page(article(surrounding.replace('*', passage)))
      : page(surrounding.replace('*', article(passage)));
  const found = await put<SidelightArticle>(markup, 'sidelight-article');
  found.document = notes;
  await found.ready;
  await bringIntoSight(markerOf('tide'));
  return found;
}

/** Scrolls a marker to the middle, twice: what was not drawn yet takes another room then. */
async function bringIntoSight(marker: Element): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    for (let box = marker.closest<HTMLElement>('.scroller'); box; box = box.parentElement?.closest<HTMLElement>('.scroller') ?? null)
      box.scrollTop += marker.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2;
    window.scrollBy(0, marker.getBoundingClientRect().top - innerHeight / 2);
    await nextPaint();
  }
}

/** The line of text that the marker stands in. */
function lineOf(article: SidelightArticle, id = 'tide'): DOMRect {
  const line = [...(article.anchors.get(id)?.range?.getClientRects() ?? [])].at(-1);
  if (!line) throw new Error('The note has no passage');
  return line;
}

/** The card is on the screen, beside the line it is about, and can be pressed. */
function expectBeside(article: SidelightArticle, { frame }: ShownCard): void {
  const card = frame.getBoundingClientRect();
  const line = lineOf(article);
  const marker = markerOf('tide', article.getRootNode() as ParentNode).getBoundingClientRect();
  expectInViewport(card, 11);
  const gap = Math.max(card.top - line.bottom, marker.top - card.bottom);
  expect(gap, `beside its line: ${line.top}–${line.bottom}, card ${card.top}–${card.bottom}`).to.be.within(-1, 40);
  expect(card.left).to.be.at.most(marker.right + 20);
  expect(card.right).to.be.at.least(marker.left - 20);
  const inset = 5;
  for (const x of [card.left + inset, (card.left + card.right) / 2, card.right - inset])
    for (const y of [card.top + inset, (card.top + card.bottom) / 2, card.bottom - inset])
      expect(hitsCard(article, x, y), `the card is hit at ${x}, ${y}`).to.equal(true);
}

async function expectClosesOnEscape(article: SidelightArticle): Promise<void> {
  await pressKeys('Escape');
  await until('the card gone', () => openCard(article) === undefined);
}

describe('a card beside its marker', () => {
  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
  });

  afterEach(() => window.scrollTo(0, 0));

  for (const where of ['inside', 'around'] as const)
    for (const [name, markup] of Object.entries(surroundings)) {
      it(`stands there, can be pressed and closed, with ${name} ${where === 'inside' ? 'in' : 'around'} the article`, async () => {
        const article = await place(markup, where);
        expectBeside(article, await clickMarker(article, 'tide'));
        await expectClosesOnEscape(article);
      });
    }

  for (const name of ['one scroller', 'a scroller in a scroller', 'a scroller that moves as well'])
    it(`follows its marker in ${name}, and closes when that is out of sight`, async () => {
      const article = await place(surroundings[name] as string, 'inside');
      const shown = await clickMarker(article, 'tide');
      const marker = markerOf('tide');
      const distance = () => shown.frame.getBoundingClientRect().top - marker.getBoundingClientRect().top;
      const before = distance();
      const scroller = marker.closest('.scroller') as HTMLElement;
      scroller.scrollTop += 40;
      await nextPaint();
      expect(distance()).to.be.closeTo(before, 1);
      scroller.scrollTop = 0;
      await until('the card gone', () => openCard(article) === undefined);
    });

  it('closes when its marker is scrolled behind the edge of an outer scroller', async () => {
    const article = await place(surroundings['a scroller in a scroller'] as string, 'inside');
    await clickMarker(article, 'tide');
    (article.querySelector('.scroller') as HTMLElement).scrollTop = 0;
    await until('the card gone', () => openCard(article) === undefined);
  });
});

describe('a card at the edges of the viewport', () => {
  const aligned = { start: 'One word', centre: 'Two words', end: 'Three words' };
  const edgeNotes = documentOf(
    Object.entries(aligned).map(([id, target]) => ({ id, target, citations: [{ source: 'times', quote: 'It came by night.' }], body: 'Some words.' })),
  );
  const style = 'font: 20px/32px serif; margin: 0 40px 900px; text-align:';

  afterEach(() => window.scrollTo(0, 0));

  for (const [width, height] of [
    [1200, 700],
    [700, 500],
    [660, 300],
  ] as const)
    for (const dir of ['ltr', 'rtl'] as const)
      it(`is whole wherever its marker stands, in a page of ${width} × ${height}, ${dir}`, async () => {
        await setViewport({ width, height });
        const lines = Object.values(aligned).map((words, index) => `<p style="${style} ${['start', 'center', 'end'][index]}">${words}</p>`);
        const article = await put<SidelightArticle>(
          `<div dir="${dir}">${filler}<sidelight-article id="story" lang="en">${lines.join('')}</sidelight-article>${filler}</div>`,
          'sidelight-article',
        );
        article.document = edgeNotes;
        await article.ready;
        const { clientHeight } = document.documentElement;
        for (const id of Object.keys(aligned))
          for (const at of [12, clientHeight / 2, clientHeight - 40]) {
            await resetPointer();
            window.scrollBy(0, lineOf(article, id).top - at);
            await nextPaint();
            const shown = await clickMarker(article, id);
            const where = `${id} at ${at}`;
            const card = shown.frame.getBoundingClientRect();
            expectInViewport(card, 11);
            for (const part of [shown.header, shown.footer, shown.close]) expectInViewport(part.getBoundingClientRect());
            expect(shown.body.clientHeight, `room for the note, ${where}`).to.be.at.least(height > 400 ? 60 : 30);
            const line = lineOf(article, id);
            if (height > 400) expect(card.bottom > line.top + 1 && card.top < line.bottom - 1, `covers its line, ${where}`).to.equal(false);
            await expectClosesOnEscape(article);
          }
      });
});

describe('a card over what is on top already', () => {
  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
  });

  for (const open of ['showModal', 'show'] as const)
    it(`closes alone on the first Escape in a dialog opened by ${open}()`, async () => {
      const dialog = await put<HTMLDialogElement>(
        `<dialog style="margin: 60px"><sidelight-article id="story">${passage}</sidelight-article></dialog>`,
        'dialog',
      );
      dialog[open]();
      const article = dialog.querySelector('sidelight-article') as SidelightArticle;
      article.document = notes;
      await article.ready;
      await nextPaint();
      expectBeside(article, await clickMarker(article, 'tide'));
      await expectClosesOnEscape(article);
      await nextPaint();
      expect(dialog.open, 'the page’s dialog').to.equal(true);
      if (open === 'showModal') {
        await pressKeys('Escape');
        await until('the dialog closed', () => !dialog.open);
      }
    });

  it('closes alone on the first Escape in the page’s own popover, and may be pressed in it', async () => {
    const box = await put<HTMLElement>(
      `<div id="own" popover style="margin: 60px; width: 500px; height: 300px"><sidelight-article id="story">${passage}</sidelight-article></div>`,
      '#own',
    );
    box.showPopover();
    const article = box.querySelector('sidelight-article') as SidelightArticle;
    article.document = notes;
    await article.ready;
    await nextPaint();
    const shown = await clickMarker(article, 'tide');
    expectBeside(article, shown);
    shown.body.click();
    await expectClosesOnEscape(article);
    await nextPaint();
    expect(box.matches(':popover-open')).to.equal(true);
  });

  it('is at its marker in shadow roots within shadow roots, slotted or not', async () => {
    for (const slotted of [true, false]) {
      const outer = await put<HTMLElement>('<section></section>', 'section');
      const outerRoot = outer.attachShadow({ mode: 'open' });
      const inner = document.createElement('div');
      outerRoot.append(inner);
      const innerRoot = inner.attachShadow({ mode: 'open' });
      innerRoot.innerHTML = '<div style="overflow: hidden; position: relative; padding: 40px 0"><slot></slot></div>';
      const article = document.createElement('sidelight-article');
      article.innerHTML = passage;
      if (slotted) inner.append(article);
      else innerRoot.firstElementChild?.append(article);
      article.document = notes;
      await article.ready;
      await bringIntoSight(markerOf('tide', article.getRootNode() as ParentNode));
      expectBeside(article, await clickMarker(article, 'tide'));
      await expectClosesOnEscape(article);
      outer.remove();
    }
  });
});

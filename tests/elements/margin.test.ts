import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, middleOf, nextEvent, openCard, put, until } from '../helpers/article.js';
import { expectAccessible } from '../helpers/axe.js';
import { clickAt, movePointer, nextPaint, pressDown, pressKeys, pressUp, resetPointer, setViewport } from '../helpers/commands.js';
import { engine } from '../helpers/engine.js';
import { settled } from '../helpers/live.js';
import { crowded, numberOf, sidenotesOf, sidenoteText } from '../helpers/sidenotes.js';
import { movedWords, wordBoxes } from '../helpers/words.js';

const WIDE = { width: 1200, height: 800 };
const NARROW = { width: 700, height: 800 };
const column = 'font: 20px/32px serif; max-inline-size: 560px; margin: 0 0 20px';

function paragraph(text: string, style = ''): string {
  return `<p style="${column}; ${style}">${text}</p>`;
}

const filler = 'The harbour was quiet, and nobody on the quay could say who had come ashore that night or why they had gone. ';

const paragraphs =
  paragraph(`The ship came in on the night tide, and tied up. ${filler.repeat(2)}`) +
  paragraph(`The register lists machine parts. ${filler} By morning the cargo was gone. ${filler}`) +
  paragraph(`It had been paid for twice. ${filler.repeat(3)}`);

const notes = documentOf([
  {
    id: 'tide',
    target: 'on the night tide',
    citations: [{ source: 'times', quote: 'It came by night.' }],
    attribution: 'outlet',
  },
  { id: 'parts', target: 'machine parts', kind: 'definition', title: 'Machine parts', body: 'What *shells* are called [in papers](https://a.example/).' },
  { id: 'gone', target: 'the cargo was gone', citations: ['register'], attribution: 'document' },
  { id: 'twice', target: 'paid for twice', kind: 'context' },
]);

const inMargin = 'layout="margin"';

/** Waits until the sidenotes are shown, and have stood still for a frame. */
async function marginOf(article: SidelightArticle, count?: number): Promise<HTMLElement[]> {
  const isThere = ({ length }: HTMLElement[]) => (count === undefined ? length > 0 : length === count);
  await until(`${count ?? 'the'} sidenotes`, () => isThere(sidenotesOf(article)));
  await nextPaint();
  return sidenotesOf(article);
}

async function withMargin(content = paragraphs, document: object = notes, attributes = ''): Promise<SidelightArticle> {
  const article = await articleWith(content, document, `${inMargin} ${attributes}`);
  await marginOf(article);
  return article;
}

function sidenote(article: SidelightArticle, number: number): HTMLElement {
  const found = sidenotesOf(article).find((note) => numberOf(note) === String(number));
  if (!found) throw new Error(`No sidenote ${number}`);
  return found;
}

/** How far a sidenote's first line is from the line of its passage, in px. */
function drift(article: SidelightArticle, id: string, number: number): number {
  const line = [...(article.anchors.get(id)?.range?.getClientRects() ?? [])].at(-1) as DOMRect;
  const first = sidenote(article, number).querySelector('.number')?.getBoundingClientRect() as DOMRect;
  return Math.abs((line.top + line.bottom) / 2 - (first.top + first.bottom) / 2);
}

const isActive = (note: HTMLElement) => note.hasAttribute('data-active');
const activePassages = () => CSS.highlights.get('sidelight-active')?.size ?? 0;

describe('an article with a margin', () => {
  beforeEach(async () => {
    await setViewport(WIDE);
    await resetPointer();
  });
  afterEach(() => window.scrollTo(0, 0));

  it('shows each note beside its line, in brief', async () => {
    const article = await withMargin();
    const shown = sidenotesOf(article);
    expect(shown.map(sidenoteText)).to.deep.equal([
      '1 It came by night. Example Times, Shells by rail, 4 January 2024 News outlet',
      '2 Machine parts What shells are called in papers.',
      '3 Port of Serrin, Harbour register Document',
      '4 Context',
    ]);
    for (const [index, id] of ['tide', 'parts', 'gone'].entries()) expect(drift(article, id, index + 1), id).to.be.below(4);
  });

  it('stands in its own box, outside of the text', async () => {
    const article = await withMargin();
    const { right } = article.getBoundingClientRect();
    const text = article.querySelector('p')?.getBoundingClientRect() as DOMRect;
    for (const note of sidenotesOf(article)) {
      const box = note.getBoundingClientRect();
      expect(box.left).to.be.above(text.right + 30);
      expect(box.right).to.be.at.most(right);
    }
  });

  it('keeps sidenotes apart from each other', async () => {
    const dense = documentOf(
      ['on the night tide', 'tied up', 'harbour was quiet', 'nobody on the quay could say who'].map((target, index) => ({
        id: `n${index}`,
        target,
        body: 'A long remark that takes several lines of the margin, so that the next one has to make way. '.repeat(2),
      })),
    );
    const article = await withMargin(paragraph(`The ship came in on the night tide, and tied up. ${filler}`) + paragraph('More. '.repeat(400)), dense);
    const shown = await marginOf(article, 4);
    expect(crowded(shown, 16)).to.deep.equal([]);
    expect(shown.map(numberOf)).to.deep.equal(['1', '2', '3', '4']);
  });

  it('passes figures and advertisements', async () => {
    const figure = '<figure style="margin: 24px 0"><div style="inline-size: 900px; block-size: 260px; background: #ccc"></div><figcaption>A map</figcaption></figure>';
    const ad = '<div style="position: relative"><div class="ad" style="position: absolute; inset: 0 auto auto 620px; inline-size: 300px; block-size: 250px; background: #ccc"></div></div>';
    const many = documentOf([
      { id: 'first', target: 'tied up', body: 'Remark. '.repeat(8) },
      { id: 'tide', target: 'the last of it', body: 'Remark. '.repeat(8) },
      { id: 'gone', target: 'cargo was gone', body: 'Remark. '.repeat(20) },
    ]);
    const article = await withMargin(
      paragraph('The ship tied up, and that was the last of it.') + figure + paragraph(`By morning the cargo was gone. ${filler}`) + ad + paragraph(filler.repeat(30)),
      many,
    );
    const shown = await marginOf(article, 3);
    const obstacles = [...article.querySelectorAll('figure, .ad')];
    expect(crowded([...shown, ...obstacles], 16)).to.deep.equal([]);
  });

  it('lets sidenotes stand beside what is no wider than the text', async () => {
    const figure = '<figure style="margin: 24px 0; inline-size: 560px; block-size: 260px; background: #ccc"></figure>';
    const article = await withMargin(
      paragraph('The ship tied up.') + figure + paragraph(filler),
      documentOf([{ id: 'up', target: 'tied up', body: 'Remark. '.repeat(40) }]),
    );
    expect(drift(article, 'up', 1)).to.be.below(4);
  });

  it('moves no word, and shifts nothing', async () => {
    const article = await articleWith(paragraphs, notes);
    const before = wordBoxes(article);
    const shifts: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    });
    if (engine === 'chromium') observer.observe({ type: 'layout-shift' });
    article.layout = 'margin';
    await marginOf(article, 4);
    article.layout = 'popover';
    await until('no sidenotes', () => sidenotesOf(article).length === 0);
    article.layout = 'margin';
    await marginOf(article, 4);
    expect(movedWords(before, wordBoxes(article))).to.deep.equal([]);
    expect(shifts).to.deep.equal([]);
    observer.disconnect();
  });

  it('makes the page neither wider nor longer', async () => {
    const article = await articleWith(paragraphs, notes);
    const page = document.documentElement;
    const before = [page.scrollWidth, page.scrollHeight];
    article.layout = 'margin';
    await marginOf(article, 4);
    expect([page.scrollWidth, page.scrollHeight]).to.deep.equal(before);
  });

  it('is there while the article leaves room, and cards are as elsewhere while it does not', async () => {
    const article = await withMargin();
    await setViewport(NARROW);
    await until('no sidenotes', () => sidenotesOf(article).length === 0);
    const { x, y } = middleOf(markerOf('tide'));
    await movePointer(x, y, { steps: 3 });
    await until('the preview', () => openCard(article) !== undefined);
    await setViewport(WIDE);
    await marginOf(article, 4);
    expect(drift(article, 'gone', 3)).to.be.below(4);
  });

  it('takes room that the page keeps free by padding', async () => {
    const article = await articleWith(
      `<div style="inline-size: 560px">${paragraphs}</div>`,
      notes,
      `${inMargin} style="inline-size: 560px; padding-inline-end: 300px"`,
    );
    const shown = await marginOf(article, 4);
    expect(shown[0]?.getBoundingClientRect().right).to.be.at.most(article.getBoundingClientRect().right);
  });

  it('is not there where the text leaves less than 260 px', async () => {
    const article = await withMargin(paragraphs, notes, 'style="inline-size: 822px"');
    article.style.inlineSize = '818px';
    await until('no sidenotes', () => sidenotesOf(article).length === 0);
  });

  it('stands on the other side of a text from right to left', async () => {
    const article = await withMargin(
      paragraph('دخلت السفينة الميناء مع المد الليلي، ثم رست.') + paragraph(filler.repeat(4)),
      documentOf([{ id: 'tide', target: 'مع المد الليلي', body: 'ملاحظة.' }]),
      'dir="rtl"',
    );
    const note = sidenote(article, 1).getBoundingClientRect();
    const text = article.querySelector('p')?.getBoundingClientRect() as DOMRect;
    expect(note.right).to.be.below(text.left - 30);
    expect(note.left).to.be.at.least(article.getBoundingClientRect().left);
    expect(getComputedStyle(sidenote(article, 1)).direction).to.equal('rtl');
  });

  it('stands beside an article that is elsewhere in the page, and follows it', async () => {
    const host = await put<HTMLElement>(
      `<div class="page"><sidelight-article lang="en" for="story" ${inMargin}></sidelight-article><div id="above"></div><div id="story">${paragraphs}</div></div>`,
      '.page',
    );
    const article = host.querySelector('sidelight-article') as SidelightArticle;
    article.document = notes;
    await article.ready;
    await marginOf(article, 4);
    expect(drift(article, 'gone', 3)).to.be.below(4);
    (host.querySelector('#above') as HTMLElement).style.blockSize = '130px';
    await until('the sidenotes at their lines', () => drift(article, 'gone', 3) < 4);
  });

  it('scrolls with a text in a box that is not positioned', async () => {
    const box = await put<HTMLElement>(
      `<div class="box" style="block-size: 300px; overflow: auto"><sidelight-article lang="en" ${inMargin}>${paragraphs}</sidelight-article></div>`,
      '.box',
    );
    const article = box.querySelector('sidelight-article') as SidelightArticle;
    article.document = notes;
    await article.ready;
    await marginOf(article, 4);
    box.scrollTo(0, 120);
    expect(drift(article, 'gone', 3)).to.be.below(4);
  });

  it('is laid again when an image has come, or an advertisement has grown', async () => {
    const late = '<div style="position: relative"><img alt="" style="position: absolute; inset: 40px auto auto 600px; inline-size: 200px"></div>';
    const article = await withMargin(late + paragraphs);
    const shifts: number[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(list.getEntries().length));
    if (engine === 'chromium') observer.observe({ type: 'layout-shift' });
    const image = article.querySelector('img') as HTMLImageElement;
    image.src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="180"/>')}`;
    await until('the image passed', () => image.offsetHeight > 100 && crowded([...sidenotesOf(article), image], 16).length === 0);
    image.style.blockSize = '420px';
    await until('the larger image passed', () => crowded([...sidenotesOf(article), image], 16).length === 0);
    expect(shifts).to.deep.equal([]);
    observer.disconnect();
  });

  it('is laid again when a font has come', async () => {
    // Where the event tells, nothing else shall. WebKit does not always send it for a font of the system’s own.
    const height = engine === 'webkit' ? 'auto' : '500px';
    const face = new FontFace('Late', 'local("DejaVu Sans Mono"), local("Liberation Mono")');
    const article = await withMargin(
      paragraph(`${filler.repeat(3)} The ship came in on the night tide. ${filler}`, `font-family: Late, serif; block-size: ${height}`),
    );
    const before = sidenote(article, 1).getBoundingClientRect().top;
    document.fonts.add(face);
    void face.load();
    await until('the line moved', () => drift(article, 'tide', 1) < 4 && sidenote(article, 1).getBoundingClientRect().top > before + 20);
    document.fonts.delete(face);
  });

  it('follows an article that changes', async () => {
    const article = await withMargin();
    const [first] = article.querySelectorAll('p');
    first?.insertAdjacentHTML('beforebegin', paragraph(`Paid for twice, it was said of the cargo. ${filler}`));
    first?.remove();
    await settled(article);
    await until('three sidenotes', () => sidenotesOf(article).length === 3);
    await until('them at their lines', () => drift(article, 'parts', 1) < 4);
  });

  it('shows the notes of the kinds that are shown', async () => {
    const article = await withMargin();
    article.kinds = 'definition';
    await until('one sidenote', () => sidenotesOf(article).length === 1);
    expect(numberOf(sidenotesOf(article)[0] as HTMLElement)).to.equal('2');
    article.kinds = null;
    await marginOf(article, 4);
  });

  it('works without markers', async () => {
    const article = await withMargin(paragraphs, notes, 'markers="none"');
    expect(drift(article, 'tide', 1)).to.be.below(4);
  });

  it('leaves nothing behind when it goes, and is there again when it comes back', async () => {
    const article = await withMargin();
    const place = article.parentElement as HTMLElement;
    article.remove();
    await nextPaint();
    expect(article.shadowRoot?.querySelector('sidelight-margin')).to.equal(null);
    place.append(article);
    await article.ready;
    await marginOf(article, 4);
  });

  it('leaves notes that find no place near their lines to their cards', async () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`);
    const article = await withMargin(
      paragraph(words.join(' ')),
      documentOf(words.map((target) => ({ id: target, target, body: 'A remark of some length. '.repeat(8) }))),
    );
    const shown = sidenotesOf(article);
    expect(shown.length).to.be.below(5);
    const { x, y } = middleOf(markerOf('word29'));
    await movePointer(x, y, { steps: 3 });
    await until('the preview', () => openCard(article) !== undefined);
  });
});

/** What is asked of layout, and what is written to the margin, in the order of it, a string a frame. */
function recordFrames(): { frames: string[]; stop: () => void } {
  const frames = [''];
  const undo: (() => void)[] = [];
  const spy = (owner: object, name: string, sign: string, counts: (self: unknown) => boolean = () => true) => {
    const own = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    const part = own.get ? 'get' : 'value';
    const original = own[part] as (this: unknown, ...values: unknown[]) => unknown;
    Object.defineProperty(owner, name, {
      ...own,
      [part](this: unknown, ...values: unknown[]) {
        if (counts(this) && !frames[frames.length - 1]?.endsWith(sign)) frames[frames.length - 1] += sign;
        return original.apply(this, values);
      },
    });
    undo.push(() => Object.defineProperty(owner, name, own));
  };
  const isInMargin = (self: unknown) => ((self as Element).getRootNode() as Partial<ShadowRoot>).host?.localName === 'sidelight-margin';
  spy(Element.prototype, 'getBoundingClientRect', 'R', (self) => !(self as Element).matches('.sidelight-marker'));
  spy(Range.prototype, 'getBoundingClientRect', 'R');
  spy(HTMLElement.prototype, 'offsetHeight', 'R');
  spy(Element.prototype, 'toggleAttribute', 'W', isInMargin);
  spy(CSSStyleDeclaration.prototype, 'setProperty', 'W');
  let frame = requestAnimationFrame(function next() {
    frames.push('');
    frame = requestAnimationFrame(next);
  });
  return { frames, stop: () => [cancelAnimationFrame(frame), ...undo.map((step) => step())] };
}

describe('a margin of 500 notes', () => {
  it('is laid again by one reading and one writing a frame', async () => {
    await setViewport(WIDE);
    const targets = Array.from({ length: 500 }, (_, index) => `word${index}`);
    const text = targets.map((target) => paragraph(`${filler}${target}. ${filler}`)).join('');
    const article = await withMargin(text, documentOf(targets.map((target) => ({ id: target, target, body: `About ${target}.` }))));
    await marginOf(article, 500);
    const { frames, stop } = recordFrames();
    article.style.inlineSize = '840px';
    await until('the narrower margin', () => (sidenotesOf(article)[0]?.clientWidth ?? 0) < 260);
    await nextPaint();
    stop();
    const turns = frames.filter((frame) => frame.includes('W'));
    // One writes the width, the next one what follows from it.
    expect(turns.length).to.be.within(1, 3);
    for (const turn of turns) expect(turn).to.equal('RW');
    expect(crowded(sidenotesOf(article).slice(0, 60), 16)).to.deep.equal([]);
  }).timeout(60_000);
});

describe('reading in the margin', () => {
  let article: SidelightArticle;

  beforeEach(async () => {
    await setViewport(WIDE);
    await resetPointer();
    article = await withMargin();
  });

  it('marks the sidenote of the marker under the pointer, and opens no preview', async () => {
    const opened = nextEvent(article, 'sidelight-show').then(() => 'open');
    const { x, y } = middleOf(markerOf('gone'));
    await movePointer(x, y, { steps: 3 });
    await until('the active sidenote', () => isActive(sidenote(article, 3)));
    expect(activePassages()).to.be.above(0);
    const stays = new Promise((resolve) => setTimeout(resolve, 450, 'closed'));
    expect(await Promise.race([opened, stays])).to.equal('closed');
    await movePointer(5, 790);
    await until('none active', () => !sidenotesOf(article).some(isActive));
    expect(activePassages()).to.equal(0);
  });

  it('marks a sidenote under the pointer, and its passage', async () => {
    const { x, y } = middleOf(sidenote(article, 2));
    await movePointer(x, y, { steps: 3 });
    await until('the active sidenote', () => isActive(sidenote(article, 2)));
    expect(activePassages()).to.be.above(0);
  });

  it('marks the sidenote of the marker that has focus', async () => {
    markerOf('tide').focus();
    await pressKeys('Tab');
    await until('the active sidenote', () => isActive(sidenote(article, 2)));
    expect(sidenotesOf(article).filter(isActive)).to.have.length(1);
    expect(openCard(article)).to.equal(undefined);
    markerOf('parts').blur();
    await until('none active', () => !sidenotesOf(article).some(isActive));
  });

  it('pins the card of a clicked marker, whose sidenote stays marked', async () => {
    const { x, y } = middleOf(markerOf('parts'));
    await clickAt(x, y);
    await until('the card', () => openCard(article)?.getAttribute('role') === 'dialog');
    await movePointer(5, 790);
    expect(isActive(sidenote(article, 2))).to.equal(true);
  });

  it('opens the card by Enter on the marker, with focus in it', async () => {
    markerOf('tide').focus();
    await pressKeys('Enter');
    await until('focus in the card', () => openCard(article) !== undefined && document.activeElement === article);
    expect(isActive(sidenote(article, 1))).to.equal(true);
    await pressKeys('Escape');
    expect(document.activeElement).to.equal(markerOf('tide'));
  });

  it('opens the card of a clicked sidenote, and closes it on the second click', async () => {
    const { left, top } = sidenote(article, 3).getBoundingClientRect();
    await clickAt(left + 40, top + 14);
    await until('the card', () => markerOf('gone').getAttribute('aria-expanded') === 'true' && openCard(article) !== undefined);
    await clickAt(left + 40, top + 14);
    await until('no card', () => openCard(article) === undefined);
  });

  it('brings a passage that is out of sight before the reader when its sidenote is clicked', async () => {
    article.style.paddingBlock = '400px 3000px';
    await until('the sidenote at its line', () => drift(article, 'gone', 3) < 4);
    window.scrollTo(0, markerOf('gone').getBoundingClientRect().bottom + 12);
    await nextPaint();
    const { left, bottom } = sidenote(article, 3).getBoundingClientRect();
    await clickAt(left + 40, bottom - 6);
    await until('the card', () => openCard(article) !== undefined);
    expect(markerOf('gone').getBoundingClientRect().top).to.be.within(0, innerHeight);
    window.scrollTo(0, 0);
  });

  it('lets the words of a sidenote be selected, which opens nothing', async () => {
    let opened = false;
    article.addEventListener('sidelight-show', () => (opened = true));
    const { left, top } = (sidenote(article, 1).querySelector('.quote') as HTMLElement).getBoundingClientRect();
    await movePointer(left + 4, top + 10);
    await pressDown();
    await movePointer(left + 80, top + 12, { steps: 4 });
    await pressUp();
    // Firefox tells nothing of a selection in a shadow tree.
    if (engine !== 'firefox') expect(String(getSelection())).to.have.length.above(2);
    expect(opened).to.equal(false);
    getSelection()?.removeAllRanges();
  });

  it('adds no words to what is selected with the article', () => {
    getSelection()?.selectAllChildren(article.parentElement as HTMLElement);
    // Once, in the list.
    expect(String(getSelection()).split('Machine parts')).to.have.length(2);
    getSelection()?.removeAllRanges();
  });

  it('is without fault for assistive technology, which is told nothing twice', async () => {
    await expectAccessible(article);
    const margin = article.shadowRoot?.querySelector('sidelight-margin');
    expect(margin?.getAttribute('aria-hidden')).to.equal('true');
    expect(margin?.shadowRoot?.querySelectorAll('a, button, [tabindex], [href]')).to.have.length(0);
  });
});

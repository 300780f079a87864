import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, middleOf, openCard, until } from '../helpers/article.js';
import { hitsCard, settled, shownCard, type ShownCard } from '../helpers/card.js';
import {
  canEmulate,
  canPinch,
  canTouch,
  clickAt,
  emulate,
  movePointer,
  nextPaint,
  pinchPage,
  pressKeys,
  resetPointer,
  setViewport,
  swipeOver,
  tapAt,
  wheelBy,
} from '../helpers/commands.js';

const paragraphs = `<p id="first" style="font: 18px/29px serif; margin: 20px">The ship came in on the night tide. <a href="#elsewhere" id="link">A link.</a></p>
  <p id="second" style="font: 18px/29px serif; margin: 20px">The register lists machine parts.</p><div style="height: 2000px"></div>`;

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', body: 'Many words about one ship. '.repeat(120), citations: ['times'] },
  { id: 'parts', target: 'machine parts', body: 'Few words.' },
]);

let article: SidelightArticle;

async function tap(x: number, y: number): Promise<void> {
  if (canTouch) await tapAt(x, y);
  else await clickAt(x, y);
}

async function openSheet(id: string): Promise<ShownCard> {
  const { x, y } = middleOf(markerOf(id));
  await tap(x, y);
  await until('the sheet', () => openCard(article) instanceof HTMLDialogElement);
  return settled(article);
}

function isClosed(): boolean {
  return openCard(article) === undefined;
}

async function start(size = { width: 390, height: 700 }): Promise<void> {
  await setViewport(size);
  await until('a narrow window', () => matchMedia('(max-width: 639px)').matches);
  await resetPointer();
  window.scrollTo(0, 0);
  article = await articleWith(paragraphs, notes);
}

describe('the sheet and the page behind it', () => {
  beforeEach(() => start());
  afterEach(() => window.scrollTo(0, 0));

  it('leaves the page’s history and address as they are, opened and closed in every way', async () => {
    const before = [history.length, location.href, history.state as unknown];
    for (const close of [() => pressKeys('Escape'), () => tap(100, 30), () => Promise.resolve(shownCard(article).close.click())]) {
      await openSheet('tide');
      await close();
      await until('the sheet gone', isClosed);
    }
    expect([history.length, location.href, history.state]).to.deep.equal(before);
  });

  it('closes when the platform asks it to, as Android’s Back does', async () => {
    const { frame } = await openSheet('tide');
    const dialog = frame as HTMLDialogElement;
    if ('requestClose' in dialog) dialog.requestClose();
    else frame.dispatchEvent(new Event('cancel', { cancelable: true }));
    await until('the sheet gone', isClosed);
    expect(markerOf('tide').hasAttribute('aria-expanded')).to.equal(false);
  });

  it('stands again where the platform closes it unasked and the page says no', async () => {
    const { frame } = await openSheet('tide');
    article.addEventListener('sidelight-hide', (event) => event.preventDefault(), { once: true });
    (frame as HTMLDialogElement).close();
    await until('the sheet again', () => openCard(article) === frame);
    (frame as HTMLDialogElement).close();
    await until('the note closed', () => !markerOf('tide').hasAttribute('aria-expanded'));
    expect(isClosed()).to.equal(true);
  });

  it('keeps Tab within itself', async () => {
    const { root } = await openSheet('tide');
    const reached = new Set<Element | null>();
    for (let turn = 0; turn < 14; turn += 1) {
      await pressKeys('Tab');
      // Between the last and the first stop, focus may be in the browser's own controls.
      expect(document.activeElement === article || document.activeElement === document.body).to.equal(true);
      if (document.activeElement === article) reached.add(root.activeElement);
    }
    const controls = [...root.querySelectorAll<HTMLElement>('button:not(:disabled), a')];
    expect(controls.filter((one) => !reached.has(one)).map((one) => one.outerHTML)).to.deep.equal([]);
  });

  it('makes the page inert: a tap on a link there only closes it', async () => {
    await openSheet('tide');
    const { x, y } = middleOf(document.querySelector('#link') as Element);
    await tap(x, y);
    await until('the sheet gone', isClosed);
    expect(location.hash).to.equal('');
  });

  it('keeps the page still under wheel and keys, and scrolls its own text', async () => {
    const { body, header } = await openSheet('tide');
    for (const [x, y] of [[150, 30], Object.values(middleOf(header))] as [number, number][]) {
      await movePointer(x, y);
      const turned = new Promise((resolve) => window.addEventListener('wheel', resolve, { once: true, capture: true }));
      await wheelBy(0, 100);
      // WebKit tells nobody of a wheel over a backdrop, and must scroll nothing by it.
      const frames = async () => {
        for (let frame = 0; frame < 20; frame += 1) await nextPaint();
      };
      await Promise.race([turned, frames()]);
      await nextPaint();
    }
    await pressKeys('PageDown', 'ArrowDown');
    await until('its text has moved', () => body.scrollTop > 100);
    body.scrollTop = body.scrollHeight;
    await pressKeys('ArrowDown', 'End');
    expect(window.scrollY, 'the page').to.equal(0);
  });

  it('keeps the page still under the keys where it has nothing to scroll', async () => {
    await openSheet('parts');
    await pressKeys('ArrowDown', 'PageDown', 'End');
    await nextPaint();
    expect(window.scrollY, 'the page').to.equal(0);
  });

  it('opens for no mouse that only rests on a marker', async () => {
    const { x, y } = middleOf(markerOf('tide'));
    await movePointer(x, y, { steps: 3 });
    const opened = new Promise((resolve) => article.addEventListener('sidelight-show', () => resolve('open'), { once: true }));
    expect(await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, 450, 'closed'))])).to.equal('closed');
  });

  if (canEmulate)
    it('does not slide where the reader wants less motion', async () => {
      await emulate({ reducedMotion: 'reduce' });
      const { x, y } = middleOf(markerOf('tide'));
      await tap(x, y);
      await until('the sheet', () => openCard(article) !== undefined);
      expect(openCard(article)?.getAnimations()).to.deep.equal([]);
      expect(getComputedStyle(openCard(article) as Element).transitionDuration).to.equal('0s');
      await emulate({ reducedMotion: null });
    });

  if (canTouch) {
    it('follows a finger on its grip, springs back from a small pull, and is thrown off by a large one', async () => {
      const { frame } = await openSheet('tide');
      const { top } = frame.getBoundingClientRect();
      const down = (...ways: number[]) => swipeOver(...[0, ...ways].map((way) => ({ x: 150, y: top + 20 + way })));
      await down(2, 5, 9, 4, 2, 1);
      await settled(article);
      expect(frame.getBoundingClientRect().top).to.be.closeTo(top, 1);
      await down(30, 70, 110, 150);
      await until('the sheet gone', isClosed);
      expect(window.scrollY, 'the page').to.equal(0);
    });

    it('keeps the page still under a finger beside it', async () => {
      await openSheet('parts');
      const { x, y } = middleOf(shownCard(article).footer);
      await swipeOver({ x, y }, { x, y: y - 20 }, { x, y: y - 60 }, { x, y: y - 120 });
      await nextPaint();
      expect(window.scrollY, 'the page').to.equal(0);
    });
  }

  it('springs back when the platform takes the finger away', async () => {
    const { frame } = await openSheet('tide');
    const grip = frame.querySelector('.grip') as HTMLElement;
    const { top } = frame.getBoundingClientRect();
    const send = (type: string, clientY: number) => grip.dispatchEvent(new PointerEvent(type, { pointerId: 1, isPrimary: true, clientY, bubbles: true }));
    grip.setPointerCapture = () => undefined;
    send('pointerdown', top + 10);
    send('pointermove', top + 200);
    await nextPaint();
    expect(frame.getBoundingClientRect().top).to.be.closeTo(top + 190, 2);
    send('pointercancel', top + 200);
    await settled(article);
    expect(frame.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });
});

describe('a page of which less is seen', () => {
  /** Stands for the browser's own, as a keyboard or two fingers change it. */
  class Seen extends EventTarget {
    constructor(
      readonly offsetLeft: number,
      readonly offsetTop: number,
      readonly width: number,
      readonly height: number,
      readonly scale = 1,
    ) {
      super();
    }
  }

  function see(...box: ConstructorParameters<typeof Seen>): void {
    const before = visualViewport;
    Object.defineProperty(window, 'visualViewport', { value: new Seen(...box), configurable: true });
    before?.dispatchEvent(new Event('resize'));
  }

  const own = Object.getOwnPropertyDescriptor(window, 'visualViewport');
  afterEach(() => {
    if (own) Object.defineProperty(window, 'visualViewport', own);
    else Reflect.deleteProperty(window, 'visualViewport');
  });

  it('has its sheet above the keyboard, whole', async () => {
    await start();
    const { clientWidth, clientHeight } = document.documentElement;
    await openSheet('tide');
    see(0, 0, clientWidth, clientHeight - 280);
    await nextPaint();
    const { frame, body, footer, close } = shownCard(article);
    const { bottom, height } = frame.getBoundingClientRect();
    expect(bottom).to.be.closeTo(clientHeight - 280, 1);
    expect(height).to.be.at.most((clientHeight - 280) * 0.6 + 1);
    expect(body.clientHeight).to.be.at.least(40);
    for (const part of [footer, close]) expect(part.getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
  });

  it('has its sheet where the reader looks, when it was pinched larger', async () => {
    await start();
    const { clientWidth, clientHeight } = document.documentElement;
    see(clientWidth / 4, 20, clientWidth / 2, clientHeight / 2, 2);
    markerOf('tide').click();
    const { frame } = await settled(article);
    const { left, right, bottom } = frame.getBoundingClientRect();
    expect([left, right, bottom].map(Math.round)).to.deep.equal([clientWidth / 4, (clientWidth * 3) / 4, 20 + clientHeight / 2].map(Math.round));
  });

  it('has its card where the reader looks, when it was pinched larger, and leaves it alone while it is pinched', async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
    article = await articleWith(paragraphs, notes);
    see(10, 0, 500, 390, 1.8);
    markerOf('tide').click();
    const { frame } = await settled(article);
    const before = frame.getBoundingClientRect();
    expect(before.left).to.be.at.least(21);
    expect(before.right).to.be.at.most(500);
    expect(before.bottom).to.be.at.most(391);
    see(0, 100, 300, 230, 3);
    await nextPaint();
    expect(frame.getBoundingClientRect().toJSON()).to.deep.equal(before.toJSON());
  });

  if (canPinch)
    it('is what the browser says it is', async () => {
      await setViewport({ width: 900, height: 700 });
      await resetPointer();
      article = await articleWith(paragraphs, notes);
      await pinchPage(2);
      markerOf('tide').click();
      const { frame } = await settled(article);
      const { left, right, top, bottom } = frame.getBoundingClientRect();
      const { offsetLeft, offsetTop, width, height, scale } = visualViewport as VisualViewport;
      await pinchPage(1);
      expect(scale).to.equal(2);
      expect([left >= offsetLeft, right <= offsetLeft + width, top >= offsetTop, bottom <= offsetTop + height]).to.deep.equal([true, true, true, true]);
    });
});

describe('a phone that is turned over', () => {
  beforeEach(() => start({ width: 500, height: 844 }));

  async function turn(width: number, form: 'sheet' | 'card'): Promise<ShownCard> {
    await setViewport({ width, height: 700 });
    await until(`the ${form}`, () => (openCard(article) instanceof HTMLDialogElement) === (form === 'sheet') && !isClosed());
    return settled(article);
  }

  it('keeps the note, its scroll and where focus is, there and back', async () => {
    const { root, body } = await openSheet('tide');
    body.scrollTop = body.scrollHeight / 2;
    await nextPaint();
    const next = root.querySelector('[aria-label="Next note"]') as HTMLElement;
    next.focus();
    const share = body.scrollTop / body.scrollHeight;
    for (const [width, form] of [[844, 'card'], [500, 'sheet']] as const) {
      const shown = await turn(width, form);
      expect(markerOf('tide').ariaExpanded).to.equal('true');
      expect(shown.root.activeElement, `focus in the ${form}`).to.equal(next);
      expect(shown.body.scrollTop / shown.body.scrollHeight, `scroll in the ${form}`).to.be.closeTo(share, 0.05);
      expect(hitsCard(article, middleOf(shown.close).x, middleOf(shown.close).y), `close button of the ${form}`).to.equal(true);
    }
  });

  it('closes as ever after it was turned', async () => {
    await openSheet('tide');
    await turn(844, 'card');
    await pressKeys('Escape');
    await until('the card gone', isClosed);
    expect(document.querySelector(':modal, :popover-open')).to.equal(null);
  });
});

describe('a note that goes while its card is open', () => {
  for (const width of [900, 390])
    for (const [what, remove] of Object.entries({
      'the marker': () => markerOf('parts').remove(),
      'the paragraph': () => document.querySelector('#second')?.remove(),
      'the article': () => article.remove(),
      'its document': () => (article.document = documentOf([])),
    }))
      it(`takes its card along, without an error: ${what}, ${width} px`, async () => {
        const errors: string[] = [];
        const note = (event: ErrorEvent | PromiseRejectionEvent) => errors.push('message' in event ? event.message : String(event.reason));
        window.addEventListener('error', note);
        window.addEventListener('unhandledrejection', note);
        await setViewport({ width, height: 700 });
        await resetPointer();
        window.scrollTo(0, 0);
        article = await articleWith(paragraphs, notes);
        markerOf('parts').focus();
        await pressKeys('Enter');
        const { frame } = await settled(article);
        await until('focus in the card', () => document.activeElement === article);
        remove();
        // What a page takes away alone, a marker, is put back: then its card may stay.
        const isBack = () => what === 'the marker' && document.querySelector('[data-sidelight~=parts]') !== null;
        await until('the card gone', () => isClosed() || isBack());
        if (isClosed()) {
          await until('no frame is left', () => !frame.matches(':popover-open, [open]') && document.querySelector(':modal') === null);
          // Compared here: chai would write whole trees of nodes into its message.
          const hasMarkers = what === 'the marker' || what === 'the paragraph';
          const { activeElement } = document;
          expect(hasMarkers ? activeElement === markerOf('tide') : activeElement === null || activeElement.contains(document.body), 'focus').to.equal(true);
        }
        window.removeEventListener('error', note);
        window.removeEventListener('unhandledrejection', note);
        expect(errors).to.deep.equal([]);
      });
});

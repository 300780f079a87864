import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../helpers/article.js';
import { expectAccessible } from '../helpers/axe.js';
import {
  canEmulate,
  canRightClick,
  canTouch,
  clickAt,
  emulate,
  movePointer,
  pressDown,
  pressKeys,
  pressUp,
  resetPointer,
  screenshot,
  setViewport,
  tapAt,
  wheelBy,
} from '../helpers/commands.js';
import { engine } from '../helpers/engine.js';

/** Notes every event of these types until the test ends. */
function record<Type extends keyof WindowEventMap>(...types: Type[]): WindowEventMap[Type][] {
  const events: WindowEventMap[Type][] = [];
  for (const type of types) {
    addEventListener(type, (event) => events.push(event), { capture: true, signal: listening.signal });
  }
  return events;
}

let listening = new AbortController();

async function rejects(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => false,
    () => true,
  );
}

describe('the test harness', () => {
  beforeEach(() => {
    listening = new AbortController();
  });
  afterEach(async () => {
    listening.abort();
    await resetPointer();
  });

  it('runs in a focused top-level page of 800 × 600 that has a mouse', async () => {
    expect(window.top).to.equal(window);
    // A window that was just opened may still be growing into its size.
    await until('the window has its size', () => innerWidth === 800 && innerHeight === 600);
    expect(document.hasFocus()).to.equal(true);
    expect(matchMedia('(hover: hover) and (pointer: fine)').matches).to.equal(true);
  });

  it('presses keys', async () => {
    const events = record('keydown', 'keyup');
    await pressKeys('[', 'Escape', '+', 'a', 'ArrowDown', 'Space');
    const keys = ['[', 'Escape', '+', 'a', 'ArrowDown', ' '];
    const expected = keys.flatMap((key) => [`keydown ${key}`, `keyup ${key}`]);
    expect(events.map(({ type, key }) => `${type} ${key}`)).to.deep.equal(expected);
    expect(events.every(({ isTrusted }) => isTrusted)).to.equal(true);
  });

  it('moves the focus with Tab and Shift+Tab, and shows it', async () => {
    const group = await fixture<HTMLElement>(html`<p><button>One</button> <a href="#two">Two</a></p>`);
    const [button, link] = group.children as unknown as [HTMLElement, HTMLElement];
    button.focus();
    await pressKeys('Tab');
    expect(link.matches(':focus-visible'), 'forwards').to.equal(true);
    await pressKeys('Shift+Tab');
    expect(button.matches(':focus-visible'), 'backwards').to.equal(true);
  });

  it('activates links and buttons with Enter and Space', async () => {
    const group = await fixture<HTMLElement>(html`<p><button>One</button> <a href="#two">Two</a></p>`);
    const [button, link] = group.children as unknown as [HTMLElement, HTMLElement];
    const events = record('click', 'keydown');
    button.focus();
    await pressKeys('Enter', 'Space');
    link.focus();
    await pressKeys('Enter');
    const clicks = events.filter((event): event is PointerEvent => event.type === 'click');
    expect(clicks.map(({ target }) => target)).to.deep.equal([button, button, link]);
    expect(clicks.every(({ isTrusted, pointerType }) => isTrusted && pointerType === '')).to.equal(true);
    const codes = events.filter((event) => event instanceof KeyboardEvent).map(({ code }) => code);
    expect(codes).to.deep.equal(['Enter', 'Space', 'Enter']);
  });

  it('moves the mouse in steps, hovering', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="position: fixed; inset: 100px auto auto 100px; width: 50px; height: 50px"></div>`,
    );
    const moves = record('pointermove');
    await movePointer(40, 60);
    await movePointer(120, 140, { steps: 4 });
    const path = moves.map(({ clientX, clientY }) => [clientX, clientY]);
    expect(path).to.deep.equal([[40, 60], [60, 80], [80, 100], [100, 120], [120, 140]]);
    expect(moves.every(({ isTrusted, pointerType }) => isTrusted && pointerType === 'mouse')).to.equal(true);
    expect(box.matches(':hover')).to.equal(true);
    await resetPointer();
    expect(box.matches(':hover')).to.equal(false);
  });

  it('clicks with modifiers', async () => {
    const events = record('pointerdown', 'pointerup', 'click');
    await clickAt(120.4, 80, { modifiers: ['Shift'] });
    expect(events.map(({ type }) => type)).to.deep.equal(['pointerdown', 'pointerup', 'click']);
    for (const event of events) {
      expect([event.clientX, event.clientY, event.button]).to.deep.equal([120, 80, 0]);
      expect(event.isTrusted && event.shiftKey).to.equal(true);
    }
  });

  it('clicks with the right button, or says that it cannot', async () => {
    const events = record('contextmenu', 'pointerup');
    addEventListener('contextmenu', (event) => event.preventDefault(), { signal: listening.signal });
    const refused = await rejects(clickAt(120, 80, { button: 'right' }));
    expect(refused).to.equal(!canRightClick);
    expect(events.map(({ type, button }) => `${type} ${button}`)).to.deep.equal(
      canRightClick ? ['contextmenu 2', 'pointerup 2'] : [],
    );
  });

  it('selects text by dragging', async () => {
    const text = await fixture<HTMLElement>(html`<p style="margin: 0; font: 20px monospace">abcdefghij</p>`);
    const { left, top, height } = text.getBoundingClientRect();
    const y = top + height / 2;
    await movePointer(left + 1, y);
    await pressDown();
    await movePointer(left + 300, y, { steps: 3 });
    await pressUp();
    expect(String(getSelection())).to.equal('abcdefghij');
  });

  it('scrolls with the wheel where the mouse is', async () => {
    const scroller = await fixture<HTMLElement>(
      html`<div style="height: 200px; overflow: auto"><p style="height: 2000px">Long</p></div>`,
    );
    const wheels = record('wheel');
    const ended = new Promise((resolve) => scroller.addEventListener('scroll', resolve, { once: true }));
    await movePointer(100, 100);
    await wheelBy(0, 120);
    await ended;
    expect(wheels[0]?.isTrusted).to.equal(true);
    expect(scroller.scrollTop).to.be.greaterThan(0);
    expect(scrollY).to.equal(0);
  });

  it('touches, or says that it cannot', async () => {
    const events = record('pointerdown', 'click');
    const refused = await rejects(tapAt(150, 90));
    expect(refused).to.equal(!canTouch);
    expect(events.map(({ type, pointerType, clientX, clientY }) => [type, pointerType, clientX, clientY])).to.deep.equal(
      canTouch ? [['pointerdown', 'touch', 150, 90], ['click', 'touch', 150, 90]] : [],
    );
    expect(canTouch).to.equal(engine !== 'webkit');
  });

  it('emulates media features, or says that it cannot', async () => {
    const refused = await rejects(emulate({ colorScheme: 'dark', reducedMotion: 'reduce', forcedColors: 'active', contrast: 'more' }));
    expect(refused).to.equal(!canEmulate);
    const queries = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(forced-colors: active)', '(prefers-contrast: more)'];
    const matches = () => queries.map((query) => matchMedia(query).matches);
    expect(matches().every((match) => match === canEmulate)).to.equal(true);
    if (canEmulate) await emulate({ colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
    expect(matches()).to.deep.equal([false, false, false, false]);
  });

  it('resizes the viewport and tells what it became', async () => {
    expect(await setViewport({ width: 1280, height: 900 })).to.deep.equal({ width: 1280, height: 900 });
    const narrow = await setViewport({ width: 360, height: 640 });
    expect(narrow).to.deep.equal({ width: engine === 'webkit' ? 447 : 360, height: 640 });
    expect([innerWidth, innerHeight]).to.deep.equal([narrow.width, narrow.height]);
    expect(document.hasFocus()).to.equal(true);
    await setViewport({ width: 800, height: 600 });
  });

  it('saves screenshots where the engine can', async () => {
    const file = await screenshot('harness');
    expect(file).to.equal(engine === 'webkit' ? undefined : `tests/.output/harness-${engine}.png`);
  });

  it('reports accessibility violations by rule and node', async () => {
    const image = await fixture<HTMLElement>(html`<p><img src="data:," class="bare"></p>`);
    const report = await expectAccessible(image).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(report).to.match(/image-alt: .* — .*img/);
    await expectAccessible(await fixture(html`<button>Named</button>`));
  });
});

import { executeServerCommand } from '@web/test-runner-commands';

/**
 * Real input, as the browser makes it from a keyboard, a mouse and a finger: events are trusted.
 * Positions are CSS pixels from the viewport's top left corner, as `getBoundingClientRect` has
 * them, rounded to whole pixels because WebDriver takes no others.
 */

export type Button = 'left' | 'middle' | 'right';
export type Modifier = 'Shift' | 'Control' | 'Alt' | 'Meta';

export interface Size {
  width: number;
  height: number;
}

export interface Media {
  media?: 'print' | 'screen' | null;
  colorScheme?: 'light' | 'dark' | null;
  reducedMotion?: 'reduce' | 'no-preference' | null;
  forcedColors?: 'active' | 'none' | null;
  contrast?: 'more' | 'no-preference' | null;
}

interface Abilities {
  touch: boolean;
  pinch: boolean;
  media: boolean;
  accessibilityTree: boolean;
  tabs: boolean;
  buttons: Button[];
}

const abilities = await executeServerCommand<Abilities, object>('engine-abilities', {});

/** Whether `tapAt` works here: in Chromium and Firefox. WebKitGTK's driver makes a mouse of a finger. */
export const canTouch = abilities.touch;

/** Whether `pinchPage` works here: in Chromium alone. */
export const canPinch = abilities.pinch;

/** Whether `emulate` works here: in Chromium alone. */
export const canEmulate = abilities.media;

/** Whether the engine tells what assistive technology is given: Chromium alone does. */
export const tellsAccessibility = abilities.accessibilityTree;

/** Whether other buttons than the left one work here: not in WebKitGTK, whose driver never lets go of them. */
export const canRightClick = abilities.buttons.includes('right');

/** Whether `followLink` works here: in Chromium and Firefox. */
export const canFollow = abilities.tabs;

function requireAbility(isPresent: boolean, name: string): void {
  if (!isPresent) throw new Error(`This engine has no working ${name} in tests`);
}

/** Two frames: the browser has laid out, painted and told what came of the last input. */
export async function nextPaint(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function send(command: string, payload: object = {}): Promise<unknown> {
  const result = await executeServerCommand<unknown, object>(command, payload);
  await nextPaint();
  return result;
}

/**
 * Resizes the viewport, and returns the size it really got: WebKitGTK's window is never narrower than 447 px.
 * Every test file starts at 800 × 600.
 */
export async function setViewport(size: Size): Promise<Size> {
  await send('engine-viewport', { width: size.width, height: size.height });
  return { width: innerWidth, height: innerHeight };
}

/**
 * Presses and lets go of keys, one after the other: `pressKeys('Tab', 'Shift+Tab', 'Enter', '[')`.
 * Names are those of `KeyboardEvent.key`, with `Space` for the space bar.
 * In WebKitGTK a Tab pressed with Shift has the `key` Unidentified; its `code` is right.
 */
export async function pressKeys(...chords: string[]): Promise<void> {
  for (const chord of chords) await send('engine-keys', { chord });
}

/**
 * Moves the mouse on a straight line, in as many `steps` as asked for, each of which makes a pointermove.
 * First the page is painted, as a hand follows what is seen: the events of an earlier scroll have come by then.
 */
export async function movePointer(x: number, y: number, { steps = 1 } = {}): Promise<void> {
  await nextPaint();
  await send('engine-pointer-move', { x: Math.round(x), y: Math.round(y), steps });
}

export async function pressDown({ button = 'left' }: { button?: Button } = {}): Promise<void> {
  requireAbility(abilities.buttons.includes(button), `the ${button} button`);
  await send('engine-pointer-down', { button });
}

export async function pressUp({ button = 'left' }: { button?: Button } = {}): Promise<void> {
  requireAbility(abilities.buttons.includes(button), `the ${button} button`);
  await send('engine-pointer-up', { button });
}

/**
 * Clicks. Two clicks on one spot within the system's double-click time are a double click in
 * WebKit (`detail` 2), not in the others.
 */
export async function clickAt(
  x: number,
  y: number,
  { button = 'left', modifiers = [] }: { button?: Button; modifiers?: Modifier[] } = {},
): Promise<void> {
  requireAbility(abilities.buttons.includes(button), `the ${button} button`);
  await send('engine-pointer-click', { x: Math.round(x), y: Math.round(y), button, modifiers });
}

/** Clicks twice, as fast as a double click has to be. */
export async function doubleClickAt(x: number, y: number): Promise<void> {
  await send('engine-pointer-double-click', { x: Math.round(x), y: Math.round(y) });
}

/** Lets go of all buttons and moves the mouse to the viewport's corner. */
export async function resetPointer(): Promise<void> {
  await send('engine-pointer-reset');
}

/** Turns the wheel where the mouse is; resolves before a smooth scroll has ended. */
export async function wheelBy(deltaX: number, deltaY: number): Promise<void> {
  await send('engine-wheel', { deltaX, deltaY });
}

/** Touches with a finger. Rejects where `canTouch` is false. */
export async function tapAt(x: number, y: number): Promise<void> {
  requireAbility(canTouch, 'touch');
  await send('engine-tap', { x: Math.round(x), y: Math.round(y) });
}

/** What a page shows that a link has opened in a new tab. */
export interface Opened {
  /** Without the text directive, which no script sees. */
  url: string;
  hasOpener: boolean;
  scrollY: number;
  /** Where the words stand in its viewport, which has this height. */
  top: number;
  bottom: number;
  height: number;
}

/**
 * Clicks a link that opens a new tab, waits until the page there has scrolled, tells where `words` of one
 * of its text nodes stand, and closes it. Rejects where `canFollow` is false.
 */
export async function followLink(x: number, y: number, words: string): Promise<Opened> {
  requireAbility(canFollow, 'second tab');
  const expression = `(${whereIs.toString()})(${JSON.stringify(words)})`;
  return (await send('engine-follow-link', { x: Math.round(x), y: Math.round(y), expression })) as Opened;
}

/** Runs in the page that was opened. */
function whereIs(words: string): Opened {
  const range = document.createRange();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
  }
  const { top, bottom } = range.getBoundingClientRect();
  return { url: location.href, hasOpener: opener !== null, scrollY, top, bottom, height: innerHeight };
}

/** Moves a finger over points, from touching to letting go. Rejects where `canTouch` is false. */
export async function swipeOver(...points: { x: number; y: number }[]): Promise<void> {
  requireAbility(canTouch, 'touch');
  await send('engine-swipe', { points: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })) });
}

/** Pinches the page larger, until it is set back to 1. Rejects where `canPinch` is false. */
export async function pinchPage(scale: number): Promise<void> {
  requireAbility(canPinch, 'pinching');
  await send('engine-pinch', { scale });
}

/** Sets media features until the end of the test file; null puts one back. Rejects where `canEmulate` is false. */
export async function emulate(media: Media): Promise<void> {
  requireAbility(canEmulate, 'emulated media features');
  await send('engine-media', media);
}

/**
 * What assistive technology is given of the page, a line a node: `dialog "Note 1"`, `  button "Close"`.
 * Rejects where `tellsAccessibility` is false.
 */
export async function accessibilityTree(): Promise<string[]> {
  requireAbility(tellsAccessibility, 'accessibility tree');
  return (await send('engine-accessibility-tree')) as string[];
}

/**
 * Saves what the viewport shows as `tests/.output/NAME-ENGINE.png`.
 * Returns that path, or undefined where the engine cannot (WebKitGTK hangs at it).
 */
export async function screenshot(name: string): Promise<string | undefined> {
  const result = await send('engine-screenshot', { name });
  return typeof result === 'string' ? result : undefined;
}

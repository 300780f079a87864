/**
 * What a test can do to a page from outside, in each engine's own way. All positions are CSS
 * pixels from the viewport's top left corner, as `getBoundingClientRect` has them.
 *
 * @typedef {'left' | 'middle' | 'right'} Button
 * @typedef {'Shift' | 'Control' | 'Alt' | 'Meta'} Modifier
 * @typedef {{ media?: 'print' | 'screen' | null, colorScheme?: 'light' | 'dark' | null, reducedMotion?: 'reduce' | 'no-preference' | null, forcedColors?: 'active' | 'none' | null, contrast?: 'more' | 'no-preference' | null }} Media
 *
 * @typedef {object} Input
 * @property {(size: { width: number, height: number }) => Promise<void>} setViewport
 * @property {(key: string) => Promise<void>} keyDown
 * @property {(key: string) => Promise<void>} keyUp
 * @property {(x: number, y: number, steps: number) => Promise<void>} move
 * @property {Button[]} buttons the mouse buttons that work
 * @property {(button: Button) => Promise<void>} buttonDown
 * @property {(button: Button) => Promise<void>} buttonUp
 * @property {(x: number, y: number) => Promise<void>} doubleClick with the left button
 * @property {(deltaX: number, deltaY: number) => Promise<void>} wheel at the pointer
 * @property {() => Promise<void>} reset lets go of everything and moves the pointer to 0, 0
 * @property {(x: number, y: number) => Promise<void>} [tap] absent where the engine has no touch
 * @property {(points: { x: number, y: number }[]) => Promise<void>} [swipe] a finger over these points; absent where the engine has no touch
 * @property {(scale: number) => Promise<void>} [pinch] the page, pinched larger; absent where the engine cannot
 * @property {(media: Media) => Promise<void>} [emulate] absent where media cannot be emulated
 * @property {() => Promise<string[]>} [accessibilityTree] absent where the engine does not tell
 * @property {(click: () => Promise<void>, expression: string) => Promise<unknown>} [follow] what an expression is in the tab that a click opens, once it has scrolled; absent where a second tab cannot be had
 * @property {() => Promise<Uint8Array>} [screenshot] a PNG; absent where the engine hangs at it
 */

const modifiers = ['Shift', 'Control', 'Alt', 'Meta'];

/**
 * `'Shift+Tab'` as the keys to hold and the key to press; `'+'` is a key too.
 * @param {string} chord
 * @returns {{ held: string[], key: string }}
 */
export function parseChord(chord) {
  const held = [];
  let key = chord;
  for (let plus = key.indexOf('+'); plus > 0; plus = key.indexOf('+')) {
    const modifier = key.slice(0, plus);
    if (!modifiers.includes(modifier)) break;
    held.push(modifier);
    key = key.slice(plus + 1);
  }
  return { held, key };
}

import { keyValue } from './key-values.mjs';

/**
 * @typedef {object} Driver the part of WebdriverIO's browser that input takes
 * @property {(sources: object[]) => Promise<void>} performActions
 * @property {() => Promise<void>} releaseActions
 * @property {(width: number, height: number) => Promise<unknown>} setWindowSize
 * @property {(script: string) => Promise<any>} execute
 */

/**
 * WebKitGTK's driver. It takes a finger for a mouse and hangs at screenshots, so it gets neither.
 * @param {Driver} driver
 * @returns {import('./input.mjs').Input}
 */
export function webdriverInput(driver) {
  /** @param {object[]} actions */
  const key = (...actions) => driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  /** @param {object[]} actions */
  const mouse = (...actions) =>
    driver.performActions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  // The wheel turns where the pointer is, but WebDriver wants to be told where that is.
  let position = { x: 0, y: 0 };

  return {
    async setViewport({ width, height }) {
      // Windows are sized with their frame, whose size shows in what a first attempt leaves.
      let outer = { width, height };
      for (let attempt = 0; attempt < 3; attempt += 1) {
        await driver.setWindowSize(outer.width, outer.height);
        const read = () => driver.execute('return { width: innerWidth, height: innerHeight }');
        let inner = await read();
        // On a busy machine the page is told its size later than the driver answers.
        for (let next = await read(); next.width !== inner.width || next.height !== inner.height; next = await read()) inner = next;
        const missing = { width: width - inner.width, height: height - inner.height };
        if (missing.width === 0 && missing.height === 0) return;
        outer = { width: outer.width + missing.width, height: outer.height + missing.height };
      }
    },
    keyDown: (name) => key({ type: 'keyDown', value: keyValue(name) }),
    keyUp: (name) => key({ type: 'keyUp', value: keyValue(name) }),
    async move(x, y, steps) {
      const from = position;
      position = { x, y };
      for (let step = 1; step <= steps; step += 1) {
        await mouse({
          type: 'pointerMove',
          duration: 0,
          x: Math.round(from.x + ((x - from.x) * step) / steps),
          y: Math.round(from.y + ((y - from.y) * step) / steps),
        });
      }
    },
    // Whatever button was pressed, WebKitGTK's driver lets go of the left one: others would stay down for good.
    buttons: ['left'],
    buttonDown: () => mouse({ type: 'pointerDown', button: 0 }),
    buttonUp: () => mouse({ type: 'pointerUp', button: 0 }),
    async doubleClick(x, y) {
      position = { x, y };
      const click = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
      await mouse({ type: 'pointerMove', duration: 0, x, y }, ...click, ...click);
    },
    wheel: (deltaX, deltaY) =>
      driver.performActions([
        { type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', ...position, deltaX, deltaY, duration: 0 }] },
      ]),
    async reset() {
      await driver.releaseActions();
      position = { x: 0, y: 0 };
      await mouse({ type: 'pointerMove', duration: 0, x: 0, y: 0 });
    },
  };
}

import { accessibilityTree } from './accessibility-tree.mjs';
import { readOpened } from './opened-page.mjs';

/**
 * @param {import('playwright').Page} page
 * @returns {import('./input.mjs').Input}
 */
export function playwrightInput(page) {
  const isChromium = page.context().browser()?.browserType().name() === 'chromium';
  /** @type {Set<import('./input.mjs').Button>} letting go of a button that is up makes an event too */
  const pressed = new Set();
  return {
    setViewport: (size) => page.setViewportSize(size),
    keyDown: (key) => page.keyboard.down(key),
    keyUp: (key) => page.keyboard.up(key),
    move: (x, y, steps) => page.mouse.move(x, y, { steps }),
    buttons: ['left', 'middle', 'right'],
    async buttonDown(button) {
      pressed.add(button);
      await page.mouse.down({ button });
    },
    async buttonUp(button) {
      pressed.delete(button);
      await page.mouse.up({ button });
    },
    doubleClick: (x, y) => page.mouse.dblclick(x, y),
    wheel: (deltaX, deltaY) => page.mouse.wheel(deltaX, deltaY),
    async reset() {
      for (const button of pressed) await this.buttonUp(button);
      await page.mouse.move(0, 0);
    },
    ...(isChromium && {
      follow: (click, expression) => readOpened(page, page.context().waitForEvent('page'), click, expression),
      tap: (x, y) => touch(page, [{ x, y }]),
      swipe: (points) => touch(page, points),
      pinch: (scale) => pinch(page, scale),
      emulate: (media) => page.emulateMedia(media),
      accessibilityTree: () => accessibilityTree(page),
    }),
    screenshot: () => page.screenshot(),
  };
}

/**
 * A finger, by way of the DevTools protocol: Playwright's own would need a context made for
 * touch, which has no hover.
 * @param {import('playwright').Page} page
 * @param {{ x: number, y: number }[]} points
 */
async function touch(page, [start, ...points]) {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: start ? [start] : [] });
  for (const point of points) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/**
 * @param {import('playwright').Page} page
 * @param {number} scale
 */
async function pinch(page, scale) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
  await session.detach();
}

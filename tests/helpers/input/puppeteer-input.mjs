import { keyValue } from './key-values.mjs';
import { readOpened } from './opened-page.mjs';

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {import('./input.mjs').Input}
 */
export function puppeteerInput(page) {
  // Puppeteer passes single characters on as they are; of names, it takes Enter for the numeric pad's.
  /** @param {string} name */
  const toKey = (name) => /** @type {import('puppeteer-core').KeyInput} */ (keyValue(name));
  return {
    setViewport: (size) => page.setViewport(size),
    keyDown: (key) => page.keyboard.down(toKey(key)),
    keyUp: (key) => page.keyboard.up(toKey(key)),
    move: (x, y, steps) => page.mouse.move(x, y, { steps }),
    buttons: ['left', 'middle', 'right'],
    buttonDown: (button) => page.mouse.down({ button }),
    buttonUp: (button) => page.mouse.up({ button }),
    doubleClick: (x, y) => page.mouse.click(x, y, { count: 2 }),
    wheel: (deltaX, deltaY) => page.mouse.wheel({ deltaX, deltaY }),
    async reset() {
      await page.mouse.move(0, 0);
      await page.mouse.reset();
    },
    tap: (x, y) => page.touchscreen.tap(x, y),
    follow: (click, expression) => readOpened(page, nextPage(page), click, expression),
    async swipe([start, ...points]) {
      if (start) await page.touchscreen.touchStart(start.x, start.y);
      for (const { x, y } of points) await page.touchscreen.touchMove(x, y);
      await page.touchscreen.touchEnd();
    },
    screenshot: () => page.screenshot(),
  };
}

/**
 * The page that is opened next, in a tab of its own.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<any>}
 */
function nextPage(page) {
  return new Promise((resolve, reject) => {
    page.browser().once('targetcreated', (target) => target.page().then(resolve, reject));
  });
}

/**
 * The part of a page that Playwright and Puppeteer have in common.
 *
 * @typedef {object} Tab
 * @property {(expression: string) => Promise<any>} evaluate
 * @property {() => Promise<void>} close
 * @property {() => Promise<void>} bringToFront
 */

/** How long a page that was opened may take until it has scrolled, in ms. */
const patience = 5000;

/**
 * What a click opens in a new tab, once that has scrolled; the tab is closed again.
 *
 * @param {Tab} page the page with the link
 * @param {Promise<Tab>} tab the page that will be opened
 * @param {() => Promise<void>} click
 * @param {string} expression reads the page: an object with its `scrollY` among others
 */
export async function readOpened(page, tab, click, expression) {
  const [opened] = await Promise.all([tab, click()]);
  try {
    return await onceScrolled(opened, expression);
  } finally {
    await opened.close();
    await page.bringToFront();
  }
}

/** @param {Tab} tab @param {string} expression */
async function onceScrolled(tab, expression) {
  const end = Date.now() + patience;
  for (;;) {
    const isLate = Date.now() > end;
    try {
      const read = await tab.evaluate(expression);
      if (read.scrollY > 0 || isLate) return read;
    } catch (error) {
      if (isLate) throw error; // before, the tab may still be on its way to the page
    }
  }
}

import { playwrightInput } from './playwright-input.mjs';
import { puppeteerInput } from './puppeteer-input.mjs';
import { webdriverInput } from './webdriver-input.mjs';

/** Kept as long as their pages, since an input may remember where its pointer is.
 * @type {WeakMap<object, import('./input.mjs').Input>} */
const inputs = new WeakMap();

/**
 * The input of the page that a session runs in.
 * @param {any} launcher a browser launcher; their common type has no pages
 * @param {string} sessionId
 */
export function inputOf(launcher, sessionId) {
  const page = launcher.type === 'webdriver' ? launcher.driver : launcher.getPage(sessionId);
  let input = inputs.get(page);
  if (!input) {
    const make = { playwright: playwrightInput, puppeteer: puppeteerInput, webdriver: webdriverInput };
    input = make[/** @type {keyof typeof make} */ (launcher.type)](page);
    inputs.set(page, input);
  }
  return input;
}

// One Chromium for a whole run, and the pages that the cases need.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { bundle } from './bundle.mjs';
import { openSite } from './site.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 *
 * @typedef {object} Lab
 * @property {string} version Chromium's
 * @property {(entry: string) => Promise<Page>} openPage a page of its own context with the script `page/ENTRY.mjs` and two
 *   empty `main`, `#read` and `#written`
 * @property {(html: string) => Promise<Page>} openHtml a page of its own context, which is served as it is
 * @property {(entry: string) => Promise<{ script: string, style: string }>} publish makes `page/ENTRY.mjs` a script of the site, and tells the
 *   URL of the script and of its style sheet
 * @property {string} sidelight the URL of the reader's bundle
 * @property {string} blank the URL of an empty page of the same site
 * @property {(html: string) => string} put publishes a page, and tells its URL
 * @property {() => Promise<Page>} newPage an empty page of its own context
 * @property {() => Promise<void>} close
 */

const viewport = { width: 1280, height: 900 };

/** @param {{ head?: string, body: string }} content */
export const pageHtml = ({ head = '', body }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
<style>body { font: 18px/1.6 serif; max-width: 40em; margin: 0 auto }</style>
${head}</head><body>${body}</body></html>`;

/** The reader's bundle, as `npm run build` of the main folder makes it. */
async function readSidelight() {
  const file = path.join(import.meta.dirname, '../../dist/sidelight.js');
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error('dist/sidelight.js is missing: run “npm run build” in the main folder first.', { cause });
  }
}

/** @returns {Promise<Lab>} */
export async function openLab() {
  const bundled = await readSidelight();
  const { chromium: program } = await findBrowsers();
  if (!program) throw new Error('The benchmark needs Chromium: run “node scripts/browsers.mjs” in the main folder.');
  const browser = await chromium.launch({
    executablePath: program.path,
    args: ['--no-sandbox', '--js-flags=--expose-gc'],
  });
  const site = await openSite();
  /** @type {Map<string, { script: string, style: string }>} */
  const published = new Map();
  let pages = 0;

  const newPage = async () => (await browser.newContext({ viewport })).newPage();
  /** @param {string} html */
  const put = (html) => site.put(`/${(pages += 1)}.html`, 'text/html', html);
  /** @param {string} html */
  const openHtml = async (html) => {
    const page = await newPage();
    await page.goto(put(html));
    return page;
  };
  /** @param {string} entry */
  const publish = async (entry) => {
    const known = published.get(entry);
    if (known) return known;
    const { script, style } = await bundle(`page/${entry}.mjs`);
    const urls = {
      script: site.put(`/${entry}.js`, 'text/javascript', script),
      style: site.put(`/${entry}.css`, 'text/css', style),
    };
    published.set(entry, urls);
    return urls;
  };
  return {
    version: browser.version(),
    sidelight: site.put('/sidelight.js', 'text/javascript', bundled),
    blank: site.put('/blank.html', 'text/html', pageHtml({ body: '' })),
    put,
    newPage,
    openHtml,
    publish,
    async openPage(entry) {
      const { script, style } = await publish(entry);
      return openHtml(
        pageHtml({
          head: `<link rel="stylesheet" href="${style}">`,
          body: `<main id="read"></main><main id="written"></main><script src="${script}"></script>`,
        }),
      );
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

// Takes the pictures of the documentation from the built demo: npm run pictures. Needs Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowsers } from './browsers.mjs';
import { command } from './build-demo.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} page
 * @property {number} width
 * @property {number} height
 * @property {'light' | 'dark'} [scheme]
 * @property {boolean} [forced] forced colours
 * @property {string} [note] opened by a click on its marker
 * @property {string} [hover] a note whose marker the mouse is on
 * @property {string} [scrollTo] a selector, when no note is opened
 */

/** @type {Picture[]} */
const pictures = [
  { name: 'opinion-1280-light', page: 'opinion.html', width: 1280, height: 860, note: 'neutrality' },
  { name: 'opinion-1280-dark', page: 'opinion.html', width: 1280, height: 860, note: 'ninety-thousand', scheme: 'dark' },
  { name: 'opinion-390-light', page: 'opinion.html', width: 390, height: 844, note: 'rockets' },
  { name: 'opinion-390-dark', page: 'opinion.html', width: 390, height: 844, note: 'lot', scheme: 'dark' },
  { name: 'report-1280-light', page: 'report.html', width: 1280, height: 860, note: 'row-six' },
  { name: 'margin-1280', page: 'report.html', width: 1280, height: 1400, scrollTo: '.story', hover: 'hours' },
  { name: 'sources-1280-light', page: 'opinion.html', width: 1280, height: 1100, scrollTo: 'sidelight-sources' },
  { name: 'sources-390-dark', page: 'opinion.html', width: 390, height: 844, scheme: 'dark', scrollTo: 'sidelight-sources' },
  { name: 'arabic-1280-light', page: 'arabic.html', width: 1280, height: 860, note: 'stamp' },
  { name: 'arabic-390-light', page: 'arabic.html', width: 390, height: 844, note: 'stamp' },
  { name: 'forced-1280', page: 'opinion.html', width: 1280, height: 860, note: 'neutrality', forced: true },
];

/** One note in every theme of the gallery: each a card beside its passage, not a sheet. */
const themes = /** @type {const} */ ([
  ['broadsheet', 'light', 'book'],
  ['tabloid', 'light', 'confirmed'],
  ['magazine', 'dark', 'confirmed'],
  ['government', 'dark', 'book'],
]);

const folder = path.join(root, 'docs/pictures');

/** @param {import('playwright-core').Browser} browser @param {string} origin @param {Picture} picture */
async function take(browser, origin, picture) {
  const { name, page: file, width, height, scheme = 'light', forced, note, hover, scrollTo } = picture;
  const phone = width < 640;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    hasTouch: phone,
    isMobile: phone,
  });
  await page.goto(`${origin}/demo/${file}`);
  const article = page.locator('sidelight-article').first();
  await article.evaluate((element) => /** @type {any} */ (element).ready);
  if (note) {
    const marker = page.locator(`.sidelight-marker[data-sidelight~="${note}"]`).first();
    await marker.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await marker.boundingBox();
    if (!box) throw new Error(`${file} shows no marker of ${note}`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await (phone ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    await page.mouse.move(2, 2);
    await page.waitForTimeout(300);
  }
  if (scrollTo) await page.locator(scrollTo).first().evaluate((element) => element.scrollIntoView());
  if (hover) {
    await page.locator(`.sidelight-marker[data-sidelight~="${hover}"]`).first().hover({ force: true });
    await page.waitForTimeout(300);
  }
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
}

/** @param {import('playwright-core').Browser} browser @param {string} origin */
async function takeThemes(browser, origin) {
  const page = await browser.newPage({ viewport: { width: 640, height: 760 }, reducedMotion: 'reduce' });
  const shots = [];
  for (const [face, light, note] of themes) {
    await page.goto(`${origin}/demo/themes.html?face=${face}&light=${light}`);
    const article = page.locator('sidelight-article');
    await article.evaluate((element) => /** @type {any} */ (element).ready);
    await article.evaluate((element, id) => /** @type {any} */ (element).show(id), note);
    await page.waitForTimeout(300);
    shots.push(await page.screenshot({ clip: { x: 0, y: 345, width: 640, height: 300 } }));
  }
  const images = shots.map((shot) => `<img alt="" src="data:image/png;base64,${shot.toString('base64')}">`);
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.setContent(`<body style="margin: 0; display: grid; grid-template-columns: 640px 640px">${images.join('')}</body>`);
  await page.screenshot({ path: path.join(folder, 'themes-1280.png') });
  await page.close();
}

/** The desk of `sidelight preview`. @param {import('playwright-core').Browser} browser */
async function takePreview(browser) {
  const preview = spawn(process.execPath, [command, 'preview', 'demo/opinion.html', 'demo/documents/opinion.json', '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(preview.stdout.setEncoding('utf8'), 'data');
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(/http:\S+/.exec(line)?.[0] ?? line);
    await page.getByText('quote-not-found').waitFor();
    await page.screenshot({ path: path.join(folder, 'preview-1280-light.png') });
    await page.close();
  } finally {
    preview.kill();
  }
}

const { chromium: program } = await findBrowsers();
if (!program) throw new Error('The pictures need Chromium; run “node scripts/browsers.mjs”.');
const server = await serve(0);
const origin = `http://127.0.0.1:${server.port}`;
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: program.path, args: ['--no-sandbox'] });
for (const picture of pictures) await take(browser, origin, picture);
await takeThemes(browser, origin);
await takePreview(browser);
await browser.close();
await server.close();

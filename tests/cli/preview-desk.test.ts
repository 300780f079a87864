import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { inFolder } from './run-command.js';
import { withPreview } from './run-preview.js';

const paragraphs = Array.from({ length: 60 }, (_, index) => `<p>Paragraph ${index} of a long article about a ship that came into port.</p>`).join('\n');
const article = `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>A ship</title>\n<link rel="stylesheet" href="look.css">\n<article>\n<p>She came on the night tide, drawing two metres more.</p>\n${paragraphs}\n<p>It left at ten past nine, in the rain.</p>\n</article>\n</html>\n`;

const tide = '{ "id": "tide", "kind": "context", "target": "the night tide", "body": "It was high." }';
const lost = '{ "id": "lost", "kind": "context", "target": "words that are nowhere", "body": "Gone." }';
const documentOf = (...notes: string[]) => `{\r\n  "version": 1,\r\n  "sources": {},\r\n  "annotations": [\r\n    ${notes.join(',\r\n    ')}\r\n  ]\r\n}\r\n`;

interface Desk {
  readonly page: Page;
  readonly frame: FrameLocator;
  /** In the folder that is previewed. */
  readonly file: (name: string) => string;
}

let browser: Browser;

/** Opens the desk of an article, and waits until its notes are placed. */
function atDesk(files: Readonly<Record<string, string>>, test: (desk: Desk) => Promise<void>, viewport = { width: 1280, height: 860 }): Promise<void> {
  return inFolder({ 'a.html': article, 'look.css': 'p { line-height: 2 }', ...files }, (folder) =>
    withPreview(['a.html', 'a.json'], folder, async ({ address }) => {
      const page = await browser.newPage({ viewport });
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      try {
        await page.goto(address);
        await page.locator('#summary', { hasText: /note/i }).waitFor({ state: 'attached' });
        await test({ page, frame: page.frameLocator('iframe'), file: (name) => path.join(folder, name) });
        assert.deepEqual(errors, []);
      } finally {
        await page.close();
      }
    }),
  );
}

const stateIs = (page: Page, words: string) => page.getByText(words, { exact: true }).and(page.locator('#state')).waitFor();
/** Waits in the page, where the desk's policy lets Playwright's own way of waiting evaluate nothing. */
const until = (page: Page, condition: string) => page.evaluate(`new Promise((resolve) => { const look = () => (${condition}) ? resolve() : requestAnimationFrame(look); look(); })`);
const text = (page: Page) => page.getByRole('textbox', { name: 'a.json' });

describe('the desk of sidelight preview', () => {
  before(async () => {
    const { chromium: program } = await findBrowsers();
    assert.ok(program, 'Chromium is needed: node scripts/browsers.mjs');
    browser = await chromium.launch({ executablePath: program.path, args: ['--no-sandbox'] });
  });
  after(() => browser.close());

  it('shows the article with its notes, and what is wrong, each leading to its note and its line', () =>
    atDesk({ 'a.json': documentOf(tide, lost) }, async ({ page, frame }) => {
      await frame.locator('.sidelight-marker[data-sidelight=tide]').waitFor();
      await page.getByText('2 notes, 1 without a place.').waitFor();
      const problem = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
      assert.match(await problem.innerText(), /The article has no words “words that are nowhere”[^]*quote-not-found/);
      await problem.getByRole('button', { name: 'Line 6' }).press('Enter');
      assert.equal(await page.evaluate('document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd).trim()'), lost);
      await problem.getByRole('button', { name: 'Note lost' }).press('Enter');
      assert.ok(await frame.locator('html').evaluate('scrollY > 500'));
      await page.getByText('All notes').click();
      await page.getByRole('list', { name: 'All notes' }).getByRole('button', { name: 'Note tide' }).click();
      await frame.locator('sidelight-card').getByText('It was high.').waitFor();
      await page.locator('[data-note=tide][aria-current=true]').waitFor();
    }));

  it('saves an edit byte for byte, and the article shows it where it stands', () =>
    atDesk({ 'a.json': documentOf(tide) }, async ({ page, frame, file }) => {
      await frame.locator('.sidelight-marker').waitFor();
      await frame.locator('html').evaluate('scrollTo(0, 500)');
      await frame.locator('html').evaluate('window.isSamePage = true');
      const edited = documentOf(tide, '{ "id": "rain", "kind": "context", "target": "in the rain", "body": "é" }');
      await text(page).fill(edited.replaceAll('\r\n', '\n'));
      await stateIs(page, 'Changed');
      await text(page).press('Control+s');
      await stateIs(page, 'Saved');
      assert.equal(await readFile(file('a.json'), 'utf8'), edited);
      await frame.locator('.sidelight-marker[data-sidelight=rain]').waitFor();
      assert.deepEqual(await frame.locator('html').evaluate('[scrollY, window.isSamePage]'), [500, true]);
    }));

  it('saves from within the article, too', () =>
    atDesk({ 'a.json': documentOf(tide) }, async ({ page, frame, file }) => {
      await frame.locator('.sidelight-marker').waitFor();
      await text(page).fill('{}');
      await frame.locator('.sidelight-marker').focus();
      await page.keyboard.press('Control+s');
      await stateIs(page, 'Saved');
      assert.equal(await readFile(file('a.json'), 'utf8'), '{}');
    }));

  it('follows the file while nothing is changed here', () =>
    atDesk({ 'a.json': documentOf(tide) }, async ({ page, frame, file }) => {
      await writeFile(file('a.json'), documentOf(tide, lost));
      await page.getByText('2 notes, 1 without a place.').waitFor();
      assert.equal(await text(page).inputValue(), documentOf(tide, lost).replaceAll('\r\n', '\n'));
      await stateIs(page, 'Saved');
      await frame.locator('.sidelight-marker').waitFor();
    }));

  it('tells a conflict, and loses neither text', () =>
    atDesk({ 'a.json': documentOf(tide) }, async ({ page, file }) => {
      await text(page).fill('{ "mine": true }');
      const theirs = documentOf(lost);
      await writeFile(file('a.json'), theirs);
      await stateIs(page, 'Changed on disk');
      await page.getByRole('alert').getByText('The file has changed on disk').waitFor();
      await text(page).press('Control+s');
      assert.equal(await readFile(file('a.json'), 'utf8'), theirs);
      assert.equal(await text(page).inputValue(), '{ "mine": true }');
      await page.getByRole('button', { name: 'Take the file’s text' }).click();
      assert.equal(await text(page).inputValue(), theirs.replaceAll('\r\n', '\n'));
      await page.getByRole('button', { name: 'Bring it back' }).click();
      assert.equal(await text(page).inputValue(), '{ "mine": true }');
      await page.getByRole('button', { name: 'Save' }).click();
      await stateIs(page, 'Saved');
      assert.equal(await readFile(file('a.json'), 'utf8'), '{ "mine": true }');
    }));

  it('writes over the file’s text where it is told to', () =>
    atDesk({ 'a.json': documentOf(tide) }, async ({ page, file }) => {
      await text(page).fill('{ "mine": true }');
      await writeFile(file('a.json'), documentOf(lost));
      await page.getByRole('button', { name: 'Keep this text' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await stateIs(page, 'Saved');
      assert.equal(await readFile(file('a.json'), 'utf8'), '{ "mine": true }');
    }));

  it('does not save what is no JSON, and says where it ends', () =>
    atDesk({ 'a.json': documentOf(tide) }, async ({ page, file }) => {
      await text(page).fill('{\n  "version": 1,\n  oops\n}');
      await page.getByText('This is not JSON as it stands').waitFor();
      await page.getByRole('button', { name: 'Save' }).click();
      await stateIs(page, 'Not saved');
      assert.equal(await readFile(file('a.json'), 'utf8'), documentOf(tide));
      await page.getByRole('button', { name: 'Go there' }).click();
      assert.equal(await page.evaluate('document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)'), '  oops');
    }));

  it('loads the page again when it changes, or what it loads, and keeps the reader’s place', () =>
    atDesk({ 'a.json': documentOf(tide) }, async ({ page, frame, file }) => {
      await frame.locator('.sidelight-marker').waitFor();
      await frame.locator('html').evaluate('scrollTo(0, 700)');
      await writeFile(file('a.html'), article.replace('in the rain', 'in the snow'));
      await frame.getByText('in the snow').waitFor();
      await until(page, 'document.querySelector("iframe").contentWindow.scrollY === 700');
      await writeFile(file('look.css'), 'p { line-height: 2; color: rgb(0, 128, 128) }');
      await until(page, 'getComputedStyle(document.querySelector("iframe").contentDocument.querySelector("p") ?? document.body).color === "rgb(0, 128, 128)"');
      await until(page, 'document.querySelector("iframe").contentWindow.scrollY === 700');
    }));

  it('begins a document that is not there yet', () =>
    atDesk({}, async ({ page, file }) => {
      await stateIs(page, 'Changed');
      await page.getByRole('button', { name: 'Save' }).click();
      await stateIs(page, 'Saved');
      assert.deepEqual(JSON.parse(await readFile(file('a.json'), 'utf8')), { version: 1, sources: {}, annotations: [] });
    }));

  it('leads back to the article from another page', () =>
    atDesk({ 'a.json': documentOf(tide), 'b.html': '<title>B</title><p>Another page' }, async ({ page, frame }) => {
      await frame.locator('html').evaluate('location.href = "/b.html"');
      await page.getByText('Another page is shown than the article.').waitFor();
      await page.getByRole('button', { name: 'Load the article' }).click();
      await frame.locator('.sidelight-marker').waitFor();
    }));

  it('shows the article as wide as a phone', () =>
    atDesk({ 'a.json': documentOf(tide) }, async ({ page, frame }) => {
      await page.getByRole('radio', { name: 'Phone' }).press('Space');
      assert.equal(await frame.locator('html').evaluate('innerWidth'), 390);
    }));

  it('shows one part at a time on a phone, and leads from one to the other', () =>
    atDesk({ 'a.json': documentOf(tide, lost) }, async ({ page }) => {
      assert.equal(await text(page).isVisible(), false);
      await page.getByRole('radio', { name: /Problems/ }).press('Space');
      await page.getByRole('button', { name: 'Line 6' }).click();
      assert.equal(await text(page).isVisible(), true);
      assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= 390);
    }, { width: 390, height: 844 }));

  for (const width of [1280, 390])
    it(`is found accessible by axe at ${width} px`, () =>
      atDesk({ 'a.json': documentOf(tide, lost) }, async ({ page }) => {
        await page.getByText('All notes').evaluate('(summary) => summary.click()');
        // As the page's policy wants it: a script of its own, put there by the browser's debugger.
        await page.evaluate(await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'));
        const found = await page.evaluate('axe.run(document, { iframes: false, resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`))');
        assert.deepEqual(found, []);
      }, { width, height: 844 }));
});

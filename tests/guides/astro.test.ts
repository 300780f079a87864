import assert from 'node:assert/strict';
import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { guideFile } from './guide.js';
import { succeed } from './newsroom.js';
import { assertRendered, makeSite, removeSite } from './site.js';

describe('the guide to Astro', () => {
  let site: string;
  before(async () => {
    site = await makeSite({ name: 'astro', notes: 'public/notes', packages: ['astro'] });
    await succeed(site, 'npx', 'astro', 'build', '--outDir', 'plain');
    await writeFile(path.join(site, 'astro.config.mjs'), guideFile('astro.config.mjs'));
    await succeed(site, 'npx', 'astro', 'build');
  });
  after(() => removeSite(site));

  it('puts numbers and sources into the pages that Astro has written, and changes nothing else', () =>
    assertRendered(path.join(site, 'dist'), path.join(site, 'plain')));

  it('publishes the documents, the sheet, and a script that has the elements in it', async () => {
    for (const file of ['notes/harbour.json', 'sidelight.css']) await access(path.join(site, 'dist', file));
    const page = await readFile(path.join(site, 'dist/harbour/index.html'), 'utf8');
    const [, script] = /<script type="module" src="\/_astro\/([^"]+)"/.exec(page) ?? [];
    assert.ok(script, 'the page loads no script');
    assert.match(await readFile(path.join(site, 'dist/_astro', script), 'utf8'), /sidelight-article/);
  });
});

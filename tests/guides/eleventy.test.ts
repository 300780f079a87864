import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { guideFile } from './guide.js';
import { succeed } from './newsroom.js';
import { assertRendered, makeSite, removeSite } from './site.js';

describe('the guide to Eleventy', () => {
  let site: string;
  before(async () => {
    site = await makeSite({ name: 'eleventy', notes: 'notes', packages: ['@11ty/eleventy'] });
    await succeed(site, 'npx', 'eleventy', '--output=_plain');
    await writeFile(path.join(site, 'eleventy.config.js'), guideFile('eleventy.config.js'));
    await succeed(site, 'npx', 'eleventy');
  });
  after(() => removeSite(site));

  it('puts numbers and sources into the pages that Eleventy has written, and changes nothing else', () =>
    assertRendered(path.join(site, '_site'), path.join(site, '_plain')));

  it('publishes the script, its sheet and the documents with them', async () => {
    for (const file of ['sidelight.js', 'sidelight.css', 'notes/harbour.json']) await access(path.join(site, '_site', file));
  });

  it('does so again when the site is built again', async () => {
    await succeed(site, 'npx', 'eleventy');
    await assertRendered(path.join(site, '_site'), path.join(site, '_plain'));
  });
});

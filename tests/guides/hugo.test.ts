import { cp } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { guideFile } from './guide.js';
import { succeed } from './newsroom.js';
import { assertRendered, makeSite, removeSite } from './site.js';

describe('the guide to Hugo', () => {
  let site: string;
  before(async () => {
    site = await makeSite({ name: 'hugo', notes: 'public/notes', packages: [] });
    await cp(path.join(site, 'public'), path.join(site, 'plain'), { recursive: true });
    await succeed(site, 'sh', '-e', '-c', guideFile('after-hugo.sh'));
  });
  after(() => removeSite(site));

  it('puts numbers and sources into minified pages as Hugo writes them, and changes nothing else', () =>
    assertRendered(path.join(site, 'public'), path.join(site, 'plain')));
});

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { harbourNotes, harbourPage } from './harbour.js';
import { inFolder, sidelight } from './run-command.js';

const notes = JSON.stringify(harbourNotes);
const page = harbourPage.replace('id="ship"', 'id="ship" src="ship.json"');

describe('sidelight render --target', () => {
  it('prints an article as text', () =>
    inFolder({ 'ship.html': page, 'ship.json': notes }, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['render', 'ship.html', '--target', 'text'], { in: folder });
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^A ship in the night\n\nThe ship came into port on the night tide,\[1\]/);
    }));

  for (const [target, ending] of [['feed', '.html'], ['markdown', '.md']] as const)
    it(`writes a folder as ${target}, each file with the ending ${ending}`, () =>
      inFolder({ 'site/ship.html': page, 'site/deep/ship.xhtml': page, 'site/ship.json': notes, 'site/deep/ship.json': notes }, async (folder) => {
        const { code } = await sidelight(['render', 'site', '-t', target, '-o', 'out'], { in: folder });
        assert.equal(code, 0);
        assert.deepEqual((await readdir(path.join(folder, 'out'), { recursive: true })).sort(), ['deep', `deep/ship${ending}`, `ship${ending}`]);
        assert.match(await readFile(path.join(folder, `out/ship${ending}`), 'utf8'), /Draught on entry/);
        assert.equal(await readFile(path.join(folder, 'site/ship.html'), 'utf8'), page);
      }));

  const refused = [
    { name: 'two pages of one name', args: ['site', '-t', 'text', '-o', 'out'], says: /site\/a\.htm and site\/a\.html would both be out\/a\.txt/ },
    { name: '--write', args: ['site/a.html', '-t', 'text', '--write'], says: /--write is for pages/ },
    { name: '--check', args: ['site/a.html', '-t', 'text', '--check'], says: /--check is for pages/ },
    { name: 'a target that there is not', args: ['site/a.html', '-t', 'pdf'], says: /Allowed choices are page, feed, email, text, markdown/ },
    { name: 'a page without the article', args: ['site/a.html', '-t', 'text', '--selector', '.story'], says: /article-missing/ },
  ];
  for (const { name, args, says } of refused)
    it(`refuses ${name}`, () =>
      inFolder({ 'site/a.html': '<p>a', 'site/a.htm': '<p>b' }, async (folder) => {
        const { code, stdout, stderr } = await sidelight(['render', ...args], { in: folder });
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.match(stderr, says);
        assert.deepEqual((await readdir(folder)).sort(), ['site']);
      }));
});

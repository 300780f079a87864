import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { inFolder, sidelight } from './run-command.js';

const page = (src: string) => `<!doctype html><title>Ship</title><sidelight-article src="${src}"><p>She came on the night tide.</p></sidelight-article>\n`;
const notes = (id: string) => JSON.stringify({ version: 1, annotations: [{ id, target: 'the night tide', body: 'At 2.40.' }] });

describe('the documents of several pages', () => {
  it('are their own, also where one of them is named on the command line', async () => {
    const files = { 'a.html': page('a.json'), 'b.html': page('b.json'), 'a.json': notes('of-a'), 'b.json': notes('of-b') };
    await inFolder(files, async (folder) => {
      assert.deepEqual(await sidelight(['render', 'a.html', 'b.html', 'b.json', '-o', 'out'], { in: folder }), { code: 0, stdout: '', stderr: '' });
      for (const name of ['a', 'b'])
        assert.match(await readFile(path.join(folder, 'out', `${name}.html`), 'utf8'), new RegExp(`data-sidelight="of-${name}"`));
    });
  });

  it('are in their folders, where all pages have one name', async () => {
    const bare = page('').replace(' src=""', '');
    const files = { 'site/index.html': bare, 'site/a/index.html': bare, 'site/b/index.html': bare, 'site/a/index.json': notes('of-a'), 'site/b/index.json': notes('of-b') };
    await inFolder(files, async (folder) => {
      const { code, stderr } = await sidelight(['render', 'site', 'site/b/index.json', 'site/a/index.json', '-o', 'out'], { in: folder });
      assert.deepEqual([code, stderr], [0, '']);
      const rendered = (name: string) => readFile(path.join(folder, 'out', name), 'utf8');
      assert.match(await rendered('a/index.html'), /data-sidelight="of-a"/);
      assert.match(await rendered('b/index.html'), /data-sidelight="of-b"/);
      assert.equal(await rendered('index.html'), bare);
    });
  });
});

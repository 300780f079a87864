import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { inFolder, sidelight } from './run-command.js';

const words = 'The ship came in on the night tide.';
const notes = (target = 'on the night tide') =>
  JSON.stringify({ version: 1, sources: { times: { title: 'Tides', URL: 'https://times.example/tides' } }, annotations: [{ id: 'tide', target, citations: [{ source: 'times', quote: 'By night.' }] }] });
const page = (attributes = 'src="notes.json"', text = words) => `<!doctype html>\n<html lang="en"><body>\n<sidelight-article id="story" ${attributes}>\n<p>${text}</p>\n</sidelight-article>\n</body></html>\n`;

const marker = '<a class="sidelight-marker" role="doc-noteref" id="sidelight-ref-story-tide" data-sidelight="tide" href="#sidelight-story-tide" aria-label="Note 1, source: Tides">1</a>';

/** A rendered page without what was put into it. */
function bare(html: string): string {
  return html.replace(/<a class="sidelight-marker"[^>]*>[^<]*<\/a>/g, '').replace(/<sidelight-sources>.*?<\/sidelight-sources>/s, '');
}

describe('sidelight render', () => {
  it('prints a page with its numbers and its list, and nothing else changed', () =>
    inFolder({ 'a.html': page(), 'notes.json': notes() }, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['render', 'a.html'], { in: folder });
      assert.equal(stderr, '');
      assert.equal(code, 0);
      assert.ok(stdout.includes(`on the night tide.${marker}</p>`), stdout);
      assert.match(stdout, /<sidelight-sources><section class="content" role="doc-endnotes" id="sidelight-story"[^]*By night\.[^]*https:\/\/times\.example\/tides[^]*<\/section><\/sidelight-sources><\/sidelight-article>/);
      assert.equal(bare(stdout), page());
      assert.equal(await readFile(path.join(folder, 'a.html'), 'utf8'), page());
    }));

  it('takes the page from standard input, and a document that is named', () =>
    inFolder({ 'notes.json': notes() }, async (folder) => {
      const { code, stdout } = await sidelight(['render', '-', 'notes.json'], { in: folder, stdin: page('') });
      assert.equal(code, 0);
      assert.ok(stdout.includes(marker));
      assert.equal(bare(stdout), page(''));
    }));

  it('writes in place, once: a page that is right keeps its time', () =>
    inFolder({ 'a.html': page(), 'notes.json': notes() }, async (folder) => {
      assert.equal((await sidelight(['render', 'a.html', '--write'], { in: folder })).code, 0);
      const file = path.join(folder, 'a.html');
      const first = { text: await readFile(file, 'utf8'), time: (await stat(file)).mtimeMs };
      assert.ok(first.text.includes(marker));
      assert.equal((await sidelight(['render', 'a.html', '-w'], { in: folder })).code, 0);
      assert.deepEqual({ text: await readFile(file, 'utf8'), time: (await stat(file)).mtimeMs }, first);
      assert.deepEqual(await readdir(folder), ['a.html', 'notes.json']);
    }));

  it('renews what it has put there before', () =>
    inFolder({ 'a.html': page(), 'old.json': notes(), 'new.json': notes('night'), 'none.json': '{"version":1,"annotations":[]}' }, async (folder) => {
      const old = await sidelight(['render', 'a.html', 'old.json'], { in: folder });
      const renewed = await sidelight(['render', '-', 'new.json'], { in: folder, stdin: old.stdout });
      assert.equal(renewed.stdout, (await sidelight(['render', 'a.html', 'new.json'], { in: folder })).stdout);
      assert.notEqual(renewed.stdout, old.stdout);
      const gone = await sidelight(['render', '-', 'none.json'], { in: folder, stdin: renewed.stdout });
      assert.equal(gone.stdout, page());
    }));

  it('renders a folder into another, its folders kept, and tells a stale page', () =>
    inFolder({ 'in/a.html': page('src="/notes.json"'), 'in/sub/b.html': page('src="../../notes.json"'), 'in/c.txt': '', 'notes.json': notes() }, async (folder) => {
      const { code, stderr } = await sidelight(['render', 'in', '-o', 'out'], { in: folder });
      assert.equal(stderr, '');
      assert.equal(code, 0);
      assert.deepEqual((await readdir(path.join(folder, 'out'), { recursive: true })).sort(), ['a.html', 'sub', 'sub/b.html']);
      const checked = await sidelight(['render', 'in', '--check'], { in: folder });
      assert.equal(checked.code, 1);
      assert.match(checked.stderr, /^in\/a\.html: not as it would be rendered; run sidelight render --write\nin\/sub\/b\.html: not/);
      assert.equal((await sidelight(['render', 'out', '--check', 'notes.json'], { in: folder })).code, 0);
    }));

  it('leaves a page as it is while its document is not to be had, and does the others', () =>
    inFolder({ 'a.html': page('src="gone.json"', `${words}${marker}`), 'b.html': page(), 'c.html': page('src="bad.json"'), 'bad.json': '{', 'notes.json': notes() }, async (folder) => {
      const { code, stderr } = await sidelight(['render', 'a.html', 'b.html', 'c.html', 'd.html', '--write'], { in: folder });
      assert.equal(code, 2);
      assert.deepEqual(stderr.trim().split('\n').map((line) => line.replace(/ \(.*?\);.*(?=\()/, ' ')).sort(), [
        'bad.json:1:2: error: The document is not JSON (document-not-json)',
        'd.html:1:1: error: The file is not read (file-unreadable)',
        'gone.json:1:1: error: The file is not read (file-unreadable)',
      ]);
      assert.equal(await readFile(path.join(folder, 'a.html'), 'utf8'), page('src="gone.json"', `${words}${marker}`));
      assert.ok((await readFile(path.join(folder, 'b.html'), 'utf8')).includes(marker));
    }));

  it('leaves a page as it is where the document that was named is not there', () =>
    inFolder({ 'a.html': page('', words), 'b.html': page('', `${words}${marker}`) }, async (folder) => {
      for (const args of [['b.html', 'b.json'], ['b.html', 'other.json'], ['a.html', 'b.html', 'b.json']]) {
        const { code, stdout, stderr } = await sidelight(['render', ...args, '--write'], { in: folder });
        assert.deepEqual({ code, stdout, stderr }, { code: 2, stdout: '', stderr: `${args.at(-1) ?? ''}:1:1: error: The file is not read (there is none); give another. (file-unreadable)\n` });
        assert.equal(await readFile(path.join(folder, 'b.html'), 'utf8'), page('', `${words}${marker}`));
      }
    }));

  it('ends with 2 for a selector that is none', () =>
    inFolder({ 'a.html': `<p>${words}</p>`, 'notes.json': notes() }, async (folder) => {
      const ended = await sidelight(['render', 'a.html', 'notes.json', '--selector', 'p['], { in: folder });
      assert.deepEqual(ended, { code: 2, stdout: `<p>${words}</p>`, stderr: 'a.html:1:1: error: “p[” is no selector; give another. (selector-invalid)\n' });
    }));

  it('prints a page with --output -, and says why a place cannot be written', () =>
    inFolder({ 'a.html': page(), 'notes.json': notes() }, async (folder) => {
      const { code, stdout } = await sidelight(['render', 'a.html', '-o', '-'], { in: folder });
      assert.ok(code === 0 && stdout.includes(marker));
      const failed = await sidelight(['render', 'a.html', '-o', 'notes.json/a.html'], { in: folder });
      assert.deepEqual(failed, { code: 2, stdout: '', stderr: 'notes.json/a.html:1:1: error: The file is not written (its folder is a file); give another place. (file-unwritable)\n' });
      assert.deepEqual((await readdir(folder)).sort(), ['a.html', 'notes.json']);
    }));

  it('says what is wrong with files that are no pages, without a stack', () =>
    inFolder(
      { 'empty.html': '', 'image.html': new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), 'words.html': 'Only words.', 'jis.html': '<meta charset=iso-2022-jp><sidelight-article><p>a</p></sidelight-article>', 'plain.html': '<table>', 'big.html': new Uint8Array(50_000_000) },
      async (folder) => {
        const { code, stderr } = await sidelight(['render', '*.html', '-o', 'out'], { in: folder });
        assert.equal(code, 2);
        assert.deepEqual(stderr.trim().split('\n').map((line) => line.replace(/:.*\(/, ' (')), ['big.html (file-too-large)', 'empty.html (file-not-html)', 'image.html (file-not-html)', 'jis.html (encoding-unsupported)', 'words.html (file-not-html)']);
        assert.doesNotMatch(stderr, /\bat .*:\d+:\d+/);
      },
    ));

  const wrong = [
    { args: ['render'], says: /missing required argument/ },
    { args: ['render', 'a.html', 'b.html'], says: /several pages need --output FOLDER or --write/ },
    { args: ['render', 'a.html', '-w', '-o', 'x'], says: /two ways/ },
    { args: ['render', '-', '-w'], says: /cannot be written where it was/ },
    { args: ['render', 'notes.json'], says: /no page among these files/ },
    { args: ['render', 'a.html', '--base', 'here'], says: /“here” is no address/ },
    { args: ['render', 'a.html', '--chek'], says: /Did you mean --check\?/ },
  ];
  for (const { args, says } of wrong)
    it(`ends with 2 and one sentence: ${args.join(' ')}`, () =>
      inFolder({ 'a.html': page(), 'b.html': page(), 'notes.json': notes() }, async (folder) => {
        const { code, stdout, stderr } = await sidelight(args, { in: folder, stdin: '' });
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.match(stderr, says);
        assert.ok(stderr.split('\n').length <= 3, stderr);
      }));

  it('makes addresses of the document relative to the page’s own', () =>
    inFolder({ 'a.html': page().replace('<html lang="en">', '<html lang="en"><head><link rel="canonical" href="https://paper.example/2024/a">'), 'notes.json': notes().replace('https://times.example/tides', '../tides') }, async (folder) => {
      assert.match((await sidelight(['render', 'a.html'], { in: folder })).stdout, /href="https:\/\/paper\.example\/tides/);
      assert.match((await sidelight(['render', 'a.html', '--base', 'https://other.example/b/c'], { in: folder })).stdout, /href="https:\/\/other\.example\/tides/);
    }));

  it('finds the article of a page that has no element of ours', () =>
    inFolder({ 'a.html': `<nav><p>${words}</p></nav><div class="story"><p>${words}</p></div>`, 'notes.json': notes() }, async (folder) => {
      const { stdout } = await sidelight(['render', 'a.html', 'notes.json', '--selector', '.story'], { in: folder });
      assert.match(stdout, /^<nav><p>The ship came in on the night tide\.<\/p><\/nav><div class="story"><p>The ship came in on the night tide\.<a class="sidelight-marker"/);
    }));
});

import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { describe, it } from 'node:test';
import path from 'node:path';
import { inFolder, sidelight } from './run-command.js';

const page = (paragraphs: readonly string[]): string => `<!doctype html>
<html lang="en">
<title>A ship</title>
<nav>Home</nav>
<sidelight-article src="notes.json">
${paragraphs.map((words, number) => `  <p id="p${number + 1}">${words}\n`).join('')}</sidelight-article>
`;

const oldPage = page([
  'The ship came into <em>port</em> on the night tide, drawing two metres more than when she had left.',
  'The crates held machine parts, the company said on Monday.',
  'Nobody had seen the papers before the port was closed to visitors.',
  'A last paragraph stays as it is.',
]);
const newPage = page([
  'A new first paragraph about the whole affair.',
  'The ship came into <em>port</em> on the night tide, drawing two metres more than she had before.',
  'The crates held machine parts, the company said on Monday.',
  'A last paragraph stays as it is.',
]);

const notes = `{
  "version": 1,
  "x-desk": [1,2,   3],
  "annotations": [
    { "id": "draught", "target": "drawing two metres more than when she had left", "body": "One." },
    { "id": "cargo", "target": { "paragraph": 2, "exact": "The crates held" }, "body": "Two." },
    { "id": "papers", "target": "Nobody had seen the papers", "body": "Three." },
    { "id": "last", "target": "stays as it is", "body": "Four." }
  ]
}
`;
const newNotes = notes.replace('when she had left', 'she had before').replace('"paragraph": 2', '"paragraph": 3');

const files = { 'old.html': oldPage, 'new.html': newPage, 'notes.json': notes };
const names = ['old.html', 'new.html', 'notes.json'];

describe('sidelight update', () => {
  it('carries notes over an edit, and tells what needs an editor', () =>
    inFolder(files, async (folder) => {
      const { code, stdout, stderr } = await sidelight(['update', ...names], { in: folder });
      assert.equal(stderr, '');
      assert.equal(code, 1);
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), newNotes);
      assert.equal(
        stdout,
        `Refreshed
  notes.json:5:24  draught  in the article new.html:7:66
    drawing two metres more than [-when -]she had [-left-]{+before+}

Needs an editor
  notes.json:7:23  papers  passage-deleted
    The edit took out “Nobody had seen the papers”; give the note other words, or take it out.

2 unchanged (1 with a new position), 1 refreshed, 0 moved, 1 needs an editor. The document is written to notes.json.
`,
      );
    }));

  it('writes nothing the second time, and keeps the time of the file', () =>
    inFolder({ ...files, 'notes.json': newNotes }, async (folder) => {
      const before = await stat(path.join(folder, 'notes.json'));
      const { stdout } = await sidelight(['update', ...names], { in: folder });
      assert.match(stdout, /There was nothing to write\.\n$/);
      assert.equal((await stat(path.join(folder, 'notes.json'))).mtimeMs, before.mtimeMs);
    }));

  it('writes elsewhere, prints, or writes nothing, as it is told', () =>
    inFolder(files, async (folder) => {
      const [elsewhere, printed, dry] = await Promise.all([
        sidelight(['update', ...names, '-o', 'made/new.json'], { in: folder }),
        sidelight(['update', 'old.html', 'new.html', '-'], { in: folder, stdin: notes }),
        sidelight(['update', ...names, '--dry-run', '--format', 'json'], { in: folder }),
      ]);
      assert.equal(await readFile(path.join(folder, 'made/new.json'), 'utf8'), newNotes);
      assert.match(elsewhere.stdout, /written to made\/new\.json\.\n$/);
      assert.equal(printed.stdout, newNotes);
      assert.match(printed.stderr, /1 needs an editor/);
      const report = JSON.parse(dry.stdout) as { counts: object; isWritten: boolean; passages: { annotationId: string; result: string; articlePlace?: object }[] };
      assert.deepEqual(report.counts, { unchanged: 2, refreshed: 1, moved: 0, unsettled: 1 });
      assert.equal(report.isWritten, false);
      assert.deepEqual(report.passages[0]?.articlePlace, { file: 'new.html', line: 7, column: 66 });
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), notes);
    }));

  it('ends with 0 where nothing needs an editor, unless words changed and it is strict', () =>
    inFolder({ ...files, 'notes.json': notes.replace(/ *\{ "id": "papers".*\n/, '') }, async (folder) => {
      const [plain, strict] = await Promise.all([
        sidelight(['update', ...names, '--dry-run'], { in: folder }),
        sidelight(['update', ...names, '--dry-run', '--strict'], { in: folder }),
      ]);
      assert.deepEqual([plain.code, strict.code], [0, 1]);
    }));

  it('takes the article that names the document, of several', () => {
    const two = (text: string): string => `${text.replace('notes.json', 'others.json').replaceAll('crates', 'boxes')}${text}`;
    return inFolder({ ...files, 'old.html': two(oldPage), 'new.html': two(newPage) }, async (folder) => {
      await sidelight(['update', ...names], { in: folder });
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), newNotes);
      const { code, stderr } = await sidelight(['update', 'old.html', 'new.html', '-'], { in: folder, stdin: notes });
      assert.equal(code, 2);
      assert.match(stderr, /^old\.html:1:1: error: The page has several articles; give --selector.*\(article-unclear\)\nnew\.html/);
    });
  });

  it('reads pages without an element of ours', () => {
    const plain = (text: string): string => text.replace('<sidelight-article src="notes.json">', '<div class="story">').replace('</sidelight-article>', '</div><p>Read also: The crates held</p>');
    return inFolder({ ...files, 'old.html': plain(oldPage), 'new.html': plain(newPage) }, async (folder) => {
      await sidelight(['update', ...names, '--selector', '.story'], { in: folder });
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), newNotes);
    });
  });

  it('leaves alone what the HTML says the place of', () =>
    inFolder({ ...files, 'new.html': newPage.replace('A last', '<sidelight-note ref="papers">A last</sidelight-note>') }, async (folder) => {
      const { code, stdout } = await sidelight(['update', ...names, '--dry-run'], { in: folder });
      assert.equal(code, 0);
      assert.doesNotMatch(stdout, /papers/);
    }));

  it('tells when longer targets make the document too large for pages', () => {
    const only = notes.replace(/ *\{ "id": "(?:cargo|papers|last)".*\n/g, '').replace('"One." },', '"One." }').replaceAll('when she had left', 'she left');
    const full = only.replace('[1,2,   3]', JSON.stringify('x'.repeat(256 * 1024 - only.length + 8)));
    const before = oldPage.replace('when she had left', 'she left');
    return inFolder({ ...files, 'old.html': before, 'notes.json': full }, async (folder) => {
      const { code, stderr } = await sidelight(['update', ...names], { in: folder });
      assert.equal(code, 1);
      assert.match(stderr, /^notes\.json:1:1: error: .*\(document-too-large\)\n$/);
    });
  });

  it('leaves a target alone that stands twice, or is in what does, and says so', () => {
    const target = '"target": "drawing two metres more than when she had left"';
    const twice = (first: string): string => `{ "version": 1, "annotations": ${first}, "annotations": [{ "id": "a", ${target} }] }`;
    const documents = [twice('[]'), twice(`[{ "id": "b", ${target} }]`)];
    return inFolder({ ...files, ...Object.fromEntries(documents.map((text, index) => [`${index}.json`, text])) }, async (folder) => {
      for (const [index, text] of documents.entries()) {
        const { code, stdout } = await sidelight(['update', 'old.html', 'new.html', `${index}.json`], { in: folder });
        assert.equal(code, 1);
        assert.match(stdout, /target-not-rewritten\n.*\n.*“annotations” stands here more than once/);
        assert.equal(await readFile(path.join(folder, `${index}.json`), 'utf8'), text);
      }
    });
  });

  it('says what is wrong with a target that is none', () =>
    inFolder({ ...files, 'notes.json': '{ "version": 1, "annotations": [{ "id": "a", "target": 5 }] }' }, async (folder) => {
      const { code, stdout } = await sidelight(['update', ...names], { in: folder });
      assert.equal(code, 1);
      assert.match(stdout, /This is not read; give \w/);
    }));

  it('tells every file that it cannot read, writes nothing, and ends with 2', () =>
    inFolder({ ...files, 'broken.json': '{ "annotations": [', 'other.json': '{"items":[]}', 'binary.html': new Uint8Array([0, 1, 2, 3]) }, async (folder) => {
      const results = await Promise.all([
        sidelight(['update', 'missing.html', 'binary.html', 'broken.json'], { in: folder }),
        sidelight(['update', 'old.html', 'new.html', 'other.json'], { in: folder }),
        sidelight(['update', ...names, '-o', 'new.html/notes.json'], { in: folder }),
        sidelight(['update', ...names, '--selector', 'p['], { in: folder }),
        sidelight(['update', '-', '-', 'notes.json'], { in: folder, stdin: '' }),
        sidelight(['update', ...names, '--dry-run', '-o', 'x.json'], { in: folder }),
        sidelight(['update', 'old.html', 'new.html', 'https://news.example/notes.json'], { in: folder }),
      ]);
      assert.deepEqual(results.map(({ code }) => code), [2, 2, 2, 2, 2, 2, 2]);
      const codes = results.map(({ stderr }) => Array.from(stderr.matchAll(/\(([a-z-]+)\)$/gm), ([, code]) => code));
      assert.deepEqual(codes, [['file-unreadable', 'file-not-html', 'document-not-json'], ['document-invalid'], ['file-unwritable'], ['selector-invalid', 'selector-invalid'], [], [], []]);
      for (const { stderr } of results) assert.doesNotMatch(stderr, /^\s+at /m);
      assert.equal(await readFile(path.join(folder, 'notes.json'), 'utf8'), notes);
    }));

  it('says how it is used in 80 columns', () =>
    inFolder({}, async (folder) => {
      const { code, stdout } = await sidelight(['update', '--help'], { in: folder });
      assert.equal(code, 0);
      assert.deepEqual(stdout.split('\n').filter((line) => line.length > 80), []);
    }));
});

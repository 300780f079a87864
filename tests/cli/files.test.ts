import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { expandNames } from '../../src/cli/files/expand-names.js';
import { LinePlaces } from '../../src/cli/files/line-places.js';
import { outputNames } from '../../src/cli/files/output-names.js';
import { MAX_FILE_BYTES, readInput } from '../../src/cli/files/read-input.js';
import { writeWhole } from '../../src/cli/files/write-whole.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { inFolder } from './run-command.js';

function terminalIn(folder: string, stdin = ''): Terminal {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  return { stdin: Readable.from([Buffer.from(stdin)]), stdout: nowhere, stderr: nowhere, env: {}, cwd: () => folder };
}

describe('reading files', () => {
  it('reads a file, and standard input', () =>
    inFolder({ 'a.html': '<p>é' }, async (folder) => {
      const file = await readInput('a.html', terminalIn(folder));
      assert.equal('bytes' in file && Buffer.from(file.bytes).toString(), '<p>é');
      const input = await readInput('-', terminalIn(folder, '<p>b'));
      assert.equal('bytes' in input && Buffer.from(input.bytes).toString(), '<p>b');
    }));

  it('says why a file is not read', () =>
    inFolder({ 'sub/a.html': 'a' }, async (folder) => {
      for (const [name, why] of [['none.html', 'there is none'], ['sub', 'it is a folder'], ['sub/a.html/b', 'its folder is a file'], [`${'x'.repeat(300)}.html`, 'its name is too long'], ['http://127.0.0.1:59999/', 'the server does not answer']] as const) {
        const found = await readInput(name, terminalIn(folder));
        assert.ok('code' in found && found.code === 'file-unreadable' && found.message.includes(why), `${name}: ${JSON.stringify(found)}`);
      }
    }));

  it('stops at the size cap, also where nothing tells the size', () =>
    inFolder({ 'big.html': new Uint8Array(MAX_FILE_BYTES + 1) }, async (folder) => {
      for (const found of [await readInput('big.html', terminalIn(folder)), await readInput('/dev/zero', terminalIn(folder))])
        assert.ok('code' in found && found.code === 'file-too-large', JSON.stringify(found));
    }));
});

describe('writing files', () => {
  it('writes a file whole, keeps its mode, and leaves nothing beside it', () =>
    inFolder({ 'a.json': 'old' }, async (folder) => {
      const file = path.join(folder, 'a.json');
      await chmod(file, 0o640);
      await writeWhole(file, 'new');
      assert.equal(await readFile(file, 'utf8'), 'new');
      assert.equal((await stat(file)).mode & 0o777, 0o640);
      assert.deepEqual(await readdir(folder), ['a.json']);
    }));

  it('writes through a link, and makes the folders of a new file', () =>
    inFolder({ 'real.json': 'old' }, async (folder) => {
      await symlink('real.json', path.join(folder, 'link.json'));
      await writeWhole(path.join(folder, 'link.json'), 'new');
      assert.ok((await lstat(path.join(folder, 'link.json'))).isSymbolicLink());
      assert.equal(await readFile(path.join(folder, 'real.json'), 'utf8'), 'new');
      await symlink('later/new.json', path.join(folder, 'early.json'));
      await writeWhole(path.join(folder, 'early.json'), 'first');
      assert.ok((await lstat(path.join(folder, 'early.json'))).isSymbolicLink());
      assert.equal(await readFile(path.join(folder, 'later/new.json'), 'utf8'), 'first');
      await writeWhole(path.join(folder, 'a/b/c.json'), 'deep');
      assert.equal(await readFile(path.join(folder, 'a/b/c.json'), 'utf8'), 'deep');
    }));

  it('writes into a pipe, and puts no file in its place', () =>
    inFolder({}, async (folder) => {
      const [pipe, link] = [path.join(folder, 'pipe'), path.join(folder, 'link')];
      execFileSync('mkfifo', [pipe]);
      await symlink(pipe, link);
      for (const location of [pipe, link]) {
        const [written] = await Promise.all([readFile(pipe, 'utf8'), writeWhole(location, 'words')]);
        assert.equal(written, 'words');
      }
      assert.ok((await lstat(pipe)).isFIFO());
      assert.deepEqual((await readdir(folder)).sort(), ['link', 'pipe']);
    }));

  it('leaves everything as it was when it cannot write', () =>
    inFolder({ 'folder/a': 'a' }, async (folder) => {
      await assert.rejects(writeWhole(path.join(folder, 'folder'), 'new'));
      assert.deepEqual(await readdir(folder), ['folder']);
      await assert.rejects(writeWhole(path.join(folder, 'folder/a/b'), 'new'));
      if (existsSync('/proc/self')) await assert.rejects(writeWhole('/proc/nowhere/b', 'new'));
      assert.equal(await readFile(path.join(folder, 'folder/a'), 'utf8'), 'a');
    }));
});

describe('lines and columns', () => {
  it('count from 1, with every sort of line end', () => {
    const lines = new LinePlaces('a', 'ab\ncd\r\ne\rf');
    const at = (offset: number) => `${lines.at(offset).line}:${lines.at(offset).column}`;
    assert.deepEqual([0, 1, 2, 3, 7, 9, 10].map(at), ['1:1', '1:2', '1:3', '2:1', '3:1', '4:1', '4:2']);
  });
});

describe('the files that a command line means', () => {
  it('are names, folders, patterns, addresses and standard input, each once', () =>
    inFolder({ 'a.html': '', 'b.json': '', 'sub/c.htm': '', 'sub/deep/d.html': '', 'sub/node_modules/e.html': '', 'sub/f.txt': '', '[g].html': '' }, async (folder) => {
      const names = await expandNames(['a.html', './a.html', 'b.json', 'sub', '*.html', '[g].html', '-', 'https://x.example/a.json'], folder);
      assert.deepEqual(names.pages, ['a.html', 'sub/c.htm', 'sub/deep/d.html', '[g].html', '-', 'https://x.example/a.json']);
      assert.deepEqual(names.documents, ['b.json']);
      assert.deepEqual(names.findings, []);
    }));

  it('leave out nothing unsaid', () =>
    inFolder({}, async (folder) => {
      const { findings } = await expandNames(['none.html', '*.json'], folder);
      assert.deepEqual(findings.map(({ code, place }) => `${place.file} ${code}`), ['none.html file-unreadable', '*.json file-unreadable']);
    }));
});

describe('where results go', () => {
  const table = [
    { names: ['a.html'], to: ['out/a.html'] },
    { names: ['in/a.html', 'in/sub/b.html'], to: ['out/a.html', 'out/sub/b.html'] },
    { names: ['in/x/a.html', 'in/y/a.html'], to: ['out/x/a.html', 'out/y/a.html'] },
    { names: ['/w/in/xy/a.html', 'in/xz/a.html'], to: ['out/xy/a.html', 'out/xz/a.html'] },
    { names: ['/other/a.html', 'b.html'], to: ['out/other/a.html', 'out/w/b.html'] },
  ];
  for (const { names, to } of table)
    it(`keeps folders below the common one: ${names.join(', ')}`, () => assert.deepEqual([...outputNames(names, 'out', '/w').values()], to));
});

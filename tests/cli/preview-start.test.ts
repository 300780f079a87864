import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmod, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import path from 'node:path';
import { describe, it } from 'node:test';
import { startPreview as begin } from '../../src/cli/preview/start-preview.js';
import { listen } from './listen-to-preview.js';
import { address, json, page } from './previewed.js';
import { inFolder, sidelight } from './run-command.js';
import { startPreview, withPreview } from './run-preview.js';

describe('how sidelight preview begins and ends', () => {
  it('ends at once at Ctrl-C, with someone listening', () =>
    inFolder({ 'a.html': page, 'a.json': json }, async (at) => {
      const running = await startPreview(['a.html', 'a.json'], { in: at });
      const states = await listen(running.address);
      await states.next();
      assert.equal(await running.stop(), 0);
    }));

  it('takes the next port where one is taken', () =>
    inFolder({ 'a.html': page, 'a.json': json }, async (at) => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      await withPreview(['a.html', 'a.json', '--port', String(port)], at, async (running) => {
        assert.ok(running.port > port && running.port < port + 100);
        assert.equal((await fetch(running.address)).status, 200);
      });
      other.close();
    }));

  it('serves a document that is no JSON, or not there yet: the desk is where it is mended', () =>
    inFolder({ 'a.html': page, 'a.json': '{ "version": ' }, async (at) => {
      await withPreview(['a.html', 'a.json'], at, async (running) => {
        assert.equal(await (await fetch(running.address + address)).text(), '{ "version": ');
      });
      await withPreview(['a.html', 'new.json'], at, async (running) => {
        assert.equal((await fetch(running.address + address)).status, 404);
        const response = await fetch(running.address + address, { method: 'PUT', body: json, headers: { 'If-None-Match': '*' } });
        assert.equal(response.status, 201);
        assert.equal(await readFile(path.join(at, 'new.json'), 'utf8'), json);
      });
    }));

  it('has the bundle and the document from here, also in a page whose base is another site', () =>
    inFolder({ 'a.html': page.replace('<body>', '<base href="https://news.example/2024/"><body>'), 'b.html': page.replace('<body>', '<base href="/deep/"><body>'), 'a.json': json }, async (within) => {
      for (const name of ['a.html', 'b.html'])
        await withPreview([name, 'a.json'], within, async ({ address: desk }) => {
          const html = await (await fetch(desk + name)).text();
          const [, base = ''] = /<base href="([^"]*)"/.exec(html) ?? [];
          const [, source = ''] = /<sidelight-article [^>]*src="([^"]*)"/.exec(html) ?? [];
          const [, bundle = ''] = /<script type="module" src="([^"]*)"/.exec(html) ?? [];
          for (const [given, wanted] of [[source, 'a.json'], [bundle, '__sidelight/sidelight.js']] as const) assert.equal(new URL(given, new URL(base, desk)).href, desk + wanted);
        });
    }));

  it('serves a folder above the article with --root, and a document outside of it at an address of its own', () =>
    inFolder({ 'site/news/a.html': '<article><p>Words', 'site/look.css': 'p {}', 'desk/a.json': json }, (at) =>
      withPreview(['site/news/a.html', 'desk/a.json', '--root', 'site', '--selector', 'p'], at, async (running) => {
        assert.equal((await fetch(`${running.address}look.css`)).status, 200);
        const served = await (await fetch(`${running.address}news/a.html`)).text();
        assert.match(served, /<p id="sidelight-previewed-text">Words/);
        assert.match(served, /src="\/__sidelight\/document"/);
        assert.equal((await fetch(`${running.address}desk/a.json`)).status, 404);
      }),
    ));

  it('writes through a link, which stays one', () =>
    inFolder({ 'a.html': page, 'store/a.json': json }, async (at) => {
      await symlink('store/a.json', path.join(at, 'a.json'));
      await withPreview(['a.html', 'a.json'], at, async (running) => {
        const etag = (await fetch(running.address + address)).headers.get('etag') ?? '';
        assert.equal((await fetch(running.address + address, { method: 'PUT', body: '{}', headers: { 'If-Match': etag } })).status, 204);
        assert.equal(await readFile(path.join(at, 'store/a.json'), 'utf8'), '{}');
        await writeFile(path.join(at, 'a.json'), json);
        assert.equal(await readFile(path.join(at, 'store/a.json'), 'utf8'), json);
      });
    }));

  it('opens the browser if it is asked to', { skip: process.platform !== 'linux' && 'another command opens it' }, async () => {
    const listening = createTcpServer().listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const opener = `#!/usr/bin/env node\nrequire('net').connect(${(listening.address() as AddressInfo).port}, '127.0.0.1').end(process.argv[2]);\n`;
    await inFolder({ 'a.html': page, 'a.json': json, 'bin/xdg-open': opener }, async (at) => {
      await chmod(path.join(at, 'bin/xdg-open'), 0o755);
      const connected = once(listening, 'connection') as Promise<[Socket]>;
      const running = await startPreview(['a.html', 'a.json', '--open'], { in: at, env: { PATH: `${at}/bin:${process.env['PATH']}` } });
      const [socket] = await connected;
      let opened = '';
      for await (const chunk of socket as AsyncIterable<Buffer>) opened += chunk.toString();
      assert.equal(opened, running.address);
      await running.stop();
    });
    listening.close();
  });

  it('ends with 2 and a line a file that it cannot serve', () =>
    inFolder({}, async (at) => {
      const { code, stdout, stderr } = await sidelight(['preview', 'no.html', 'no/a.json'], { in: at });
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.match(stderr, /^no\.html:1:1: error: The file is not read \(there is none\).*\nno\/a\.json:1:1: error: .*\n$/);
    }));

  const unreadable = [
    { name: 'an article that is not there', args: ['no.html', 'a.json'], code: 'file-unreadable' },
    { name: 'an article that is a folder', args: ['sub', 'a.json'], code: 'file-unreadable' },
    { name: 'an article that is binary', args: ['film.mp4', 'a.json'], code: 'file-not-html' },
    { name: 'a document that is a folder', args: ['a.html', 'sub'], code: 'file-unreadable' },
    { name: 'a document in no folder', args: ['a.html', 'no/a.json'], code: 'file-unreadable' },
  ] as const;
  const wrong = [
    { name: 'standard input', args: ['-', 'a.json'], says: /a preview needs files/ },
    { name: 'a root that is not there', args: ['a.html', 'a.json', 'no'], says: /--root no is not read/ },
    { name: 'a root that is a file', args: ['a.html', 'a.json', 'a.json'], says: /--root a\.json is no folder/ },
    { name: 'a root beside the article', args: ['a.html', 'a.json', 'sub'], says: /a\.html is not in sub/ },
    { name: 'a hidden article', args: ['.a.html', 'a.json'], says: /\.a\.html is a hidden file/ },
    { name: 'an article that is a link out of its root', args: ['sub/link.html', 'a.json', 'sub'], says: /sub\/link\.html is not in sub/ },
    { name: 'a selector that is none', args: ['a.html', 'a.json', undefined, 'p['], says: /--selector p\[ is no selector/ },
  ] as const;
  it('does not begin with what it cannot serve', () =>
    inFolder({ 'a.html': page, '.a.html': page, 'a.json': json, 'sub/b.html': page, 'film.mp4': Buffer.alloc(2000) }, async (at) => {
      await symlink('../a.html', path.join(at, 'sub/link.html'));
      const terminal = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {}, cwd: () => at };
      for (const { name, args: [article, document], code } of unreadable) {
        const findings = await begin({ article, document, root: undefined, selector: undefined, port: 0 }, terminal);
        assert.deepEqual(Array.isArray(findings) && findings.map((found) => found.code), [code], name);
      }
      for (const { name, args: [article, document, root, selector], says } of wrong)
        await assert.rejects(begin({ article, document, root, selector, port: 0 }, terminal), { name: 'UsageError', message: says }, name);
    }));

  it('wants a port that there is', () =>
    inFolder({ 'a.html': page, 'a.json': json }, async (at) => {
      const { code, stderr } = await sidelight(['preview', 'a.html', 'a.json', '--port', '70000'], { in: at });
      assert.equal(code, 2);
      assert.equal(stderr, 'error: --port 70000 is no port; give a number up to 65535\n');
    }));
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startPreview as begin } from '../../src/cli/preview/start-preview.js';
import { inFolder, sidelight } from './run-command.js';
import { askPath, askRaw, startPreview, withPreview, type RunningPreview } from './run-preview.js';

const page = '<!doctype html>\n<meta charset="utf-8">\n<title>A ship</title>\n<body>\n<article id="story"><p>The ship came into port on the night tide.</p></article>\n</body>\n';
const json = '{\n  "version": 1,\n  "sources": {},\n  "annotations": [{ "id": "tide", "kind": "context", "target": "the night tide", "body": "It was high." }]\n}\n';
const address = '__sidelight/document';

let outside: string;
let folder: string;
let preview: RunningPreview;

const inPreview = (file: string) => path.join(folder, file);
const put = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>, at = address) => fetch(preview.address + at, { method: 'PUT', body, headers });
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
const etagNow = async () => (await fetch(preview.address + address)).headers.get('etag') ?? '';

describe('sidelight preview', () => {
  before(async () => {
    outside = await mkdtemp(path.join(tmpdir(), 'sidelight-'));
    folder = path.join(outside, 'site');
    const files: Record<string, string | Uint8Array> = {
      'site/a ship #1.html': page,
      'site/notes.json': json,
      'site/style.css': 'p { color: navy }',
      'site/film.mp4': Uint8Array.from({ length: 256 }, (_, byte) => byte),
      'site/empty.txt': '',
      'site/.env': 'SECRET=1',
      'site/.git/config': 'SECRET=1',
      'site/sub/index.html': '<p>Front page of a folder',
      'site/index.html': '<p>Front page of the site',
      'site/__sidelight/own.txt': 'This is never served',
      'site/50%, a+b & c=d?.txt': 'A difficult name',
      'secret.txt': 'SECRET=1',
      'site-of-others/secret.txt': 'SECRET=1',
    };
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(outside, name)), { recursive: true });
      await writeFile(path.join(outside, name), content);
    }
    await symlink('../secret.txt', inPreview('link-out.txt'));
    await symlink('..', inPreview('link-up'));
    await symlink('../site-of-others', inPreview('link-beside'));
    await symlink('.git/config', inPreview('link-to-hidden.txt'));
    await symlink('style.css', inPreview('link-within.css'));
    await symlink('loop', inPreview('loop'));
    preview = await startPreview(['site/a ship #1.html', 'site/notes.json'], { in: outside });
  });
  after(async () => {
    await preview.stop();
    await rm(outside, { recursive: true, force: true });
  });

  it('prints one line with the address', () => {
    assert.equal(preview.line, `Preview of site/a ship #1.html: http://localhost:${preview.port}/ (Ctrl-C ends it)`);
  });

  it('serves the desk, which may do little', async () => {
    const response = await fetch(preview.address);
    assert.match(await response.text(), /<title>Sidelight preview<\/title>/);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"]) assert.ok(policy.includes(rule), rule);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('serves the article with the bundle and an article put in, and every byte of its own', async () => {
    const response = await fetch(`${preview.address}a%20ship%20%231.html`);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=UTF-8');
    const added = '<sidelight-article for="story" src="/notes.json"></sidelight-article><script type="module" src="/__sidelight/sidelight.js"></script>';
    assert.equal(await response.text(), page.replace('</body>', `${added}</body>`));
    assert.equal(await readFile(inPreview('a ship #1.html'), 'utf8'), page);
    const bundle = await fetch(`${preview.address}__sidelight/sidelight.js`);
    assert.equal(bundle.headers.get('content-type'), 'text/javascript');
    assert.match(await bundle.text(), /sidelight-article/);
  });

  const served = [
    { path: '/style.css', type: 'text/css', body: 'p { color: navy }' },
    { path: '/style.css?v=2', type: 'text/css', body: 'p { color: navy }' },
    { path: '/link-within.css', type: 'text/css', body: 'p { color: navy }' },
    { path: '/sub/', type: 'text/html', body: '<p>Front page of a folder' },
    { path: '/empty.txt', type: 'text/plain', body: '' },
    { path: '/50%25%2C%20a%2Bb%20%26%20c%3Dd%3F.txt', type: 'text/plain', body: 'A difficult name' },
    { path: '/notes.json', type: 'application/json', body: json },
  ];
  for (const { path: asked, type, body } of served)
    it(`serves ${asked} as it is, to be kept and guessed at by nobody`, async () => {
      const answer = await askPath(preview.port, asked);
      assert.equal(answer.status, 200);
      assert.equal(answer.body, body);
      assert.match(answer.head, new RegExp(`^content-type: ${type}\\r?$`, 'im'));
      assert.match(answer.head, /^cache-control: no-store\r?$/im);
      assert.match(answer.head, /^x-content-type-options: nosniff\r?$/im);
      assert.match(answer.head, /^cross-origin-resource-policy: same-origin\r?$/im);
    });

  it('leads from a folder to its front page, and gives the desk’s frame the front page of the site', async () => {
    const { status, head } = await askPath(preview.port, '/sub?a=1');
    assert.equal(status, 302);
    assert.match(head, /^location: \/sub\/\?a=1\r?$/im);
    assert.equal((await askPath(preview.port, '/', 'Sec-Fetch-Dest: iframe\n')).body, '<p>Front page of the site');
  });

  it('serves the part of a file that a player asks for', async () => {
    const { status, head, body } = await askPath(preview.port, '/film.mp4', 'Range: bytes=250-\n');
    assert.equal(status, 206);
    assert.match(head, /^content-range: bytes 250-255\/256\r?$/im);
    assert.deepEqual([...Buffer.from(body, 'latin1')], [250, 251, 252, 253, 254, 255]);
    assert.equal((await askPath(preview.port, '/film.mp4', 'Range: bytes=256-\n')).status, 416);
  });

  it('answers HEAD without a body', async () => {
    for (const asked of ['style.css', 'a%20ship%20%231.html', address]) {
      const [head, get] = await Promise.all([fetch(preview.address + asked, { method: 'HEAD' }), fetch(preview.address + asked)]);
      assert.equal(head.status, 200);
      assert.equal(head.headers.get('content-length'), String((await get.arrayBuffer()).byteLength));
    }
  });

  const closed = [
    '/../secret.txt', '/sub/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%2e%2e%2fsecret.txt', '/sub/..%2f..%2fsecret.txt',
    '/..%5csecret.txt', '/%252e%252e/secret.txt', '/....//secret.txt', '//secret.txt', '/./style.css', '/sub/../style.css', '//localhost/style.css',
    '/.env', '/%2eenv', '/.git/config', '/%2Egit/config', '/sub/../.env', '/link-out.txt', '/link-up/secret.txt', '/link-up/', '/link-beside/secret.txt',
    '/link-to-hidden.txt', '/loop', '/style.css/', '/style.css/x', '/style.css%00', '/style.css%00.html', '/%', '/%zz', '/%c3%28', '/site-of-others/secret.txt',
    `/${'a'.repeat(300)}`, `/${'a/'.repeat(3000)}`, '/__sidelight/own.txt', '/__sidelight/', '/__sidelight/../.env', '/__sidelight/desk.ts', '/nothing.html', '/a ship', '/style',
  ];
  for (const asked of closed)
    it(`does not serve ${asked.length > 60 ? `${asked.slice(0, 20)}…` : asked}`, async () => {
      const answer = await askPath(preview.port, asked);
      assert.ok([400, 404].includes(answer.status), answer.head);
      assert.doesNotMatch(answer.body, /SECRET|navy|never served/);
    });

  const hosts = [
    { host: 'localhost', is: 'ours' }, { host: '127.0.0.1', is: 'ours' }, { host: '[::1]', is: 'ours' }, { host: 'LOCALHOST', is: 'ours' },
    { host: 'evil.example', is: 'not' }, { host: 'localhost.evil.example', is: 'not' }, { host: '127.0.0.1.nip.io', is: 'not' }, { host: '192.168.0.1', is: 'not' }, { host: '0.0.0.0', is: 'not' }, { host: 'user@localhost', is: 'not' },
  ];
  for (const { host, is } of hosts)
    it(`takes ${host} for ${is === 'ours' ? 'itself' : 'another host'}`, async () => {
      const { status, body } = await askRaw(preview.port, `GET /notes.json HTTP/1.1\nHost: ${host}:${preview.port}\nConnection: close\n\n`);
      assert.equal(status, is === 'ours' ? 200 : 421);
      assert.equal(body.includes('tide'), is === 'ours');
    });

  it('wants its own port in the host, a host at all, and a path for a target', async () => {
    const ask = (target: string, head: string) => askRaw(preview.port, `GET ${target} HTTP/1.1\n${head}Connection: close\n\n`);
    assert.equal((await ask('/notes.json', 'Host: localhost\n')).status, 421);
    assert.equal((await ask('/notes.json', 'Host: localhost:1\n')).status, 421);
    assert.equal((await ask('/notes.json', '')).status, 400);
    assert.equal((await ask('http://evil.example/notes.json', `Host: localhost:${preview.port}\n`)).status, 400);
    assert.equal((await ask('*', `Host: localhost:${preview.port}\n`)).status, 400);
  });

  it('tells nobody elsewhere what changes', async () => {
    assert.equal((await askRaw(preview.port, `GET /__sidelight/events HTTP/1.1\nHost: evil.example:${preview.port}\nConnection: close\n\n`)).status, 421);
  });

  it('gives the document with a tag of its bytes', async () => {
    const first = await fetch(preview.address + address);
    assert.equal(await first.text(), json);
    assert.match(first.headers.get('etag') ?? '', /^"[\w-]{43}"$/);
    assert.equal((await fetch(`${preview.address}notes.json`)).headers.get('etag'), first.headers.get('etag'));
  });

  const refused = [
    { name: 'without a tag', headers: {}, body: '{}', status: 428, code: 'etag-missing' },
    { name: 'with any tag', headers: { 'If-Match': '*' }, body: '{}', status: 428, code: 'etag-missing' },
    { name: 'with another version’s tag', headers: { 'If-Match': '"another"' }, body: '{}', status: 412, code: 'document-changed' },
    { name: 'as a new file', headers: { 'If-None-Match': '*' }, body: '{}', status: 412, code: 'document-changed' },
    { name: 'that is no JSON', headers: { 'If-Match': 'now' }, body: '{ "version": 1,\n }', status: 422, code: 'document-not-json' },
    { name: 'that is empty', headers: { 'If-Match': 'now' }, body: '', status: 422, code: 'document-not-json' },
    { name: 'that is not UTF-8', headers: { 'If-Match': 'now' }, body: Buffer.from('"caf\xe9"', 'latin1'), status: 422, code: 'document-not-json' },
    { name: 'of 256 kB and a byte', headers: { 'If-Match': 'now' }, body: `"${'x'.repeat(256 * 1024 - 1)}"`, status: 413, code: 'document-too-large' },
  ];
  for (const { name, headers, body, status, code } of refused)
    it(`does not write a document ${name}`, async () => {
      const etag = await etagNow();
      const given = Object.fromEntries(Object.entries(headers).map(([header, value]) => [header, value === 'now' ? etag : value]));
      const response = await put(body, given);
      assert.equal(response.status, status);
      assert.equal(await codeOf(response), code);
      if (status === 412) assert.equal(response.headers.get('etag'), etag);
      assert.equal(await readFile(inPreview('notes.json'), 'utf8'), json);
    });

  it('says where a document is no JSON', async () => {
    const response = await put('{\n  "version": 1,\n}', { 'If-Match': await etagNow() });
    assert.deepEqual(((await response.json()) as { place: unknown }).place, { file: 'site/notes.json', line: 3, column: 1 });
  });

  const foreign: readonly { readonly name: string; readonly headers: Record<string, string> }[] = [
    { name: 'another site', headers: { Origin: 'https://evil.example' } },
    { name: 'another port', headers: { Origin: 'http://localhost:1' } },
    { name: 'another name of this machine', headers: { Origin: 'own-by-number' } },
    { name: 'a frame without an origin', headers: { Origin: 'null' } },
    { name: 'another site that names none', headers: { 'Sec-Fetch-Site': 'cross-site' } },
    { name: 'a site beside it', headers: { 'Sec-Fetch-Site': 'same-site' } },
  ];
  for (const { name, headers } of foreign)
    it(`writes nothing for ${name}`, async () => {
      const lines = Object.entries(headers).map(([header, value]) => `${header}: ${value.replace('own-by-number', `http://127.0.0.1:${preview.port}`)}\n`);
      const answer = await askRaw(preview.port, `PUT /${address} HTTP/1.1\nHost: localhost:${preview.port}\n${lines.join('')}If-Match: ${await etagNow()}\nContent-Length: 2\nConnection: close\n\n{}`);
      assert.equal(answer.status, 403);
      assert.equal(await readFile(inPreview('notes.json'), 'utf8'), json);
    });

  it('lets no other site ask whether it might', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PUT' };
    const response = await fetch(preview.address + address, { method: 'OPTIONS', headers });
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });

  it('writes no other file, and takes no other method', async () => {
    for (const [asked, method] of [['style.css', 'PUT'], ['a%20ship%20%231.html', 'PUT'], ['new.json', 'PUT'], ['', 'PUT'], [address, 'POST'], [address, 'DELETE'], ['notes.json', 'PATCH']] as const) {
      const response = await fetch(preview.address + asked, { method, body: '{}', headers: { 'If-Match': await etagNow() } });
      assert.ok([404, 405].includes(response.status), `${method} ${asked}: ${response.status}`);
    }
    assert.equal(await readFile(inPreview('style.css'), 'utf8'), 'p { color: navy }');
    assert.equal(await readFile(inPreview('notes.json'), 'utf8'), json);
  });

  it('writes what was sent, byte for byte, also from its own origin', async () => {
    const odd = Buffer.from('\ufeff{ "version": 1,\r\n\t"sources":{},\n "annotations" : [ ],\r "é": "\\u00e9" }\n\n', 'utf8');
    const headers = { 'If-Match': `"another", ${await etagNow()}`, Origin: new URL(preview.address).origin, 'Sec-Fetch-Site': 'same-origin' };
    const response = await put(odd, headers);
    assert.equal(response.status, 204);
    assert.deepEqual(await readFile(inPreview('notes.json')), odd);
    assert.equal(response.headers.get('etag'), await etagNow());
    const restored = await put(json, { 'If-Match': await etagNow() }, 'notes.json');
    assert.equal(restored.status, 204);
    assert.equal(await readFile(inPreview('notes.json'), 'utf8'), json);
  });

  it('lets one of two win who write over the same version', async () => {
    const etag = await etagNow();
    const responses = await Promise.all(['{"a":1}', '{"b":2}', '{"c":3}'].map((body) => put(body, { 'If-Match': etag })));
    assert.deepEqual(responses.map(({ status }) => status).sort(), [204, 412, 412]);
    await writeFile(inPreview('notes.json'), json);
  });

  it('makes a document that is gone anew, where the writer knows that it is', async () => {
    await rm(inPreview('notes.json'));
    assert.equal((await fetch(preview.address + address)).status, 404);
    assert.equal((await put(json, { 'If-Match': '"any"' })).status, 412);
    assert.equal((await put(json, { 'If-None-Match': '*' })).status, 201);
    assert.equal(await readFile(inPreview('notes.json'), 'utf8'), json);
  });

  it('tells those who listen what has changed: the page, what it loads, and the document, however it is saved', async () => {
    const states = await listen(preview.address);
    const first = await states.next();
    assert.deepEqual([first.article.address, first.document.source], ['/a%20ship%20%231.html', '/notes.json']);
    await fetch(`${preview.address}style.css`);
    const styled = await states.until(({ revision }) => revision !== first.revision, () => writeFile(inPreview('style.css'), 'p { color: teal }'));
    const written = await states.until(({ document }) => document.etag !== first.document.etag, () => writeFile(inPreview('notes.json'), '{}'));
    assert.equal(written.revision, styled.revision);
    await writeFile(inPreview('.notes.json.tmp'), '{"version":1}');
    const replaced = await states.until(({ document }) => document.etag !== written.document.etag, () => rename(inPreview('.notes.json.tmp'), inPreview('notes.json')));
    const gone = await states.until(({ document }) => document.etag === null, () => rm(inPreview('notes.json')));
    await states.until(({ document }) => document.etag === first.document.etag, () => writeFile(inPreview('notes.json'), json));
    assert.equal(gone.revision, replaced.revision);
    const lost = await states.until(({ article }) => article.problem !== undefined, () => rename(inPreview('a ship #1.html'), inPreview('b.html')));
    assert.match(lost.article.problem ?? '', /there is none/);
    await states.until(({ article }) => article.problem === undefined, () => rename(inPreview('b.html'), inPreview('a ship #1.html')));
    states.leave();
  });
});

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

interface State {
  readonly revision: string;
  readonly article: { readonly address: string; readonly problem?: string };
  readonly document: { readonly source: string; readonly etag: string | null };
}

/** Listens to what a preview tells. */
async function listen(from: string): Promise<{ next: () => Promise<State>; until: (isIt: (state: State) => boolean, act: () => Promise<void>) => Promise<State>; leave: () => void }> {
  const left = new AbortController();
  const { body } = await fetch(`${from}__sidelight/events`, { signal: left.signal });
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const next = async (): Promise<State> => {
    for (;;) {
      const [, data, rest] = /^(?:retry: \d+\n)?data: (.*)\n\n([^]*)$/.exec(text) ?? [];
      if (data !== undefined) {
        text = rest ?? '';
        return JSON.parse(data) as State;
      }
      text += decoder.decode((await reader.read()).value, { stream: true });
    }
  };
  const until = async (isIt: (state: State) => boolean, act: () => Promise<void>) => {
    await act();
    for (;;) {
      const state = await next();
      if (isIt(state)) return state;
    }
  };
  return { next, until, leave: () => left.abort() };
}

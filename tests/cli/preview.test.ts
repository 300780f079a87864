import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { listen } from './listen-to-preview.js';
import { address, json, page } from './previewed.js';
import { askPath, askRaw, startPreview, type RunningPreview } from './run-preview.js';

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

  it('serves the article with the bundle, its languages and an article put in, and every byte of its own', async () => {
    const response = await fetch(`${preview.address}a%20ship%20%231.html`);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=UTF-8');
    const locales = await readdir(new URL('../../dist/locales/', import.meta.url));
    const scripts = ['sidelight.js', ...locales.map((name) => `locales/${name}`)];
    const tags = scripts.map((name) => `<script type="module" src="/__sidelight/${name}"></script>`);
    const added = `<sidelight-article for="story" src="/notes.json"></sidelight-article>${tags.join('')}`;
    assert.equal(await response.text(), page.replace('</body>', `${added}</body>`));
    assert.equal(await readFile(inPreview('a ship #1.html'), 'utf8'), page);
    for (const name of scripts) {
      const script = await fetch(`${preview.address}__sidelight/${name}`);
      assert.equal(script.headers.get('content-type'), 'text/javascript');
      assert.match(await script.text(), /sidelight-article/);
    }
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
    // In one step: of a file that is written in two, each may be told.
    await writeFile(inPreview('.style.css.tmp'), 'p { color: teal }');
    const styled = await states.until(({ revision }) => revision !== first.revision, () => rename(inPreview('.style.css.tmp'), inPreview('style.css')));
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

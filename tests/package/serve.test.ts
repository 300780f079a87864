import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';

interface Answer {
  status: number | undefined;
  location: string | undefined;
  type: string | undefined;
  cache: string | undefined;
}

let server: Awaited<ReturnType<typeof serve>>;

/** Asks for a path as it is: fetch would resolve its dots first. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      response.resume();
      response.on('end', () => {
        const { location, 'content-type': type, 'cache-control': cache } = response.headers;
        resolve({ status: response.statusCode, location, type, cache });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('the demo server', () => {
  before(async () => {
    server = await serve(0);
  });
  after(() => server.close());

  it('sends a script as one, to be asked for again next time', async () => {
    const answer = await ask('/dist/sidelight.js?v=1');
    assert.deepEqual(answer, {
      status: 200,
      location: undefined,
      type: 'text/javascript; charset=utf-8',
      cache: 'no-cache',
    });
  });

  it('leads from the root to the demo, and from a folder to its index', async () => {
    assert.equal((await ask('/')).location, '/demo/');
    assert.equal((await ask('/demo')).location, '/demo/');
    assert.equal((await ask('/demo/')).type, 'text/html; charset=utf-8');
  });

  it('shows the pages as they are published, with their sources in them', async () => {
    const page = await (await fetch(`http://127.0.0.1:${server.port}/demo/opinion.html`)).text();
    assert.match(page, /class="sidelight-marker"/);
    assert.match(page, /role="doc-endnotes"/);
  });

  const closed = [
    '/package.json',
    '/src/define.ts',
    '/demo/../package.json',
    '/demo/%2e%2e/package.json',
    '/demo/..%2fpackage.json',
    '/demo/..%5cpackage.json',
    '//demo/..//package.json',
    '/demo/%00',
    '/demo/%',
    '/.git/config',
    '/dist/lib/../../package.json',
    '/demo-secret',
    '/dist-demo/index.html',
  ];
  for (const path of closed) {
    it(`does not serve ${path}`, async () => {
      assert.equal((await ask(path)).status, 404);
    });
  }

  it('takes no other method than GET and HEAD', async () => {
    assert.equal((await ask('/demo/', 'POST')).status, 405);
    assert.equal((await ask('/demo/', 'HEAD')).status, 200);
  });

  it('takes the next port where one is taken', async () => {
    const first = await serve();
    const second = await serve();
    assert.ok(second.port > first.port);
    await assert.rejects(serve(first.port), { code: 'EADDRINUSE' });
    await Promise.all([first.close(), second.close()]);
  });
});

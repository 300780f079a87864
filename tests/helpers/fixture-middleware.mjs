import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { root } from '../../scripts/run.mjs';
import { sendFile } from '../../scripts/serve.mjs';

/**
 * What the test server answers beside modules: the demo, the build and the fixtures as they are
 * on disk, and under /__test/ the answers that a file cannot give.
 *
 * | URL | answers |
 * |---|---|
 * | `/__test/slow?file=tests/fixtures/a.json&ms=800` | that file, late |
 * | `/__test/status?code=404` | that status |
 * | `/__test/huge?bytes=400000` | that many bytes of valid JSON, in pieces, without a length |
 * | `/__test/endless` | JSON that never ends |
 * | `/__test/silent` | nothing, however long one waits |
 * | `/__test/drip` | JSON, a byte every tenth of a second, for ever |
 * | `/__test/bomb?bytes=50000000` | that many bytes of valid JSON, packed by gzip to a thousandth |
 * | `/__test/cut` | the first half of what it announces, and then the connection ends |
 * | `/__test/raw?status=200&type=text/html&body=BASE64&cors` | these bytes with that status and media type; with `cors`, for every origin; with a cookie |
 * | `/__test/text` | an HTML page |
 * | `/__test/redirect?to=/path` | a redirect |
 * | `/__test/redirect-loop` | a redirect to itself |
 * | `/__test/image` | an image |
 * | `/__test/log?of=TOKEN` | all requests whose address had `token=TOKEN`, as JSON: `path`, `cookie`, `referer`, and `isLeft` when the asker did not wait for the end |
 * | `/__test/page?fixture=NAME&csp=POLICY` | tests/fixtures/pages/NAME.html under that Content-Security-Policy; in both, `{{nonce}}` becomes one and the same nonce, and in the page `{{other}}` the parameter `other` |
 *
 * @typedef {import('@web/dev-server-core').Context} Context
 */

const folders = { demo: 'demo', dist: 'dist', 'tests/fixtures': 'tests/fixtures' };

const nonce = 'sidelight-test-nonce';

const head = '{"padding":"';
const tail = '"}';
const piece = 'x'.repeat(16_384);

/** @param {number} bytes of JSON in all */
function* huge(bytes) {
  yield head;
  let left = bytes - head.length - tail.length;
  for (; left > 0; left -= piece.length) yield piece.slice(0, left);
  yield tail;
}

/** Only while somebody reads. */
async function* drip() {
  yield head;
  for (;;) {
    await wait(100);
    yield 'x';
  }
}

async function* endless() {
  yield head;
  for (;;) {
    yield piece;
    await wait(5); // leaves the reader time to refuse before its memory fills
  }
}

/** @param {URLSearchParams} parameters @param {string} name */
function required(parameters, name) {
  const value = parameters.get(name);
  if (value === null) throw new Error(`This address needs ?${name}=`);
  return value;
}

/** @typedef {{ path: string, cookie: string | null, referer: string | null, isLeft: boolean }} Logged */

/** By the token of the test that asks for them; as many as the tests have tokens. @type {Map<string, Logged[]>} */
const log = new Map();

/** @param {Context} context @param {URL} url */
function record({ req, res }, { pathname, searchParams }) {
  const token = searchParams.get('token');
  if (token === null) return;
  const { cookie = null, referer = null } = req.headers;
  const entry = { path: pathname, cookie, referer, isLeft: false };
  log.set(token, [...(log.get(token) ?? []), entry]);
  res.on('close', () => {
    entry.isLeft = !res.writableFinished;
  });
}

/** @param {Context} context */
function sendFromDisk(context) {
  context.respond = false; // Koa leaves the answer to us
  return sendFile(context.req, context.res, folders);
}

/** @type {Record<string, (context: Context, parameters: URLSearchParams) => unknown>} */
const answers = {
  async slow(context, parameters) {
    await wait(Number(parameters.get('ms') ?? 800));
    context.req.url = `/${required(parameters, 'file')}`;
    await sendFromDisk(context);
  },
  status(context, parameters) {
    context.status = Number(required(parameters, 'code'));
    context.body = '{}';
    context.type = 'json';
  },
  huge(context, parameters) {
    context.type = 'json';
    context.body = Readable.from(huge(Number(required(parameters, 'bytes'))));
  },
  endless(context) {
    context.type = 'json';
    context.body = Readable.from(endless());
  },
  silent(context) {
    context.respond = false;
  },
  drip(context) {
    context.type = 'json';
    context.body = Readable.from(drip());
  },
  bomb(context, parameters) {
    context.type = 'json';
    context.set('Content-Encoding', 'gzip');
    context.body = Readable.from(huge(Number(required(parameters, 'bytes')))).pipe(createGzip());
  },
  cut(context) {
    context.respond = false;
    context.res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 2 * piece.length });
    context.res.write(head + piece.slice(head.length), () => context.res.destroy());
  },
  raw(context, parameters) {
    context.respond = false;
    context.res.writeHead(Number(parameters.get('status') ?? 200), {
      'Content-Type': parameters.get('type') ?? 'application/json',
      'Set-Cookie': 'sidelight-spy=from-the-document; Path=/',
      ...(parameters.has('cors') ? { 'Access-Control-Allow-Origin': '*' } : {}),
    });
    context.res.end(Buffer.from(parameters.get('body') ?? '', 'base64'));
  },
  'redirect-loop'(context) {
    context.redirect(context.url);
  },
  image(context) {
    context.type = 'svg';
    context.body = '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="18"><rect width="32" height="18" fill="teal"/></svg>';
  },
  log(context, parameters) {
    context.body = log.get(required(parameters, 'of')) ?? [];
  },
  text(context) {
    context.type = 'html';
    context.body = '<!doctype html><title>Not a document</title><p>Please log in.</p>';
  },
  redirect(context, parameters) {
    context.redirect(required(parameters, 'to'));
  },
  async page(context, parameters) {
    const name = required(parameters, 'fixture');
    if (!/^[\w-]+$/.test(name)) throw new Error(`No fixture is called ${name}`);
    const html = await readFile(path.join(root, 'tests/fixtures/pages', `${name}.html`), 'utf8');
    const policy = parameters.get('csp');
    if (policy) context.set('Content-Security-Policy', policy.replaceAll('{{nonce}}', nonce));
    context.type = 'html';
    context.body = html.replace(/\{\{(\w+)\}\}/g, (_, key) => (key === 'nonce' ? nonce : parameters.get(key) ?? ''));
  },
};

/**
 * @param {Context} context
 * @param {() => Promise<unknown>} next
 */
export async function fixtureMiddleware(context, next) {
  const url = new URL(context.url, 'http://localhost');
  const { pathname, searchParams } = url;
  record(context, url);
  const [first = '', name = ''] = pathname.split('/').slice(1);
  if (first === '__test') {
    context.set('Cache-Control', 'no-store');
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (answer) await answer(context, searchParams);
    else context.status = 404;
    return;
  }
  const isAsOnDisk = Object.keys(folders).some((folder) => pathname.startsWith(`/${folder}/`)) && !pathname.endsWith('.ts');
  if (isAsOnDisk) await sendFromDisk(context);
  else await next();
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
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
 * | `/__test/text` | an HTML page |
 * | `/__test/redirect?to=/path` | a redirect |
 * | `/__test/page?fixture=NAME&csp=POLICY` | tests/fixtures/pages/NAME.html under that Content-Security-Policy; in both, `{{nonce}}` becomes one and the same nonce |
 *
 * @typedef {import('@web/dev-server-core').Context} Context
 */

const folders = ['demo', 'dist', 'tests/fixtures'];

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
    context.body = html.replaceAll('{{nonce}}', nonce);
  },
};

/**
 * @param {Context} context
 * @param {() => Promise<unknown>} next
 */
export async function fixtureMiddleware(context, next) {
  const { pathname, searchParams } = new URL(context.url, 'http://localhost');
  const [first = '', name = ''] = pathname.split('/').slice(1);
  if (first === '__test') {
    context.set('Cache-Control', 'no-store');
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (answer) await answer(context, searchParams);
    else context.status = 404;
    return;
  }
  const isAsOnDisk = folders.some((folder) => pathname.startsWith(`/${folder}/`)) && !pathname.endsWith('.ts');
  if (isAsOnDisk) await sendFromDisk(context);
  else await next();
}

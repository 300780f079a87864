import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDocument } from '../../src/core/parse-document.js';
import { DeskDocument } from '../../src/cli/check/desk-document.js';
import { checkLinks, countLinks } from '../../src/cli/links/check-links.js';
import type { Clock } from '../../src/cli/links/clock.js';
import { collectLinks, type LinkUse } from '../../src/cli/links/collect-links.js';
import { lookForQuotes } from '../../src/cli/links/look-for-quotes.js';
import { HostTurns } from '../../src/cli/links/host-turns.js';
import { failureOf } from '../../src/cli/links/request.js';
import { retryAfter } from '../../src/cli/links/retry-after.js';
import { wordsOf } from '../../src/cli/links/page-words.js';
import type { Finding } from '../../src/cli/report/finding.js';
import { leadsTo, page, says, status, withServer, type LinkServer, type Route } from './link-server.js';

/** A clock whose waits end at once, and are counted. */
class QuickClock implements Clock {
  readonly waits: number[] = [];
  #time = 0;

  readonly now = (): number => this.#time;

  readonly wait = (ms: number): Promise<void> => {
    this.waits.push(ms);
    this.#time += ms;
    return Promise.resolve();
  };
}

const QUOTE = 'She tied up at berth nine after midnight.';

/** A document of one source that is cited, and quoted where words are given. */
function usesOf(source: object, quote?: string): LinkUse[] {
  const json = { version: 1, sources: { a: { title: 'A', ...source } }, annotations: [{ id: 'n', target: 'words', citations: [{ source: 'a', quote }] }] };
  return collectLinks(DeskDocument.of(json, parseDocument(json)), (path = '$') => ({ file: path, line: 1, column: 1 }));
}

async function check(uses: readonly LinkUse[], clock = new QuickClock(), timeout = 20_000): Promise<Finding[]> {
  return checkLinks(uses, { timeout, clock });
}

/** What is found, as `code file`, and what was asked. */
async function ask(routes: Record<string, Route>, quote?: string, timeout?: number): Promise<{ found: string[]; details: string; messages: string; server: LinkServer; clock: QuickClock }> {
  let result: Awaited<ReturnType<typeof ask>> | undefined;
  const clock = new QuickClock();
  await withServer(routes, async (server) => {
    const findings = await check(usesOf({ URL: `${server.url}/page` }, quote), clock, timeout);
    const details = findings.flatMap((one) => one.details ?? []).join('\n');
    result = { found: findings.map(({ code, place }) => `${code} ${place.file}`), details, messages: findings.map(({ message }) => message).join('\n'), server, clock };
  });
  assert.ok(result);
  return result;
}

const redirected = (to: Record<string, Route>): Record<string, Route> => ({ ...to, '/else': says('') });

const answers: readonly { readonly name: string; readonly routes: Record<string, Route>; readonly quote?: string; readonly finds: readonly string[]; readonly asks?: readonly string[] }[] = [
  { name: 'nothing where a page answers HEAD', routes: { '/page': says('') }, finds: [], asks: ['HEAD /page'] },
  {
    name: 'nothing where HEAD is not known and GET is',
    routes: { '/page': (response, request) => (request.method === 'HEAD' ? status(405) : says(''))(response, request, 1) },
    finds: [],
    asks: ['HEAD /page', 'GET /page'],
  },
  {
    name: 'nothing where the server hangs up on HEAD',
    routes: { '/page': (response, request) => void (request.method === 'HEAD' ? request.socket.destroy() : says('')(response, request, 1)) },
    finds: [],
    asks: ['HEAD /page', 'GET /page'],
  },
  { name: 'nothing where the words are there', routes: { '/page': says(`<b>She tied</b> up at berth <i>nine</i>\n after midnight.`) }, quote: QUOTE, finds: [], asks: ['GET /page'] },
  { name: 'a page that is gone', routes: {}, finds: ['link-gone $.sources.a.URL'] },
  { name: 'a page that is gone for good', routes: { '/page': status(410) }, finds: ['link-gone $.sources.a.URL'], asks: ['HEAD /page', 'GET /page'] },
  { name: 'a door that is closed to programs', routes: { '/page': status(403) }, quote: QUOTE, finds: ['link-closed $.sources.a.URL'], asks: ['GET /page'] },
  { name: 'a challenge', routes: { '/page': status(503, { 'cf-mitigated': 'challenge' }) }, finds: ['link-closed $.sources.a.URL'] },
  { name: 'a server that fails again and again', routes: { '/page': status(500) }, finds: ['link-failing $.sources.a.URL'], asks: ['HEAD /page', 'GET /page', 'GET /page', 'GET /page'] },
  {
    name: 'nothing where it fails at first',
    routes: { '/page': (response, request, visit) => (visit < 3 ? status(502) : says(QUOTE))(response, request, visit) },
    quote: QUOTE,
    finds: [],
    asks: ['GET /page', 'GET /page', 'GET /page'],
  },
  { name: 'a connection that is cut', routes: { '/page': (_, request) => void request.socket.destroy() }, finds: ['link-failing $.sources.a.URL'] },
  {
    name: 'a page that breaks off',
    routes: { '/page': (response, request) => void response.writeHead(200, { 'content-type': 'text/html', 'content-length': '9999' }).write('<p>beginning', () => request.socket.destroy()) },
    quote: QUOTE,
    finds: ['link-failing $.sources.a.URL'],
  },
  { name: 'a page that has moved for good', routes: redirected({ '/page': leadsTo('/else') }), finds: ['link-moved $.sources.a.URL'] },
  { name: 'a page that is elsewhere for now', routes: redirected({ '/page': leadsTo('/else', 302) }), finds: ['link-redirected $.sources.a.URL'] },
  { name: 'both, one after the other', routes: redirected({ '/page': leadsTo('/way', 308), '/way': leadsTo('/else', 307) }), finds: ['link-moved $.sources.a.URL', 'link-redirected $.sources.a.URL'] },
  { name: 'no move behind a way for now', routes: redirected({ '/page': leadsTo('/way', 302), '/way': leadsTo('/else', 301) }), finds: ['link-redirected $.sources.a.URL'] },
  { name: 'a front page in the place of one', routes: { '/page': leadsTo('/', 302), '/': says('') }, finds: ['link-to-front-page $.sources.a.URL'] },
  { name: 'a page that leads to one that is gone', routes: { '/page': leadsTo('/nothing') }, finds: ['link-gone $.sources.a.URL'] },
  { name: 'a circle', routes: { '/page': leadsTo('/page', 302) }, finds: ['link-failing $.sources.a.URL'] },
  { name: 'a way out of the web', routes: { '/page': leadsTo('file:///etc/passwd') }, finds: ['link-failing $.sources.a.URL'], asks: ['HEAD /page', 'GET /page'] },
  { name: 'a redirect that leads nowhere', routes: { '/page': leadsTo('http://[') }, finds: ['link-failing $.sources.a.URL'] },
  { name: 'words that are gone', routes: { '/page': says('She came in the morning, and nobody was there to see it.') }, quote: QUOTE, finds: ['quote-gone $.annotations[0].citations[0]'] },
  { name: 'words that were changed', routes: { '/page': says('She tied up at berth nine shortly after midnight.') }, quote: QUOTE, finds: ['quote-changed $.annotations[0].citations[0]'] },
  { name: 'nothing where the words stand twice', routes: { '/page': says(`${QUOTE}</p><p>${QUOTE}`) }, quote: QUOTE, finds: [] },
  { name: 'a PDF that was not read', routes: { '/page': (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF') }, quote: QUOTE, finds: ['quote-unchecked $.annotations[0].citations[0]'] },
  { name: 'a page that its script draws', routes: { '/page': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<div id="app"></div><script>draw()</script>') }, quote: QUOTE, finds: ['quote-unchecked $.annotations[0].citations[0]'] },
  { name: 'nothing where the type of a page is none', routes: { '/page': says(QUOTE, { 'content-type': ';' }) }, quote: QUOTE, finds: [] },
  { name: 'a page that shows its words to subscribers', routes: { '/page': says('Subscribe.<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>') }, quote: QUOTE, finds: ['quote-unchecked $.annotations[0].citations[0]'] },
  { name: 'a page of which only the beginning was read', routes: { '/page': says(`${'word '.repeat(600_000)}${QUOTE}`) }, quote: QUOTE, finds: ['quote-unchecked $.annotations[0].citations[0]'] },
  { name: 'nothing in a plain text', routes: { '/page': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(QUOTE) }, quote: QUOTE, finds: [] },
];

describe('the links', () => {
  for (const { name, routes, quote, finds, asks } of answers)
    it(`find ${name}`, async () => {
      const { found, server } = await ask(routes, quote);
      assert.deepEqual(found, finds);
      if (asks) assert.deepEqual(server.asked, asks);
    });

  it('give the address to which a page has moved', async () => {
    const { messages, server } = await ask(redirected({ '/page': leadsTo('/else') }));
    assert.ok(messages.includes(`${server.url}/else`));
  });

  it('give the words as they stand there now', async () => {
    const { details } = await ask({ '/page': says('She tied up at berth nine shortly after midnight.') }, QUOTE);
    assert.match(details, /Now: “She tied up at berth nine shortly after midnight\.?”/);
  });

  it('give up on a server that says nothing', async () => {
    const { found, details } = await ask({ '/page': () => undefined }, QUOTE, 50);
    assert.deepEqual(found, ['link-failing $.sources.a.URL']);
    assert.match(details, /did not answer in time/);
  });

  it('give up on a page that never ends', async () => {
    const endless: Route = (response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>beginning');
    assert.deepEqual((await ask({ '/page': endless }, QUOTE, 50)).found, ['link-failing $.sources.a.URL']);
  });

  it('wait as long as a server asks for', async () => {
    const busy: Route = (response, request, visit) => (visit === 1 ? status(429, { 'retry-after': '7' }) : says(QUOTE))(response, request, visit);
    const { found, clock } = await ask({ '/page': busy }, QUOTE);
    assert.deepEqual(found, []);
    assert.ok(clock.waits.some((ms) => ms >= 6500 && ms <= 7000), String(clock.waits));
  });

  it('do not wait for an hour', async () => {
    const { found, clock, server } = await ask({ '/page': status(429, { 'retry-after': '3600' }) }, QUOTE);
    assert.deepEqual(found, ['link-closed $.sources.a.URL']);
    assert.deepEqual(server.asked, ['GET /page']);
    assert.deepEqual(clock.waits, []);
  });

  it('wait twice as long before the third attempt', async () => {
    const { clock } = await ask({ '/page': status(500) }, QUOTE);
    assert.deepEqual(clock.waits, [1000, 2000]);
  });

  it('say who asks', () =>
    withServer({ '/page': says('') }, async (server) => {
      await check(usesOf({ URL: `${server.url}/page` }));
      assert.match(server.agents[0] ?? '', /^sidelight\/\d/);
    }));

  it('ask for each address once, however often it is cited', () =>
    withServer({ '/page': says('') }, async (server) => {
      const uses = usesOf({ URL: `${server.url}/page` });
      await check([...uses, ...uses, ...uses]);
      assert.deepEqual(server.asked, ['HEAD /page']);
    }));

  it('ask a host one thing at a time, with a pause between', () =>
    withServer(Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`/${index}`, says('')])), async (server) => {
      const clock = new QuickClock();
      await check([0, 1, 2, 3, 4].flatMap((index) => usesOf({ URL: `${server.url}/${index}` })), clock);
      assert.equal(server.mostAtOnce(), 1);
      assert.deepEqual(clock.waits, [500, 500, 500, 500]);
    }));

  it('tell of each address when it has answered', () =>
    withServer({}, async (server) => {
      const uses = ['a', 'b', 'a'].flatMap((name) => usesOf({ URL: `${server.url}/${name}` }));
      let answered = 0;
      await checkLinks(uses, { timeout: 20_000, clock: new QuickClock(), onAnswer: () => answered++ });
      assert.equal(countLinks(uses), 2);
      assert.equal(answered, 2);
    }));

  it('look at archived copies, and say where the words still are', () =>
    withServer({ '/page': says('Something else stands here by now, of another ship.'), '/copy': says(QUOTE), '/moved': leadsTo('/copy', 302) }, async (server) => {
      const kept = await check(usesOf({ URL: `${server.url}/page`, archived: { url: `${server.url}/moved` } }, QUOTE));
      assert.deepEqual(kept.map(({ code }) => code), ['quote-gone']);
      assert.deepEqual(kept[0]?.details?.slice(1), ['The archived copy has them.']);
      const lost = await check(usesOf({ URL: `${server.url}/nothing`, archived: { url: `${server.url}/copy` } }));
      assert.deepEqual(lost.map(({ code, details }) => [code, details]), [['link-gone', ['It answers 404.', 'Its archived copy is there.']]]);
      const dead = await check(usesOf({ URL: `${server.url}/page`, archived: { url: `${server.url}/nothing` } }));
      assert.deepEqual(dead.map(({ code, path }) => [code, path]), [['link-gone', '$.sources.a.archived.url']]);
    }));

  it('ask for nothing but web addresses', () => {
    assert.deepEqual(usesOf({ URL: 'mailto:desk@news.example' }), []);
    assert.deepEqual(usesOf({ URL: '/relative' }), []);
  });

  it('say of a server that it refuses', async () => {
    // The port was free a moment ago.
    let gone = '';
    await withServer({}, ({ url }) => Promise.resolve(void (gone = url)));
    const [one] = await check(usesOf({ URL: `${gone}/page` }));
    assert.deepEqual([one?.code, one?.details], ['link-failing', ['The connection was refused.']]);
  });
});

describe('a turn', () => {
  it('is had by so many at a time, over all hosts', async () => {
    const turns = new HostTurns({ clock: new QuickClock(), concurrency: 3, pause: 0 });
    let open = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        turns.run(`host-${index}`, async () => {
          most = Math.max(most, ++open);
          await new Promise(setImmediate);
          open--;
        }),
      ),
    );
    assert.equal(most, 3);
  });

  it('comes also after one that has failed', async () => {
    const turns = new HostTurns({ clock: new QuickClock(), concurrency: 1, pause: 0 });
    const failed = turns.run('a', () => Promise.reject(new Error('no')));
    const next = turns.run('a', () => Promise.resolve('yes'));
    await assert.rejects(failed);
    assert.equal(await next, 'yes');
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2024-06-01T00:00:00Z');
  for (const [header, ms] of [
    ['120', 120_000],
    ['Sat, 01 Jun 2024 00:00:30 GMT', 30_000],
    ['Fri, 31 May 2024 00:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ] as const)
    it(`reads ${header}`, () => assert.equal(retryAfter(header, now), ms));
});

describe('a quotation in a page', () => {
  const stateOf = (text: string, quote: string) => lookForQuotes({ text, isWalled: false }, [quote]).get(quote)?.state;

  it('may leave words out', () => {
    const text = 'We have never seen her here, nor anywhere, and we would know about it.';
    assert.equal(stateOf(text, 'We have never seen her […] we would know'), 'there');
    assert.equal(stateOf(text, '… never seen her ... know about it'), 'there');
    assert.equal(stateOf(text, 'We have never seen her […] we shall never tell a soul'), 'gone');
  });

  it('is found whatever its marks and spaces', () => assert.equal(stateOf('He said: “it’s – gone”.', 'said:  "it\'s - gone"'), 'there'));
});

describe('a page’s words', () => {
  it('are those of boxes and menus, too, and of no script', () => {
    const words = wordsOf('https://a.example/', Buffer.from(page('<aside>Box</aside><script>no()</script><style>no{}</style>')), 'text/html');
    assert.ok('text' in words);
    assert.match(words.text, /Menu/);
    assert.match(words.text, /Box/);
    assert.doesNotMatch(words.text, /no[({]/);
  });

  it('are those of an article that has notes of its own', () => {
    const words = wordsOf('https://a.example/', Buffer.from(page(`<sidelight-article><p>${QUOTE}</p></sidelight-article>`)), 'text/html');
    assert.ok('text' in words && words.text.includes(QUOTE));
  });

  it('are read in their encoding', () => {
    const words = wordsOf('https://a.example/', Buffer.from(page('caf\u00e9'), 'latin1'), 'text/html; charset=iso-8859-1');
    assert.ok('text' in words && words.text.includes('café'));
  });
});

describe('a request that fails', () => {
  for (const [code, says] of [['ECONNRESET', 'the connection was cut'], ['HPE_INVALID_CONSTANT', 'its answer is no HTTP'], ['Z_DATA_ERROR', 'its body cannot be unpacked'], ['EOTHER', 'EOTHER']] as const)
    it(`says why in words: ${code}`, () => {
      const error = new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });
      assert.equal(failureOf(error, new AbortController().signal).failure, says);
    });
});

import { expect } from '@open-wc/testing';
import { loadDocument, readInlineDocument, type LoadResult } from '../../src/store/load-document.js';

/** What fetch was asked for, while a test listens. */
interface Request {
  url: string;
  options: RequestInit;
}

const { fetch: realFetch } = globalThis;
let requests: Request[] = [];

function load(path: string, { crossOrigin = false, signal = new AbortController().signal } = {}): Promise<LoadResult> {
  return loadDocument(new URL(path, location.href).href, { crossOrigin, signal });
}

function codeOf(result: LoadResult): string {
  return 'code' in result ? result.code : 'loaded';
}

/** The same server, as another origin. */
function otherOrigin(path: string): string {
  const url = new URL(path, location.href);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}

/** The signal that stops the one request there was. */
function requestSignal(): AbortSignal | null | undefined {
  return requests[0]?.options.signal;
}

describe('loading a document', () => {
  beforeEach(() => {
    requests = [];
    globalThis.fetch = (input, options = {}) => {
      requests.push({ url: input as string, options });
      return realFetch(input, options);
    };
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('gives the JSON and the address it came from', async () => {
    const result = await load('/tests/fixtures/documents/good.json');
    expect(result).to.deep.equal({
      json: { version: 1, sources: {}, annotations: [{ id: 'one', target: 'One fact' }] },
      baseUrl: new URL('/tests/fixtures/documents/good.json', location.href).href,
      problems: [],
    });
  });

  it('sends no cookie and no referrer', async () => {
    await load('/tests/fixtures/documents/good.json');
    expect(requests).to.have.length(1);
    expect(requests[0]?.options).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer', mode: 'same-origin' });
    expect(requests[0]?.options.headers).to.equal(undefined);
  });

  it('reads past a byte order mark', async () => {
    const result = await load('/tests/fixtures/documents/byte-order-mark.json');
    expect('json' in result && result.json).to.deep.equal({ version: 1, sources: {}, annotations: [] });
  });

  it('follows a redirect, and takes addresses from where it led', async () => {
    const result = await load('/__test/redirect?to=/tests/fixtures/documents/good.json');
    expect('baseUrl' in result && new URL(result.baseUrl).pathname).to.equal('/tests/fixtures/documents/good.json');
  });

  it('follows no redirect to another origin', async () => {
    const to = encodeURIComponent(otherOrigin('/tests/fixtures/documents/good.json'));
    expect(codeOf(await load(`/__test/redirect?to=${to}`))).to.equal('document-unreachable');
  });

  const failures = {
    'is missing': ['/__test/status?code=404', 'document-unreachable', '404'],
    'makes the server fail': ['/__test/status?code=500', 'document-unreachable', '500'],
    'is a page': ['/__test/text', 'document-not-json', ''],
    'is cut short': ['/tests/fixtures/documents/cut-short.json', 'document-not-json', ''],
    'is empty': ['/tests/fixtures/documents/empty.json', 'document-not-json', ''],
    'is over 256 kB': ['/__test/huge?bytes=300000', 'document-too-large', '256'],
    'is 20 MB': ['/__test/huge?bytes=20000000', 'document-too-large', '256'],
    'never ends': ['/__test/endless', 'document-too-large', '256'],
  } as const;
  for (const [name, [path, code, detail]] of Object.entries(failures)) {
    it(`says ${code} when the document ${name}`, async () => {
      const result = await load(path);
      expect(codeOf(result)).to.equal(code);
      expect('message' in result && result.message).to.contain(detail);
    });
  }

  it('takes a document that is just small enough', async () => {
    expect(codeOf(await load(`/__test/huge?bytes=${256 * 1024}`))).to.equal('loaded');
    expect(codeOf(await load(`/__test/huge?bytes=${256 * 1024 + 1}`))).to.equal('document-too-large');
  });

  it('stops the transfer of a document that is too large', async () => {
    await load('/__test/endless');
    expect(requestSignal()?.aborted).to.equal(true);
  });

  it('says document-unreachable when nobody answers', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('network down'));
    expect(await load('/nowhere.json')).to.deep.include({ code: 'document-unreachable' });
  });

  it('refuses another origin without asking it', async () => {
    const result = await load(otherOrigin('/tests/fixtures/documents/good.json'));
    expect(codeOf(result)).to.equal('document-cross-origin');
    expect('message' in result && result.message).to.contain('crossorigin');
    expect(requests).to.have.length(0);
  });

  it('asks another origin where that is allowed, and takes its no for an answer', async () => {
    const result = await load(otherOrigin('/tests/fixtures/documents/good.json'), { crossOrigin: true });
    expect(requests[0]?.options).to.include({ mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(codeOf(result)).to.equal('document-unreachable');
  });

  it('asks for no address that is not on the web', async () => {
    for (const url of ['data:application/json,{}', 'file:///etc/passwd', 'javascript:1'])
      expect(codeOf(await load(url)), url).not.to.equal('loaded');
    expect(requests).to.have.length(0);
  });

  it('rejects with an AbortError when it is stopped', async () => {
    const controller = new AbortController();
    const loading = load('/__test/slow?file=tests/fixtures/documents/good.json&ms=5000', { signal: controller.signal });
    controller.abort();
    const error = await loading.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(DOMException).with.property('name', 'AbortError');
    expect(requestSignal()?.aborted).to.equal(true);
  });

  it('rejects with an AbortError when it was stopped before it began', async () => {
    const error = await load('/tests/fixtures/documents/good.json', { signal: AbortSignal.abort() }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(DOMException).with.property('name', 'AbortError');
  });

  it('rejects with an AbortError when it is stopped within the body', async () => {
    const controller = new AbortController();
    globalThis.fetch = async (input, options) => {
      const response = await realFetch(input, options);
      queueMicrotask(() => controller.abort());
      return response;
    };
    const error = await load('/__test/endless', { signal: controller.signal }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(DOMException).with.property('name', 'AbortError');
  });
});

describe('reading a document that stands in the page', () => {
  const baseUrl = 'https://ledger.example/story';

  it('gives the JSON and the page’s address', () => {
    expect(readInlineDocument('\ufeff \n{"version":1}\n', baseUrl)).to.deep.equal({ json: { version: 1 }, baseUrl, problems: [] });
  });

  it('says document-too-large over the cap', () => {
    const of = (length: number) => codeOf(readInlineDocument(JSON.stringify('x'.repeat(length - 2)), baseUrl));
    expect([of(256 * 1024), of(256 * 1024 + 1)]).to.deep.equal(['loaded', 'document-too-large']);
  });

  it('counts the cap in bytes', () => {
    expect(codeOf(readInlineDocument(JSON.stringify('新'.repeat(128 * 1024)), baseUrl))).to.equal('document-too-large');
  });

  for (const text of ['', '   ', '{', 'undefined', '<p>', "{'a': 1}"]) {
    it(`says document-not-json of ${JSON.stringify(text)}`, () => {
      expect(codeOf(readInlineDocument(text, baseUrl))).to.equal('document-not-json');
    });
  }
});

import { expect } from '@open-wc/testing';
import { markersOf, until } from '../helpers/article.js';
import { nextPaint } from '../helpers/commands.js';
import { differenceBetween, shapeOf } from '../helpers/dom-shape.js';
import { codesOf, readyArticle, type Page } from '../helpers/page.js';
import { documentWith, expectUnharmed, inlineDocument, openStory, paragraphs } from '../helpers/story.js';

const good = JSON.stringify(documentWith([{ id: 'one', target: 'One fact', title: 'Café au lait' }]));

/** A text's bytes: in UTF-8, or each character as one byte or two. */
function bytesOf(text: string, bytes: 'utf-8' | 'latin-1' | 'utf-16'): Uint8Array {
  if (bytes === 'utf-8') return new TextEncoder().encode(text);
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  return bytes === 'latin-1' ? new Uint8Array(codes) : new Uint8Array(new Uint16Array(codes).buffer);
}

interface Answer {
  text?: string;
  bytes?: 'utf-8' | 'latin-1' | 'utf-16';
  status?: number;
  type?: string;
}

/** The address of an answer with these bytes. */
function answering({ text = good, bytes = 'utf-8', status = 200, type = 'application/json' }: Answer): string {
  const body = btoa(String.fromCharCode(...bytesOf(text, bytes)));
  return `/__test/raw?status=${status}&type=${encodeURIComponent(type)}&body=${encodeURIComponent(body)}`;
}

function redirectTo(address: string): string {
  return `/__test/redirect?to=${encodeURIComponent(address)}`;
}

/** The same server, as another origin. */
function otherOrigin(path: string): string {
  const url = new URL(path, location.href);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}

/** What the server saw of the requests with a token. */
async function logOf(token: string): Promise<{ path: string; isLeft: boolean }[]> {
  return (await (await fetch(`/__test/log?of=${token}`)).json()) as { path: string; isLeft: boolean }[];
}

/** Waits until the server has seen that nobody reads on. */
async function untilLeft(token: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await logOf(token)).some(({ isLeft }) => isLeft)) return;
    await nextPaint();
  }
  throw new Error('The server still sends');
}

describe('servers that give no document', () => {
  const refusals: Record<string, { src: string; code: string; attributes?: string }> = {
    'unpacks to 50 MB': { src: '/__test/bomb?bytes=50000000', code: 'document-too-large' },
    'is 10 MB': { src: '/__test/huge?bytes=10000000', code: 'document-too-large' },
    'is cut off in the middle': { src: '/__test/cut', code: 'document-unreachable' },
    'redirects to itself': { src: '/__test/redirect-loop', code: 'document-unreachable' },
    'redirects to another origin': { src: redirectTo(otherOrigin(answering({}))), code: 'document-unreachable' },
    'redirects to another origin that allows nobody': {
      src: redirectTo(otherOrigin(answering({}))),
      code: 'document-unreachable',
      attributes: 'crossorigin',
    },
    'redirects to data': { src: redirectTo('data:application/json,{}'), code: 'document-unreachable' },
    'redirects to a script': { src: redirectTo('javascript:document.title=1'), code: 'document-unreachable' },
    'redirects to a file': { src: redirectTo('file:///etc/hostname'), code: 'document-unreachable' },
    'is empty, and says so': { src: answering({ status: 204, text: '' }), code: 'document-not-json' },
    'is a part': { src: answering({ status: 206, text: good.slice(0, 30) }), code: 'document-not-json' },
    'is JSON with an error’s status': { src: answering({ status: 500 }), code: 'document-unreachable' },
    'wants a password': { src: answering({ status: 401 }), code: 'document-unreachable' },
    'is in UTF-16': { src: answering({ text: `\ufeff${good}`, bytes: 'utf-16' }), code: 'document-not-json' },
    'is an image': { src: '/__test/image', code: 'document-not-json' },
  };
  for (const [name, { src, code, attributes = '' }] of Object.entries(refusals)) {
    it(`leave the article as it is, with ${code}, where the document ${name}`, async () => {
      const page = await openStory(`src="${src}" ${attributes}`);
      const article = await readyArticle(page);
      expect(page.errors).to.deep.equal([code]);
      expect(codesOf(article)).to.deep.equal([code]);
      expect(article.innerHTML).to.equal(paragraphs);
      expect(page.document.title).to.equal('Page');
      expectUnharmed(page);
    });
  }

  for (const path of ['silent', 'drip']) {
    it(`are left after eight seconds where the document is ${path}, and not sooner`, async () => {
      const token = crypto.randomUUID();
      const limits: number[] = [];
      let giveUp: () => void = () => undefined;
      const page = await openStory(`src="/__test/${path}?token=${token}"`, {
        prepare: ({ window }) => {
          const { setTimeout } = window;
          const wait = (act: () => void, delay?: number): number => {
            if (delay === undefined || delay < 7000) return setTimeout(act, delay);
            limits.push(delay);
            giveUp = act;
            return 0;
          };
          window.setTimeout = wait as typeof setTimeout;
        },
      });
      await until('the request has begun', () => limits.length === 1);
      const article = page.document.querySelector('sidelight-article') as HTMLElement;
      for (let tries = 0; tries < 100 && (await logOf(token)).length === 0; tries++) await nextPaint();
      expect(page.errors).to.deep.equal([]);
      expect(article.innerHTML).to.equal(paragraphs);
      giveUp();
      expect(codesOf(await readyArticle(page))).to.deep.equal(['document-unreachable']);
      expect(page.errors).to.deep.equal(['document-unreachable']);
      expect((await readyArticle(page)).problems[0]?.message).to.contain('8000 ms');
      await untilLeft(token);
      expect(limits).to.have.length(1);
      expect(limits[0]).to.be.within(7900, 8000);
      expectUnharmed(page);
    });
  }

  for (const path of ['bomb?bytes=50000000', 'huge?bytes=50000000', 'endless?']) {
    it(`are not read far beyond the cap: ${path}`, async () => {
      const pieces: number[] = [];
      const token = crypto.randomUUID();
      const page = await openStory(`src="/__test/${path}&token=${token}"`, {
        prepare: (prepared) => watchPieces(prepared, (bytes) => pieces.push(bytes)),
      });
      await readyArticle(page);
      expect(page.errors).to.deep.equal(['document-too-large']);
      // The piece that goes beyond it is the last one that is asked for, however large the engine makes it.
      const cap = 256 * 1024;
      const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
      expect(sum(pieces)).to.be.above(cap);
      expect(sum(pieces.slice(0, -1))).to.be.at.most(cap);
      // Of what has an end the network may have taken all.
      if (path.startsWith('endless')) await untilLeft(token);
    });
  }
});

/** Tells of each piece that a page reads of what it fetches, in bytes. */
function watchPieces({ window }: Page, tell: (bytes: number) => void): void {
  const { fetch } = window;
  window.fetch = async (...request) => {
    const response = await fetch(...request);
    const reader = response.body?.getReader();
    const watched = {
      read: async () => {
        const step = await reader?.read();
        tell(step?.value?.byteLength ?? 0);
        return step;
      },
    };
    Object.defineProperty(response, 'body', { value: { getReader: () => watched } });
    return response;
  };
}

describe('servers whose document is shown all the same', () => {
  const answers: Record<string, { src: string; title?: string }> = {
    'as a web page': { src: answering({ type: 'text/html' }) },
    'as a script': { src: answering({ type: 'text/javascript' }) },
    'as an image': { src: answering({ type: 'image/png' }) },
    'without a type': { src: answering({ type: '' }) },
    'with a wrong encoding in its type': { src: answering({ type: 'application/json; charset=utf-16' }) },
    'as a part that is the whole': { src: answering({ status: 206 }) },
    'behind a byte order mark': { src: answering({ text: `\ufeff${good}` }) },
    'by a redirect': { src: redirectTo(answering({})) },
    'in bytes that are not UTF-8': { src: answering({ bytes: 'latin-1' }), title: 'Caf\ufffd au lait' },
    'with half a character, escaped': { src: answering({ text: good.replace('é', '\\ud800') }), title: 'Caf au lait' },
    'with a name twice': { src: answering({ text: good.replace('"title"', '"title":"First","title"') }) },
  };
  for (const [name, { src, title = 'Café au lait' }] of Object.entries(answers)) {
    it(`when it comes ${name}`, async () => {
      const page = await openStory(`src="${src}"`);
      await readyArticle(page);
      expect(markersOf(page.document)).to.have.length(1);
      expect(page.document.querySelector('sidelight-sources .title')?.textContent).to.equal(title);
      expect(page.errors).to.deep.equal([]);
      expectUnharmed(page);
    });
  }

  it('when it comes from another origin that allows it, where the element does', async () => {
    const page = await openStory(`src="${otherOrigin(`${answering({})}&cors`)}" crossorigin`);
    await readyArticle(page);
    expect(page.errors).to.deep.equal([]);
    expect(markersOf(page.document)).to.have.length(1);
  });
});

describe('documents with values that no editor writes', () => {
  const note = '{"id":"one","target":"One fact","title":"Good"}';
  const deep = `${'{"exact":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  const texts: Record<string, { json: string; codes: readonly string[] }> = {
    'nesting 10,000 deep': {
      json: `{"version":1,"annotations":[${note},{"id":"two","target":${deep},"body":${'['.repeat(10_000)}${']'.repeat(10_000)}}]}`,
      codes: ['field-invalid'],
    },
    'numbers that are too large': {
      json: `{"version":1e0,"annotations":[${note},{"id":"two","target":{"paragraph":1e999}},{"id":"three","target":{"exact":"Another fact","start":1E400,"end":-0}}]}`,
      codes: ['field-invalid'],
    },
    'a number without end for a version': { json: `{"version":1e999,"annotations":[${note}]}`, codes: ['version-unknown'] },
    'names of objects': {
      json: `{"version":1,"__proto__":{"annotations":[]},"constructor":{"prototype":{"polluted":1}},"sources":{"0":{"title":"Zero"},"__proto__":{"title":"Proto"},"constructor":{"prototype":{"polluted":1}}},"annotations":[${note}]}`,
      codes: [],
    },
  };
  for (const [name, { json, codes }] of Object.entries(texts)) {
    it(`are shown as far as they are good: ${name}`, async () => {
      const page = await openStory('', { content: inlineDocument(json) + paragraphs });
      const article = await readyArticle(page);
      expect(markersOf(page.document).map(({ dataset }) => dataset['sidelight'])).to.include('one');
      expect(codesOf(article)).to.include.members([...codes]);
      expect(page.errors).to.deep.equal([]);
      expect((page.window as unknown as { polluted?: unknown }).polluted).to.equal(undefined);
      expect(page.window.eval('({}).polluted === undefined && [].polluted === undefined')).to.equal(true);
      expectUnharmed(page);
    });
  }

  it('are refused with one error when they are nothing but 100,000 lists in one another', async () => {
    const page = await openStory('', { content: inlineDocument('['.repeat(100_000) + ']'.repeat(100_000)) + paragraphs });
    const article = await readyArticle(page);
    // An engine may refuse so deep a text as JSON.
    expect(page.errors).to.deep.equal(codesOf(article));
    expect(page.errors).to.have.length(1);
    expect(page.errors[0]).to.be.oneOf(['document-invalid', 'document-not-json']);
    expectUnharmed(page);
  });

  it('are shown as far as they are good when a script hands them over: NaN, functions, symbols, dates and getters', async () => {
    const page = await openStory('');
    const article = await readyArticle(page);
    let calls = 0;
    const getter = { get body() { return String(calls++); } };
    article.document = documentWith([
      Object.assign(getter, { id: 'one', target: 'One fact', title: NaN }),
      { id: 'two', target: { exact: 'Another fact', start: NaN, end: -Infinity }, title: () => 1, body: Symbol('body'), event: new Date(NaN), kind: 7n },
    ]);
    await article.ready;
    expect(markersOf(page.document)).to.have.length(2);
    expect(codesOf(article)).to.include('field-invalid');
    expect(calls).to.equal(0);
    expectUnharmed(page);
  });
});

describe('a request that nobody waits for', () => {
  const leave: Record<string, (article: HTMLElement) => void> = {
    'its article is removed': (article) => article.remove(),
    'its article gets another address': (article) => article.setAttribute('src', '/tests/fixtures/documents/good.json'),
    'its article gets a document': (article) => Object.assign(article, { document: documentWith([]) }),
  };
  for (const [name, act] of Object.entries(leave)) {
    it(`ends at the server as soon as ${name}`, async () => {
      const token = crypto.randomUUID();
      const page = await openStory(`src="/__test/drip?token=${token}"`);
      const article = page.document.querySelector('sidelight-article') as HTMLElement;
      for (let tries = 0; tries < 100 && (await logOf(token)).length === 0; tries++) await nextPaint();
      const before = shapeOf(article);
      act(article);
      await untilLeft(token);
      expect(await logOf(token)).to.have.length(1);
      expect(page.errors).to.deep.equal([]);
      if (!article.isConnected) expect(differenceBetween(before, shapeOf(article))).to.equal(undefined);
      else expectUnharmed(page);
    });
  }
});

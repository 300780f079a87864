import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { htmlOf } from '../../src/templates/html-of.js';
import { parseRichText } from '../../src/core/rich-text.js';
import { safeUrl } from '../../src/core/safe-url.js';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { richText } from '../../src/templates/rich-text.js';
import { documentWith, sentenceFor } from '../fixtures/xss/document.js';
import { allPayloads, payloads } from '../fixtures/xss/payloads.js';
import { markersOf, until } from '../helpers/article.js';
import { ownText } from '../helpers/dom-shape.js';
import { engine } from '../helpers/engine.js';
import { strangersIn, strangersUnder } from '../helpers/fuzz-allowed.js';
import { bundleUrl, openPage, visit, type Page } from '../helpers/page.js';

/** Payloads of one document. */
const EACH = 20;

const portions = Array.from({ length: Math.ceil(allPayloads.length / EACH) }, (_, index) =>
  allPayloads.slice(index * EACH, (index + 1) * EACH),
);

const policy =
  "default-src 'none'; script-src 'nonce-{{nonce}}'; style-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types sidelight";

/** A page, and what happened in it that no document may cause. */
interface Guarded extends Page {
  readonly incidents: string[];
}

/** Watches for what the payloads would do. */
function guard(page: Page): Guarded {
  const { window, document: inner } = page;
  const incidents: string[] = [];
  const traps = ['xss', 'alert', 'confirm', 'prompt', 'print', 'open', 'fetch', 'eval'];
  for (const name of traps)
    Object.defineProperty(window, name, { value: () => void incidents.push(`${name} was called`), configurable: true });
  window.navigator.sendBeacon = () => incidents.push('a beacon was sent') > 0;
  inner.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    incidents.push(`${effectiveDirective} was violated by ${blockedURI}`);
  });
  window.addEventListener('error', ({ message }) => incidents.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => incidents.push(String(reason)));
  window.addEventListener('pagehide', () => incidents.push('the page was left'));
  return { ...page, incidents };
}

function openFreePage(): Promise<Page> {
  return openPage(
    `<!doctype html><html lang="en"><head><title>Page</title><base href="${location.origin}/"><script src="${bundleUrl}"></script></head><body style="text-wrap: pretty"></body></html>`,
  );
}

/** How a page is opened, and of how many payloads one has its card opened: what is drawn is the same in both. */
const pages: Readonly<Record<string, { open: () => Promise<Page>; each: number }>> = {
  'a page that forbids nothing': { open: openFreePage, each: engine === 'chromium' ? 1 : 2 },
  'a page with a strict policy': { open: () => visit(`/__test/page?fixture=strict&csp=${encodeURIComponent(policy)}`), each: 10 },
};

/** Puts an article into a page that has a sentence for each payload. */
async function addArticle({ document: page, window }: Page, json: unknown): Promise<SidelightArticle> {
  await until('the elements are registered', () => window.customElements.get('sidelight-article') !== undefined);
  page.body.replaceChildren();
  const article = page.createElement('sidelight-article');
  article.id = 'story';
  for (let index = 0; index < EACH; index++) {
    const paragraph = page.createElement('p');
    paragraph.textContent = sentenceFor(index);
    article.append(paragraph);
  }
  article.document = json;
  page.body.append(article);
  await article.ready;
  return article;
}

/** Opens a note's card, and returns what is drawn in the article's shadow tree. */
async function drawCard(article: SidelightArticle, id: string): Promise<ShadowRoot> {
  expect(article.anchors.get(id)?.status, id).to.equal('exact');
  const opened = new Promise((resolve) => article.addEventListener('sidelight-after-show', resolve, { once: true }));
  article.show(id);
  await opened;
  if (!article.shadowRoot) throw new Error('The article has no shadow tree');
  return article.shadowRoot;
}

function expectHarmless({ incidents, document: page, window }: Guarded, article: SidelightArticle, text: string): void {
  expect(ownText(article), 'the text of the article').to.equal(text);
  const drawn = [...markersOf(article), ...article.querySelectorAll('sidelight-sources')];
  expect(drawn.flatMap(strangersIn), 'in the list').to.deep.equal([]);
  // What is ours stands beside the paragraphs or in them, and nothing else does.
  const paragraphs = [...article.children].filter(({ localName }) => localName === 'p');
  expect([...article.children].filter((child) => !paragraphs.includes(child))).to.have.length(1);
  expect(paragraphs.flatMap(({ children }) => [...children]).every((child) => child.matches('a.sidelight-marker'))).to.equal(true);
  expect(page.querySelectorAll('head base, head meta[http-equiv]').length).to.be.at.most(1);
  const requests = window.performance.getEntriesByType('resource').filter(({ name }) => /evil|xss/.test(new URL(name).host));
  expect(requests, 'requests').to.deep.equal([]);
  expect(incidents).to.deep.equal([]);
}

describe('the payloads', () => {
  it('are many, and each of them is another one', () => {
    expect(allPayloads.length).to.be.at.least(220);
    expect(Object.values(payloads).flat()).to.have.length(allPayloads.length);
  });

  it('are found by the traps where something runs them', async () => {
    const page = guard(await openPage('<!doctype html><title>Page</title><body></body>'));
    // The very sink that Sidelight has not.
    page.document.body.innerHTML = payloads['event handlers']?.[0] ?? '';
    expect(strangersUnder(page.document.body)).to.have.length(2);
    await until('the payload has run', () => page.incidents.includes('xss was called'));
  });
});

for (const [name, { open, each }] of Object.entries(pages))
  describe(`a document with payloads at every place, in ${name}`, () => {
    let page: Guarded;

    before(async () => {
      expect((await fetch(bundleUrl)).ok, 'the bundle is built').to.equal(true);
    });

    beforeEach(async () => {
      page = guard(await open());
    });

    for (const [index, some] of portions.entries())
      it(`runs nothing and draws nothing that is not ours, list and cards (${index + 1} of ${portions.length})`, async () => {
        const text = Array.from({ length: EACH }, (_, number) => sentenceFor(number)).join('');
        const article = await addArticle(page, documentWith(some));
        expectHarmless(page, article, text);
        expect(markersOf(article)).to.have.length(some.length);
        for (let number = 0; number < some.length; number += each) {
          const card = await drawCard(article, `shown-${number}`);
          expect(strangersUnder(card), `in the card of ${some[number]}`).to.deep.equal([]);
        }
        expectHarmless(page, article, text);
      });
  });

describe('a document with a payload in the members of the whole', () => {
  it('draws nothing that is not ours', async () => {
    const page = guard(await openFreePage());
    const article = await addArticle(page, documentWith([]));
    const text = ownText(article);
    for (const payload of allPayloads) {
      article.document = documentWith([payload]);
      await article.ready;
      expectHarmless(page, article, text);
    }
  });
});

/** The places of rich text that a payload can stand at. */
const positions = [
  (payload: string) => payload,
  (payload: string) => `[${payload}](https://a.example)`,
  (payload: string) => `[a](${payload})`,
  (payload: string) => `[a](https://a.example/${payload})`,
  (payload: string) => `[@${payload}]`,
  (payload: string) => `*${payload}* **${payload}** \`${payload}\` \\${payload}`,
  (payload: string) => `> ${payload}`,
  (payload: string) => `- ${payload}`,
];

describe('rich text with payloads, drawn as HTML text', () => {
  for (const [group, some] of Object.entries(payloads))
    it(`is read by a browser as the elements that a page is given: ${group}`, () => {
      for (const payload of some)
        for (const place of positions) {
          // As a document's texts are read: without control characters.
          const text = place(payload).replace(/(?![\t\n\r])\p{Cc}/gu, '');
          const tree = parseRichText(text, { url: (url) => safeUrl(url, location.href), hasSource: (id) => id === payload });
          const sources = new Map([[payload, { id: payload, title: payload, authors: [], url: 'https://a.example/' }]]);
          const body = new DOMParser().parseFromString(`<body>${htmlOf(richText(tree, sources))}`, 'text/html').body;
          expect(strangersUnder(body), text).to.deep.equal([]);
          const drawn = document.createElement('body');
          render(richText(tree, sources), drawn);
          expect(textOf(drawn), text).to.equal(textOf(body));
        }
    });
});

function textOf({ textContent }: Element): string {
  return textContent ?? '';
}

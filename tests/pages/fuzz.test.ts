import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { render } from 'lit';
import { htmlOf } from '../../src/templates/html-of.js';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { richText } from '../../src/templates/rich-text.js';
import { marked, parse } from '../core/rich-text-sources.js';
import { markersOf, until } from '../helpers/article.js';
import { ownText } from '../helpers/dom-shape.js';
import { strangersIn, strangersUnder } from '../helpers/fuzz-allowed.js';
import { fuzzedDocument, sentences } from '../helpers/fuzz-documents.js';
import { bundleUrl, openPage, type Page } from '../helpers/page.js';

declare global {
  interface Window {
    /** What `npm run fuzz` asks for; the ordinary tests look at a few documents. */
    fuzzSettings?: { readonly seed: number; readonly pages: number };
  }
}

const { pages = 60, seed = Math.trunc(Math.random() * 2 ** 31) } = window.fuzzSettings ?? {};

/** Documents of one test, so that a long run tells how far it is. */
const EACH = 100;

const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`).join('');

/** No document may take so long, in ms, not even on a busy machine. */
const BUDGET = 10_000;

async function isReady(article: SidelightArticle): Promise<void> {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = window.setTimeout(() => reject(new Error(`The article was not ready within ${BUDGET} ms`)), BUDGET);
  });
  await Promise.race([article.ready, late]);
  clearTimeout(timer);
}

/** Shows a document in an article, and one of its cards. */
async function expectUnharmed({ faults, document: page }: Page, article: SidelightArticle, json: unknown): Promise<void> {
  article.document = json;
  await isReady(article);
  const placed = [...article.anchors].find(([, { status }]) => status !== 'orphan');
  if (placed) {
    const opened = new Promise((resolve) => article.addEventListener('sidelight-after-show', resolve, { once: true }));
    article.show(placed[0]);
    await opened;
  }
  const drawn = [...markersOf(article), ...article.querySelectorAll('sidelight-sources')];
  expect(drawn.flatMap(strangersIn), 'in the list').to.deep.equal([]);
  if (article.shadowRoot) expect(strangersUnder(article.shadowRoot), 'in the card').to.deep.equal([]);
  expect(ownText(article)).to.equal(sentences.join(''));
  expect(page.querySelectorAll('script')).to.have.length(1);
  expect(faults).to.deep.equal([]);
}

describe(`documents that nobody has written, in a page (seed ${seed})`, () => {
  let page: Page;
  let article: SidelightArticle;

  before(async () => {
    expect((await fetch(bundleUrl)).ok, 'the bundle is built').to.equal(true);
  });

  beforeEach(async () => {
    page = await openPage(
      `<!doctype html><html lang="en"><head><title>Page</title><script src="${bundleUrl}"></script></head><body><sidelight-article id="story" layout="margin" style="padding-right: 300px">${paragraphs}</sidelight-article></body></html>`,
    );
    article = page.document.querySelector('sidelight-article') as SidelightArticle;
    await until('the article is upgraded', () => article.ready !== undefined);
  });

  for (let from = 0; from < pages; from += EACH) {
    const to = Math.min(from + EACH, pages);
    it(`leave its text alone, and draw nothing that is not ours (${from + 1} to ${to})`, async () => {
      const result = await fc.check(
        fc.asyncProperty(fuzzedDocument, async (json) => {
          page.faults.length = 0;
          await expectUnharmed(page, article, json);
        }),
        { numRuns: to - from, seed: seed + from },
      );
      // The smallest document, so that it can become a test.
      if (result.failed) throw new Error(`${String(result.errorInstance)}\n${JSON.stringify(result.counterexample?.[0])}`);
      article.document = undefined;
      await isReady(article);
      article.remove();
      expect(article.innerHTML).to.equal(paragraphs);
    });
  }
});

describe('rich text', () => {
  it('is the same elements whether it is drawn into a page or as HTML text', () => {
    const sources = new Map([
      ['wire', { id: 'wire', title: 'The <Wire> & "others"', authors: [], url: 'https://wire.example/?a&b' }],
      ['doi:10.1/a_b', { id: 'doi:10.1/a_b', title: 'A', authors: [] }],
    ]);
    fc.assert(
      fc.property(marked, (text) => {
        const tree = parse(text);
        const drawn = document.createElement('body');
        render(richText(tree, sources), drawn);
        const read = new DOMParser().parseFromString(`<body>${htmlOf(richText(tree, sources))}`, 'text/html').body;
        expect(withoutComments(read).isEqualNode(withoutComments(drawn)), read.innerHTML).to.equal(true);
        expect(strangersUnder(read)).to.deep.equal([]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** A copy without comments, which Lit leaves as its marks, and with whole texts. */
function withoutComments(element: Element): Node {
  const copy = element.cloneNode(true);
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) (comment as Comment).remove();
  copy.normalize();
  return copy;
}

import { expect } from '@open-wc/testing';
import { isAdLabel } from '../../src/core/text-rules.js';
import { isProbablyReaderable, Readability } from '../fixtures/frameworks/readability.js';
import { ownText } from '../helpers/dom-shape.js';
import { addBundle, openFile, openPage, readyArticle, type Page } from '../helpers/page.js';
import { documentWith, inlineDocument } from '../helpers/story.js';

const demos = ['report', 'opinion', 'arabic', 'embed-module', 'embed-async', 'embed-for'];

/** Of the pages' own, and left out by Readability with or without notes. */
const NOT_READ = 'aside, figure, footer, .ad';

/** What Mozilla's Readability makes of a page as it stands, which is what Firefox's reader view shows. */
function readerView({ document: page }: Page): HTMLElement {
  expect(isProbablyReaderable(page)).to.equal(true);
  const reader = new Readability(page.cloneNode(true) as Document, { serializer: (node) => node as HTMLElement });
  const content = reader.parse()?.content;
  if (!content) throw new Error('Readability found no article');
  return content;
}

function squeeze(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The last part of each link's address: Readability makes all of them absolute. */
function hrefs(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll<HTMLAnchorElement>(selector)].map(({ href }) => href);
}

function expectKept(page: Page, article: HTMLElement): void {
  const content = readerView(page);
  const text = squeeze(content.textContent);
  const links = new Set(hrefs(content, 'a'));
  const entries = [...page.document.querySelectorAll('sidelight-sources .notes > li')];
  expect(entries).not.to.have.length(0);
  expect(entries.map(({ textContent }) => squeeze(textContent)).filter((words) => !text.includes(words))).to.deep.equal([]);
  expect(entries.flatMap((entry) => hrefs(entry, 'a')).filter((href) => !links.has(href))).to.deep.equal([]);
  expect(entries.filter((entry) => content.querySelector(`li [id="${entry.querySelector('[id]')?.id}"]`) === null)).to.deep.equal([]);

  const markers = [...article.querySelectorAll<HTMLAnchorElement>('.sidelight-marker')].filter((one) => !one.closest(NOT_READ));
  expect(markers).not.to.have.length(0);
  const isKept = ({ href, id, textContent }: HTMLAnchorElement) => {
    const kept = content.querySelector<HTMLAnchorElement>(`a[id="${id}"]`);
    return kept?.href === href && kept.textContent === textContent;
  };
  expect(markers.filter((marker) => !isKept(marker)).map(({ id }) => id)).to.deep.equal([]);

  // Without the numbers again, the words are as they were written.
  for (const marker of content.querySelectorAll('a[role="doc-noteref"]')) marker.remove();
  const words = squeeze(content.textContent);
  const paragraphs = [...article.querySelectorAll('p')].filter((one) => !one.closest(`sidelight-sources, ${NOT_READ}`));
  expect(paragraphs.map((one) => squeeze(ownText(one))).filter((one) => !isAdLabel(one) && !words.includes(one))).to.deep.equal([]);
}

describe('a reader view', () => {
  for (const name of demos)
    it(`keeps every note, its links and every word of ${name}.html`, async () => {
      const page = await openFile(`/demo/${name}.html`);
      const article = await readyArticle(page);
      const root = page.document.getElementById(article.getAttribute('for') ?? '') ?? article;
      expectKept(page, root);
    });

  it('keeps notes whose ids sound like a comment, a header or an advertisement', async () => {
    const sentences = ['comment', 'sidebar-related', 'header', 'social', 'ad-break', 'footer'].map((id, index) => ({
      id,
      target: `This is what sentence ${index} says`,
      body: `What editors say of ${id}.`,
      citations: index % 2 ? [] : [{ source: 'one', quote: `The words of ${id}.` }],
    }));
    const filler = 'It goes on, at some length, about what was said, by whom, and when, as articles do. '.repeat(4);
    const page = await openPage(`<!doctype html><html lang="en"><head><title>A story of six sentences</title></head><body>
      <nav><a href="/">Home</a></nav><main><h1>A story of six sentences</h1>
      <sidelight-article id="sponsored-story">${inlineDocument(documentWith(sentences, { sources: { one: { title: 'Register', URL: 'https://port.example/register' } } }))}
      ${sentences.map(({ target }) => `<p>${target}. ${filler}</p>`).join('')}</sidelight-article></main></body></html>`);
    await addBundle(page);
    expectKept(page, await readyArticle(page));
  });
});

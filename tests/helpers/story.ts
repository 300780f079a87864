import { expect } from '@open-wc/testing';
import { openCard, until } from './article.js';
import { ownText } from './dom-shape.js';
import { addBundle, openPage, readyArticle, recordErrors, type Page, type PageSize } from './page.js';

/** The article of a page that is not to be harmed. */
export const paragraphs = '<p>One fact. Another fact.</p><p>A third fact. The end.</p>';

export interface StoryOptions extends PageSize {
  /** Markup that stands before the article, and behind it. */
  before?: string;
  behind?: string;
  /** In the article's place. */
  content?: string;
  /** Changes the page before the bundle is there, as its other scripts do. */
  prepare?: (page: Page) => void;
}

export interface Story extends Page {
  /** The codes of its `sidelight-error` events. */
  readonly errors: string[];
}

/** A script of the article that holds its document. */
export function inlineDocument(json: unknown): string {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  return `<script type="application/json">${text.replaceAll('<', '\\u003c')}</script>`;
}

/** A document of such notes. */
export function documentWith(annotations: readonly unknown[], members: object = {}): object {
  return { version: 1, sources: {}, annotations, ...members };
}

/** Opens a page with one article, then loads the bundle; what happens from then on is recorded. */
export async function openStory(
  attributes: string,
  { before = '', behind = '', content = paragraphs, prepare, ...size }: StoryOptions = {},
): Promise<Story> {
  const page = await openPage(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><base href="${location.origin}/"></head>
    <body>${before}<sidelight-article id="story" ${attributes}>${content}</sidelight-article>${behind}</body></html>`,
    size,
  );
  const errors = recordErrors(page);
  prepare?.(page);
  await addBundle(page);
  return { ...page, errors };
}

/** All elements of a page, also of one whose markup hides the document's own methods. */
export function allOf({ document: page }: Page, selector: string): HTMLElement[] {
  return [...Document.prototype.querySelectorAll.call(page, selector)] as HTMLElement[];
}

/** Whatever became of the notes: the article's words are as they were, and to be seen. */
export function expectReadable(page: Page): void {
  const written = allOf(page, 'p').filter((one) => !one.closest('sidelight-sources')).slice(0, 2);
  expect(written.map((one) => ownText(one).trim())).to.deep.equal(['One fact. Another fact.', 'A third fact. The end.']);
  for (const one of written) expect(one.getClientRects()).to.have.length.at.least(1);
}

/** The article's words are as they were and to be seen, and nobody saw an exception. */
export function expectUnharmed(page: Page): void {
  expect(page.faults).to.deep.equal([]);
  expect(page.warnings).to.deep.equal([]);
  expectReadable(page);
}

/** An inline document with a note at the first sentence and one at the third. */
export const twoNotes = inlineDocument(
  documentWith(
    [
      { id: 'one', target: 'One fact', title: 'About it', citations: ['times'] },
      { id: 'two', target: 'A third fact', body: '*Rich* text.' },
    ],
    { sources: { times: { title: 'Shells by rail', URL: 'https://times.example/', issued: '2024-01-04' } } },
  ),
);

/** `twoNotes` are at their words and in the list, and their cards open and close. */
export async function expectTwoNotes(page: Page): Promise<void> {
  const article = await readyArticle(page);
  const marked = allOf(page, '.sidelight-marker').map(({ previousSibling }) => (previousSibling as Text).data);
  expect(marked).to.deep.equal(['One fact.', 'A third fact.']);
  expect(allOf(page, 'sidelight-sources li')).to.have.length(2);
  article.show('one');
  await until('the card is open', () => openCard(article) !== undefined);
  article.hide();
  await until('the card is closed', () => openCard(article) === undefined);
  article.show('two');
  await until('the second card is open', () => openCard(article) !== undefined);
  const { width, height, left } = (openCard(article) as HTMLElement).getBoundingClientRect();
  expect([width > 100, height > 50, left >= 0]).to.deep.equal([true, true, true]);
}

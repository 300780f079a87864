import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { markerOf, openCard, until } from '../helpers/article.js';
import { clickAt, movePointer, nextPaint, pressKeys, resetPointer } from '../helpers/commands.js';
import { readyArticle, visit, type Page } from '../helpers/page.js';

/** What the server saw of one request. */
interface Logged {
  path: string;
  cookie: string | null;
  referer: string | null;
}

/** The same server, as another origin. */
function elsewhere(path: string): string {
  const url = new URL(path, location.href);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}

/** A document whose every address is one that the server would see. @param own the address of the second image */
function tellingDocument(token: string, own = `/__test/image?what=own&token=${token}`): object {
  const address = (name: string) => elsewhere(`/__test/image?what=${name}&token=${token}`);
  const source = { title: 'A register', URL: address('source'), archived: { url: address('archived'), date: '2024-05-18' } };
  return {
    version: 1,
    article: { url: address('article'), title: 'The story' },
    sources: { register: source, second: { ...source, title: 'A second register' } },
    annotations: [
      {
        id: 'one',
        target: 'One fact',
        body: `With [a link](${address('body')}) and [@register].`,
        citations: [{ source: 'register', quote: 'The very words.' }, 'second'],
        media: { url: address('elsewhere'), alt: 'A photograph of the register', credit: 'Desk' },
        trail: [{ act: 'claimed', by: 'the Times', text: `See [this](${address('trail')}).`, citations: ['register'] }],
        related: ['two'],
      },
      { id: 'two', target: 'Another fact', media: { url: own, alt: 'A map' } },
      { id: 'lost', target: 'No such words here', citations: ['register'] },
    ],
  };
}

async function logOf(token: string): Promise<Logged[]> {
  return (await (await fetch(`/__test/log?of=${token}`)).json()) as Logged[];
}

/** What a page has asked for, as the page itself tells it. */
function resourcesOf({ window }: Page): string[] {
  return window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
}

function pointIn({ frame }: Page, element: Element): [number, number] {
  const origin = frame.getBoundingClientRect();
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [origin.left + (left + right) / 2, origin.top + (top + bottom) / 2];
}

/** A part of the open card. */
function inCard(article: SidelightArticle, selector: string): HTMLElement {
  const found = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The card has no ${selector}`);
  return found;
}

/** Goes through everything that a reader can open without following a link. */
async function walk(page: Page, article: SidelightArticle): Promise<void> {
  const isOpen = () => openCard(article) !== undefined;
  await resetPointer();
  await movePointer(...pointIn(page, markerOf('one', page.document)), { steps: 3 });
  await until('the preview is open', isOpen);
  await resetPointer();
  await until('the preview is closed', () => !isOpen());
  await clickAt(...pointIn(page, markerOf('one', page.document)));
  await until('the card is open', isOpen);
  await pressKeys(']');
  await until('the next card is open', () => markerOf('two', page.document).ariaExpanded === 'true');
  article.previous();
  await until('the first card is open again', () => markerOf('one', page.document).ariaExpanded === 'true');
  inCard(article, '.links a:last-child').click();
  await until('the card is closed', () => !isOpen());
  article.show('lost');
  await nextPaint();
  article.show('one');
  await until('the card is open', isOpen);
  await pressKeys('Escape');
  await until('the card is closed', () => !isOpen());
}

/** What the page's origin keeps about a reader, on all its shelves. */
async function kept({ document: page, window }: Page): Promise<unknown> {
  return [
    page.cookie,
    window.localStorage.length,
    window.sessionStorage.length,
    await window.indexedDB.databases(),
    await window.caches.keys(),
    (await window.navigator.serviceWorker.getRegistrations()).length,
  ];
}

describe('what a page view asks for', () => {
  const cookies = ['reader=known; path=/; SameSite=Lax', 'reader=; path=/; max-age=0'];
  beforeEach(() => {
    // Set where another test has opened such a document as a page.
    document.cookie = 'sidelight-spy=; path=/; max-age=0';
    document.cookie = cookies[0] ?? '';
  });
  afterEach(() => {
    document.cookie = cookies[1] ?? '';
  });

  async function open(parameters: Record<string, string>): Promise<Page> {
    const page = await visit(`/__test/page?${new URLSearchParams({ fixture: 'requests', ...parameters }).toString()}`, { height: 560 });
    return page;
  }

  it('is one document, without a cookie and without a referrer, whatever is opened; and nothing is kept', async () => {
    const token = crypto.randomUUID();
    const body = btoa(JSON.stringify(tellingDocument(token)));
    const src = `/__test/raw?token=${token}&body=${encodeURIComponent(body)}`;
    const page = await open({ token, src });
    const before = await kept(page);
    const article = await readyArticle(page);
    expect(article.problems.map(({ code }) => code)).to.deep.equal(['quote-not-found']);
    await walk(page, article);
    const log = await logOf(token);
    // The page's own image, and nothing of other origins, comes with a card that was opened by will.
    expect(log.map(({ path }) => path)).to.deep.equal(['/__test/page', '/dist/sidelight.js', '/__test/raw', '/__test/image']);
    const [, script, read, image] = log;
    expect(script).to.include({ cookie: 'reader=known' }).and.property('referer').not.equal(null);
    expect(read).to.deep.include({ cookie: null, referer: null });
    expect(image).to.deep.include({ referer: null });
    expect(resourcesOf(page)).to.deep.equal(['/dist/sidelight.js', '/__test/raw', '/__test/image']);
    expect(await kept(page)).to.deep.equal(before);
    expect(page.document.cookie).to.equal('reader=known');
  });

  it('is nothing at all where the document stands in the page', async () => {
    const token = crypto.randomUUID();
    const page = await open({ token, inline: JSON.stringify(tellingDocument(token, elsewhere(`/__test/image?what=map&token=${token}`))) });
    const article = await readyArticle(page);
    expect(article.problems.map(({ code }) => code)).to.deep.equal(['quote-not-found']);
    await walk(page, article);
    expect((await logOf(token)).map(({ path }) => path)).to.deep.equal(['/__test/page', '/dist/sidelight.js']);
    expect(resourcesOf(page)).to.deep.equal(['/dist/sidelight.js']);
  });

  it('is an image of another origin as soon as the reader asks for it, and not before, without a referrer', async () => {
    const token = crypto.randomUUID();
    const page = await open({ token });
    const article = await readyArticle(page);
    article.document = tellingDocument(token);
    await article.ready;
    await clickAt(...pointIn(page, markerOf('one', page.document)));
    await until('the card is open', () => openCard(article) !== undefined);
    const figure = inCard(article, 'figure');
    expect(figure.querySelector('img')).to.equal(null);
    expect(figure.innerText).to.contain('A photograph of the register').and.to.contain('Desk');
    figure.scrollIntoView({ block: 'end', behavior: 'instant' });
    figure.querySelector('button')?.click();
    await until('the image is there', () => figure.querySelector('img')?.complete === true && figure.querySelector('img')?.naturalWidth !== 0);
    const image = figure.querySelector('img');
    expect([image?.loading, image?.referrerPolicy, image?.alt]).to.deep.equal(['lazy', 'no-referrer', 'A photograph of the register']);
    const [, , asked, ...more] = await logOf(token);
    expect(asked).to.deep.include({ path: '/__test/image', referer: null, cookie: null });
    expect(more).to.deep.equal([]);
  });

  /** A card pinned by mouse, with its image asked for by keyboard. */
  async function askForImage(document: object, parameters: Record<string, string>): Promise<{ page: Page; article: SidelightArticle; figure: HTMLElement }> {
    const page = await open(parameters);
    const article = await readyArticle(page);
    article.document = document;
    await article.ready;
    await clickAt(...pointIn(page, markerOf('one', page.document)));
    await until('the card is open', () => openCard(article) !== undefined);
    const figure = inCard(article, 'figure');
    figure.querySelector('button')?.focus();
    await pressKeys('Enter');
    await until('the image is asked for', () => figure.querySelector('img') !== null);
    return { page, article, figure };
  }

  it('is no image for a preview, and the page’s own for a card that is pinned', async () => {
    const token = crypto.randomUUID();
    const page = await open({ token });
    const article = await readyArticle(page);
    article.document = tellingDocument(token);
    await article.ready;
    await resetPointer();
    await movePointer(...pointIn(page, markerOf('two', page.document)), { steps: 3 });
    await until('the preview is open', () => openCard(article) !== undefined);
    expect(inCard(article, 'figure').querySelector('img')).to.equal(null);
    expect(inCard(article, 'figure').innerText).to.contain('A map');
    expect((await logOf(token)).map(({ path }) => path)).to.deep.equal(['/__test/page', '/dist/sidelight.js']);
    await clickAt(...pointIn(page, markerOf('two', page.document)));
    await until('the image is there', () => article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot?.querySelector('img')?.complete === true);
    expect((await logOf(token)).map(({ path }) => path)).to.deep.equal(['/__test/page', '/dist/sidelight.js', '/__test/image']);
  });

  it('leaves the focus at the image that was asked for, and Escape leads back to the marker', async () => {
    const token = crypto.randomUUID();
    const { page, article, figure } = await askForImage(tellingDocument(token), { token });
    const card = figure.getRootNode() as ShadowRoot;
    expect(card.activeElement).to.equal(figure.querySelector('.image'));
    expect(card.activeElement?.querySelector('img')?.alt).to.equal('A photograph of the register');
    await pressKeys('Escape');
    await until('the card is closed', () => openCard(article) === undefined);
    expect(page.document.activeElement).to.equal(markerOf('one', page.document));
  });

  it('may be an image that is not there: its frame and its description stay', async () => {
    const token = crypto.randomUUID();
    const gone = { url: elsewhere(`/__test/status?code=404&token=${token}`), alt: 'A photograph of the register', credit: 'Desk' };
    const note = { id: 'one', target: 'One fact', media: gone };
    const { figure } = await askForImage({ version: 1, sources: {}, annotations: [note] }, { token });
    const image = figure.querySelector('img');
    await until('the image has failed', () => image?.complete === true);
    const { width, height } = (figure.querySelector('.image') as HTMLElement).getBoundingClientRect();
    expect([image?.naturalWidth, image?.alt]).to.deep.equal([0, 'A photograph of the register']);
    expect(height).to.be.closeTo((width * 9) / 16, 2);
    expect((await logOf(token)).at(-1)).to.deep.include({ path: '/__test/status', referer: null, cookie: null });
  });
});

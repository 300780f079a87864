import type { DocumentText } from '../json/document-text.js';
import { articlesOf, type Article } from '../article/articles.js';
import { parseText } from '../article/article-document.js';
import { placeArticle, type PlacedArticle } from '../article/place-article.js';
import { Page } from '../html/page.js';
import { cut } from '../html/splice.js';
import { finding, findingOf, type Finding } from '../report/finding.js';
import { ownSpans } from './own-nodes.js';
import { planArticle, type Plan } from './plan-article.js';
import { planJsonLd } from './plan-json-ld.js';
import { drawTarget, type ArticleTarget } from './targets/target.js';
import { writePlans, type Written } from './write-plans.js';

export interface RenderOptions {
  readonly selector?: string | undefined;
  /** The page's address, which relative addresses in its document and its notes are relative to. */
  readonly baseUrl?: string | undefined;
  /** Whether search engines are told of the sources. */
  readonly hasJsonLd?: boolean | undefined;
}

/** Finds an article's document. */
export type FindDocument = (article: Article, isOnly: boolean) => Promise<DocumentText | Finding | undefined>;

export interface RenderedPage {
  readonly bytes: Uint8Array;
  readonly articles: readonly PlacedArticle[];
  readonly findings: readonly Finding[];
}

/**
 * Puts markers and lists of sources into a page: the same nodes as its script would make, so that it is
 * read without one, and the script has nothing left to change. What an earlier run has put there is
 * renewed; every other byte stays.
 */
export async function renderPage(page: Page, findDocument: FindDocument, options: RenderOptions = {}): Promise<RenderedPage | Finding> {
  if (!page.decoded.encode) return finding('encoding-unsupported', page.decoded.encoding, { place: page.placeOf(0) });
  const bare = withoutOwn(page, options);
  const { articles, findings } = await placeArticles(bare, findDocument, options);
  const data = options.hasJsonLd ? articles.flatMap(planJsonLd) : [];
  const { bytes, isClosed, findings: refused } = writeArticles(bare, articles, data);
  // Behind tags that are closed now a marker may have another place; what is rendered again has to stay.
  if (isClosed) return renderPage(rereadAs(page, bytes), findDocument, options);
  return { bytes, articles, findings: [...findings, ...refused] };
}

/** Puts in what the page's markup takes. What it does not take is left out of the list's ways back, too. */
function writeArticles(page: Page, articles: readonly PlacedArticle[], data: readonly Plan[]): Pick<Written, 'bytes' | 'isClosed'> & { findings: readonly Finding[] } {
  const attempt = (left: ReadonlySet<string>) => {
    const planned = articles.map((placed) => planArticle(placed, left));
    return { planned, written: writePlans(page, [...planned.flatMap(({ plans }) => plans), ...data]) };
  };
  const first = attempt(new Set());
  const lost = new Set(first.written.refused.flatMap(({ markerId }) => markerId ?? []));
  const { planned, written } = lost.size > 0 ? attempt(lost) : first;
  const markers = lost.size > 0 ? first.written.refused.filter(({ markerId }) => markerId !== undefined).map(({ refusal }) => refusal) : [];
  return { ...written, findings: [...planned.flatMap(({ findings }) => findings), ...markers, ...written.refused.map(({ refusal }) => refusal)] };
}

/** The articles of a page for another place than the page. */
export async function renderTarget(page: Page, target: ArticleTarget, findDocument: FindDocument, options: RenderOptions = {}): Promise<RenderedPage> {
  const bare = page.decoded.encode ? withoutOwn(page, options) : page;
  const { articles, findings } = await placeArticles(bare, findDocument, options);
  const bytes = articles.length > 0 ? Buffer.from(drawTarget(target, articles, addressOf(page, options))) : new Uint8Array();
  return { bytes, articles, findings };
}

/** The page as it was before an earlier run. */
function withoutOwn(page: Page, { selector }: RenderOptions): Page {
  const spans = articlesOf(page, selector).articles.flatMap(ownSpans).sort((a, b) => a.start - b.start);
  if (spans.length === 0) return page;
  return rereadAs(page, cut(page.bytes, page.decoded, spans));
}

/** A page with other bytes, in the same encoding. */
function rereadAs({ name, decoded }: Page, bytes: Uint8Array): Page {
  const page = Page.read({ name, bytes, charset: decoded.encoding });
  if (page instanceof Page) return page;
  throw new TypeError(`A page with other nodes of ours is none: ${page.message}`);
}

/** Every article of a page with its notes in their places. */
export async function placeArticles(page: Page, findDocument: FindDocument, { selector, baseUrl }: RenderOptions): Promise<{ articles: PlacedArticle[]; findings: Finding[] }> {
  const { articles, problems } = articlesOf(page, selector);
  const findings = problems.map((problem) => findingOf(problem, page.placeOf(0)));
  if (articles.length === 0 && problems.length === 0) findings.push(finding('article-missing', '', { place: page.placeOf(0) }));
  const placed: PlacedArticle[] = [];
  const address = addressOf(page, { baseUrl });
  const seen = new Set<unknown>();
  for (const article of articles) {
    const document = await findDocument(article, articles.length === 1);
    const isSecond = seen.has(article.root);
    seen.add(article.root);
    if (document && 'code' in document) findings.push(document);
    const text = document && !('code' in document) ? document : undefined;
    const options = { baseUrl: address };
    placed.push(placeArticle(article, parseText(text, options.baseUrl), { ...options, isSecond }));
  }
  return { articles: placed, findings };
}

/** Where the page is published: as is said for it, else as it says itself. */
export function addressOf(page: Page, { baseUrl }: RenderOptions = {}): string | undefined {
  if (baseUrl !== undefined) return baseUrl;
  const canonical = page.selectors.first(page.document, 'link[rel="canonical"][href]');
  const href = canonical?.attribs['href'];
  return href !== undefined && URL.canParse(href) ? href : undefined;
}

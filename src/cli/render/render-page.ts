import { articlesOf } from '../article/articles.js';
import { pageAddress } from '../article/page-address.js';
import type { PlacedArticle } from '../article/place-article.js';
import { placeArticles, type FindDocument, type PlaceArticlesOptions } from '../article/place-articles.js';
import { Page } from '../html/page.js';
import { cut } from '../html/splice.js';
import { finding, type Finding } from '../report/finding.js';
import { ownSpans } from './own-nodes.js';
import { planArticle, type Plan } from './plan-article.js';
import { planJsonLd } from './plan-json-ld.js';
import { drawTarget, type ArticleTarget } from './targets/target.js';
import { writePlans, type Written } from './write-plans.js';

export interface RenderOptions extends PlaceArticlesOptions {
  /** Whether search engines are told of the sources. */
  readonly hasJsonLd?: boolean | undefined;
}

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
  const bytes = articles.length > 0 ? Buffer.from(drawTarget(target, articles, options.baseUrl ?? pageAddress(page))) : new Uint8Array();
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

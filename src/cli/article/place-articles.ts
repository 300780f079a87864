import type { Page } from '../html/page.js';
import type { DocumentText } from '../json/document-text.js';
import { parseDocumentText } from '../json/parse-document-text.js';
import { finding, findingOf, type Finding } from '../report/finding.js';
import { documentAddress } from './article-document.js';
import { articlesOf, type Article } from './articles.js';
import { baseAddress } from './page-address.js';
import { placeArticle, type PlacedArticle } from './place-article.js';

export interface PlaceArticlesOptions {
  readonly selector?: string | undefined;
  /** The page's address, which relative addresses in its document and its notes are relative to. */
  readonly baseUrl?: string | undefined;
}

/** Finds an article's document. */
export type FindDocument = (article: Article, isOnly: boolean) => Promise<DocumentText | Finding | undefined>;

/** Every article of a page with its notes in their places. */
export async function placeArticles(page: Page, findDocument: FindDocument, { selector, baseUrl }: PlaceArticlesOptions): Promise<{ articles: PlacedArticle[]; findings: Finding[] }> {
  const { articles, problems } = articlesOf(page, selector);
  const findings = problems.map((problem) => findingOf(problem, page.placeOf(0)));
  if (articles.length === 0 && problems.length === 0) findings.push(finding('article-missing', '', { place: page.placeOf(0) }));
  const placed: PlacedArticle[] = [];
  const address = baseAddress(page, baseUrl);
  const seen = new Set<unknown>();
  for (const article of articles) {
    const document = await findDocument(article, articles.length === 1);
    const isSecond = seen.has(article.root);
    seen.add(article.root);
    if (document && 'code' in document) findings.push(document);
    const text = document && !('code' in document) ? document : undefined;
    placed.push(placeArticle(article, parseDocumentText(text, documentAddress(article, address)), { baseUrl: address, isSecond }));
  }
  return { articles: placed, findings };
}

import path from 'node:path';
import { documentSourceOf } from '../article/article-document.js';
import type { ArticleText } from '../article/article-text.js';
import { articlesOf, type Article } from '../article/articles.js';
import { matchOptionsOf, readText } from '../article/place-article.js';
import type { Page } from '../html/page.js';
import { finding, findingOf, type Finding } from '../report/finding.js';
import { ArticleEdit, type ArticleVersion } from './article-edit.js';

/** Both versions of an article, compared. */
export interface OpenedEdit {
  readonly edit: ArticleEdit;
  /** Whether a note that is written in the new article's HTML says where the one with an id stands. */
  readonly isPlacedByHtml: (id: string) => boolean;
}

/**
 * Reads the article that a document belongs to in both of its versions.
 *
 * @param documentName tells the article where there are several
 * @param selector of the article, in a page without `<sidelight-article>` or with several
 * @returns what is wrong with the pages when they have no such article
 */
export function openEdit(old: Page, now: Page, documentName: string, selector?: string): OpenedEdit | readonly Finding[] {
  const [before, after] = [old, now].map((page) => chooseArticle(page, documentName, selector)) as [Article | Finding, Article | Finding];
  if ('code' in before || 'code' in after) return [before, after].filter((one): one is Finding => 'code' in one);
  const { text } = readText(after);
  const placed = new Set(text.notes.map((note) => now.attribute(note, 'ref')));
  return { edit: new ArticleEdit(versionOf(before, readText(before).text), versionOf(after, text)), isPlacedByHtml: (id) => placed.has(id) };
}

function chooseArticle(page: Page, documentName: string, selector: string | undefined): Article | Finding {
  const place = page.placeOf(0);
  if (selector !== undefined && !page.selectors.isSelector(selector)) return finding('selector-invalid', selector, { place });
  const { articles, problems } = articlesOf(page, selector);
  const [only, ...others] = articles;
  const [problem] = problems;
  if (!only) return problem ? findingOf(problem, place) : finding('article-missing', '', { place });
  if (others.length === 0) return only;
  const isMeant = ({ root, element }: Article): boolean =>
    [root, element].some((one) => one !== undefined && selector !== undefined && page.selectors.matches(one, selector));
  const [chosen, another] = articles.filter(selector === undefined ? (article) => isNamedBy(article, documentName) : isMeant);
  return chosen && !another ? chosen : finding('article-unclear', documentName, { place });
}

/** Pages are compared in copies and in other folders: the file's own name has to do. */
function isNamedBy(article: Article, documentName: string): boolean {
  const source = documentSourceOf(article);
  return source?.kind === 'file' && path.basename(source.name) === path.basename(documentName);
}

function versionOf(article: Article, text: ArticleText): ArticleVersion {
  return { index: text.index, options: matchOptionsOf(article, text), placeOf: (offset) => text.placeOf(offset) };
}

import type { Element } from 'domhandler';
import { articleNames } from '../../core/article-ids.js';
import { problem, type Problem } from '../../core/problems.js';
import type { Page } from '../html/page.js';

/** An article of a page, and how its page wants it to be annotated. */
export interface Article {
  readonly page: Page;
  /** What the ids of its nodes are made with. */
  readonly name: string;
  /** What holds its paragraphs. */
  readonly root: Element;
  /** The `<sidelight-article>`; undefined where a selector alone has found the root. */
  readonly element?: Element | undefined;
}

/** What stands in for `<sidelight-article>` where a page has none, the first that there is. */
const LIKELY_ROOTS = ['article', 'main', 'body'];

/**
 * The articles of a page: its `<sidelight-article>` elements, and what they are for.
 *
 * @param selector the article of a page that has none; without one it is the first `article`, `main` or `body`
 */
export function articlesOf(page: Page, selector?: string): { articles: Article[]; problems: Problem[] } {
  const { selectors, document } = page;
  const problems: Problem[] = [];
  const elements = selectors.all(document, 'sidelight-article');
  if (elements.length === 0) {
    if (selector !== undefined && !selectors.isSelector(selector)) problems.push(problem('selector-invalid', selector));
    const wanted = selector === undefined ? LIKELY_ROOTS : problems.length > 0 ? [] : [selector];
    const root = wanted.map((one) => selectors.first(document, one)).find((found) => found !== undefined);
    return { articles: root ? [{ page, name: root.attribs['id'] || 'article', root }] : [], problems };
  }
  const names = articleNames(elements.map(({ attribs }) => ({ id: attribs['id'] ?? '', for: attribs['for'] ?? '' })));
  const articles = elements.flatMap((element, index): Article[] => {
    const { for: target = '' } = element.attribs;
    const root = target === '' ? element : page.byId(target);
    if (!root) problems.push(problem('article-not-found', target));
    return root ? [{ page, name: names[index] ?? '', root, element }] : [];
  });
  return { articles, problems };
}

import type { AnyNode } from 'domhandler';
import type { ElementReference } from '../../core/model.js';
import { isPlainPath } from '../../core/plain-path.js';
import type { Span } from '../../core/text-index.js';
import { isInside } from '../html/ancestors.js';
import { nodesAtPath } from '../html/xpath.js';
import type { ArticleText } from './article-text.js';
import type { Article } from './articles.js';

/**
 * The article's text inside the first element, in document order, that a reference finds in it, as the
 * browser has it; undefined when there is none, when it holds no text, or when the reference is not well
 * formed.
 */
export function locate(article: Article, text: ArticleText, reference: ElementReference): Span | undefined {
  const found = find(article, reference);
  return found && text.spanOf(found);
}

function find({ page, root }: Article, { by, value }: ElementReference): AnyNode | undefined {
  try {
    if (by === 'css') return page.selectors.first(root, value);
    if (by === 'fragment') return page.selectors.all(root, '[id]').find(({ attribs }) => attribs['id'] === value);
    if (!isPlainPath(value)) return undefined;
    // An absolute path begins at the document; Hypothesis writes such paths from the body.
    const body = page.selectors.first(page.document, 'body');
    const inArticle = (nodes: AnyNode[]) => nodes.find((node) => isInside(node, root));
    return inArticle(nodesAtPath(root, value)) ?? (body && inArticle(nodesAtPath(body, `.${value}`)));
  } catch {
    // Trying is the only way to ask whether a selector is well formed.
    return undefined;
  }
}

import type { Element, Text } from 'domhandler';
import { CLOSED } from '../../core/marker-spec.js';
import type { Article } from '../article/articles.js';
import type { PlacedArticle } from '../article/place-article.js';
import { isInside } from '../html/ancestors.js';

/** Where in the tree something is to stand. */
export type Graft =
  | { readonly kind: 'text'; readonly node: Text; readonly units: number }
  | { readonly kind: 'behind' | 'start' | 'end'; readonly node: Element };

/**
 * Where a marker stands: behind so many units of a text node, or behind what cannot hold it.
 *
 * @param offset in the article's text
 * @param closed a selector of what cannot hold it
 * @returns undefined in an article without text
 */
export function markerGraft({ article, text }: Pick<PlacedArticle, 'article' | 'text'>, offset: number, closed = CLOSED): Graft | undefined {
  const point = text.pointBefore(offset);
  if (!point) return undefined;
  const outermost = outermostOf(article, point.node, closed);
  return outermost ? { kind: 'behind', node: outermost } : { kind: 'text', node: point.node, units: point.offset };
}

/** Of what cannot hold a marker, in the article: it may stand in such an element itself. */
function outermostOf({ page: { selectors }, root }: Article, node: Text, closed: string): Element | undefined {
  let found: Element | undefined;
  for (let one = selectors.closest(node, closed); one && !isInside(root, one); one = selectors.closest(one.parent, closed)) found = one;
  return found;
}

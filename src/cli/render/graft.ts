import type { Element, Text } from 'domhandler';
import { CLOSED } from '../../core/marker-spec.js';
import type { PlacedArticle } from '../article/place-article.js';
import type { Page } from '../html/page.js';

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
export function markerGraft({ article: { page }, text }: Pick<PlacedArticle, 'article' | 'text'>, offset: number, closed = CLOSED): Graft | undefined {
  const point = text.pointBefore(offset);
  if (!point) return undefined;
  const outermost = outermostOf(page, point.node, closed);
  return outermost ? { kind: 'behind', node: outermost } : { kind: 'text', node: point.node, units: point.offset };
}

function outermostOf({ selectors }: Page, node: Text, closed: string): Element | undefined {
  let found: Element | undefined;
  for (let one = selectors.closest(node, closed); one; one = selectors.closest(one.parent, closed)) found = one;
  return found;
}

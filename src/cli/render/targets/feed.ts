import { textHash } from '../../../core/text-hash.js';
import type { PlacedArticle } from '../../article/place-article.js';
import { element, htmlText, text } from '../../html/nodes.js';
import { listBlock, partsOf } from './article-parts.js';
import { languageAttributes } from './language.js';
import type { Mark } from './marks.js';

/**
 * An article as the content of a feed's entry: HTML that needs no style and no script. Numbers and the
 * list of sources lead to each other where a reader keeps ids.
 *
 * The entry's own title is not repeated.
 *
 * @param address where the page is published
 */
export function feedHtml(article: PlacedArticle, address: string | undefined): string {
  const placed = forFeed(article, address);
  const { content, list } = partsOf(placed, { address, isLinked: true, draw: linkedMark });
  return `${htmlText([element('div', languageAttributes(placed), [...content, text('\n'), ...listBlock(list, placed)])])}\n`;
}

/** Readers show many entries in one page: the ids of each are its own. */
function forFeed(placed: PlacedArticle, address: string | undefined): PlacedArticle {
  const { article } = placed;
  return { ...placed, article: { ...article, name: `${article.name}-${textHash(address ?? placed.text.text)}` } };
}

function linkedMark({ id, numbers }: Mark) {
  const links = numbers.map(({ label, entryId }, index) => element('a', { ...(index === 0 && { id }), href: `#${entryId}` }, [text(`[${label}]`)]));
  return [element('sup', {}, links)];
}

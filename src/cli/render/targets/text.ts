import type { PlacedArticle } from '../../article/place-article.js';
import { text } from '../../html/nodes.js';
import { partsOf } from './article-parts.js';
import { withHeadline } from './headline.js';
import { plainMark } from './marks.js';
import { plainTextOf } from './plain-text.js';

/** An article as plain text: numbers as `[1]` behind the words, and the list of sources with its addresses written out. */
export function articlePlainText(placed: PlacedArticle): string {
  const { content, list } = partsOf(placed, { isLinked: false, hasBareAddresses: true, hasNumbers: true, draw: (mark) => [text(plainMark(mark))] });
  const parts = [plainTextOf(withHeadline(content, placed)), plainTextOf(list, true)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

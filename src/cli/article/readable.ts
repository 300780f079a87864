import { isTag, type AnyNode } from 'domhandler';
import type { Span } from '../../core/text-index.js';
import type { Page } from '../html/page.js';
import type { ArticleText } from './article-text.js';

/** What browsers do not draw. Style sheets are not read. */
const UNSEEN = 'dialog:not([open]),details:not([open])';
const UNSEEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]))/i;

/**
 * Whether a reader can see a span, as far as the markup tells: content systems keep hidden copies of a
 * text. It decides between two places that fit equally well, and nothing else.
 */
export function isReadable(page: Page, text: ArticleText, { start }: Span): boolean {
  for (let node: AnyNode | null = text.pointAfter(start)?.node ?? null; node; node = node.parent) {
    if (!isTag(node)) continue;
    const isSummary = node.name === 'summary' && node.parent && isTag(node.parent) && node.parent.name === 'details';
    if (isSummary) node = node.parent;
    else if (page.selectors.matches(node, UNSEEN)) return false;
    if (isTag(node) && UNSEEN_STYLE.test(node.attribs['style'] ?? '')) return false;
  }
  return true;
}

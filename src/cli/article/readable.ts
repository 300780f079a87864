import type { Span } from '../../core/text-index.js';
import { ancestorsOf } from '../html/ancestors.js';
import type { Page } from '../html/page.js';
import type { ArticleText } from './article-text.js';

/** What browsers do not draw. Style sheets are not read. */
const UNSEEN = 'dialog:not([open]),details:not([open])';
const UNSEEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]))/i;

/**
 * Whether a reader can see a span, as far as the markup tells: content systems keep hidden copies of a
 * text. It decides between two places that fit equally well, and nothing else.
 */
export function isReadable({ selectors }: Page, text: ArticleText, { start }: Span): boolean {
  const around = ancestorsOf(text.pointAfter(start)?.node);
  return around.every((element, index) => {
    if (UNSEEN_STYLE.test(element.attribs['style'] ?? '')) return false;
    // What is closed shows its summary.
    return around[index - 1]?.name === 'summary' || !selectors.matches(element, UNSEEN);
  });
}

import type { AnyNode } from 'domhandler';
import type { Span } from '../../core/text-index.js';
import { ancestorsOf } from '../html/ancestors.js';
import type { Page } from '../html/page.js';
import type { ArticleText } from './article-text.js';

/** What browsers do not draw. Style sheets are not read. */
const UNSEEN = 'dialog:not([open]),details:not([open])';
const UNSEEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]))/i;

/**
 * Tells whether a reader can see a span, as far as the markup tells: content systems keep hidden copies of a
 * text. It decides between two places that fit equally well, and nothing else. Each node is looked at once,
 * however many notes ask about it.
 */
export function readableIn(page: Page, text: ArticleText): (span: Span) => boolean {
  const known = new Map<AnyNode | undefined, boolean>();
  return ({ start }) => {
    const node = text.pointAfter(start)?.node;
    const isSeen = known.get(node) ?? isReadable(page, node);
    known.set(node, isSeen);
    return isSeen;
  };
}

function isReadable({ selectors }: Page, node: AnyNode | undefined): boolean {
  const around = ancestorsOf(node);
  return around.every((element, index) => {
    if (UNSEEN_STYLE.test(element.attribs['style'] ?? '')) return false;
    // What is closed shows its summary.
    return around[index - 1]?.name === 'summary' || !selectors.matches(element, UNSEEN);
  });
}

import { isTag, type ChildNode } from 'domhandler';
import type { Article } from '../../article/articles.js';
import type { PlacedArticle } from '../../article/place-article.js';
import { element, text, wordsOf } from '../../html/nodes.js';

/** An article's headline: as its document has it, else as its page has. */
export function headlineOf({ document, article }: PlacedArticle): string | undefined {
  return document.article.title ?? pageTitle(article);
}

/** An article's content under its headline, which many pages have outside of it. */
export function withHeadline(content: readonly ChildNode[], placed: PlacedArticle): ChildNode[] {
  const headline = headlineOf(placed);
  if (headline === undefined || hasHeadline(content, headline)) return [...content];
  return [element('h1', {}, [text(headline)]), ...content];
}

function hasHeadline(nodes: readonly ChildNode[], headline: string): boolean {
  return nodes.some((node) => {
    if (!isTag(node)) return false;
    if (node.name === 'h1' || (/^h[2-6]$/.test(node.name) && tidy(wordsOf([node])) === headline)) return true;
    return hasHeadline(node.children, headline);
  });
}

/** A page's first heading may be the newspaper's name, so that it comes late. */
function pageTitle({ page, root }: Article): string | undefined {
  const { selectors, document } = page;
  const around = selectors.closest(root.parent, 'article,main');
  const found =
    (around && selectors.first(around, 'h1')) ??
    selectors.first(document, 'meta[property="og:title"][content]') ??
    selectors.first(document, 'h1') ??
    selectors.first(document, 'head title');
  return (found && tidy(found.attribs['content'] ?? wordsOf([found]))) || undefined;
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

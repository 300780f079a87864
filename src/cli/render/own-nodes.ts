import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { listId, markerId } from '../../core/article-ids.js';
import type { Span } from '../../core/text-index.js';
import type { Article } from '../article/articles.js';

/*
 * What an earlier run has put into a page. It is found by the ids that only Sidelight gives, so that
 * nothing of the page itself is ever taken for it.
 */

/** Where in the source an article's own nodes stand, ascending. */
export function ownSpans(article: Article): Span[] {
  const list = listOf(article);
  const spans = [...markersOf(article), ...dataOf(article)].map(spanOf);
  if (list) spans.push(isMade(list, article) ? spanOf(list) : insideOf(list, article));
  return spans
    .filter((span) => span !== undefined)
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

/** The article's list of sources, the page's own or one that was made. */
export function listOf({ page, root, name }: Article): Element | undefined {
  const lists = page.selectors.all(page.document, 'sidelight-sources');
  return lists.find(({ attribs }) => attribs['for'] === name) ?? page.selectors.all(root, 'sidelight-sources').find((list) => isOf(root, list));
}

/** Whether a list in an article is not that of another article in it. */
function isOf(root: Element, list: Element): boolean {
  let around = list.parent;
  while (around && around !== root && !(isTag(around) && around.name === 'sidelight-article')) around = around.parent;
  return around === root;
}

/** Whether a list has words of the page's own, which are not ours to write over. */
export function isTaken(list: Element, article: Article): boolean {
  return list.children.some((node) => !isBlank(node) && !isSection(node, article));
}

/** In the whole page: those of an article in a link stand behind the link. */
function markersOf({ page, name }: Article): Element[] {
  return page.selectors.all(page.document, 'a.sidelight-marker').filter(({ attribs }) => {
    const [first = ''] = (attribs['data-sidelight'] ?? '').split(' ');
    return (attribs['id'] ?? '').startsWith(markerId(name, first));
  });
}

/** What search engines are told of the article's sources. */
function dataOf({ page, name }: Article): Element[] {
  return page.selectors.all(page.document, 'script[type="application/ld+json"]').filter(({ attribs }) => attribs['data-sidelight'] === name);
}

/** Whether a list was made: it says nothing of itself, and ends the article. A page's own one is the same there. */
function isMade(list: Element, article: Article): boolean {
  // Data stands behind a list that was made with it.
  const ends = [endOf(article.root), ...dataOf(article).map((script) => spanOf(script)?.start)];
  return Object.keys(list.attribs).length === 0 && ends.includes(spanOf(list)?.end) && list.children.some((node) => isSection(node, article));
}

function insideOf(list: Element, article: Article): Span | undefined {
  const section = list.children.find((node) => isSection(node, article));
  return section && isTag(section) ? spanOf(section) : undefined;
}

function isSection(node: AnyNode, { name }: Article): boolean {
  return isTag(node) && node.name === 'section' && node.attribs['role'] === 'doc-endnotes' && node.attribs['id'] === listId(name);
}

function isBlank(node: AnyNode): boolean {
  return isText(node) ? node.data.trim() === '' : !isTag(node);
}

/** Where an element's content ends. */
export function endOf({ sourceCodeLocation: location }: Element): number | undefined {
  return location ? (location.endTag?.startOffset ?? location.endOffset) : undefined;
}

/** From its start tag to its end tag; undefined for one without an end tag, since nobody knows where it ends. */
function spanOf({ sourceCodeLocation: location }: Element): Span | undefined {
  return location?.endTag ? { start: location.startOffset, end: location.endOffset } : undefined;
}

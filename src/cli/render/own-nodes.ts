import { isTag, isText, type AnyNode, type Element, type Text } from 'domhandler';
import { listId, markerId } from '../../core/article-ids.js';
import type { Span } from '../../core/text-index.js';
import type { Article } from '../article/articles.js';
import { isBlank } from '../html/nodes.js';

/*
 * What an earlier run has put into a page. It is found by the ids that only Sidelight gives, so that
 * nothing of the page itself is ever taken for it.
 */

/** Where in the source an article's own nodes stand, ascending. */
export function ownSpans(article: Article): Span[] {
  const list = listOf(article);
  const spans = [...markersOf(article).flatMap((marker) => markerSpans(marker, article)), ...dataOf(article).map(spanOf)];
  if (list) spans.push(...(isMade(list, article) ? [list] : sectionsIn(list, article)).map(spanOf));
  return spans
    .filter((span) => span !== undefined)
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

/** The article's list of sources, the page's own or one that was made. */
export function listOf(article: Article): Element | undefined {
  const { page, root, name } = article;
  const lists = page.selectors.all(page.document, 'sidelight-sources');
  const inArticle = page.selectors.all(root, 'sidelight-sources').filter((list) => isOf(root, list));
  // Of an element that two articles are about, each has a list.
  return lists.find(({ attribs }) => attribs['for'] === name) ?? inArticle.find((list) => sectionsIn(list, article).length > 0) ?? inArticle.find((list) => !isMadeOfAny(list));
}

/** Whether a list in an article is not that of another article in it. */
function isOf(root: Element, list: Element): boolean {
  let around = list.parent;
  while (around && around !== root && !(isTag(around) && around.name === 'sidelight-article')) around = around.parent;
  return around === root;
}

/** Whether a list has words of the page's own, which are not ours to write over. */
export function isTaken(list: Element, article: Article): boolean {
  return list.children.some((node) => !saysNothing(node) && !(isTag(node) && isSection(node, article) && spanOf(node)));
}

/** In the whole page: one that was edited since may have some elsewhere. */
function markersOf({ page, name }: Article): Element[] {
  return page.selectors.all(page.document, 'a.sidelight-marker').filter(({ attribs }) => {
    const [first = ''] = (attribs['data-sidelight'] ?? '').split(' ');
    return (attribs['id'] ?? '').startsWith(markerId(name, first));
  });
}

/** A marker whole; but words that somebody has typed into it, as links grow in editors, are the page's own. */
function markerSpans(marker: Element, { page }: Article): (Span | undefined)[] {
  const whole = spanOf(marker);
  const { startTag, endTag } = marker.sourceCodeLocation ?? {};
  if (!whole || !startTag || !endTag) return [];
  const label = labelIn(marker);
  if (label?.isAll) return [whole];
  const tags = [startTag, endTag].map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset }));
  return label ? [...tags, { start: page.startOf(label.node, label.start), end: page.endOf(label.node, label.end) }] : tags;
}

interface Label extends Span {
  readonly node: Text;
  /** Whether the marker holds nothing else. */
  readonly isAll: boolean;
}

/** The numbers that a marker begins or ends with, in units of their text. */
function labelIn({ children, attribs }: Element): Label | undefined {
  const others = (attribs['data-sidelight'] ?? '').split(' ').length - 1;
  const numbers = `\\p{N}+(?:[,،、，]\\s*\\p{N}+){0,${others}}`;
  const labelAt = (node: AnyNode | undefined, pattern: string): Label | undefined => {
    if (!node || !isText(node)) return undefined;
    const found = new RegExp(pattern, 'u').exec(node.data);
    if (!found) return undefined;
    const end = found.index + found[0].length;
    return { node, start: found.index, end, isAll: children.length === 1 && found[0] === node.data };
  };
  return labelAt(children[0], `^${numbers}`) ?? labelAt(children.at(-1), `${numbers}$`);
}

/** What search engines are told of the article's sources. */
function dataOf({ page, name }: Article): Element[] {
  return page.selectors.all(page.document, 'script[type="application/ld+json"]').filter(({ attribs }) => attribs['data-sidelight'] === name);
}

/** Whether a list was made: it says nothing of itself, holds nothing else, and ends the article. A page's own one is the same there. */
function isMade(list: Element, article: Article): boolean {
  return spanOf(list) !== undefined && isMadeOfAny(list) && sectionsIn(list, article).length > 0 && list.parent === article.root && isLast(list);
}

/** Whether a list has the notes of some article and nothing else. */
function isMadeOfAny(list: Element): boolean {
  const [section, ...others] = list.children;
  const isAlone = section !== undefined && others.length === 0 && isTag(section);
  return isAlone && section.attribs['role'] === 'doc-endnotes' && Object.keys(list.attribs).length === 0;
}

/** Whether nothing is behind a list but what was made with it: data, and the list of another article that is about the same element. */
function isLast({ next }: Element): boolean {
  for (let node = next; node; node = node.next) {
    const isOurs = isTag(node) && ((node.name === 'script' && 'data-sidelight' in node.attribs) || (node.name === 'sidelight-sources' && isMadeOfAny(node)));
    if (!isOurs) return false;
  }
  return true;
}

/** Two articles with one name have more than one in the list that both mean. */
function sectionsIn(list: Element, article: Article): Element[] {
  return list.children.filter(isTag).filter((node) => isSection(node, article));
}

function isSection(node: AnyNode, { name }: Article): boolean {
  return isTag(node) && node.name === 'section' && node.attribs['role'] === 'doc-endnotes' && node.attribs['id'] === listId(name);
}

/** White space, or a comment. */
function saysNothing(node: AnyNode): boolean {
  return isText(node) ? isBlank(node) : !isTag(node);
}

/** Where an element's content ends; of one whose start tag the page has left out, where the last node in it does. */
export function endOf({ sourceCodeLocation: location, children }: Element): number | undefined {
  return location ? (location.endTag?.startOffset ?? location.endOffset) : children.at(-1)?.sourceCodeLocation?.endOffset;
}

/** From its start tag to its end tag; undefined for one without an end tag, since nobody knows where it ends. */
function spanOf({ sourceCodeLocation: location }: Element): Span | undefined {
  return location?.endTag ? { start: location.startOffset, end: location.endOffset } : undefined;
}

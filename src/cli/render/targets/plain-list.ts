import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { htmlOf } from '../../../templates/html-of.js';
import type { ListView } from '../../../templates/list-view.js';
import { listTemplate } from '../../../templates/list.js';
import { element, isBlank, nodesOf, text } from '../../html/nodes.js';

export interface ListStyle {
  /** Whether numbers and entries lead to each other. */
  readonly isLinked: boolean;
  /** Whether addresses are to be read, and not followed: without what opens them at the quoted words. */
  readonly hasBareAddresses?: boolean;
  /** Whether each item has its number as `data-number`, for what draws lists itself. */
  readonly hasNumbers?: boolean;
}

const KEPT = ['value', 'lang', 'dir', 'datetime'];

/** Between what stands side by side. */
const DOT = ' · ';

/**
 * The list of sources, in the same words as in a page, of elements alone that mean something without a
 * style: headings, lists, quotations and links.
 */
export function plainList(view: ListView, style: ListStyle): ChildNode[] {
  const [section] = nodesOf(htmlOf(listTemplate(view)));
  return section && isTag(section) ? blocks(section, style) : [];
}

function blocks(parent: Element, style: ListStyle): ChildNode[] {
  return parent.children.filter((node) => !isBlank(node)).flatMap((node) => [...copy(node, style), text('\n')]);
}

function copy(node: ChildNode, style: ListStyle): ChildNode[] {
  if (isText(node)) return [text(node.data.replace(/\s+/g, (space) => (space === '\u00a0' ? space : ' ')))];
  if (!isTag(node) || node.name === 'svg') return [];
  const { name, attribs } = node;
  if (name === 'a') return link(node, style);
  if (name === 'span' && attribs['class'] === 'back') return style.isLinked ? inside(node, style) : [];
  if (name === 'span') return inside(node, style);
  if (name === 'ol' || name === 'ul') return [element(name, {}, blocks(node, style))];
  if (name === 'li') return [item(node, style)];
  if (attribs['class'] === 'ways') return sideBySide(node, style);
  const own = element(name, kept(attribs), inside(node, style));
  return [own, ...spaceBehind(own)];
}

/** White space at the end of emphasised words, taken out of them: Markdown has no place for it inside. */
function spaceBehind({ name, lastChild }: Element): ChildNode[] {
  if (name !== 'b' || !lastChild || !isText(lastChild)) return [];
  const words = lastChild.data.trimEnd();
  const space = lastChild.data.slice(words.length);
  lastChild.data = words;
  return space === '' ? [] : [text(space)];
}

function inside(node: Element, style: ListStyle): ChildNode[] {
  return node.children.flatMap((child) => copy(child, style));
}

function kept(attribs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(KEPT.flatMap((name) => (attribs[name] === undefined ? [] : [[name, attribs[name]]])));
}

/** An item of the list; what marks the places of its notes marks it, where there is one. */
function item(node: Element, style: ListStyle): Element {
  const anchors = node.children.filter((child) => isTag(child) && child.name === 'a' && child.attribs['id'] !== undefined) as Element[];
  const [first, ...others] = style.isLinked ? anchors.map(({ attribs }) => attribs['id'] ?? '') : [];
  const number = style.hasNumbers ? node.attribs['data-number'] : undefined;
  const attributes = { ...kept(node.attribs), ...(first !== undefined && { id: first }), ...(number !== undefined && { 'data-number': number }) };
  return element('li', attributes, [...others.map((id) => element('a', { id }, [])), ...blocks(node, style)]);
}

function link(node: Element, style: ListStyle): ChildNode[] {
  const { href, 'data-sidelight-url': address } = node.attribs;
  if (href === undefined || (address === undefined && !style.isLinked)) return [];
  return [element('a', { href: style.hasBareAddresses ? (address ?? href) : href }, inside(node, style))];
}

/** What a page draws side by side, with room between. */
function sideBySide(node: Element, style: ListStyle): ChildNode[] {
  const parts = node.children.filter(isTag).map((child) => withoutBlanks(copy(child, style))).filter((part) => part.length > 0);
  const joined = parts.flatMap((part, index) => (index === 0 ? part : [text(DOT), ...part]));
  return joined.length > 0 ? [element('p', {}, joined)] : [];
}

function withoutBlanks(nodes: ChildNode[]): ChildNode[] {
  const isSeen = (node: ChildNode) => !isBlank(node);
  return nodes.slice(Math.max(0, nodes.findIndex(isSeen)), nodes.findLastIndex(isSeen) + 1);
}

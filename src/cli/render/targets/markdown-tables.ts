import { isTag, type ChildNode, type Element } from 'domhandler';
import { element } from '../../html/nodes.js';

const TABLE_PARTS = new Set(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'col', 'colgroup']);

/** What no cell of a Markdown table can hold. */
const TOO_MUCH = new Set(['table', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'figure', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Nodes with such tables alone as Markdown has: a caption stands above its table, and a table whose cells
 * hold more than a line each is a layout, of which the cells stay as blocks.
 */
export function withPlainTables(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.flatMap((node): ChildNode[] => {
    if (!isTag(node)) return [node];
    const children = withPlainTables([...node.children]);
    if (node.name !== 'table') return [element(node.name, node.attribs, children)];
    if (children.some(isTooMuch)) return [element('div', {}, asBlocks(children))];
    const captions = children.filter((child) => isTag(child) && child.name === 'caption').map((caption) => element('p', {}, (caption as Element).children));
    return [...captions, element('table', {}, children.filter((child) => !(isTag(child) && child.name === 'caption')))];
  });
}

function isTooMuch(node: ChildNode): boolean {
  if (!isTag(node)) return false;
  const lines = node.children.filter((child) => isTag(child) && (child.name === 'p' || child.name === 'div'));
  const isCell = node.name === 'td' || node.name === 'th';
  return TOO_MUCH.has(node.name) || (isCell && lines.length > 1) || node.children.some(isTooMuch);
}

function asBlocks(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.map((node) => (isTag(node) && TABLE_PARTS.has(node.name) ? element('div', {}, asBlocks(node.children)) : node));
}

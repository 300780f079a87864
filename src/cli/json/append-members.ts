import { parseTree, type JSONPath } from 'jsonc-parser';
import { JsonLayout } from './layout.js';
import { nodeAt } from './node-at.js';

/** What is put behind the last member of a record or of a list: with a name in a record. */
export type NewMember = readonly [name: string | undefined, value: unknown];

/**
 * Puts members behind those that a record or a list has, laid out like them, and touches nothing else. One
 * edit for all: each edit of a JSON text reads it whole.
 *
 * @param path to the record or list; where there is none, it is made
 */
export function appendMembers(text: string, path: JSONPath, members: readonly NewMember[]): string {
  if (members.length === 0) return text;
  const node = nodeAt(parseTree(text), path);
  if (!node) return appendMembers(text, path.slice(0, -1), [[path.at(-1) as string, containerWith(members)]]);
  const layout = new JsonLayout(text);
  const end = node.offset + node.length;
  if (node.type !== 'array' && node.type !== 'object') return text.slice(0, node.offset) + layout.inPlaceOf(node).value(containerWith(members)) + text.slice(end);
  const { between, open, close, member } = layout.behindMembersOf(node);
  const written = members.map(([name, value]) => member(name, value)).join(`,${between}`);
  const last = node.children?.at(-1);
  if (!last) return text.slice(0, node.offset + 1) + open + written + close + text.slice(end - 1);
  const behind = last.offset + last.length;
  return `${text.slice(0, behind)},${between}${written}${text.slice(behind)}`;
}

function containerWith(members: readonly NewMember[]): unknown {
  const isList = members.every(([name]) => name === undefined);
  return isList ? members.map(([, value]) => value) : Object.fromEntries(members);
}

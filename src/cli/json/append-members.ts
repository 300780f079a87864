import { parseTree, type FormattingOptions, type JSONPath, type Node } from 'jsonc-parser';
import { nodeAt } from './node-at.js';

/** What is put behind the last member of a record or of a list: with a name in a record. */
export type NewMember = readonly [name: string | undefined, value: unknown];

/**
 * Puts members behind those that a record or a list has, laid out like them, and touches nothing else. One
 * edit for all: each edit of a JSON text reads it whole.
 *
 * @param path to the record or list; where there is none, it is made
 */
export function appendMembers(text: string, path: JSONPath, members: readonly NewMember[], format: FormattingOptions): string {
  if (members.length === 0) return text;
  const node = nodeAt(parseTree(text), path);
  if (node?.type !== 'array' && node?.type !== 'object') {
    const isList = members.every(([name]) => name === undefined);
    const made: unknown = isList ? members.map(([, value]) => value) : Object.fromEntries(members);
    return node ? replaced(text, node, made, format) : appendMembers(text, path.slice(0, -1), [[path.at(-1) as string, made]], format);
  }
  const { separator, indent, close } = layoutOf(text, node, format);
  const written = members.map(([name, value]) => writeMember(name, value, indent, format));
  const last = node.children?.at(-1);
  const at = last ? last.offset + last.length : node.offset + 1;
  const until = last ? at : node.offset + node.length - 1;
  const added = written.map((member, index) => (index > 0 || last ? ',' : '') + separator + member).join('');
  return text.slice(0, at) + added + (last ? '' : close) + text.slice(until);
}

/** The text with a value in the place of one that is no record or list. */
function replaced(text: string, node: Node, value: unknown, format: FormattingOptions): string {
  const around = node.parent?.type === 'property' ? node.parent.parent : node.parent;
  const written = writeValue(value, around ? layoutOf(text, around, format).indent : '', format);
  return text.slice(0, node.offset) + written + text.slice(node.offset + node.length);
}

interface Layout {
  /** Before each member. */
  readonly separator: string;
  /** Of the lines of a member; undefined where all stands in one line. */
  readonly indent: string | undefined;
  /** Before the closing bracket, where nothing was inside. */
  readonly close: string;
}

/** Members stand like the first one does; where that says nothing, in lines if the file has any. */
function layoutOf(text: string, node: Node, format: FormattingOptions): Layout {
  const eol = format.eol ?? '\n';
  const unit = unitOf(format);
  const [first] = node.children ?? [];
  const lead = first && /[\r\n]([ \t]*)$/.exec(text.slice(node.offset, first.offset))?.[1];
  if (lead !== undefined) return { separator: eol + lead, indent: lead, close: '' };
  if (!/[\r\n]/.test(text.trim())) return { separator: '', indent: undefined, close: '' };
  const [, outer = ''] = /(?:^|[\r\n])([ \t]*)[^\r\n]*$/.exec(text.slice(0, node.offset)) ?? [];
  return { separator: eol + outer + unit, indent: outer + unit, close: eol + outer };
}

function writeMember(name: string | undefined, value: unknown, indent: string | undefined, format: FormattingOptions): string {
  const json = writeValue(value, indent, format);
  return name === undefined ? json : `${JSON.stringify(name)}:${indent === undefined ? '' : ' '}${json}`;
}

function writeValue(value: unknown, indent: string | undefined, format: FormattingOptions): string {
  return indent === undefined ? JSON.stringify(value) : JSON.stringify(value, null, unitOf(format)).replaceAll('\n', (format.eol ?? '\n') + indent);
}

function unitOf({ insertSpaces, tabSize = 2 }: FormattingOptions): string {
  return insertSpaces ? ' '.repeat(tabSize) : '\t';
}

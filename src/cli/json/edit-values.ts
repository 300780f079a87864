import { parseTree, type Node } from 'jsonc-parser';
import { isDeepStrictEqual } from 'node:util';
import { memberPath } from '../../core/fields.js';
import { isRecord, ownValue } from '../../core/own-value.js';
import { segmentsOf, type DocumentText } from './document-text.js';
import { nodeAt } from './node-at.js';

/** A value to be written in the place of another, or where there is none yet. */
export interface ValueEdit {
  /** As `core` writes JSON paths. */
  readonly path: string;
  readonly value: unknown;
}

/** What has to be written to make one value of another: the least of it, so that all else keeps its bytes. */
export function editsBetween(path: string, before: unknown, after: unknown): ValueEdit[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return after.flatMap((item, index) => editsBetween(path + memberPath(index), before[index], item));
  const names = isRecord(before) ? Object.keys(before) : [];
  if (!isRecord(before) || !isRecord(after) || names.length === 0 || !names.every((name) => Object.hasOwn(after, name)))
    return [{ path, value: after }];
  return Object.entries(after).flatMap(([name, value]: [string, unknown]) =>
    Object.hasOwn(before, name) ? editsBetween(path + memberPath(name), ownValue(before, name), value) : [{ path: path + memberPath(name), value }],
  );
}

/**
 * Makes many edits at once, none inside of another: the text is read a single time. A member that is missing is
 * put behind the others of its record, which has to have some. Nothing else is touched.
 */
export function withValues(document: DocumentText, edits: readonly ValueEdit[]): DocumentText {
  return document.edited('Writing values', (text) => {
    const root = parseTree(text);
    const splices = edits.map((edit) => spliceOf(edit, text, root)).sort((a, b) => a.from - b.from);
    let edited = '';
    let done = 0;
    for (const { from, to, written } of splices) {
      edited += text.slice(done, from) + written;
      done = to;
    }
    return edited + text.slice(done);
  });
}

/** What is put in the place of a stretch of the text. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly written: string;
}

function spliceOf({ path, value }: ValueEdit, text: string, root: Node | undefined): Splice {
  const segments = segmentsOf(path);
  const node = nodeAt(root, segments);
  const record = node ? recordAround(node) : nodeAt(root, segments.slice(0, -1));
  const last = record?.children?.at(-1);
  const style = styleOf(record, text);
  if (node) return { from: node.offset, to: node.offset + node.length, written: style.write(value) };
  if (!last) throw new TypeError(`There is no record for ${path}`);
  const end = last.offset + last.length;
  const name = JSON.stringify(segments.at(-1));
  return { from: end, to: end, written: `,${style.between}${name}:${style.space}${style.write(value)}` };
}

function recordAround({ parent }: Node): Node | undefined {
  return parent?.type === 'property' ? parent.parent : parent;
}

/** How values are written in a record or list: on lines of their own, on one line with spaces, or without any. */
interface Style {
  readonly write: (value: unknown) => string;
  /** Behind a comma. */
  readonly between: string;
  /** Behind a colon. */
  readonly space: string;
}

function styleOf(around: Node | undefined, text: string): Style {
  const outer = around ? text.slice(around.offset, around.offset + around.length) : '';
  const [lineEnd] = /\r?\n/.exec(outer) ?? [];
  if (lineEnd === undefined) {
    const space = /[:,]\s/.test(outer) ? ' ' : '';
    return { write: space ? spaced : JSON.stringify, between: space, space };
  }
  const own = indentAt(text, around?.children?.at(-1)?.offset ?? 0);
  const unit = own.slice(indentAt(text, around?.offset ?? 0).length) || '  ';
  const write = (value: unknown): string => JSON.stringify(value, null, unit).replaceAll('\n', lineEnd + own);
  return { write, between: lineEnd + own, space: ' ' };
}

/** The white space at the start of the line that an offset is in. */
function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

/** On one line, as people write it. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}

import { applyEdits, modify, parseTree, type Node } from 'jsonc-parser';
import { isDeepStrictEqual } from 'node:util';
import { memberPath } from '../../core/fields.js';
import { isRecord, ownValue } from '../../core/own-value.js';
import type { DocumentText } from './document-text.js';
import { segmentsOf } from './json-path.js';
import { JsonLayout } from './layout.js';
import { nodeAt } from './node-at.js';

/** A value to be written in the place of another, or where there is none yet. */
export interface ValueEdit {
  /** As `core` writes JSON paths. */
  readonly path: string;
  /** Undefined takes it away. */
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
  const taken = edits.filter(({ value }) => value === undefined);
  const put = edits.filter(({ value }) => value !== undefined);
  // One that is taken away takes a comma along, which is another's by now where several go.
  return taken.reduce((edited, { path }) => without(edited, path), withPut(document, put));
}

function without(document: DocumentText, path: string): DocumentText {
  return document.edited(`Taking ${path} away`, (text) => applyEdits(text, modify(text, segmentsOf(path), undefined, {})));
}

function withPut(document: DocumentText, edits: readonly ValueEdit[]): DocumentText {
  return document.edited('Writing values', (text) => {
    const root = parseTree(text);
    const layout = new JsonLayout(text);
    const splices = edits.map((edit) => spliceOf(edit, { root, layout })).sort((a, b) => a.from - b.from);
    let edited = '';
    let done = 0;
    for (const { from, to, written } of splices) {
      edited += text.slice(done, from) + written;
      done = to;
    }
    return edited + text.slice(done);
  });
}

interface Parsed {
  readonly root: Node | undefined;
  readonly layout: JsonLayout;
}

/** What is put in the place of a stretch of the text. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly written: string;
}

function spliceOf({ path, value }: ValueEdit, { root, layout }: Parsed): Splice {
  const segments = segmentsOf(path);
  const node = nodeAt(root, segments);
  if (node) return { from: node.offset, to: node.offset + node.length, written: layout.inPlaceOf(node).value(value) };
  const record = nodeAt(root, segments.slice(0, -1));
  const last = record?.children?.at(-1);
  if (!record || !last) throw new TypeError(`There is no record for ${path}`);
  const end = last.offset + last.length;
  const { between, member } = layout.amongMembersOf(record);
  return { from: end, to: end, written: `,${between}${member(String(segments.at(-1)), value)}` };
}

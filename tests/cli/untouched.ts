import assert from 'node:assert/strict';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { renderHere } from './render-here.js';
import type { RenderedPage } from '../../src/cli/render/render-page.js';

type Node = DefaultTreeAdapterTypes.Node;

/** How the bytes of a page are looked at: a sign of each is its own, whatever they are. */
export type View = 'latin1' | 'utf16le';

const MARKER = /<a class="sidelight-marker" role="doc-noteref"[^>]*>[^<]*<\/a>/g;
const SECTION = /<section class="content" role="doc-endnotes"[^]*?<\/section>/g;

/** Stands for a list that was put in; no view of a page has it. */
const LIST = '\ue000';

/** What a page may have been before something was put into it: some of the end tags before a list may be ours. */
function original(bytes: Uint8Array, view: View): RegExp {
  const bare = Buffer.from(bytes).toString(view).replace(MARKER, '').replace(SECTION, LIST).replaceAll(`<sidelight-sources>${LIST}</sidelight-sources>`, LIST);
  const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const parts = bare.split(/((?:<\/[^<>\s]+>)*\ue000)/).map((part, index) => {
    if (index % 2 === 0) return escaped(part);
    const tags = part.match(/<[^>]*>/g) ?? [];
    return tags.reduceRight((rest, tag) => `(?:${escaped(tag)}${rest})?`, '');
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}

const CLOSED = new Set(['a', 'button', 'summary', 'label', 'svg', 'math']);

/**
 * What a browser makes of a page, Sidelight's own nodes left out, and the words right before each marker: the
 * last one, or all in an element that cannot hold it.
 */
function treeOf(html: string): { outline: string; before: ReadonlyMap<string, string>; ids: readonly string[]; targets: readonly string[] } {
  const parts: string[] = [];
  const before = new Map<string, string>();
  const ids: string[] = [];
  const targets: string[] = [];
  let words = '';
  let closed = { start: 0, end: 0, depth: 0 };
  const lastWords = () => (words.length === closed.end ? words.slice(closed.start) : (/\S*$/.exec(words)?.[0] ?? ''));
  const visit = (node: Node): void => {
    if ('value' in node) {
      words += node.value;
      parts.push(node.value);
    } else if ('data' in node) parts.push(`<!--${node.data}-->`);
    else if ('childNodes' in node) {
      const attributes = 'attrs' in node ? node.attrs : [];
      const of = (name: string) => attributes.find((one) => one.name === name)?.value ?? '';
      ids.push(of('id'));
      if (of('class') === 'sidelight-marker') return void before.set(of('data-sidelight'), lastWords());
      if (node.nodeName === 'section' && of('role') === 'doc-endnotes') return void targets.push(...backlinksIn(node));
      if (node.nodeName === 'sidelight-sources' && attributes.length === 0) return node.childNodes.forEach(visit);
      parts.push(`<${'namespaceURI' in node ? node.namespaceURI : ''} ${node.nodeName} ${JSON.stringify(attributes)}>`);
      const isClosed = CLOSED.has(node.nodeName);
      if (isClosed) closed = { ...closed, depth: closed.depth + 1, start: closed.depth === 0 ? words.length : closed.start };
      node.childNodes.forEach(visit);
      if (isClosed) closed = { ...closed, depth: closed.depth - 1, end: words.length };
      if ('content' in node) visit(node.content);
      parts.push('</>');
    } else parts.push(`<!${node.nodeName}>`);
  };
  visit(parse(html));
  return { outline: parts.join('').replace(/\0/g, ''), before, ids, targets };
}

/** The ids of the markers that a list leads back to. */
function backlinksIn(node: Node): string[] {
  if (!('childNodes' in node)) return [];
  const of = (name: string) => ('attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined);
  const own = of('role') === 'doc-backlink' ? [(of('href') ?? '').slice(1)] : [];
  return [...own, ...node.childNodes.flatMap(backlinksIn)];
}

/**
 * Renders a page, and fails where it is not the same page: each byte outside of what was put in, what a
 * browser makes of it, the words before each marker, and a second rendering.
 *
 * @returns the ids of the notes whose markers stand
 */
export async function assertUntouched(bytes: Uint8Array, notes: object, { view = 'latin1', decode = 'utf-8' }: { view?: View; decode?: string } = {}): Promise<{ rendered: RenderedPage; placed: string[] }> {
  const rendered = await renderHere(bytes, notes);
  assert.ok(original(rendered.bytes, view).test(Buffer.from(bytes).toString(view)), `bytes differ: ${Buffer.from(rendered.bytes).toString(view)}`);
  const text = (some: Uint8Array) => new TextDecoder(decode).decode(some);
  const tree = treeOf(text(rendered.bytes));
  assert.equal(tree.outline, treeOf(text(bytes)).outline);
  for (const [ids, words] of tree.before)
    for (const id of ids.split(' ')) if (!id.startsWith('note-')) assert.ok(words.includes(id), `${id} stands behind “${words}”`);
  const ids = new Set(tree.ids);
  assert.ok(!Buffer.from(rendered.bytes).toString(view).includes('<span class="back">Back to text</span>'), 'a way back without a link');
  assert.deepEqual(tree.targets.filter((id) => !ids.has(id)), [], 'ways back that lead nowhere');
  const again = await renderHere(rendered.bytes, notes);
  assert.equal(Buffer.from(again.bytes).toString(view), Buffer.from(rendered.bytes).toString(view));
  return { rendered, placed: [...tree.before.keys()].flatMap((ids) => ids.split(' ')) };
}

/** Notes that are about their ids; others, which are hand-written, may be anywhere. */
export function notesAbout(...ids: readonly string[]): object {
  return { version: 1, annotations: ids.map((id) => ({ id, target: id, title: `About ${id}`, body: 'é 字' })) };
}

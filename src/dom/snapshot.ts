import { lastAtOrBefore } from '../core/binary-search.js';
import { TextReader, type TextTree } from '../core/read-text.js';
import type { Span } from '../core/text-index.js';
import { IGNORED, TAKEN_IN } from '../core/text-rules.js';
import { beforeMarkers } from './marker-siblings.js';
import { closestOf, memberOf } from './member-of.js';
import { partAfter, rejoin, splitText } from './split-text.js';

/** A point in the DOM: between two units of a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/**
 * An article's text as one string, and the way back from its offsets to the DOM.
 *
 * Offsets outlive the markers that Sidelight inserts, because they are not text; they do not outlive
 * other changes of the article, after which a new snapshot is due.
 */
export class TextSnapshot {
  readonly root: Element;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** The markers in it, of whichever article, in its text or not. */
  readonly markers: readonly HTMLElement[];
  /** The hand-written notes in its text. */
  readonly notes: readonly Element[];
  readonly #nodes: Text[];
  readonly #starts: number[];
  /** The offset that each node starts at. A split leaves it as it is. */
  readonly #startOf: Map<Node, number>;

  constructor(root: Element, reader: TextReader<Node, Text>, markers: readonly HTMLElement[]) {
    this.root = root;
    this.text = reader.text;
    this.paragraphs = reader.paragraphs;
    this.markers = markers;
    this.notes = reader.notes as Element[];
    this.#nodes = reader.nodes;
    this.#starts = reader.starts;
    this.#startOf = new Map(reader.nodes.map((node, index) => [node, reader.starts[index] as number]));
  }

  /** Whether the same text stands in the same nodes. */
  isLike(other: TextSnapshot): boolean {
    return (
      this.text === other.text &&
      this.#nodes.length === other.#nodes.length &&
      this.#nodes.every((node, index) => node === other.#nodes[index])
    );
  }

  /** The end of the text before an offset; undefined in an article without text. */
  pointBefore(offset: number): TextPoint | undefined {
    return this.#point(lastAtOrBefore(this.#starts, Math.max(0, offset - 1)), offset);
  }

  /** The start of the text behind an offset. */
  pointAfter(offset: number): TextPoint | undefined {
    return this.#point(lastAtOrBefore(this.#starts, offset), offset);
  }

  #point(index: number, offset: number): TextPoint | undefined {
    const node = this.#nodes[index];
    const local = offset - (this.#starts[index] ?? 0);
    return node && { node, offset: Math.max(0, Math.min(local, node.length)) };
  }

  /** The text nodes that a span touches, with the part of each that lies in it. */
  pieces({ start, end }: Span): { node: Text; start: number; end: number }[] {
    const found: { node: Text; start: number; end: number }[] = [];
    for (let i = lastAtOrBefore(this.#starts, start); i < this.#nodes.length; i++) {
      const node = this.#nodes[i] as Text;
      const at = this.#starts[i] as number;
      if (at >= end) break;
      const from = Math.max(0, start - at);
      const to = Math.min(node.length, end - at);
      if (from < to) found.push({ node, start: from, end: to });
    }
    return found;
  }

  /** A fresh Range around a span; undefined when the nodes are no longer there. */
  range({ start, end }: Span): Range | undefined {
    const from = this.pointAfter(start);
    const to = this.pointBefore(end);
    if (!from?.node.isConnected || !to?.node.isConnected) return undefined;
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** Where a point of the DOM is in the text; undefined when its node is not article text. */
  offsetOf(node: Node, offset: number): number | undefined {
    const start = this.#startOf.get(node);
    return start === undefined ? undefined : start + offset;
  }

  /** The text inside an element, or of a text node; found in time linear in its size. */
  spanOf(element: Element): Span | undefined {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let span: Span | undefined;
    for (let node: Node | null = element; node; node = walker.nextNode()) {
      const start = this.#startOf.get(node);
      if (start !== undefined) span = { start: span?.start ?? start, end: start + (node as Text).length };
    }
    return span;
  }

  /** Splits a text node in the page and keeps the way back right. Returns the second half. */
  split({ node, offset }: TextPoint): Text {
    const start = this.#startOf.get(node) ?? 0;
    // A node that is split is not empty, so it is the last one that starts there.
    const index = lastAtOrBefore(this.#starts, start);
    const tail = splitText(node, offset);
    this.#nodes.splice(index + 1, 0, tail);
    this.#starts.splice(index + 1, 0, start + offset);
    this.#startOf.set(tail, start + offset);
    return tail;
  }

  /** Undoes a split in the page, unless the page has parted the halves, and keeps the way back right. */
  join(tail: Node | null): void {
    const start = tail ? this.#startOf.get(tail) : undefined;
    if (!tail || !rejoin(tail) || start === undefined) return;
    const index = this.#nodes.lastIndexOf(tail as Text, lastAtOrBefore(this.#starts, start));
    this.#nodes.splice(index, 1);
    this.#starts.splice(index, 1);
    this.#startOf.delete(tail);
  }
}

/** The page's DOM. A form may hide its own members, so no member is read from a node as it is. */
const domTree: TextTree<Node, Text> = {
  firstChild: (parent) => memberOf(parent, 'firstChild'),
  nextSibling: (node) => memberOf(node, 'nextSibling'),
  isText: (node): node is Text => node.nodeType === Node.TEXT_NODE,
  tagName: (node) => (memberOf(node, 'nodeType') === Node.ELEMENT_NODE ? memberOf(node as Element, 'tagName') : undefined),
  matches: (element, selector) => memberOf(element as Element, 'matches').call(element, selector),
  textOf: ({ data }) => data,
  isBlank,
  isInside: ({ parentElement }, selector) => Boolean(closestOf(parentElement, selector)),
};

/** Whether a text is blank, the parts that stand behind it between markers included: it is one text without them. */
function isBlank(node: Text): boolean {
  if (/\S/.test(node.data)) return false;
  const next = partAfter(node);
  return !next || beforeMarkers(next) !== node || isBlank(next);
}

/**
 * Reads the text of an article in one walk.
 *
 * @param root the element that holds the article
 * @param ignore a selector of more subtrees that are not article text
 * @throws SyntaxError when `ignore` is not a selector
 */
export function takeSnapshot(root: Element, ignore = ''): TextSnapshot {
  const ignored = ignore.trim() === '' ? IGNORED : `${IGNORED},${ignore}`;
  // Fails on a bad selector also where the article has no element to try it on.
  root.matches(ignored);
  const mayTakeIn = root.querySelector(TAKEN_IN) !== null;
  const markers = [...root.querySelectorAll<HTMLElement>('.sidelight-marker')];
  return new TextSnapshot(root, new TextReader(domTree, root, { ignored, mayTakeIn }), markers);
}

import { lastAtOrBefore } from '../core/binary-search.js';
import type { Span } from '../core/text-index.js';
import { beforeMarkers } from './marker-siblings.js';
import { closestOf, memberOf } from './member-of.js';
import { partAfter, rejoin, splitText } from './split-text.js';
import { IGNORED, isAdLabel, isBlock, OWN, TAKEN_IN } from './text-rules.js';

/** A point in the DOM: between two units of a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/**
 * An article's text as one string, and the way back from its offsets to the DOM. Text nodes stand in
 * it unit by unit, only with white space as spaces; `\n` separates blocks and stands nowhere else.
 *
 * Offsets outlive the markers that Sidelight inserts, because they are not text; they do not outlive
 * other changes of the article, after which a new snapshot is due.
 */
export class TextSnapshot {
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

  constructor(reader: TextReader) {
    this.text = reader.pieces.join('');
    this.paragraphs = reader.paragraphs;
    this.markers = reader.markers;
    this.notes = reader.notes;
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

/** Walks an article once and gathers its text. */
class TextReader {
  readonly pieces: string[] = [];
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  readonly paragraphs: { start: number; end: number }[] = [];
  readonly markers: readonly HTMLElement[];
  readonly notes: Element[] = [];
  readonly #ignored: string;
  readonly #mayTakeIn: boolean;
  #length = 0;
  /** Whether the next text begins a block. */
  #atBlock = true;
  /** Where the present block began, to take it back if it is an advertisement's label. */
  #block = { pieces: 0, nodes: 0, length: 0 };

  constructor(root: Element, ignored: string) {
    this.#ignored = ignored;
    this.markers = [...root.querySelectorAll<HTMLElement>('.sidelight-marker')];
    this.#mayTakeIn = root.querySelector(TAKEN_IN) !== null;
    this.#children(root, false);
    this.#endBlock();
  }

  #children(parent: Node, ignored: boolean): void {
    for (let node = memberOf(parent, 'firstChild'); node; node = memberOf(node, 'nextSibling')) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (!ignored) this.#addText(node as Text);
      } else if (memberOf(node, 'nodeType') === Node.ELEMENT_NODE) this.#element(node as Element, ignored);
    }
  }

  #element(element: Element, outside: boolean): void {
    const matches = (selector: string) => memberOf(element, 'matches').call(element, selector);
    if (matches(OWN)) return;
    const ignored = (outside || matches(this.#ignored)) && !matches(TAKEN_IN);
    const tagName = memberOf(element, 'tagName');
    const block = isBlock(tagName);
    if (tagName === 'SIDELIGHT-NOTE' && !ignored) this.notes.push(element);
    if (block) this.#endBlock();
    if (ignored && !this.#mayTakeIn) return;
    const before = this.nodes.length;
    this.#children(element, ignored);
    if (!block) return;
    this.#endBlock();
    if (element.tagName === 'P' && this.nodes.length > before)
      this.paragraphs.push({ start: this.starts[before] as number, end: this.#length });
  }

  #addText(node: Text): void {
    const text = node.data;
    if (this.#atBlock) {
      if (isBlank(node)) return;
      if (this.#length > 0) {
        this.pieces.push('\n');
        this.#length++;
      }
      this.#atBlock = false;
    }
    this.nodes.push(node);
    this.starts.push(this.#length);
    this.pieces.push(text.replace(/[\t\n\f\r]/g, ' '));
    this.#length += text.length;
  }

  #endBlock(): void {
    const { pieces, nodes, length } = this.#block;
    if (!this.#atBlock && this.#length - length < 100) {
      const first = this.nodes[nodes];
      const isLabel = isAdLabel(this.pieces.slice(pieces).join(''));
      if (isLabel && !closestOf(first?.parentElement, `h1,h2,h3,h4,h5,h6,li,td,th,${TAKEN_IN}`)) {
        this.pieces.length = pieces;
        this.nodes.length = this.starts.length = nodes;
        this.#length = length;
      }
    }
    this.#atBlock = true;
    this.#block = { pieces: this.pieces.length, nodes: this.nodes.length, length: this.#length };
  }
}

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
  return new TextSnapshot(new TextReader(root, ignored));
}

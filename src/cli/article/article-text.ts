import { isTag, isText, type AnyNode, type Element, type Text } from 'domhandler';
import { lastAtOrBefore } from '../../core/binary-search.js';
import { TextReader, type TextTree } from '../../core/read-text.js';
import { indexText, type Span, type TextIndex } from '../../core/text-index.js';
import { IGNORED, TAKEN_IN } from '../../core/text-rules.js';
import type { Page } from '../html/page.js';
import type { FilePlace } from '../report/finding.js';

const HTML = 'http://www.w3.org/1999/xhtml';

/** Between two units of a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** An article's text, as the browser reads it, and the way back from its offsets to the file. */
export class ArticleText {
  readonly index: TextIndex;
  /** The hand-written notes in it. */
  readonly notes: readonly Element[];
  /** A selector of what is no text of the article. */
  readonly ignored: string;
  readonly #page: Page;
  readonly #nodes: readonly Text[];
  readonly #starts: readonly number[];
  readonly #startOf: ReadonlyMap<AnyNode, number>;

  /**
   * @param root the element that holds the article
   * @param ignore a selector of more subtrees that are not article text
   * @throws Error when it is no selector
   */
  constructor(page: Page, root: Element, ignore = '') {
    this.ignored = ignore.trim() === '' ? IGNORED : `${IGNORED},${ignore}`;
    const mayTakeIn = page.selectors.first(root, TAKEN_IN) !== undefined;
    const reader = new TextReader(treeOf(page), root, { ignored: this.ignored, mayTakeIn });
    this.#page = page;
    this.#nodes = reader.nodes;
    this.#starts = reader.starts;
    this.#startOf = new Map(reader.nodes.map((node, index) => [node, reader.starts[index] ?? 0]));
    this.notes = reader.notes.filter(isTag);
    this.index = indexText(reader.text, reader.paragraphs);
  }

  get text(): string {
    return this.index.text;
  }

  /** The end of the text before an offset; undefined in an article without text. */
  pointBefore(offset: number): TextPoint | undefined {
    return this.#point(lastAtOrBefore(this.#starts, Math.max(0, offset - 1)), offset);
  }

  /** The start of the text behind an offset. */
  pointAfter(offset: number): TextPoint | undefined {
    return this.#point(lastAtOrBefore(this.#starts, offset), offset);
  }

  /** Where in the file the text behind an offset begins. */
  placeOf(offset: number): FilePlace {
    const point = this.pointAfter(offset);
    return this.#page.placeOf(point ? this.#page.startOf(point.node, point.offset) : 0);
  }

  /** The text inside an element, or of a text node; undefined where there is none. */
  spanOf(root: AnyNode): Span | undefined {
    let span: Span | undefined;
    const visit = (node: AnyNode): void => {
      const start = this.#startOf.get(node);
      if (start !== undefined && isText(node)) span = { start: span?.start ?? start, end: start + node.data.length };
      if (isTag(node)) node.children.forEach(visit);
    };
    visit(root);
    return span;
  }

  #point(index: number, offset: number): TextPoint | undefined {
    const node = this.#nodes[index];
    return node && { node, offset: Math.max(0, Math.min(offset - (this.#starts[index] ?? 0), node.data.length)) };
  }
}

/** The parser’s tree as the reader of texts walks it. */
export function treeOf({ selectors }: Page): TextTree<AnyNode, Text> {
  return {
    firstChild: (parent) => (isTag(parent) ? (parent.children[0] ?? null) : null),
    nextSibling: (node) => node.next,
    isText: (node): node is Text => isText(node),
    tagName: (node) => (isTag(node) ? tagNameOf(node) : undefined),
    matches: (element, selector) => isTag(element) && selectors.matches(element, selector),
    textOf: ({ data }) => data,
    isBlank: ({ data }) => !/\S/.test(data),
    isInside: (node, selector) => selectors.closest(node, selector) !== undefined,
  };
}

/** As the DOM has it: in capitals for elements of HTML alone. */
function tagNameOf({ name, namespace }: Element): string {
  return namespace === undefined || namespace === HTML ? name.toUpperCase() : name;
}

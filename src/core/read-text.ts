import type { Span } from './text-index.js';
import { isAdLabel, isBlock, OWN, TAKEN_IN } from './text-rules.js';

/** A tree that holds an article: a page's DOM, or what a parser made of a file. */
export interface TextTree<Node, Text extends Node> {
  readonly firstChild: (parent: Node) => Node | null;
  readonly nextSibling: (node: Node) => Node | null;
  readonly isText: (node: Node) => node is Text;
  /** In capitals for an element of HTML; undefined for what is no element. */
  readonly tagName: (node: Node) => string | undefined;
  readonly matches: (element: Node, selector: string) => boolean;
  readonly textOf: (node: Text) => string;
  /** Whether a text, and what was split off it, is white space alone. */
  readonly isBlank: (node: Text) => boolean;
  /** Whether a text stands inside an element that a selector finds. */
  readonly isInside: (node: Text, selector: string) => boolean;
}

export interface ReadOptions {
  /** A selector of what is no text of the article. */
  readonly ignored: string;
  /** Whether anything in it may be taken back in. */
  readonly mayTakeIn: boolean;
}

/** Where a block that says “Advertisement” is taken at its word. */
const WORDS_OF_THEIR_OWN = `h1,h2,h3,h4,h5,h6,li,td,th,${TAKEN_IN}`;

/**
 * An article's text, gathered in one walk. Text nodes stand in it unit by unit, only with white space as
 * spaces; `\n` separates blocks and stands nowhere else. The page and the command line read it alike.
 */
export class TextReader<Node, Text extends Node> {
  readonly nodes: Text[] = [];
  /** Where in the text each of the nodes starts. */
  readonly starts: number[] = [];
  readonly paragraphs: Span[] = [];
  /** The hand-written notes in it. */
  readonly notes: Node[] = [];
  readonly #pieces: string[] = [];
  readonly #tree: TextTree<Node, Text>;
  readonly #options: ReadOptions;
  #length = 0;
  /** Whether the next text begins a block. */
  #atBlock = true;
  /** Where the present block began, to take it back if it is an advertisement's label. */
  #block = { pieces: 0, nodes: 0, length: 0 };

  /** @param root the element that holds the article */
  constructor(tree: TextTree<Node, Text>, root: Node, options: ReadOptions) {
    this.#tree = tree;
    this.#options = options;
    this.#children(root, false);
    this.#endBlock();
  }

  get text(): string {
    return this.#pieces.join('');
  }

  #children(parent: Node, ignored: boolean): void {
    const { firstChild, nextSibling, isText, tagName } = this.#tree;
    for (let node = firstChild(parent); node; node = nextSibling(node)) {
      if (isText(node)) {
        if (!ignored) this.#addText(node);
      } else {
        const name = tagName(node);
        if (name !== undefined) this.#element(node, name, ignored);
      }
    }
  }

  #element(element: Node, name: string, outside: boolean): void {
    const { matches } = this.#tree;
    if (matches(element, OWN)) return;
    const ignored = (outside || matches(element, this.#options.ignored)) && !matches(element, TAKEN_IN);
    const block = isBlock(name);
    if (name === 'SIDELIGHT-NOTE' && !ignored) this.notes.push(element);
    if (block) this.#endBlock();
    if (ignored && !this.#options.mayTakeIn) return;
    const before = this.nodes.length;
    this.#children(element, ignored);
    if (!block) return;
    this.#endBlock();
    if (name === 'P' && this.nodes.length > before)
      this.paragraphs.push({ start: this.starts[before] as number, end: this.#length });
  }

  #addText(node: Text): void {
    if (this.#atBlock) {
      if (this.#tree.isBlank(node)) return;
      if (this.#length > 0) {
        this.#pieces.push('\n');
        this.#length++;
      }
      this.#atBlock = false;
    }
    const text = this.#tree.textOf(node);
    this.nodes.push(node);
    this.starts.push(this.#length);
    this.#pieces.push(text.replace(/[\t\n\f\r]/g, ' '));
    this.#length += text.length;
  }

  #endBlock(): void {
    const { pieces, nodes, length } = this.#block;
    const first = this.nodes[nodes];
    if (!this.#atBlock && this.#length - length < 100 && isAdLabel(this.#pieces.slice(pieces).join('')))
      if (first && !this.#tree.isInside(first, WORDS_OF_THEIR_OWN)) {
        this.#pieces.length = pieces;
        this.nodes.length = this.starts.length = nodes;
        this.#length = length;
      }
    this.#atBlock = true;
    this.#block = { pieces: this.#pieces.length, nodes: this.nodes.length, length: this.#length };
  }
}

import type { Nodes, Parents, Root } from 'mdast';

/** The plain text of Markdown, as the page that is made of it will have it. */
export interface MarkdownText {
  /** Blocks are separated by `\n`. */
  readonly text: string;
  /** In their order. */
  readonly references: readonly { readonly label: string; readonly offset: number; readonly at: number }[];
  /** What reads like a reference to a footnote that is not there. */
  readonly missing: readonly { readonly label: string; readonly at: number }[];
}

const BLOCKS: ReadonlySet<string> = new Set(['blockquote', 'code', 'heading', 'list', 'listItem', 'paragraph', 'root', 'table', 'tableCell', 'tableRow', 'thematicBreak']);
const LEFT_OUT: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'image', 'imageReference', 'yaml']);
const LINE_BREAK = /^<br\b/i;
const REFERENCE = /\[\^([^\]\s]{1,200})\]/g;

/** Reads the text of Markdown without its footnotes and the references to them. */
export function markdownText(root: Root): MarkdownText {
  const reader = new MarkdownReader();
  reader.read(root);
  return { text: reader.text.trimEnd(), references: reader.references, missing: reader.missing };
}

class MarkdownReader {
  text = '';
  readonly references: { label: string; offset: number; at: number }[] = [];
  readonly missing: { label: string; at: number }[] = [];
  #blockStart = 0;
  /** References of the blocks before. */
  #settled = 0;

  read(node: Nodes): void {
    const at = node.position?.start.offset ?? 0;
    if (LEFT_OUT.has(node.type)) return;
    if (BLOCKS.has(node.type)) this.#endBlock();
    if (node.type === 'footnoteReference') this.references.push({ label: node.identifier, offset: this.text.length, at });
    else if (node.type === 'break' || (node.type === 'html' && LINE_BREAK.test(node.value))) this.#endBlock();
    else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      if (node.type === 'text') for (const [, label = ''] of node.value.matchAll(REFERENCE)) this.missing.push({ label, at });
      this.#add(node.value);
    }
    if (isParent(node)) node.children.forEach((child) => this.read(child));
    if (BLOCKS.has(node.type)) this.#endBlock();
  }

  /** White space is one space, and none where a block begins. */
  #add(words: string): void {
    const line = words.replace(/\s+/g, ' ');
    this.text += this.text === '' || /\s$/.test(this.text) ? line.trimStart() : line;
  }

  /** A reference behind the last space of a block still stands in it. */
  #endBlock(): void {
    const text = this.text.trimEnd();
    const end = Math.max(this.#blockStart, text.length);
    for (const reference of this.references.slice(this.#settled)) reference.offset = Math.min(reference.offset, end);
    this.#settled = this.references.length;
    this.text = text === '' ? '' : `${text}\n`;
    this.#blockStart = this.text.length;
  }
}

function isParent(node: Nodes): node is Parents {
  return 'children' in node;
}

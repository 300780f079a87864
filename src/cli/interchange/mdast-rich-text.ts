import type { Image, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Block, Inline, RichText } from '../../core/rich-text.js';
import { withoutRedirection } from './without-redirection.js';

/** A link in a footnote. */
export interface FootnoteLink {
  readonly url: string;
  readonly words: string;
}

/** What a footnote says, as the format's rich text and what that has no word for. */
export interface FootnoteText {
  readonly text: RichText;
  readonly links: readonly FootnoteLink[];
  readonly images: readonly { readonly url: string; readonly alt: string }[];
  /** The labels of the footnotes that it refers to. */
  readonly references: readonly string[];
}

/** Addresses that are given by a name elsewhere in the file. */
export type Definitions = ReadonlyMap<string, string>;

/** What a footnote's file says outside of it. */
export interface FootnoteContext {
  readonly definitions: Definitions;
  /** Of footnotes, to which a link in a page may lead. */
  readonly labels: ReadonlyMap<string, unknown>;
}

/** Reads a footnote that is Markdown or has been made of HTML. Every word of it is kept. */
export function footnoteText(content: readonly RootContent[], context: FootnoteContext): FootnoteText {
  const reader = new FootnoteReader(context);
  const text = reader.blocks(content);
  return { text, links: reader.links, images: reader.images, references: reader.references };
}

const PHRASING: ReadonlySet<string> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
]);

class FootnoteReader {
  readonly links: FootnoteLink[] = [];
  readonly images: { url: string; alt: string }[] = [];
  readonly references: string[] = [];
  readonly #context: FootnoteContext;

  constructor(context: FootnoteContext) {
    this.#context = context;
  }

  /** What stands between blocks without being one, as HTML allows, is a paragraph. */
  blocks(nodes: readonly Nodes[]): Block[] {
    const blocks: Block[] = [];
    let line: PhrasingContent[] = [];
    const endLine = (): void => {
      blocks.push(...paragraph(this.#inlines(line)));
      line = [];
    };
    for (const node of nodes) {
      if (isPhrasing(node)) {
        line.push(node);
        continue;
      }
      endLine();
      blocks.push(...this.#block(node));
    }
    endLine();
    return blocks;
  }

  #block(node: Nodes): Block[] {
    switch (node.type) {
      case 'paragraph':
        return paragraph(this.#inlines(node.children));
      case 'heading':
        return paragraph([{ type: 'strong', children: this.#inlines(node.children) }]);
      case 'blockquote':
        return [{ type: 'quote', children: this.blocks(node.children) }];
      case 'list':
        return this.#list(node);
      case 'code':
        return node.value.split('\n').flatMap((line) => paragraph(code(line)));
      case 'table':
        return node.children.flatMap((row) => paragraph(row.children.flatMap((cell, index) => [...(index > 0 ? [asText(' | ')] : []), ...this.#inlines(cell.children)])));
      case 'definition':
      case 'footnoteDefinition':
      case 'thematicBreak':
      case 'yaml':
        return [];
      case 'html':
        return paragraph([asText(node.value.replace(/<[^<>]*>/g, ' ').trim())]);
      default:
        return [];
    }
  }

  /** Lists inside lists follow on their item; numbers are words. */
  #list({ children, ordered, start }: List): Block[] {
    const items = children.flatMap((item, index) => {
      const blocks = this.blocks(item.children);
      const number = ordered ? `${(start ?? 1) + index}. ` : '';
      return blocks.map((block, at): readonly Inline[] => (at === 0 && number ? [asText(number), ...inlinesOf(block)] : inlinesOf(block)));
    });
    return ordered ? items.flatMap(paragraph) : [{ type: 'list', items }];
  }

  #inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          return [asText(node.value.replace(/\s+/g, ' '))];
        case 'emphasis':
        case 'strong':
          return [{ type: node.type, children: this.#inlines(node.children) }];
        case 'delete':
          return this.#inlines(node.children);
        case 'inlineCode':
          return code(node.value);
        case 'break':
          return [asText(' ')];
        case 'link':
          return this.#link(node.url, node.children);
        case 'linkReference':
          return this.#link(this.#context.definitions.get(node.identifier) ?? '', node.children);
        case 'image':
          return this.#image(node);
        case 'imageReference':
          return this.#image({ url: this.#context.definitions.get(node.identifier) ?? '', alt: node.alt });
        case 'footnoteReference':
          this.references.push(node.identifier);
          return [];
        case 'html':
          // What stands between tags in a line is text of its own.
          return /^<br\b/i.test(node.value) ? [asText(' ')] : [];
        default:
          return [];
      }
    });
  }

  #link(written: string, children: readonly PhrasingContent[]): Inline[] {
    const url = withoutRedirection(written);
    const inner = this.#inlines(children);
    if (url === '') return inner;
    const words = wordsOf(inner);
    if (url.startsWith('#') && this.#context.labels.has(url.slice(1))) {
      this.references.push(url.slice(1));
      return inner;
    }
    this.links.push({ url, words: words.trim() });
    return words.trim() === '' ? [asText(url)] : [{ type: 'link', url, children: inner }];
  }

  #image({ url, alt }: Pick<Image, 'url' | 'alt'>): Inline[] {
    if (url !== '') this.images.push({ url, alt: alt ?? '' });
    return [];
  }
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.has(node.type);
}

function paragraph(children: readonly Inline[]): Block[] {
  return wordsOf(children).trim() === '' ? [] : [{ type: 'paragraph', children: trimmed(children) }];
}

/** Without white space at either end. */
function trimmed(children: readonly Inline[]): Inline[] {
  return children
    .map((node, index) => {
      if (node.type !== 'text') return node;
      const text = index === 0 ? node.text.trimStart() : node.text;
      return asText(index === children.length - 1 ? text.trimEnd() : text);
    })
    .filter((node) => node.type !== 'text' || node.text !== '');
}

/** The format's code has no backquote in it. */
function code(text: string): Inline[] {
  const line = text.replace(/\s+/g, ' ');
  return line.trim() === '' ? [] : [line.includes('`') ? asText(line) : { type: 'code', text: line }];
}

function asText(text: string): Inline {
  return { type: 'text', text };
}

function inlinesOf(block: Block): readonly Inline[] {
  if (block.type === 'paragraph') return block.children;
  if (block.type === 'quote') return block.children.flatMap(inlinesOf);
  return block.items.flatMap((item, index) => [...(index > 0 ? [asText('; ')] : []), ...item]);
}

/** All words of a line, without its marks. */
export function wordsOf(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('text' in node ? node.text : 'children' in node ? wordsOf(node.children) : '')).join('');
}

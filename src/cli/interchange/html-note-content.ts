import type { Element as PageElement } from 'domhandler';
import type { Element, ElementContent, RootContent as HtmlContent, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { decodeFragment } from '../../core/article-ids.js';
import type { Page } from '../html/page.js';

/** What is left of a number that led back, at the beginning. */
const LEFT_OVER = /^[\s.)\]:^]+/;
/** Classes of links that lead back, where no address says so. */
const BACK_CLASSES: ReadonlySet<unknown> = new Set(['footnote-backref', 'footnote-back', 'footnote-return', 'reversefootnote']);
/** MediaWiki's links back, with the sign before them. */
const BACK_HOLDER = 'mw-cite-backlink';

export interface NoteContentOptions {
  /** The ids of references, to which a footnote leads back. */
  readonly back: ReadonlySet<string>;
  /** What relative addresses are relative to, where that is known. */
  readonly base: string | undefined;
}

/** What stands in a footnote of a page, without the links that lead back, as the tree of Markdown. */
export function noteContent(page: Page, note: PageElement, options: NoteContentOptions): readonly RootContent[] {
  const tree = fromHtml(innerSource(page, note), { fragment: true });
  const children = new NoteCleaner(options).clean(tree.children);
  const content = toMdast({ ...tree, children });
  return content.type === 'root' ? content.children : [content];
}

/** As the file has it. An element that is never closed ends where the parser ends it. */
function innerSource({ source }: Page, { sourceCodeLocation }: PageElement): string {
  const { startTag, endTag, endOffset } = sourceCodeLocation ?? {};
  return startTag ? source.slice(startTag.endOffset, endTag?.startOffset ?? endOffset) : '';
}

class NoteCleaner {
  readonly #options: NoteContentOptions;
  #hasWords = false;
  /** Whether a link that led back stood before all words. */
  #isNumbered = false;

  constructor(options: NoteContentOptions) {
    this.#options = options;
  }

  clean(nodes: readonly HtmlContent[]): HtmlContent[] {
    return nodes.flatMap((node): HtmlContent[] => {
      if (node.type === 'text') return [this.#words(node)];
      if (node.type !== 'element') return [node];
      if (this.#leadsBack(node)) {
        this.#isNumbered ||= !this.#hasWords;
        return [];
      }
      const children = this.clean(node.children) as ElementContent[];
      const isEmptied = node.children.length > 0 && children.length === 0;
      return isEmptied ? [] : [{ ...node, children, properties: this.#resolved(node.properties) }];
    });
  }

  #words(node: Text): Text {
    const value = this.#hasWords || !this.#isNumbered ? node.value : node.value.replace(LEFT_OVER, '');
    this.#hasWords ||= /\S/.test(value);
    return { ...node, value };
  }

  #leadsBack({ tagName, properties: { href, role, className, dataFootnoteBackref } }: Element): boolean {
    const classes = Array.isArray(className) ? className : [];
    if (classes.includes(BACK_HOLDER)) return true;
    if (tagName !== 'a') return false;
    const [, fragment] = /^#(.+)$/s.exec(String(href ?? '')) ?? [];
    if (fragment !== undefined && this.#options.back.has(decodeFragment(fragment))) return true;
    return role === 'doc-backlink' || dataFootnoteBackref !== undefined || classes.some((name) => BACK_CLASSES.has(name));
  }

  #resolved(properties: Element['properties']): Element['properties'] {
    const { base } = this.#options;
    const absolute = ([name, value]: [string, Element['properties'][string]]) => {
      const isRelative = (name === 'href' || name === 'src') && typeof value === 'string' && !value.startsWith('#') && URL.canParse(value, base);
      return [name, isRelative ? new URL(value, base).href : value] as const;
    };
    return Object.fromEntries(Object.entries(properties).map(absolute));
  }
}

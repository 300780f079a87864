import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { decodeFragment } from '../../core/article-ids.js';
import { isInside } from '../html/ancestors.js';
import type { Page } from '../html/page.js';

/** A link of an article to a footnote of its page. */
export interface PageReference {
  /** What is left out of the article's text: the link, or all that is raised with it. */
  readonly element: Element;
  /** The id of what it leads to. */
  readonly label: string;
  readonly note: Element;
  /** Its own words: a number or a sign. */
  readonly words: string;
  /** Whether it leads to a comment, which is no part of the article either, and no footnote. */
  readonly isComment: boolean;
}

/** Links that say that they are references, as DPUB-ARIA, WordPress, GitHub, Pandoc, Markdown-it and Substack do. */
const SAID = '[role~="doc-noteref"], [data-footnote-ref], sup[data-fn] a, .footnote-ref, .footnote-ref a, .footnote-reference, .footnote-anchor, .reference a';
/** What says that it leads back. */
const BACK = '[role~="doc-backlink"], [data-footnote-backref], .footnote-backref, .footnote-back, .footnote-return, .reversefootnote, .mw-cite-backlink a';
/** A comment in Google Docs' export: desks talk there among themselves. */
const COMMENT = /^cmnt\d+$/;
/** What holds a footnote around the element with its id. */
const HOLDERS = '[role~="doc-footnote"], [role~="doc-endnote"], li, dd, p, td, aside, div';
/** A raised number, letter or sign, perhaps in brackets. */
const MARK = /^[\s[({]*(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§‖¶#]{1,3})[\s\])}.]*$/iu;
/** What stands between the marks in one raised place. */
const BETWEEN = /^[\s,;[\]()\d–-]*$/;

export interface PageReferences {
  /** In their order. */
  readonly references: readonly PageReference[];
  /** The ids by which footnotes lead back to them. */
  readonly back: ReadonlySet<string>;
}

/** Finds the references to footnotes in a page; links back to them are none. */
export function pageReferences(page: Page): PageReferences {
  const { selectors, document } = page;
  const byId = new Map(selectors.all(document, '[id]').toReversed().map((element) => [element.attribs['id'] ?? '', element]));
  const references: PageReference[] = [];
  const back = new Set<string>();
  for (const link of selectors.all(document, 'a[href]')) {
    const label = fragmentOf(link);
    const target = label === undefined ? undefined : byId.get(label);
    if (label === undefined || !target || back.has(label) || selectors.matches(link, BACK)) continue;
    const words = textOf(link).trim();
    const raised = selectors.closest(link, 'sup') ?? selectors.first(link, 'sup');
    if (!(selectors.matches(link, SAID) || (raised !== undefined && MARK.test(words)))) continue;
    const note = holderOf(page, target);
    if (!note || isInside(link, note) || isInside(note, link)) continue;
    references.push({ element: wholeOf(page, link), label: note.attribs['id'] ?? label, note, words, isComment: COMMENT.test(label) });
    for (const id of idsAround(link)) back.add(id);
  }
  return { references, back };
}

/** The ids by which a footnote leads back to a reference: its own, and those around it. */
function idsAround(link: Element): string[] {
  const elements = [link, link.parent, link.parent?.parent, ...link.children].filter((node) => node != null && isTag(node));
  return elements.flatMap((element) => (isTag(element) && element.attribs['id'] ? [element.attribs['id']] : []));
}

function fragmentOf({ attribs }: Element): string | undefined {
  const [, fragment] = /^#(.+)$/s.exec(attribs['href']?.trim() ?? '') ?? [];
  return fragment === undefined ? undefined : decodeFragment(fragment);
}

/** The footnote: the element with the id, or the one around an anchor that has it. */
function holderOf({ selectors }: Page, target: Element): Element | undefined {
  const isAnchor = ['a', 'span', 'sup', 'b', 'strong', 'em'].includes(target.name);
  return isAnchor ? selectors.closest(target, HOLDERS) : target;
}

/** The link, or its `<sup>` where nothing but marks stands in it. */
function wholeOf({ selectors }: Page, link: Element): Element {
  const raised = link.parent && selectors.closest(link.parent, 'sup');
  if (!raised) return link;
  const rest = textOf(raised, (node) => isTag(node) && node.name === 'a');
  return BETWEEN.test(rest) ? raised : link;
}

function textOf(node: AnyNode, isLeftOut: (node: AnyNode) => boolean = () => false): string {
  if (isText(node)) return node.data;
  return isTag(node) ? node.children.map((child) => (isLeftOut(child) ? '' : textOf(child, isLeftOut))).join('') : '';
}

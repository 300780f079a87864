import type { Element } from 'domhandler';
import { escapeAttribute } from 'entities';
import { articlesOf } from '../article/articles.js';
import type { Page } from '../html/page.js';
import { parseSource } from '../html/parse-source.js';
import { Selectors } from '../html/selectors.js';
import { bytesWith, textWith, type Insertion } from './insertions.js';

export interface CopyOptions {
  /** What the page has to load; undefined where it does so by itself. */
  readonly bundle: string | undefined;
  /** Where the document is. */
  readonly source: string;
  /** The article that has that document already. */
  readonly annotated: Element | undefined;
  /** Finds the article's text in a page without `<sidelight-article>`. */
  readonly selector: string | undefined;
}

const HTML = 'http://www.w3.org/1999/xhtml';

/** The id that the copy gives to the article's text, which `for` has to name. */
const GIVEN_ID = 'sidelight-previewed-text';

/** The elements of a page that are its articles: not what waits in a template. */
export function annotatedArticles({ selectors, document }: Page): Element[] {
  return selectors.all(document, 'sidelight-article').filter((element) => !selectors.closest(element, 'template'));
}

/**
 * A copy of a page that shows its notes wherever it is served. Words are put in; no byte of the page is
 * changed or left out. Of a doubled attribute browsers take the first, so the one put in counts.
 *
 * @returns the page itself where its encoding takes no insertion
 */
export function articleCopy(page: Page, options: CopyOptions): Uint8Array {
  const { encode } = page.decoded;
  if (!encode) return page.bytes;
  const { attributes, tail, besides } = annotation(page, options);
  const script = options.bundle === undefined ? '' : `<script type="module" src="${escapeAttribute(options.bundle)}"></script>`;
  const html = tail + script;
  const insertions = html === '' ? attributes : [...attributes, { offset: tailOffset(page, besides, attributes, html), html }];
  return bytesWith(page, encode, insertions);
}

interface Annotation {
  readonly attributes: readonly Insertion[];
  /** What belongs at the page's end. */
  readonly tail: string;
  /** The element that all is about; before it, something can stand in any case. */
  readonly besides: Element | undefined;
}

/** Gives the page an article with the document as its source. */
function annotation(page: Page, { source, annotated, selector }: CopyOptions): Annotation {
  const src = `src="${escapeAttribute(source)}"`;
  if (annotated) return { attributes: [], tail: '', besides: annotated };
  const own = annotatedArticles(page);
  const element = own.find((one) => !hasSource(page, one)) ?? own[0];
  if (element) return { attributes: [attribute(element, src)], tail: '', besides: element };
  const root = articlesOf(page, selector).articles[0]?.root;
  if (!root) return { attributes: [], tail: '', besides: undefined };
  if (!root.sourceCodeLocation?.startTag) return wrapped(page, root, src);
  const { id } = root.attribs;
  const isNamed = id !== undefined && id !== '' && page.byId(id) === root;
  return {
    attributes: isNamed ? [] : [attribute(root, `id="${GIVEN_ID}"`)],
    tail: `<sidelight-article for="${escapeAttribute(isNamed ? id : GIVEN_ID)}" ${src}></sidelight-article>`,
    besides: root,
  };
}

function hasSource({ selectors }: Page, element: Element): boolean {
  return 'src' in element.attribs || selectors.first(element, 'script[type="application/json"]') !== undefined;
}

function attribute(element: Element, html: string): Insertion {
  const start = element.sourceCodeLocation?.startOffset ?? 0;
  return { offset: start + `<${element.name}`.length, html: ` ${html}` };
}

/** A body without a tag can have no id: what is in it is put into an article. */
function wrapped(page: Page, body: Element, src: string): Annotation {
  const start = body.children.find(({ sourceCodeLocation }) => sourceCodeLocation)?.sourceCodeLocation?.startOffset;
  const opening = { offset: start ?? page.source.length, html: `<sidelight-article ${src}>` };
  return { attributes: [opening], tail: '</sidelight-article>', besides: undefined };
}

/** Where the tail is seen as what it is: a page may end in a comment or a script that nobody has closed. */
function tailOffset(page: Page, besides: Element | undefined, attributes: readonly Insertion[], html: string): number {
  const body = page.selectors.first(page.document, 'body');
  const offsets = [body?.sourceCodeLocation?.endTag?.startOffset, page.source.length, besides?.sourceCodeLocation?.startOffset];
  const isSeen = (offset: number | undefined): offset is number => offset !== undefined && isRead(page, [...attributes, { offset, html }]);
  return offsets.find(isSeen) ?? page.source.length;
}

/** Whether browsers make elements of what the last insertion puts in, and elements that do something. */
function isRead({ source }: Page, insertions: readonly Insertion[]): boolean {
  const { html = '', offset = 0 } = insertions.at(-1) ?? {};
  const start = insertions.slice(0, -1).reduce((sum, one) => sum + (one.offset <= offset ? one.html.length : 0), offset);
  const selectors = new Selectors(false);
  const added = selectors.all(parseSource(textWith(source, insertions)).document, 'script, sidelight-article').filter((element) => {
    const at = element.sourceCodeLocation?.startOffset ?? -1;
    return at >= start && at < start + html.length && element.namespace === HTML && !selectors.closest(element, 'template');
  });
  return added.length === html.match(/<(?!\/)/g)?.length;
}

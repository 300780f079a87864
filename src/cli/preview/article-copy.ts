import type { Element } from 'domhandler';
import { escapeAttribute } from 'entities';
import { articlesOf } from '../article/articles.js';
import type { Page } from '../html/page.js';
import { parseSource } from '../html/parse-source.js';
import { Selectors } from '../html/selectors.js';
import { splice, type Insertion } from '../html/splice.js';

export interface CopyOptions {
  /** The addresses of what the page has to load; none where it does so by itself. */
  readonly scripts: readonly string[];
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
  if (!page.decoded.encode) return page.bytes;
  const { attributes, tail, besides } = annotation(page, options);
  const scripts = options.scripts.map((address) => `<script type="module" src="${escapeAttribute(address)}"></script>`);
  const html = tail + scripts.join('');
  const end = html === '' ? [] : [{ at: tailPlace(page, besides, attributes, html), html }];
  return splice(page.bytes, page.decoded, inOrder([...attributes, ...end]));
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
  return { at: start + `<${element.name}`.length, html: ` ${html}` };
}

/** A body without a tag can have no id: what is in it is put into an article. */
function wrapped(page: Page, body: Element, src: string): Annotation {
  const start = body.children.find(({ sourceCodeLocation }) => sourceCodeLocation)?.sourceCodeLocation?.startOffset;
  const opening = { at: start ?? page.source.length, html: `<sidelight-article ${src}>` };
  return { attributes: [opening], tail: '</sidelight-article>', besides: undefined };
}

/** Where the tail is seen as what it is: a page may end in a comment or a script that nobody has closed. */
function tailPlace(page: Page, besides: Element | undefined, attributes: readonly Insertion[], html: string): number {
  const body = page.selectors.first(page.document, 'body');
  const places = [body?.sourceCodeLocation?.endTag?.startOffset, page.source.length, besides?.sourceCodeLocation?.startOffset];
  const isSeen = (at: number | undefined): at is number => at !== undefined && isRead(page.source, attributes, { at, html });
  return places.find(isSeen) ?? page.source.length;
}

/** Whether browsers make elements of a tail, and elements that do something. */
function isRead(source: string, attributes: readonly Insertion[], { at, html }: Insertion): boolean {
  const insertions = inOrder([...attributes, { at, html }]);
  const text = insertions.reduceRight((whole, one) => whole.slice(0, one.at) + one.html + whole.slice(one.at), source);
  const start = at + attributes.filter((one) => one.at <= at).reduce((sum, one) => sum + one.html.length, 0);
  const selectors = new Selectors(false);
  const added = selectors.all(parseSource(text).document, 'script, sidelight-article').filter((element) => {
    const place = element.sourceCodeLocation?.startOffset ?? -1;
    return place >= start && place < start + html.length && element.namespace === HTML && !selectors.closest(element, 'template');
  });
  return added.length === html.match(/<\w/g)?.length;
}

/** Of several at one place the first given stays the first. */
function inOrder(insertions: readonly Insertion[]): Insertion[] {
  return [...insertions].sort((a, b) => a.at - b.at);
}

import type { Element } from 'domhandler';
import { listId } from '../../core/article-ids.js';
import { articlesOf } from '../article/articles.js';
import { localeOf } from '../article/locale-of.js';
import { pageAddress } from '../article/page-address.js';
import type { PlacedArticle } from '../article/place-article.js';
import type { FindDocument } from '../article/place-articles.js';
import { nodesOf, wordsOf } from '../html/nodes.js';
import { Page } from '../html/page.js';
import { renderPage, type RenderOptions } from '../render/render-page.js';
import { emailHtml } from '../render/targets/email.js';
import { feedHtml } from '../render/targets/feed.js';
import { articlePlainText } from '../render/targets/text.js';
import { isUnreadable } from '../report/desk-problems.js';
import type { Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { judgeNote, type Look } from './judge-note.js';
import { media, type Degradation, type Fate, type Medium, type Reason } from './media.js';
import { readerView } from './reader-view.js';
import { seeHtml } from './see-html.js';
import { seeText } from './see-text.js';
import { hiddenIn, stylesOf, type PageStyles } from './style-sheets.js';

export interface DegradedPages {
  readonly degradations: readonly Degradation[];
  /** Files that could not be read. */
  readonly findings: readonly Finding[];
}

export interface DegradationOptions extends RenderOptions {
  /** What addresses of style sheets from the site's root are relative to. */
  readonly rootFolder?: string | undefined;
}

/**
 * Renders a page's articles for every place where they are read without script, looks at what is there, and
 * tells what became of each note.
 */
export async function degradationsOf(page: Page, findDocument: FindDocument, terminal: Terminal, options: DegradationOptions = {}): Promise<DegradedPages> {
  const fail = (...findings: readonly Finding[]): DegradedPages => ({ degradations: [], findings });
  const rendered = await renderPage(page, findDocument, options);
  if ('code' in rendered) return fail(rendered);
  const unread = rendered.findings.filter(isUnreadable);
  if (unread.length > 0) return fail(...unread);
  const shown = Page.read({ name: page.name, bytes: rendered.bytes, charset: page.decoded.encoding });
  if (!(shown instanceof Page)) return fail(shown);
  const styles = await stylesOf(shown, terminal, options.rootFolder);
  const roots = articlesOf(shown, options.selector).articles;
  const reader = readerView(shown);
  const degradations = rendered.articles.map((placed, index) => {
    const looks = looksOf(placed, { shown, styles, reader, root: roots[index]?.root, address: options.baseUrl ?? pageAddress(page) });
    const locale = localeOf(placed);
    const notes = placed.document.annotations.map((note) => {
      const fates = Object.fromEntries(media.map((medium) => [medium, judgeNote(note, placed, locale, looks[medium])]));
      return { id: note.id, number: placed.numbering.numberOf.get(note.id), fates: asInPage(fates as Record<Medium, Fate>) };
    });
    return { page: page.name, article: placed.article.name, notes: notes.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity)) };
  });
  return { degradations, findings: [] };
}

interface Outputs {
  readonly shown: Page;
  readonly styles: PageStyles;
  readonly reader: ReturnType<typeof readerView>;
  readonly root: Element | undefined;
  readonly address: string | undefined;
}

function looksOf(placed: PlacedArticle, { shown, styles, reader, root, address }: Outputs): Readonly<Record<Medium, Look>> {
  const locale = localeOf(placed);
  const plain = { noNumber: 'number-left-out', noList: 'list-left-out', noAddress: 'address-left-out' } as const;
  const isHidden = () => false;
  const isSup = (element: Element) => element.name === 'sup' && /^(?:\[\p{N}+\])+$/u.test(wordsOf([element]));
  const ownList = listId(placed.article.name);
  const inPage = (inPrint: boolean) => {
    const hidden = hiddenIn(shown, styles, inPrint);
    // The whole page: what is around an article may be hidden, and its list may stand elsewhere.
    return root && seeHtml(shown.document.children, { locale, isNumber: isMarkerOf(placed), isHidden: hidden, listId: ownList });
  };
  return {
    page: { ...plain, seen: inPage(false) },
    reader: { ...plain, seen: reader && seeHtml(reader, { locale, isNumber: ({ name, attribs }) => name === 'a' && attribs['role'] === 'doc-noteref', isHidden, listId: ownList }) },
    feed: { ...plain, seen: seeHtml(nodesOf(feedHtml(placed, address)), { locale, isNumber: isSup, isHidden }) },
    email: { ...plain, seen: seeHtml(nodesOf(emailHtml([placed], address)), { locale, isNumber: isSup, isHidden }) },
    print: {
      seen: withoutUnprinted(inPage(true), styles),
      noNumber: 'number-hidden',
      noList: 'list-hidden',
      noAddress: styles.printsAddresses ? 'address-left-out' : 'address-not-printed',
    },
    text: { ...plain, seen: seeText(articlePlainText(placed), locale) },
  };
}

/** What is not in the page is hidden by no style sheet. */
function asInPage(fates: Readonly<Record<Medium, Fate>>): Record<Medium, Fate> {
  const { page, print } = fates;
  const same: Partial<Record<Reason, Reason>> = { 'number-hidden': 'number-left-out', 'list-hidden': 'list-left-out' };
  const told = print.reasons.map((reason) => {
    const other = same[reason];
    return other && page.reasons.includes(other) ? other : reason;
  });
  return { ...fates, print: { ...print, reasons: told } };
}

function isMarkerOf({ article }: PlacedArticle): (element: Element) => boolean {
  return ({ name, attribs }) => name === 'a' && attribs['class'] === 'sidelight-marker' && (attribs['id'] ?? '').startsWith(`sidelight-ref-${article.name}-`);
}

/** On paper a link is nothing but its words, unless a style sheet prints its address. */
function withoutUnprinted(seen: Look['seen'], { printsAddresses }: PageStyles): Look['seen'] {
  if (!seen || printsAddresses) return seen;
  const entries = seen.entries && new Map([...seen.entries].map(([label, entry]) => [label, { ...entry, addresses: new Set<string>() }]));
  return { ...seen, entries, unplaced: { ...seen.unplaced, addresses: new Set() } };
}

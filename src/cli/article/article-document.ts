import { isText, type Element } from 'domhandler';
import path from 'node:path';
import { decodeFragment } from '../../core/article-ids.js';
import { STDIN } from '../files/read-input.js';
import type { Page } from '../html/page.js';
import { DocumentText } from '../json/document-text.js';
import type { Finding } from '../report/finding.js';
import type { Article } from './articles.js';

/** Where an article's document is to be had. */
export type DocumentSource =
  | { readonly kind: 'inline'; readonly document: DocumentText | Finding }
  /** A file, as it would be named on the command line. */
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'url'; readonly url: string };

/**
 * What the page says of an article's document: the file that `src` names, or what stands in the page.
 *
 * @param rootFolder what an address from the site's root is relative to
 * @returns undefined when it says nothing
 */
export function documentSourceOf({ page, element }: Article, rootFolder?: string): DocumentSource | undefined {
  if (!element) return undefined;
  const src = page.attribute(element, 'src');
  if (src !== undefined) return sourceAt(src, page.name, rootFolder);
  const script = inlineScript(page, element);
  return script && { kind: 'inline', document: DocumentText.of(page.name, script.text, (offset) => page.placeOf(script.start + offset)) };
}

/** What addresses in an article's document are relative to, as in browsers: where `src` has it, else what those in the page are. */
export function documentAddress({ page, element }: Article, base: string | undefined): string | undefined {
  const src = element && page.attribute(element, 'src');
  return src !== undefined && URL.canParse(src, base) ? new URL(src, base).href : base;
}

/** The document that stands in an article's own script, and where in the page's source; undefined where there is none. */
export function inlineScript(page: Page, element: Element): { readonly start: number; readonly text: string } | undefined {
  const script = page.selectors.first(element, ':scope > script[type="application/json"]');
  const [words] = script?.children ?? [];
  if (!words || !isText(words)) return undefined;
  const start = page.startOf(words, 0);
  return { start, text: page.source.slice(start, page.endOf(words, words.data.length)) };
}

function sourceAt(src: string, pageName: string, rootFolder: string | undefined): DocumentSource {
  // Addresses beside a page that was fetched are addresses, too.
  const base = /^https?:/i.test(pageName) ? pageName : undefined;
  if (URL.canParse(src, base)) return { kind: 'url', url: new URL(src, base).href };
  const location = decodeFragment(src.replace(/[?#].*$/s, ''));
  if (location.startsWith('/')) return { kind: 'file', name: path.join(rootFolder ?? '.', location) };
  return { kind: 'file', name: path.join(pageName === STDIN ? '.' : path.dirname(pageName), location) };
}

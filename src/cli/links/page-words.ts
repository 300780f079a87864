import { isTag, type AnyNode } from 'domhandler';
import { TextReader } from '../../core/read-text.js';
import { treeOf } from '../article/article-text.js';
import { Page } from '../html/page.js';

/** What no reader sees. All else counts: a quotation may stand in a box beside the text. */
const UNREAD = 'script,style,template,noscript,iframe,svg,math,[hidden]';

/** Fewer letters than these are no page that a source's words could stand in; a script will draw it. */
const MIN_LETTERS = 200;

/** The schema.org way of saying that a page shows not all of its text to everybody. */
const PAYWALL = /"isAccessibleForFree"\s*:\s*"?false/i;

/** A page's words, or why they say nothing of what a reader sees. */
export type PageWords = { readonly text: string; readonly isWalled: boolean } | { readonly unread: string };

/**
 * Reads the words of a page, or of a plain text.
 *
 * @param type the Content-Type
 */
export function wordsOf(name: string, bytes: Uint8Array, type: string): PageWords {
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(type)?.[1];
  if (/^text\/plain\b/i.test(type)) return { text: plainWords(bytes, charset), isWalled: false };
  const page = Page.read({ name, bytes, charset });
  if (!(page instanceof Page)) return { unread: 'it is no page with words' };
  const [body] = page.selectors.all(page.document, 'body');
  const text = body ? new TextReader(wholeTree(page), body, { ignored: UNREAD, mayTakeIn: false }).text : '';
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < MIN_LETTERS) return { unread: 'it has hardly any words without its scripts' };
  return { text, isWalled: PAYWALL.test(page.source) };
}

/** Where Sidelight looks for its own article, one inside it is another's. Here it is the page's text. */
function wholeTree(page: Page): ReturnType<typeof treeOf> {
  const tree = treeOf(page);
  const isArticle = (node: AnyNode): boolean => isTag(node) && node.name === 'sidelight-article';
  return { ...tree, matches: (node, selector) => !isArticle(node) && tree.matches(node, selector) };
}

function plainWords(bytes: Uint8Array, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A RangeError is how the platform says that it does not know an encoding.
    return new TextDecoder().decode(bytes);
  }
}

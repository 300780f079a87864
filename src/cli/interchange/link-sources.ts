import type { Inline, RichText } from '../../core/rich-text.js';
import { safeUrl } from '../../core/safe-url.js';
import { given } from '../../core/write-document.js';
import { wordsOf, type FootnoteLink } from './mdast-rich-text.js';
import { UniqueNames } from './unique-names.js';

/** A year, and marks of a title: a line that has both and is no remark names a work. */
const YEAR = /\b(?:1[5-9]|20)\d\d\b/;
const TITLE_MARK = /[“”"«»„‘「『《]/;
const REMARK = /^(?:see|cf|note|this|these|that|the figures?|according|as|but|for|it|he|she|they|we|in|on|at|also|compare|not)\b/i;
/** Longer lines are cut where a title is read. */
const MAX_TITLE = 480;
/** What closes a line, or stood around an address. */
const CLOSE = /^[\s.,;:<>()[\]–—-]*$/;

/** The works that footnotes link to, as sources: one for each address. */
export class LinkSources {
  readonly #items = new Map<string, { readonly URL: string; title?: string }>();
  readonly #idOf = new Map<string, string>();
  readonly #names = new UniqueNames();

  get items(): ReadonlyMap<string, object> {
    return this.#items;
  }

  /** @returns the source's id; undefined for an address that is no link to a work */
  add({ url }: FootnoteLink, title?: string): string | undefined {
    const address = safeUrl(url);
    if (!address?.startsWith('http')) return undefined;
    const id = this.#idOf.get(address) ?? this.#name(address);
    const item = this.#items.get(id) ?? { URL: address };
    this.#idOf.set(address, id);
    this.#items.set(id, given({ title: item.title ?? title, URL: item.URL }) as typeof item);
    return id;
  }

  /** What a source is known by already. */
  titleOf(url: string): string | undefined {
    return this.#items.get(this.#idOf.get(safeUrl(url) ?? '') ?? '')?.title;
  }

  /** After its host. */
  #name(url: string): string {
    const host = new URL(url).hostname.replace(/^www\./, '').replace(/[^\w.-]/g, '') || 'source';
    return this.#names.take(host);
  }
}

/**
 * The title of the one work that a footnote names and says nothing else of: the words of its link, or the
 * line of which the link is a part, with its emphasis as CSL writes it.
 *
 * @returns undefined where the footnote says more; '' where it is an address alone
 */
export function titleOfOnlyLink(text: RichText, links: readonly FootnoteLink[]): string | undefined {
  const [only, more] = text;
  const [link, another] = links;
  if (!link || another || more || only?.type !== 'paragraph') return undefined;
  const rest = only.children.filter((node) => node.type !== 'link');
  const linked = only.children.find((node) => node.type === 'link');
  if (!linked) return undefined;
  const isBare = isAddress(link);
  if (rest.every((node) => node.type === 'text' && CLOSE.test(node.text))) return isBare ? '' : cslTitle([linked]);
  const line = cslTitle(only.children.filter((node) => node.type !== 'link' || !isBare));
  return line !== undefined && isCitation(only.children, !isBare) ? line.replace(/[\s,;:<(–—-]+\.?$/, '') : undefined;
}

/** Whether a link shows its address and no words. */
function isAddress({ url, words }: FootnoteLink): boolean {
  const bare = (text: string) => text.replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/gi, '').toLowerCase();
  return bare(words) === bare(url) || bare(decoded(words)) === bare(decoded(url));
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    // A URIError is how it says that there is nothing to decode.
    return url;
  }
}

function isCitation(children: readonly Inline[], hasTitle: boolean): boolean {
  const words = wordsOf(children);
  const isMarked = hasTitle || TITLE_MARK.test(words) || children.some(({ type }) => type === 'emphasis');
  return isMarked && YEAR.test(words) && !REMARK.test(words.trim());
}

/** Words with emphasis as CSL has it in titles; undefined where that cannot say them all. */
function cslTitle(nodes: readonly Inline[]): string | undefined {
  const write = (node: Inline): string => {
    if (node.type === 'emphasis') return `<i>${node.children.map(write).join('')}</i>`;
    if (node.type === 'strong') return `<b>${node.children.map(write).join('')}</b>`;
    return 'text' in node ? node.text : 'children' in node ? node.children.map(write).join('') : '';
  };
  const title = nodes.map(write).join('').replace(/\s+/g, ' ').replace(/<>|\(\)/g, '').trim();
  return /[<>]/.test(wordsOf(nodes).replace(/<>/g, '')) || title.length > MAX_TITLE ? undefined : title;
}

import type { SidelightDocument } from '../../core/model.js';
import { closestOf, memberOf } from '../../dom/member-of.js';
import type { Locale } from '../../locales/locale.js';
import { localeFor } from '../../locales/registry.js';

/** The tree that an element stands in: where its ids count, and its sheets. */
export function scopeOf(element: Element): Document | ShadowRoot {
  return element.getRootNode() as Document | ShadowRoot;
}

/** The element that holds the article's text: the one that `for` names, or the host itself. */
export function textRootOf(element: HTMLElement, id: string): HTMLElement | null {
  return id === '' ? element : elementById(scopeOf(element), id);
}

/** The element with an id. */
export function elementById(scope: Document | ShadowRoot, id: string): HTMLElement | null {
  return memberOf(scope, 'getElementById').call(scope, id);
}

/** What the ids of the article's nodes are made with, one for each: its id, what it is for, or its number. */
export function articleNameOf(element: HTMLElement, id: string): string {
  const articles = scopeOf(element).querySelectorAll<HTMLElement & { for?: string }>('sidelight-article');
  // The one with the id is the first, wherever it stands.
  const namesakes = [...articles].filter((one) => (one.id || one.for || '') === id).sort((a, b) => b.id.length - a.id.length);
  const index = namesakes.indexOf(element);
  return element.id || (id || 'article') + (index > 0 ? `-${index + 1}` : '');
}

/** The interface's words in the article's language, else in that of its notes. */
export function localeOf(root: Element, { lang = '' }: SidelightDocument): Locale {
  return localeFor(languageOf(root) || lang);
}

/** The language of an element, also where it stands in a shadow tree. */
function languageOf(element: Element): string {
  const speaking = closestOf(element, '[lang]');
  const lang = speaking && memberOf(speaking, 'getAttribute').call(speaking, 'lang');
  const { host } = scopeOf(element) as Partial<ShadowRoot>;
  return lang || (host ? languageOf(host) : '');
}

import { articleNames } from '../../core/article-ids.js';
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

/** Whether an article is the first, and seldom not the only one, of those that have the same text. */
export function isFirstOf(article: HTMLElement, root: HTMLElement | null): boolean {
  const articles = scopeOf(article).querySelectorAll<HTMLElement & { for?: string }>('sidelight-article');
  return [...articles].find((one) => textRootOf(one, one.for ?? '') === root) === article;
}

/** The element with an id. */
export function elementById(scope: Document | ShadowRoot, id: string): HTMLElement | null {
  return memberOf(scope, 'getElementById').call(scope, id);
}

/** The article that an element beside it belongs to: the one that `for` names, the one around it, or the only one. */
export function articleOf(companion: HTMLElement & { for?: string }): Element | null | undefined {
  const scope = scopeOf(companion);
  const name = companion.for ?? '';
  if (name !== '') {
    const named = elementById(scope, name);
    return named?.localName === 'sidelight-article' ? named : scope.querySelector(`sidelight-article[for="${CSS.escape(name)}"]`);
  }
  const around = closestOf(companion, 'sidelight-article');
  if (around || !companion.isConnected) return around;
  const [only, ...others] = scope.querySelectorAll('sidelight-article');
  return others.length === 0 ? only : undefined;
}

/** What the ids of the article's nodes are made with, one for each: its id, what it is for, or its number. */
export function articleNameOf(element: HTMLElement, id: string): string {
  const articles = [...scopeOf(element).querySelectorAll<HTMLElement & { for?: string }>('sidelight-article')];
  const names = articleNames(articles.map((one) => ({ id: one.id, for: one === element ? id : (one.for ?? '') })));
  return names[articles.indexOf(element)] ?? 'article';
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

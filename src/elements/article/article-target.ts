/** The element that holds the article's text: the one that `for` names, or the host itself. */
export function textRootOf(element: HTMLElement, id: string): HTMLElement | null {
  if (id === '') return element;
  return (element.getRootNode() as Document | ShadowRoot).getElementById(id);
}

/** What the ids of the article's nodes are made with: its id, what it is for, or its number. */
export function articleNameOf(element: HTMLElement, id: string): string {
  if (element.id !== '') return element.id;
  if (id !== '') return id;
  const scope = element.getRootNode() as Document | ShadowRoot;
  const nameless = [...scope.querySelectorAll('sidelight-article:not([id]):not([for])')];
  const index = nameless.indexOf(element);
  return index > 0 ? `article-${index + 1}` : 'article';
}

/** The language of an element, also where it stands in a shadow tree. */
export function languageOf(element: Element): string {
  for (let scope: Element | null = element; scope; ) {
    const lang = scope.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    scope = (scope.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return '';
}

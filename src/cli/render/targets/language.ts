import type { PlacedArticle } from '../../article/place-article.js';

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Mend']);

export type Direction = 'ltr' | 'rtl' | 'auto';

/** The language and direction that an article's page gives it. */
export function languageAttributes({ article: { page, root }, document }: PlacedArticle): { lang?: string; dir: Direction } {
  const lang = page.languageOf(root) ?? document.lang;
  const said = page.selectors.closest(root, '[dir]')?.attribs['dir']?.trim().toLowerCase();
  const dir = said === 'ltr' || said === 'rtl' || said === 'auto' ? said : directionOf(lang ?? '');
  return { ...(lang !== undefined && { lang }), dir };
}

/** The direction that a language is written in. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    // `lang` in a page may be anything.
    return 'ltr';
  }
}

import { locale as ar } from '../../locales/ar.js';
import { locale as de } from '../../locales/de.js';
import { locale as es } from '../../locales/es.js';
import { locale as fa } from '../../locales/fa.js';
import { locale as fr } from '../../locales/fr.js';
import { locale as he } from '../../locales/he.js';
import { locale as ja } from '../../locales/ja.js';
import { locale as ko } from '../../locales/ko.js';
import type { Locale } from '../../locales/locale.js';
import { addLocale, localeFor } from '../../locales/registry.js';
import { locale as uk } from '../../locales/uk.js';
import { locale as zhHans } from '../../locales/zh-Hans.js';
import type { PlacedArticle } from './place-article.js';

for (const words of [ar, de, es, fa, fr, he, ja, ko, uk, zhHans]) addLocale(words);

/** The interface's words in the article's language, else in that of its notes; all languages are here. */
export function localeOf({ article: { page, root }, document: { lang = '' } }: Pick<PlacedArticle, 'article' | 'document'>): Locale {
  return localeFor(page.languageOf(root) ?? lang);
}

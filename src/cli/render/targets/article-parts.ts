import type { ChildNode, Element } from 'domhandler';
import { localeOf } from '../../article/locale-of.js';
import type { PlacedArticle } from '../../article/place-article.js';
import { element } from '../../html/nodes.js';
import { listViewOf } from '../list-view.js';
import { isShown, specsOf } from '../plan-article.js';
import { linksOf, picturesOf } from './addresses.js';
import { articleCopy } from './article-copy.js';
import { directionOf } from './language.js';
import { markOf, type Mark } from './marks.js';
import { plainList, type ListStyle } from './plain-list.js';

export interface PartsOptions extends ListStyle {
  /** Where the page is published. */
  readonly address?: string | undefined;
  readonly draw: (mark: Mark) => ChildNode[];
  /** A selector of what cannot hold a number; as in a page without it. */
  readonly closed?: string;
}

/** An article and its list of sources, for a place outside of its page. */
export interface ArticleParts {
  readonly content: ChildNode[];
  /** Empty where there is no note. */
  readonly list: ChildNode[];
  /** Whether there are numbers in the content. */
  readonly hasNumbers: boolean;
}

/** Makes both, in the words of the article’s language. */
export function partsOf(placed: PlacedArticle, { address, draw, closed, ...style }: PartsOptions): ArticleParts {
  const locale = localeOf(placed);
  const specs = specsOf(placed, locale)?.filter((spec) => isShown(spec, placed));
  const { page } = placed.article;
  const content = articleCopy(placed, specs ?? [], {
    draw: (spec) => draw(markOf(spec, placed, locale)),
    closed,
    link: linksOf(page, address),
    picture: picturesOf(page, address),
  });
  return { content, list: plainList(listViewOf(placed, locale, specs), style), hasNumbers: specs !== undefined };
}

/** The list as one element, which has a language of its own where the article's is none of ours. */
export function listBlock(list: readonly ChildNode[], placed: PlacedArticle): Element[] {
  if (list.length === 0) return [];
  const { lang } = localeOf(placed);
  const own = placed.article.page.languageOf(placed.article.root) ?? placed.document.lang ?? '';
  const isSame = primary(own) === primary(lang);
  return [element('div', isSame ? {} : { lang: lang.replace(/-u-.*/, ''), dir: directionOf(lang) }, list)];
}

function primary(tag: string): string {
  return tag.toLowerCase().replace(/[-_].*/, '');
}

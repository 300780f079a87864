import type { PlacedArticle } from '../../article/place-article.js';
import { emailHtml } from './email.js';
import { feedHtml } from './feed.js';
import { markdownOf } from './markdown.js';
import { articlePlainText } from './text.js';

/** Where a page can be read, the page itself first. */
export const targets = ['page', 'feed', 'email', 'text', 'markdown'] as const;
export type Target = (typeof targets)[number];
/** Those that are made of an article alone. */
export type ArticleTarget = Exclude<Target, 'page'>;

/** What the names of their files end in; a page's stay. */
export const endings: Readonly<Record<ArticleTarget, string>> = { feed: '.html', email: '.html', text: '.txt', markdown: '.md' };

/**
 * The articles of a page for a place outside of it.
 *
 * @param address where the page is published, which makes relative addresses whole
 */
export function drawTarget(target: ArticleTarget, articles: readonly PlacedArticle[], address: string | undefined): string {
  switch (target) {
    case 'feed':
      return articles.map((placed) => feedHtml(placed, address)).join('');
    case 'email':
      return emailHtml(articles, address);
    case 'text':
      return articles.map(articlePlainText).join('\n* * *\n\n');
    case 'markdown':
      return markdownOf(articles, address);
  }
}

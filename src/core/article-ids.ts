/*
 * The ids that Sidelight gives to its own nodes in the page. A prerendered page, a live one and a link
 * from elsewhere agree on them.
 */

/** What an article's element says of itself; empty where it says nothing. */
export interface NamedArticle {
  readonly id: string;
  readonly for: string;
}

/**
 * What the ids of each article's nodes are made with: its id, else what it is for, else its number.
 *
 * @param articles all that share a page, in its order
 */
export function articleNames(articles: readonly NamedArticle[]): string[] {
  return articles.map((article) => {
    // The one with the id is the first, wherever it stands.
    const namesakes = articles.filter((one) => (one.id || one.for) === article.for).sort((a, b) => b.id.length - a.id.length);
    const index = namesakes.indexOf(article);
    return article.id || (article.for || 'article') + (index > 0 ? `-${index + 1}` : '');
  });
}

/** The list of sources. */
export function listId(articleName: string): string {
  return `sidelight-${articleName}`;
}

/** A note's entry in the list; as a fragment of the page's URL it opens the note. */
export function entryId(articleName: string, annotationId: string): string {
  return `sidelight-${articleName}-${annotationId}`;
}

/** A note's marker; a note on several passages has several, counted from 1. */
export function markerId(articleName: string, annotationId: string, place = 1): string {
  return `sidelight-ref-${articleName}-${annotationId}${place > 1 ? `-${place}` : ''}`;
}

/** The note that a URL's fragment asks for, or undefined. */
export function annotationInHash(hash: string, articleName: string): string | undefined {
  const prefix = `#${listId(articleName)}-`;
  const fragment = decodeFragment(hash);
  return fragment.startsWith(prefix) ? fragment.slice(prefix.length) : undefined;
}

/** The text that a part of a URL stands for. */
export function decodeFragment(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // A URIError: a stray % stands for itself.
    return encoded;
  }
}

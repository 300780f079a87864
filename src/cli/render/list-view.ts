import { markerId } from '../../core/article-ids.js';
import type { MarkerSpec } from '../../core/marker-spec.js';
import type { Locale } from '../../locales/locale.js';
import type { ListView } from '../../templates/list-view.js';
import type { PlacedArticle } from '../article/place-article.js';

/**
 * What the list of sources shows, as the page's own script would have it.
 *
 * @param markers those that stand in the text; none where the article has no markers
 */
export function listViewOf(placed: PlacedArticle, locale: Locale, markers: readonly MarkerSpec[] | undefined): ListView {
  const { document, numbering, orphans, spansOf, text, article } = placed;
  return {
    document,
    locale,
    articleName: article.name,
    entries: numbering.entries,
    orphans,
    placesOf: ({ id }) =>
      markers
        ? markers.filter(({ ids }) => ids.includes(id)).map(({ elementId }) => ({ annotationId: id, markerId: elementId }))
        : [{ annotationId: id, markerId: markerId(article.name, id) }],
    passageOf: ({ id }) => {
      const [span] = spansOf.get(id) ?? [];
      return span && text.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    },
  };
}

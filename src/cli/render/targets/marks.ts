import { entryId } from '../../../core/article-ids.js';
import { groupBy } from '../../../core/group-by.js';
import type { MarkerSpec } from '../../../core/marker-spec.js';
import type { Locale } from '../../../locales/locale.js';
import type { PlacedArticle } from '../../article/place-article.js';

/** One number behind words. */
export interface MarkedNumber {
  readonly number: number;
  /** In the language's digits, as the list of sources has it. */
  readonly label: string;
  /** The id of its entry in the list. */
  readonly entryId: string;
}

/** What stands at one spot of the text. */
export interface Mark {
  /** What leads back from the list. */
  readonly id: string;
  readonly numbers: readonly MarkedNumber[];
}

/** What stands in a marker’s place outside of the page. */
export function markOf({ ids, elementId }: MarkerSpec, { article, numbering }: PlacedArticle, locale: Locale): Mark {
  const byNumber = groupBy(ids.map((id) => [numbering.numberOf.get(id) ?? 0, id]));
  const numbers = [...byNumber].map(([number, [first = '']]) => ({ number, label: locale.number(number), entryId: entryId(article.name, first) }));
  return { id: elementId, numbers };
}

/** As it is written where nothing but letters can be: `[1][2]`. */
export function plainMark({ numbers }: Mark): string {
  return numbers.map(({ label }) => `[${label}]`).join('');
}

import type { SidelightDocument } from '../../core/model.js';
import { readerPreference } from '../../store/reader-preference.js';

/**
 * Tells of a note, by its id, whether it is shown in the text at present: the publisher or the reader may
 * have chosen some kinds, and the reader none at all.
 */
export function shownBy(article: { readonly kinds: string | null }, { annotations }: SidelightDocument): (id: string) => boolean {
  const kindOf = new Map(annotations.map(({ id, kind }) => [id, kind]));
  return (id) => readerPreference() !== 'off' && (article.kinds?.split(/\s+/).includes(kindOf.get(id) ?? '') ?? true);
}

import type { Annotation, SidelightDocument } from '../../core/model.js';
import type { Locale } from '../../locales/locale.js';

/** Everything that a card shows of one note. */
export interface CardView {
  readonly annotation: Annotation;
  readonly document: SidelightDocument;
  readonly locale: Locale;
  /** The number of its marker; a note without a place has none. */
  readonly number: number | undefined;
  /** Whether another note's card shows it, to which a way leads back. */
  readonly isInner: boolean;
  /** Its place among the notes as they are read, from 1, and how many they are. */
  readonly position: number;
  readonly count: number;
  /** The passage was edited after the note was made. */
  readonly approximate: boolean;
  /** The id prefix of the article's entries, for links that also work without script. */
  readonly articleName: string;
}

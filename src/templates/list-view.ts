import type { Annotation, SidelightDocument } from '../core/model.js';
import type { Entry } from '../core/number-notes.js';
import type { Orphan } from '../core/place-notes.js';
import type { Locale } from '../locales/locale.js';

/** One way back from the list into the text. */
export interface Place {
  /** The marker's id. */
  readonly markerId: string;
  /** The note that stands there. */
  readonly annotationId: string;
}

/** Everything that the list of sources shows. */
export interface ListView {
  readonly document: SidelightDocument;
  readonly locale: Locale;
  readonly articleName: string;
  readonly entries: readonly Entry[];
  readonly orphans: readonly Orphan[];
  /** In reading order. */
  readonly placesOf: (annotation: Annotation) => readonly Place[];
  /** The passage's own words, for a note that has no others. */
  readonly passageOf: (annotation: Annotation) => string | undefined;
  /** The marker that the reader came from. */
  readonly cameFrom?: string | undefined;
}

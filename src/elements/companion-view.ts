import type { Annotation } from '../core/model.js';
import type { ListView } from '../templates/list-view.js';

/** What companions ask of their article. */
export interface ReadableArticle extends HTMLElement {
  /** The kinds of notes that are shown, separated by spaces; null for all. */
  kinds: string | null;
  show(id: string): void;
  next(): void;
  previous(): void;
}

/** Everything that an article's companions show of it. */
export interface CompanionView extends ListView {
  readonly article: ReadableArticle;
  /** The notes with a place, as they are read. */
  readonly order: readonly Annotation[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** The note whose card is open. */
  readonly openId: string | undefined;
}

/** An element that an article tells what it shows. */
export interface CompanionElement extends HTMLElement {
  for: string;
  /** Undefined while there is nothing to show. */
  view: CompanionView | undefined;
}

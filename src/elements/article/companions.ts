import type { CompanionEvent } from '../../events/companion.js';
import type { CompanionElement, CompanionView } from '../companion-view.js';
import { articleOf, scopeOf } from './article-target.js';

const COMPANIONS = 'sidelight-controls,sidelight-timeline';

/** Tells the elements beside an article what it shows, those that come later too. */
export class Companions {
  readonly #article: HTMLElement;
  #view: CompanionView | undefined;
  #told: readonly CompanionElement[] = [];

  readonly #noteAdded: (note: HTMLElement) => void;

  /** @param noteAdded is told of every hand-written note of the page that comes */
  constructor(article: HTMLElement, noteAdded: (note: HTMLElement) => void) {
    this.#article = article;
    this.#noteAdded = noteAdded;
  }

  /** Listens for companions until `signal` aborts. */
  connect(signal: AbortSignal): void {
    document.addEventListener('sidelight-companion', (event) => this.#meet((event as CompanionEvent).companion), { signal });
  }

  show(view: CompanionView | undefined): void {
    this.#view = view;
    const present = view ? [...scopeOf(this.#article).querySelectorAll<CompanionElement>(COMPANIONS)] : [];
    const own = present.filter((one) => articleOf(one) === this.#article);
    for (const one of this.#told) if (!own.includes(one)) this.#leave(one);
    for (const one of own) one.view = view;
    this.#told = own;
  }

  #meet(companion: HTMLElement): void {
    if (companion.localName === 'sidelight-note') this.#noteAdded(companion);
    else if (this.#told.includes(companion as CompanionElement) || articleOf(companion) === this.#article) this.show(this.#view);
  }

  /** Another article may have taken it over. */
  #leave(companion: CompanionElement): void {
    if (companion.view?.article === this.#article) companion.view = undefined;
  }
}

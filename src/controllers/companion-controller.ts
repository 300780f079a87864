import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CompanionEvent } from '../events/companion.js';

/** An element beside an article, which names it by `for`, else stands in it or with it alone. */
export interface Companion extends ReactiveControllerHost, HTMLElement {
  for: string;
}

/** Makes a companion known to its article, whichever of the two comes first, and again when `for` changes. */
export class CompanionController implements ReactiveController {
  readonly #host: Companion;
  #for: string | undefined;

  constructor(host: Companion) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#announce();
  }

  hostUpdate(): void {
    if (this.#host.for !== this.#for) this.#announce();
  }

  #announce(): void {
    this.#for = this.#host.for;
    document.dispatchEvent(new CompanionEvent(this.#host));
  }
}

/** A promise that can be made anew: it resolves when what it stands for is done. */
export class Readiness {
  #resolve: (() => void) | undefined;
  #promise = this.#pending();

  get promise(): Promise<void> {
    return this.#promise;
  }

  /** Something changed; whoever waits already goes on waiting. */
  unsettle(): void {
    if (!this.#resolve) this.#promise = this.#pending();
  }

  settle(): void {
    this.#resolve?.();
    this.#resolve = undefined;
  }

  #pending(): Promise<void> {
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }
}

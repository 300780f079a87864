import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.js';

/** Shows how far a long work is, on a terminal; elsewhere it shows nothing. */
export class Progress {
  readonly #bar: SingleBar | undefined;

  /** @param what is done, in a word or two */
  constructor(what: string, { stderr }: Terminal) {
    const format = `${what} {bar} {value}/{total}`;
    this.#bar = stderr.isTTY
      ? new SingleBar({ format, stream: stderr, hideCursor: true, clearOnComplete: true, barCompleteChar: '█', barIncompleteChar: '░' })
      : undefined;
  }

  update(done: number, all: number): void {
    if (this.#bar && !this.#bar.isActive) this.#bar.start(all, done);
    this.#bar?.update(done);
  }

  end(): void {
    this.#bar?.stop();
  }
}

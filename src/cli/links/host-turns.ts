import type { Clock } from './clock.js';

export interface TurnOptions {
  readonly clock: Clock;
  /** Requests at a time. */
  readonly concurrency: number;
  /** Ms between the end of a request and the next one to the same host. */
  readonly pause: number;
}

/** Lets requests take turns: only so many at a time, and of one host one after the other, with a pause between. */
export class HostTurns {
  readonly #options: TurnOptions;
  readonly #hosts = new Map<string, { turn: Promise<unknown>; notBefore: number }>();
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(options: TurnOptions) {
    this.#options = options;
    this.#free = options.concurrency;
  }

  /** Runs a request when it is its host's turn. */
  async run<Answer>(host: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.#hosts.get(host) ?? { turn: Promise.resolve(), notBefore: 0 };
    this.#hosts.set(host, known);
    const { turn: before } = known;
    const own = before.then(() => this.#ask(known, ask));
    // Whoever comes next waits for the end of this one, however it ends.
    known.turn = own.catch(() => undefined);
    return own;
  }

  /** Keeps all requests to a host back for a while, as it has asked. */
  holdBack(host: string, ms: number): void {
    const known = this.#hosts.get(host);
    if (known) known.notBefore = Math.max(known.notBefore, this.#options.clock.now() + ms);
  }

  async #ask<Answer>(host: { notBefore: number }, ask: () => Promise<Answer>): Promise<Answer> {
    const { clock, pause } = this.#options;
    const rest = host.notBefore - clock.now();
    if (rest > 0) await clock.wait(rest);
    await this.#seat();
    try {
      return await ask();
    } finally {
      host.notBefore = Math.max(host.notBefore, clock.now() + pause);
      this.#leave();
    }
  }

  async #seat(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}

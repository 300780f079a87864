import { setTimeout as wait } from 'node:timers/promises';

/** What the links know of time. */
export interface Clock {
  /** In ms; only differences count. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** The machine’s own. */
export const realClock: Clock = {
  now: () => performance.now(),
  wait: (ms) => wait(ms),
};

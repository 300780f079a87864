import { setTimeout as wait } from 'node:timers/promises';

/** What the links know of time. */
export interface Clock {
  /** In ms; only differences count. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export const realClock: Clock = {
  now: () => performance.now(),
  wait: (ms) => wait(ms),
};

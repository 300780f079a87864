import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.js';

export interface ProgressBar {
  readonly advance: () => void;
  /** Takes it from the screen. */
  readonly stop: () => void;
}

/** Fewer are done before anybody has looked. */
const FEW = 5;

/**
 * Shows on a terminal how much is done; where there is none, nothing.
 *
 * @param unit what is counted, in the plural
 */
export function progressBar({ stderr }: Terminal, total: number, unit: string): ProgressBar {
  if (!stderr.isTTY || total < FEW) return { advance: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ stream: stderr, format: `{bar} {value} of {total} ${unit}, {eta_formatted} left`, clearOnComplete: true, hideCursor: true });
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}

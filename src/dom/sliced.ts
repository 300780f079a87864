/** How long a slice lasts, in ms: four times slower, on a phone, a task with its layout stays under 50. */
const SLICE = 10;

export interface Slicing {
  /** Runs a slice. */
  readonly within: <Value>(slice: () => Value) => Value;
  /** Whether what is being done has become pointless between two slices. */
  readonly isStale: () => boolean;
  /** Whether all is one slice. */
  readonly atOnce: boolean;
}

/**
 * Takes steps in slices, between which the page can react and paint. What fits into one slice is done
 * at once, without any wait.
 *
 * @returns undefined when the steps were left because they had become stale
 */
export async function sliced<Result>(
  steps: Generator<void, Result>,
  { within, isStale, atOnce }: Slicing,
): Promise<Result | undefined> {
  for (;;) {
    const { done, value } = within(() => {
      const end = performance.now() + SLICE;
      let step = steps.next();
      while (!step.done && (atOnce || performance.now() < end)) step = steps.next();
      return step;
    });
    if (done) return value;
    await nextTask();
    if (within(isStale)) return undefined;
  }
}

/** Waits for a task of its own. Neither a timer, which is clamped, nor a frame, which a hidden page has none of. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return (
    scheduler?.yield?.() ??
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    })
  );
}

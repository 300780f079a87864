import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Terminal } from '../terminal.js';
import { runRenderJob, type RenderJob, type RenderResult } from './render-job.js';

/** Fewer pages are rendered before a thread has started. */
const FEW = 16;

/** Pages that wait at a thread, so that it never waits for one. */
const QUEUED = 2;

/**
 * Renders many pages at once, each read when its turn comes, so that the memory it takes does not grow
 * with their number.
 *
 * @param done is told of each page, in the order in which they are ready
 */
export async function renderMany(jobs: readonly RenderJob[], terminal: Terminal, done: (result: RenderResult) => void, threads = availableParallelism()): Promise<void> {
  if (jobs.length < FEW || threads < 2) {
    for (const job of jobs) done(await runRenderJob(job, terminal));
    return;
  }
  const worker = new URL('./render-worker.js', import.meta.url).href;
  const pool = new Tinypool({ filename: worker, name: 'render', minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: QUEUED });
  try {
    await Promise.all(jobs.map(async (job) => done((await pool.run(job)) as RenderResult)));
  } finally {
    await pool.destroy();
  }
}

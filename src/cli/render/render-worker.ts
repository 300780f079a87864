import type { RenderJob, RenderResult } from './render-job.js';
import { runRenderJob } from './render-job.js';

/** What a thread is given and gives back. */
export function render(job: RenderJob): Promise<RenderResult> {
  return runRenderJob(job, { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env, cwd: () => process.cwd() });
}

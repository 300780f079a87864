import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { guideFile } from './guide.js';
import { run, succeed } from './newsroom.js';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly if?: string;
  readonly run?: string;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

/** What became of a step that ran a command. */
export interface Ran {
  readonly command: string;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Checkout {
  readonly repository: string;
  readonly branch: string;
  /** Where the job works; it is made. */
  readonly folder: string;
}

/**
 * Runs the only job of a workflow as GitHub's runner does: each command by `bash -e`, and after a failure
 * only the steps that say so. Of actions it knows those of the guide.
 *
 * @param instead what to do in a command's place
 */
export async function runWorkflow(name: string, checkout: Checkout, instead: Readonly<Record<string, () => Promise<void>>> = {}): Promise<Ran[]> {
  const [job, another] = Object.values((parse(guideFile(name)) as Workflow).jobs);
  if (!job || another) throw new Error(`${name} has not one job`);
  const ran: Ran[] = [];
  for (const step of job.steps) {
    if (ran.some(({ code }) => code !== 0) && !isRunAfterFailure(step)) continue;
    if (step.run === undefined) await runAction(step, checkout);
    else if (instead[step.run]) await instead[step.run]?.();
    else ran.push(await runCommand(step.run, checkout.folder));
  }
  return ran;
}

function isRunAfterFailure({ if: condition }: Step): boolean {
  if (condition === undefined) return false;
  if (condition === '${{ !cancelled() }}') return true;
  throw new Error(`What is ${condition}?`);
}

async function runCommand(command: string, folder: string): Promise<Ran> {
  const script = path.join(folder, '.git', 'step.sh');
  await writeFile(script, command);
  const ended = await run(folder, 'bash', '-e', script);
  return { command, ...ended };
}

async function runAction({ uses = '', with: inputs = {} }: Step, { repository, branch, folder }: Checkout): Promise<void> {
  const [action] = uses.split('@');
  if (action === 'actions/checkout') await succeed(repository, 'git', 'clone', '--quiet', '--branch', branch, repository, folder);
  else if (action === 'github/codeql-action/upload-sarif') await access(path.join(folder, String(inputs['sarif_file'])));
  // The Node that runs the tests does.
  else if (action !== 'actions/setup-node') throw new Error(`What is ${uses}?`);
}

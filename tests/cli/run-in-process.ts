import { PassThrough, Readable } from 'node:stream';
import { run } from '../../src/cli/program.js';
import type { ExitCode } from '../../src/cli/terminal.js';

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly in: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether both outputs are terminals. */
  readonly isTTY?: boolean;
}

/** Runs a command with a terminal of its own, which takes no second to start. */
export async function ran(args: readonly string[], { in: cwd, stdin = '', env = {}, isTTY = false }: RunOptions): Promise<Ran> {
  const [stdout, stderr] = [Object.assign(new PassThrough(), { isTTY }), Object.assign(new PassThrough(), { isTTY })];
  const written = [textOf(stdout), textOf(stderr)];
  const code = await run(args, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env, cwd: () => cwd });
  stdout.end();
  stderr.end();
  const [out = '', err = ''] = await Promise.all(written);
  return { code, stdout: out, stderr: err };
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

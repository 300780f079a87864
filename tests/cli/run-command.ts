import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** From its sources; where everything has just been built, as it ships, which also starts in a third of the time. */
const command =
  process.env['SIDELIGHT_BUILT'] === undefined
    ? ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('../../src/cli/sidelight.ts', import.meta.url))]
    : [fileURLToPath(new URL('../../dist/lib/cli/sidelight.js', import.meta.url))];

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The working folder. */
  readonly in: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The program and its arguments that run `sidelight`. */
export function commandLine(args: readonly string[]): [program: string, ...args: string[]] {
  return [process.execPath, ...command, ...args];
}

/** Runs `sidelight` as a process of its own, as a shell would, and waits for its end. */
export function sidelight(args: readonly string[], options: RunOptions): Promise<Ended> {
  const [program, ...first] = commandLine(args);
  return runProgram(program, first, options);
}

/** Runs a program and waits for its end. */
export async function runProgram(program: string, args: readonly string[], { in: cwd, stdin, env }: RunOptions): Promise<Ended> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
  // A command that ends early does not read it all.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
  ]);
  return { code, stdout, stderr };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** Makes a folder with these files, gives it to a test, and takes it away. */
export async function inFolder(files: Readonly<Record<string, string | Uint8Array>>, test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sidelight-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { commandLine } from './run-command.js';

export interface RunningPreview {
  /** What it has printed. */
  readonly line: string;
  /** Of the desk, with a slash at its end. */
  readonly address: string;
  readonly port: number;
  /** Ends it as Ctrl-C does; gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts `sidelight preview` as a process of its own, on any port that is free. */
export async function startPreview(args: readonly string[], options: { in: string; env?: Readonly<Record<string, string>> }): Promise<RunningPreview> {
  const [program, ...first] = commandLine(['preview', '--port', '0', ...args]);
  const child = spawn(program, first, { cwd: options.in, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const line = await Promise.race([once(createInterface(child.stdout), 'line').then(([text]) => String(text)), ended.then(() => undefined)]);
  if (line === undefined) throw new Error(`It has ended: ${errors}`);
  const address = /http:\S+/.exec(line)?.[0] ?? '';
  const stop = async () => {
    child.kill('SIGINT');
    const [code] = await ended;
    return code;
  };
  return { line, address, port: Number(new URL(address).port), stop };
}

/** Runs a test with a preview, and ends that whatever comes of it. */
export async function withPreview(args: readonly string[], folder: string, test: (preview: RunningPreview) => Promise<void>): Promise<void> {
  const preview = await startPreview(args, { in: folder });
  try {
    await test(preview);
  } finally {
    await preview.stop();
  }
}

export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends a request as it is written, which no well-behaved client would. */
export async function askRaw(port: number, request: string, host = '127.0.0.1'): Promise<RawAnswer> {
  const socket = connect(port, host);
  socket.write(request.replaceAll('\n', '\r\n'));
  const chunks: Buffer[] = [];
  for await (const chunk of socket as AsyncIterable<Buffer>) chunks.push(chunk);
  const [head = '', ...body] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body: body.join('\r\n\r\n') };
}

/** Asks for a path as it stands. */
export function askPath(port: number, path: string, more = ''): Promise<RawAnswer> {
  return askRaw(port, `GET ${path} HTTP/1.1\nHost: localhost:${port}\nConnection: close\n${more}\n`);
}

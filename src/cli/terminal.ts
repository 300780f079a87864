import type { Readable, Writable } from 'node:stream';

/** What a command has of the world; `process` is one. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths are relative to. */
  readonly cwd: () => string;
  /** Says what to do when the user ends a command that would go on; a worker is not asked. */
  readonly onInterrupt?: (listener: () => void) => void;
}

/** Whether colours are wanted in a stream: in a terminal that knows them, unless its user has said no (no-color.org). */
export function hasColours({ isTTY }: Terminal['stdout'], env: Terminal['env']): boolean {
  return Boolean(isTTY) && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/** 0: nothing to mend; 1: there is something to mend; 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** The wrong use of a command, for one line on the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

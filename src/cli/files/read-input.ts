import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import path from 'node:path';
import { finding, type Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';

/** What was asked for by a name. */
export interface Input {
  /** As the user named it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The name of standard input. */
export const STDIN = '-';

/** No article comes near it; a file of this size is a mistake that would fill the memory. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;
const LIMIT_TEXT = '16 MB';

const CHUNK = 64 * 1024;

/**
 * Reads a whole file, or standard input. Reading stops at the size cap, also where a file has no size of
 * its own: a pipe, a device.
 */
export async function readInput(name: string, terminal: Terminal): Promise<Input | Finding> {
  const place = { file: name, line: 1, column: 1 };
  try {
    const bytes = name === STDIN ? await readCapped(terminal.stdin) : await readFileCapped(path.resolve(terminal.cwd(), name));
    return bytes ? { name, bytes } : finding('file-too-large', LIMIT_TEXT, { place });
  } catch (error) {
    return finding('file-unreadable', reasonOf(error), { place });
  }
}

/** What the system says of a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is none',
    EISDIR: 'it is a folder',
    EACCES: 'it is not allowed',
    EPERM: 'it is not allowed',
    EROFS: 'the disk cannot be written',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'its folder is a file',
    ENAMETOOLONG: 'its name is too long',
  };
  return reasons[code ?? ''] ?? code ?? message;
}

async function readFileCapped(location: string): Promise<Uint8Array | undefined> {
  const file = await open(location);
  try {
    return await readCapped(file.createReadStream({ autoClose: false, highWaterMark: CHUNK }));
  } finally {
    await file.close();
  }
}

async function readCapped(stream: Readable): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += bytes.byteLength;
    if (size > MAX_FILE_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

import { open } from 'node:fs/promises';
import path from 'node:path';
import { MIMEType } from 'node:util';
import { version } from '../../version.js';
import { fileStart, finding, type Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { reasonOf } from './reason-of.js';

/** What was asked for by a name. */
export interface Input {
  /** As the user named it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The `charset` that a server told. */
  readonly charset?: string | undefined;
}

/** The name of standard input. */
export const STDIN = '-';

/** No article comes near it; a file of this size is a mistake that would fill the memory. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;
const LIMIT_TEXT = '16 MB';

const CHUNK = 64 * 1024;

/** In ms: a server that says nothing for so long says nothing. */
const FETCH_TIME = 30_000;

/** How the command line makes itself known to servers. */
export const USER_AGENT = `sidelight/${version}`;

/** Whether a name is an address to be fetched. */
export function isUrl(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/**
 * Reads a whole file, standard input, or what is at an address. Reading stops at the size cap, also where a
 * file has no size of its own: a pipe, a device.
 */
export async function readInput(name: string, terminal: Terminal): Promise<Input | Finding> {
  const place = fileStart(name);
  try {
    if (isUrl(name)) return await fetchInput(name, place);
    const bytes = name === STDIN ? await readCapped(terminal.stdin) : await readFileCapped(path.resolve(terminal.cwd(), name));
    return bytes ? { name, bytes } : finding('file-too-large', LIMIT_TEXT, { place });
  } catch (error) {
    return finding('file-unreadable', reasonOf(error), { place });
  }
}

async function readFileCapped(location: string): Promise<Uint8Array | undefined> {
  const file = await open(location);
  try {
    return await readCapped(file.createReadStream({ autoClose: false, highWaterMark: CHUNK }));
  } finally {
    await file.close();
  }
}

async function fetchInput(name: string, place: Finding['place']): Promise<Input | Finding> {
  const response = await fetch(name, { headers: { 'User-Agent': USER_AGENT }, signal: AbortSignal.timeout(FETCH_TIME) });
  if (!response.ok) return finding('file-unreadable', `the server says ${response.status}`, { place });
  const bytes = response.body ? await readCapped(response.body) : new Uint8Array();
  const type = response.headers.get('Content-Type');
  return bytes ? { name, bytes, charset: (type && charsetIn(type)) ?? undefined } : finding('file-too-large', LIMIT_TEXT, { place });
}

function charsetIn(type: string): string | null {
  try {
    return new MIMEType(type).params.get('charset');
  } catch {
    // Servers send anything.
    return null;
  }
}

async function readCapped(stream: AsyncIterable<unknown>): Promise<Uint8Array | undefined> {
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

import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { readInput } from '../files/read-input.js';
import { writeFile } from '../files/write-output.js';
import type { Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';

/** The file as it is now. */
export type Version = { readonly status: 'there'; readonly bytes: Uint8Array; readonly etag: string } | { readonly status: 'missing' } | { readonly status: 'unreadable'; readonly finding: Finding };

/** What came of writing. */
export type Written =
  | { readonly status: 'written' | 'created'; readonly etag: string }
  /** It is not as the writer believed; nothing is written. */
  | { readonly status: 'changed'; readonly etag: string | undefined }
  | { readonly status: 'failed'; readonly finding: Finding };

/** What a writer believes of the file: that it is one of these versions, or that there is none. */
export type Expected = readonly string[] | 'none';

/** The one file that a preview writes. */
export class DocumentFile {
  /** As the user named it. */
  readonly name: string;
  readonly location: string;
  readonly #terminal: Terminal;
  /** Ends with the last write: two at once would not see one another. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(name: string, terminal: Terminal) {
    this.name = name;
    this.location = path.resolve(terminal.cwd(), name);
    this.#terminal = terminal;
  }

  async read(): Promise<Version> {
    const input = await readInput(this.name, this.#terminal);
    if (!('code' in input)) return { status: 'there', bytes: input.bytes, etag: etagOf(input.bytes) };
    return (await this.#isMissing()) ? { status: 'missing' } : { status: 'unreadable', finding: input };
  }

  /** Writes the file if it is still what the writer believes. */
  write(bytes: Uint8Array, expected: Expected): Promise<Written> {
    const written = this.#writing.then(() => this.#write(bytes, expected));
    this.#writing = written;
    return written;
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #write(bytes: Uint8Array, expected: Expected): Promise<Written> {
    const now = await this.read();
    if (now.status === 'unreadable') return { status: 'failed', finding: now.finding };
    const etag = now.status === 'there' ? now.etag : undefined;
    const isAsExpected = expected === 'none' ? etag === undefined : etag !== undefined && expected.includes(etag);
    if (!isAsExpected) return { status: 'changed', etag };
    const failed = await writeFile(this.name, bytes, this.#terminal);
    if (failed) return { status: 'failed', finding: failed };
    return { status: etag === undefined ? 'created' : 'written', etag: etagOf(bytes) };
  }

  async #isMissing(): Promise<boolean> {
    try {
      await stat(this.location);
      return false;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT';
    }
  }
}

/** The same for the same bytes, and for no others (RFC 9110, 8.8.3). */
function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url')}"`;
}

import path from 'node:path';
import { fileStart, finding, type Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { STDIN } from './read-input.js';
import { reasonOf } from './reason-of.js';
import { writeWhole } from './write-whole.js';

/**
 * Writes what a command has made to a file, or to standard output.
 *
 * @param name as the user named it; `-` or nothing for standard output
 * @returns why it could not be written
 */
export async function writeOutput(name: string | undefined, text: string, terminal: Terminal): Promise<Finding | undefined> {
  if (name !== undefined && name !== STDIN) return writeFile(name, text, terminal);
  await new Promise<void>((resolve, reject) => terminal.stdout.write(text, (error) => (error ? reject(error) : resolve())));
  return undefined;
}

/**
 * Writes a file as a whole or not at all.
 *
 * @param name as the user named it
 * @returns why it could not be written
 */
export async function writeFile(name: string, content: Uint8Array | string, terminal: Terminal): Promise<Finding | undefined> {
  try {
    await writeWhole(path.resolve(terminal.cwd(), name), content);
    return undefined;
  } catch (error) {
    return finding('file-unwritable', reasonOf(error), { place: fileStart(name) });
  }
}

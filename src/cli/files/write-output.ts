import path from 'node:path';
import { fileStart, finding, type Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { reasonOf, STDIN } from './read-input.js';
import { writeWhole } from './write-whole.js';

/**
 * Writes what a command has made to a file, or to standard output.
 *
 * @param name as the user named it; `-` or nothing for standard output
 * @returns why it could not be written
 */
export async function writeOutput(name: string | undefined, text: string, terminal: Terminal): Promise<Finding | undefined> {
  if (name === undefined || name === STDIN) {
    await new Promise<void>((resolve, reject) => terminal.stdout.write(text, (error) => (error ? reject(error) : resolve())));
    return undefined;
  }
  try {
    await writeWhole(path.resolve(terminal.cwd(), name), text);
    return undefined;
  } catch (error) {
    return finding('file-unwritable', reasonOf(error), { place: fileStart(name) });
  }
}

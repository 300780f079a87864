import { readInput } from '../files/read-input.js';
import type { Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { Page } from './page.js';

/** Reads a page by the name that the user gave it. */
export async function readPage(name: string, terminal: Terminal): Promise<Page | Finding> {
  const input = await readInput(name, terminal);
  return 'bytes' in input ? Page.read(input) : input;
}

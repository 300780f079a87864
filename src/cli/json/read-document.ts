import { readInput } from '../files/read-input.js';
import type { Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { DocumentText } from './document-text.js';

/** Reads a document by the name that the user gave it. */
export async function readDocument(name: string, terminal: Terminal): Promise<DocumentText | Finding> {
  const input = await readInput(name, terminal);
  return 'bytes' in input ? DocumentText.read(input) : input;
}

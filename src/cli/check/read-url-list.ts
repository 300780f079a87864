import { problem } from '../../core/problems.js';
import { LinePlaces } from '../files/line-places.js';
import { isUrl, readInput } from '../files/read-input.js';
import { findingOf, type Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';

export interface UrlList {
  readonly urls: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads a list of addresses, one a line; a line that begins with `#` is a remark. */
export async function readUrlList(name: string, terminal: Terminal): Promise<UrlList> {
  const input = await readInput(name, terminal);
  if (!('bytes' in input)) return { urls: [], findings: [input] };
  const text = new TextDecoder().decode(input.bytes);
  const places = new LinePlaces(name, text);
  const urls: string[] = [];
  const findings: Finding[] = [];
  for (const { 0: line, index } of text.matchAll(/^.+$/gm)) {
    const address = line.trim();
    if (address === '' || address.startsWith('#')) continue;
    if (isUrl(address) && URL.canParse(address)) urls.push(address);
    else findings.push(findingOf(problem('url-refused', address), places.at(index)));
  }
  return { urls, findings };
}

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { finding, type Finding } from '../report/finding.js';
import { isUrl, STDIN } from './read-input.js';

const PAGES = '**/*.{html,htm,xhtml}';
const DOCUMENT = /\.json(ld)?$/i;

/** Which files a command line means, each once and in order. */
export interface Names {
  readonly pages: readonly string[];
  readonly documents: readonly string[];
  /** Names that lead to nothing. */
  readonly findings: readonly Finding[];
}

/**
 * Finds the files that are meant by names, folders, patterns, addresses and `-`. A folder stands for the
 * pages in it, those of its packages left out.
 */
export async function expandNames(names: readonly string[], cwd: string): Promise<Names> {
  const pages: string[] = [];
  const documents: string[] = [];
  const findings: Finding[] = [];
  const known = new Set<string>();
  const add = (name: string) => {
    const location = path.resolve(cwd, name);
    if (!known.has(location)) (DOCUMENT.test(name) && !isUrl(name) ? documents : pages).push(name);
    known.add(location);
  };
  for (const name of names) {
    const found = await expand(name, cwd);
    if (found.length === 0) findings.push(finding('file-unreadable', 'nothing has that name', { place: { file: name, line: 1, column: 1 } }));
    found.forEach(add);
  }
  return { pages, documents, findings };
}

async function expand(name: string, cwd: string): Promise<string[]> {
  if (name === STDIN || isUrl(name)) return [name];
  const kind = await kindOf(path.resolve(cwd, name));
  // A file's own name may look like a pattern.
  if (kind === 'file') return [name];
  const isPattern = kind === undefined && isDynamicPattern(name);
  if (kind === undefined && !isPattern) return [];
  const options = isPattern ? { cwd, ignore: ['**/node_modules/**'] } : { cwd: path.resolve(cwd, name), ignore: ['**/node_modules/**'] };
  const found = await glob(isPattern ? name.replaceAll('\\', '/') : PAGES, options);
  return found.sort().map((one) => (isPattern ? one : path.join(name, one)));
}

async function kindOf(location: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(location)).isDirectory() ? 'folder' : 'file';
  } catch {
    // It is not there, or may not be looked at: reading it says which.
    return undefined;
  }
}

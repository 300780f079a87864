import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { fileStart, finding, type Finding } from '../report/finding.js';
import { isUrl, STDIN } from './read-input.js';

const PAGES = '**/*.{html,htm,xhtml}';
const PAGES_AND_JSON = '**/*.{html,htm,xhtml,json,jsonld}';
/** What a document's file is called. */
export const DOCUMENT = /\.json(ld)?$/i;

/** Which files a command line means, each once and in order. */
export interface Names {
  readonly pages: readonly string[];
  readonly documents: readonly string[];
  /** JSON that lies in folders: documents perhaps, perhaps something else. None where it is not wanted. */
  readonly unnamed: readonly string[];
  /** Names that lead to nothing. */
  readonly findings: readonly Finding[];
}

/**
 * Finds the files that are meant by names, folders, patterns, addresses and `-`. A folder stands for the
 * pages in it, and for its JSON where that is wanted, those of its packages left out.
 */
export async function expandNames(names: readonly string[], cwd: string, isJsonWanted = false): Promise<Names> {
  // By where they are: a file may have several names.
  const pages = new Map<string, string>();
  const documents = new Map<string, string>();
  const inFolders = new Map<string, string>();
  const findings: Finding[] = [];
  for (const name of names) {
    const { found, isFolder } = await expand(name, cwd, isJsonWanted ? PAGES_AND_JSON : PAGES);
    if (found.length === 0) findings.push(finding('file-unreadable', 'there is none', { place: fileStart(name) }));
    // A page whose document is missing has to be told from a page without one.
    const isMissing = found.length === 0 && DOCUMENT.test(name) && !isDynamicPattern(name);
    for (const one of isMissing ? [name] : found) {
      const group = !DOCUMENT.test(one) || isUrl(one) ? pages : isFolder ? inFolders : documents;
      const location = path.resolve(cwd, one);
      if (!group.has(location)) group.set(location, one);
    }
  }
  for (const location of documents.keys()) inFolders.delete(location);
  return { pages: [...pages.values()], documents: [...documents.values()], unnamed: [...inFolders.values()], findings };
}

/** @param inFolders what a folder stands for */
async function expand(name: string, cwd: string, inFolders: string): Promise<{ found: string[]; isFolder: boolean }> {
  if (name === STDIN || isUrl(name)) return { found: [name], isFolder: false };
  const kind = await kindOf(path.resolve(cwd, name));
  // A file's own name may look like a pattern.
  if (kind === 'file') return { found: [name], isFolder: false };
  const isFolder = kind === 'folder';
  if (!isFolder && !isDynamicPattern(name)) return { found: [], isFolder };
  const found = await glob(isFolder ? inFolders : name.replaceAll('\\', '/'), { cwd: isFolder ? path.resolve(cwd, name) : cwd, ignore: ['**/node_modules/**'] });
  return { found: found.sort().map((one) => (isFolder ? path.join(name, one) : one)), isFolder };
}

async function kindOf(location: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(location)).isDirectory() ? 'folder' : 'file';
  } catch {
    // It is not there, or may not be looked at: reading it says which.
    return undefined;
  }
}

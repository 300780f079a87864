import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assertAnnotated } from './built-page.js';
import { linkPackages, run, siteFolder } from './newsroom.js';

const notes = path.join(siteFolder('newsroom'), 'content', 'harbour.json');

export interface SiteSource {
  /** In `sites/`. */
  readonly name: string;
  /** Where the documents lie. */
  readonly notes: string;
  readonly packages: readonly string[];
}

/** A site's source in a folder of its own, with the packages it is built by. */
export async function makeSite({ name, notes: location, packages }: SiteSource): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), `sidelight-${name}-`));
  await cp(siteFolder(name), folder, { recursive: true });
  await cp(notes, path.join(folder, location, 'harbour.json'));
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
  await linkPackages(folder, ...packages, 'sidelight');
  return folder;
}

export function removeSite(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** Asserts that a built site has its notes in the one page that has an article, all else as its builder made it, and nothing to mend. */
export async function assertRendered(built: string, plain: string): Promise<void> {
  const read = (site: string, page: string) => readFile(path.join(site, page), 'utf8');
  assertAnnotated(await read(built, 'harbour/index.html'), await read(plain, 'harbour/index.html'), ['draught', 'cargo']);
  assert.equal(await read(built, 'index.html'), await read(plain, 'index.html'));
  assert.deepEqual(await run(built, 'npx', 'sidelight', 'render', '.', '--check', '--root', '.'), { code: 0, stdout: '', stderr: '' });
  const { code, stdout } = await run(built, 'npx', 'sidelight', 'check', '.', '--root', '.');
  assert.equal(code, 0, stdout);
}

// Builds dist/: the modules with their types, the scripts, their integrity hashes, and the licence of what is inside.
import { createHash } from 'node:crypto';
import { copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildLocales } from './build-locales.mjs';
import { exitOnFailure, root, runNode } from './run.mjs';

const dist = path.join(root, 'dist');

/** Hashes for `<script integrity>`, by the scripts' paths in dist. */
async function integrityHashes() {
  const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.startsWith('lib/'))
    .sort();
  const hashes = await Promise.all(
    files.map(async (file) => {
      const digest = createHash('sha384').update(await readFile(path.join(dist, file))).digest('base64');
      return [file, `sha384-${digest}`];
    }),
  );
  return Object.fromEntries(hashes);
}

await rm(dist, { recursive: true, force: true });
for (const project of ['tsconfig.build.json', 'tsconfig.cli.json'])
  exitOnFailure(await runNode('node_modules/typescript/bin/tsc', ['-p', project]));
exitOnFailure(await runNode('node_modules/rollup/dist/bin/rollup', ['--config', '--silent']));
await buildLocales(dist);
await writeFile(path.join(dist, 'sri.json'), `${JSON.stringify(await integrityHashes(), null, 2)}\n`);
// The scripts carry Lit without its notices, which its licence wants beside them.
await copyFile(path.join(root, 'node_modules/lit/LICENSE'), path.join(dist, 'LICENSE.lit.txt'));

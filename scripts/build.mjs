// Builds dist/: the modules with their types, the scripts, their integrity hashes, and the licence of what is inside; and the demo by it.
import { createHash } from 'node:crypto';
import { copyFile, cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { buildDemo } from './build-demo.mjs';
import { buildLocales } from './build-locales.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { exitOnFailure, root, runNode } from './run.mjs';

const dist = path.join(root, 'dist');

/** Hashes for the `integrity` of scripts and sheets, by their paths in dist. */
async function integrityHashes() {
  const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
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

/** @param {string} css */
function minifyCss(css) {
  return transformSync(css, { loader: 'css', minify: true, target: 'es2022' }).code.trim();
}

await rm(dist, { recursive: true, force: true });
for (const project of ['tsconfig.build.json', 'tsconfig.cli.json'])
  exitOnFailure(await runNode('node_modules/typescript/bin/tsc', ['-p', project]));
await minifyTemplates(path.join(dist, 'lib/templates'));
exitOnFailure(await runNode('node_modules/rollup/dist/bin/rollup', ['--config', '--silent']));
await cp(path.join(root, 'src/cli/preview/desk'), path.join(dist, 'lib/cli/preview/desk'), {
  recursive: true,
  filter: (file) => !file.endsWith('.ts'),
});
await buildLocales(dist);
// For pages that are rendered by the command line, and read where no script runs.
const { pageStyles } = await import(pathToFileURL(path.join(dist, 'lib/styles/page.styles.js')).href);
await writeFile(path.join(dist, 'sidelight.css'), `${minifyCss(pageStyles.cssText)}\n`);
await writeFile(path.join(dist, 'sri.json'), `${JSON.stringify(await integrityHashes(), null, 2)}\n`);
// The scripts carry Lit without its notices, which its licence wants beside them.
await copyFile(path.join(root, 'node_modules/lit/LICENSE'), path.join(dist, 'LICENSE.lit.txt'));
await buildDemo();

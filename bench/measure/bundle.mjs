// Scripts for the browser, made of this folder's modules and their packages.
import path from 'node:path';
import { build } from 'esbuild';

const folder = path.join(import.meta.dirname, '..');

/**
 * @param {string} entry a module of this folder
 * @returns {Promise<{ script: string, style: string }>} minified, as a publisher would ship it
 */
export async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    outdir: folder, // names the files; nothing is written
    write: false,
    logLevel: 'error',
  });
  /** @param {string} ending */
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

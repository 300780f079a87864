// Takes the line breaks and indents out of built templates, as the bundle's are: what the command line draws
// has to be what the page's script draws, white space included.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { minifyCssLiteral } from './minify-css-literal.js';

/** How templates are minified, in the bundle and in modules. */
export const literalOptions = { minifyOptions: { minifyCSS: minifyCssLiteral, decodeEntities: false } };

/** @param {string} folder of built modules */
export async function minifyTemplates(folder) {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(folder, name);
    const minified = await minifyHTMLLiterals(await readFile(file, 'utf8'), { ...literalOptions, fileName: file });
    if (minified) await writeFile(file, minified.code);
  }
}

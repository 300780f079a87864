// Makes the scripts of the languages: dist/locales/XX.js of dist/lib/locales/XX.js.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A module is a language by its name, a tag; English is in the bundle. */
const LANGUAGE = /^(?!en\.)([a-z]{2,3}(?:-[A-Z]\w+)?)\.js$/;

/**
 * A classic script is read in its page's encoding, which need not be UTF-8; but a byte order mark counts
 * for more. The letters of most languages would take three times as many bytes in escapes.
 */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A script that hands a language to the article element, however early or late it loads.
 * @param {string} text
 */
function script(text) {
  // Nothing else has a meaning in a template literal.
  if (/[`\\]|\$\{/.test(text)) throw new Error(`A word cannot stand in a script: ${text}`);
  return `${BYTE_ORDER_MARK}customElements.whenDefined("sidelight-article").then(e=>e.addLocale(\`${text}\`))\n`;
}

/** @param {string} dist the folder of the build, whose lib/ is there */
export async function buildLocales(dist) {
  const folder = path.join(dist, 'lib/locales');
  /** @param {string} file @returns {Promise<any>} */
  const load = (file) => import(pathToFileURL(path.join(folder, file)).href);
  const { packWords } = await load('packed-words.js');
  await mkdir(path.join(dist, 'locales'));
  for (const file of await readdir(folder)) {
    if (!LANGUAGE.test(file)) continue;
    const { locale } = await load(file);
    await writeFile(path.join(dist, 'locales', file), script(packWords(locale)));
  }
}

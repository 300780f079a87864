import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { root } from '../../scripts/run.mjs';

/**
 * The command line's side of tests that compare it with the page: what it reads in markup that the test
 * server is given.
 *
 * @typedef {{ by: 'css' | 'xpath' | 'fragment', value: string }} Reference
 */

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/** @param {string} module from the root */
function source(module) {
  const found = loaded.get(module) ?? tsImport(`../../${module}`, import.meta.url);
  loaded.set(module, found);
  return found;
}

/**
 * The articles of a page: their texts, and what references find in them.
 *
 * @param {{ html: string, references?: Reference[] }} payload
 */
export async function readByCommandLine({ html, references = [] }) {
  const { Page } = await source('src/cli/html/page.ts');
  const { articlesOf } = await source('src/cli/article/articles.ts');
  const { ArticleText } = await source('src/cli/article/article-text.ts');
  const { locate } = await source('src/cli/article/locate.ts');
  const page = Page.read({ name: 'page.html', bytes: Buffer.from(html) });
  if (!(page instanceof Page)) throw new Error(page.message);
  return articlesOf(page).articles.map((/** @type {any} */ article) => {
    const text = new ArticleText(page, article.root, article.element?.attribs.ignore);
    return {
      name: article.name,
      text: text.text,
      paragraphs: text.index.paragraphs,
      notes: text.notes.map((/** @type {any} */ note) => text.spanOf(note) ?? null),
      found: references.map((reference) => locate(article, text, reference) ?? null),
      // A word's place in the file, for those that are written there as they are read.
      isMapped: [...text.text.matchAll(/[a-z]{3,}/g)].every(({ 0: word, index }) => {
        const from = text.pointAfter(index);
        const to = text.pointBefore(index + word.length);
        return page.source.slice(page.startOf(from.node, from.offset), page.endOf(to.node, to.offset)).replace(/<[^>]*>/g, '') === word;
      }),
    };
  });
}

/**
 * A page as the built command renders it.
 *
 * @param {{ page: string }} payload a file, from the root
 */
export async function renderByCommandLine({ page }) {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'dist/lib/cli/sidelight.js'), 'render', page], { cwd: root, maxBuffer: 1e8 });
  return stdout;
}

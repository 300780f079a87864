import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { STDIN } from '../files/read-input.js';
import { reasonOf } from '../files/reason-of.js';
import { Page } from '../html/page.js';
import { Selectors } from '../html/selectors.js';
import { fileStart, finding, type Finding } from '../report/finding.js';
import { UsageError, type Terminal } from '../terminal.js';
import { answerText } from './answers.js';
import { ArticleFile } from './article-file.js';
import { DocumentFile } from './document-file.js';
import { listen } from './listen.js';
import { Preview } from './preview.js';
import { ServedFolder } from './served-folder.js';

export interface PreviewOptions {
  readonly article: string;
  readonly document: string;
  /** The folder that is served; the article's own without one. */
  readonly root: string | undefined;
  /** The first port that is tried; 0 for any. */
  readonly port: number;
  /** Finds the article's text in a page without `<sidelight-article>`. */
  readonly selector: string | undefined;
}

export interface RunningPreview {
  /** Of the desk. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves an article and its document. A document that is not there yet, or is none, is served all the
 * same: the desk is where it is written and mended.
 *
 * @returns what keeps it from being served
 * @throws UsageError for what the options ask for in vain
 */
export async function startPreview(options: PreviewOptions, terminal: Terminal): Promise<RunningPreview | Finding[]> {
  if ([options.article, options.document].includes(STDIN)) throw new UsageError('a preview needs files, not standard input');
  if (options.selector !== undefined && !new Selectors(false).isSelector(options.selector))
    throw new UsageError(`--selector ${options.selector} is no selector`);
  const document = new DocumentFile(options.document, terminal);
  const article = await articleOf(options, terminal);
  const findings = [await whyNotRead(article), await whyNotWritten(document)].filter((found) => found !== undefined);
  if (findings.length > 0 || !(article instanceof ArticleFile)) return findings;
  const preview = new Preview({ folder: article.folder, article, document });
  const { port, close } = await listen(options.port, (own) => (request, response) => {
    preview.answer(request, response, own).catch((error: unknown) => {
      // Of a file that went away while it was sent, or a reader that did not wait.
      if (response.headersSent) response.destroy();
      else answerText(response, 500, `The file is not read (${reasonOf(error)}).`);
    });
  });
  return {
    address: `http://localhost:${port}/`,
    close: async () => {
      await preview.close();
      await close();
    },
  };
}

async function articleOf({ article: name, root, selector }: PreviewOptions, terminal: Terminal): Promise<ArticleFile | Finding> {
  let location: string;
  try {
    location = await realpath(path.resolve(terminal.cwd(), name));
  } catch (error) {
    return finding('file-unreadable', reasonOf(error), { place: fileStart(name) });
  }
  const folder = await folderAt(root === undefined ? path.dirname(location) : path.resolve(terminal.cwd(), root), root);
  if (folder.addressOf(location) === undefined)
    throw new UsageError(root === undefined ? `${name} is a hidden file, which is not served` : `${name} is not in ${root}, or is hidden there; give another --root`);
  return new ArticleFile({ name, location, folder, selector, terminal });
}

async function folderAt(location: string, name = location): Promise<ServedFolder> {
  try {
    if ((await stat(location)).isDirectory()) return await ServedFolder.at(location);
  } catch (error) {
    throw new UsageError(`--root ${name} is not read (${reasonOf(error)})`);
  }
  throw new UsageError(`--root ${name} is no folder`);
}

async function whyNotRead(article: ArticleFile | Finding): Promise<Finding | undefined> {
  if (!(article instanceof ArticleFile)) return article;
  const page = await article.read();
  return page instanceof Page ? undefined : page;
}

/** A document that is missing is written by the first save, if it can be. */
async function whyNotWritten(document: DocumentFile): Promise<Finding | undefined> {
  const version = await document.read();
  if (version.status === 'unreadable') return version.finding;
  if (version.status === 'there') return undefined;
  try {
    await stat(path.dirname(document.location));
    return undefined;
  } catch (error) {
    return finding('file-unreadable', `its folder: ${reasonOf(error)}`, { place: fileStart(document.name) });
  }
}

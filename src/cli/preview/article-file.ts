import type { ServerResponse } from 'node:http';
import { Page } from '../html/page.js';
import { readPage } from '../html/read-page.js';
import type { Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { answer, answerText } from './answers.js';
import { annotatedArticles, articleCopy } from './article-copy.js';
import { DESK_ADDRESS, SCRIPT_ADDRESSES } from './desk-files.js';
import type { ServedFolder } from './served-folder.js';

/** Any origin does: what matters is whether an address leads away from it. */
const ORIGIN = 'http://localhost';

/** What a bundle is called, with whatever a build puts into the name. */
const BUNDLE_NAME = /\/sidelight(?:[.-](?!editor)[\w-]+)*\.js$/;

export interface ArticleOptions {
  /** As the user named it. */
  readonly name: string;
  /** Its place, without links. */
  readonly location: string;
  readonly folder: ServedFolder;
  /** Finds the article's text in a page without `<sidelight-article>`. */
  readonly selector: string | undefined;
  readonly terminal: Terminal;
}

/** The document as the page may name it. */
export interface DocumentPlace {
  /** Without links. */
  readonly location: string;
  /** Where an article has it from. */
  readonly source: string;
}

/** The page that is previewed. */
export class ArticleFile {
  readonly #options: ArticleOptions;

  constructor(options: ArticleOptions) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.name;
  }

  get location(): string {
    return this.#options.location;
  }

  get folder(): ServedFolder {
    return this.#options.folder;
  }

  get address(): string {
    return this.#options.folder.addressOf(this.location) ?? '/';
  }

  /** The page as it is now, or why there is none. */
  read(): Promise<Page | Finding> {
    return readPage(this.name, this.#options.terminal);
  }

  /** Answers with the page and what it needs to show the document. */
  async answer(response: ServerResponse, document: DocumentPlace): Promise<void> {
    const page = await this.read();
    if (!(page instanceof Page)) return answerText(response, 500, page.message);
    // A page may say that its addresses are another site's.
    const here = this.#urlIn(page, DESK_ADDRESS)?.origin === ORIGIN ? '' : `http://${response.req.headers.host}`;
    const copy = articleCopy(page, {
      scripts: (await this.#loadsBundle(page)) ? [] : SCRIPT_ADDRESSES.map((address) => here + address),
      source: here + document.source,
      annotated: await this.#annotatedBy(page, document.location),
      selector: this.#options.selector,
    });
    // What a `meta` says is read in the first 1,024 bytes alone, and what is put in may move it.
    answer(response, 200, { 'Content-Type': `text/html; charset=${page.decoded.encoding}` }, copy);
  }

  async #loadsBundle(page: Page): Promise<boolean> {
    for (const { attribs } of page.selectors.all(page.document, 'script[src]')) {
      const url = this.#urlIn(page, attribs['src']);
      if (!url || !BUNDLE_NAME.test(url.pathname)) continue;
      // What is not in the folder is not loaded, whatever the page says.
      if (url.origin !== ORIGIN || (await this.#options.folder.find(url.pathname))?.kind === 'file') return true;
    }
    return false;
  }

  async #annotatedBy(page: Page, location: string): Promise<ReturnType<typeof annotatedArticles>[number] | undefined> {
    for (const element of annotatedArticles(page)) {
      const url = this.#urlIn(page, element.attribs['src']);
      const found = url?.origin === ORIGIN ? await this.#options.folder.find(url.pathname) : undefined;
      if (found?.kind === 'file' && found.location === location) return element;
    }
    return undefined;
  }

  #urlIn(page: Page, address: string | undefined): URL | undefined {
    if (!address) return undefined;
    const here = new URL(this.address, ORIGIN);
    const base = page.selectors.first(page.document, 'base[href]')?.attribs['href'] ?? '';
    const from = URL.canParse(base, here.href) ? new URL(base, here) : here;
    return URL.canParse(address, from.href) ? new URL(address, from) : undefined;
  }
}

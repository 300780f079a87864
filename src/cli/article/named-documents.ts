import path from 'node:path';
import type { DocumentText } from '../json/document-text.js';
import { readDocument } from '../json/read-document.js';
import type { Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { documentSourceOf } from './article-document.js';
import type { Article } from './articles.js';

export interface DocumentOptions {
  /** What an address from the site's root is relative to. */
  readonly rootFolder?: string | undefined;
  /** The named documents that are called like pages, by the names of those. */
  readonly namesakes: ReadonlyMap<string, string>;
}

/** The documents that were named on the command line, and those that pages name. Each file is read once. */
export class NamedDocuments {
  readonly #names: readonly string[];
  readonly #terminal: Terminal;
  readonly #options: DocumentOptions;
  readonly #read = new Map<string, Promise<DocumentText | Finding>>();
  readonly #used = new Set<string>();

  constructor(names: readonly string[], terminal: Terminal, options: DocumentOptions) {
    this.#names = names;
    this.#terminal = terminal;
    this.#options = options;
  }

  /** Those that no article has been given. */
  get unused(): readonly string[] {
    return this.#names.filter((name) => !this.#used.has(this.#locationOf(name)));
  }

  /**
   * An article's document. What was named for it counts before what its page says: the one that `src`
   * names as well, the one with the page's name, or the only one for the only article.
   *
   * @param isOnly whether the article is the only one that is asked for
   * @returns undefined for an article without one
   */
  async of(article: Article, isOnly: boolean): Promise<DocumentText | Finding | undefined> {
    const source = documentSourceOf(article, this.#options.rootFolder);
    if (source?.kind === 'file' && this.#isNamed(source.name)) return this.#take(source.name);
    const [first, another] = this.#names;
    if (isOnly && first !== undefined && another === undefined) return this.#take(first);
    const namesake = this.#options.namesakes.get(article.page.name);
    if (source === undefined) return namesake === undefined ? undefined : this.#take(namesake);
    if (source.kind === 'inline') return source.document;
    return this.#take(source.kind === 'file' ? source.name : source.url);
  }

  /** A document by the name of its file. */
  read(name: string): Promise<DocumentText | Finding> {
    const location = this.#locationOf(name);
    const reading = this.#read.get(location) ?? readDocument(name, this.#terminal);
    this.#read.set(location, reading);
    return reading;
  }

  #take(name: string): Promise<DocumentText | Finding> {
    this.#used.add(this.#locationOf(name));
    return this.read(name);
  }

  #isNamed(name: string): boolean {
    return this.#names.some((one) => this.#locationOf(one) === this.#locationOf(name));
  }

  #locationOf(name: string): string {
    return path.resolve(this.#terminal.cwd(), name);
  }
}

import { isWebAnnotations } from '../../core/interchange/read-web-annotations.js';
import { isRecord, ownValue } from '../../core/own-value.js';
import type { Article } from '../article/articles.js';
import { NamedDocuments } from '../article/named-documents.js';
import { namesakesOf } from '../article/namesakes.js';
import { pageAddress } from '../article/page-address.js';
import { placeArticles } from '../article/place-articles.js';
import { DOCUMENT, type Names } from '../files/expand-names.js';
import { isUrl, readInput, STDIN, type Input } from '../files/read-input.js';
import type { TargetReading } from '../fix/fix.js';
import { fixesOf, untidyFindings, withFixable, type FixableDocument, type Seen } from '../fix/fixable-documents.js';
import { Page } from '../html/page.js';
import { DocumentText } from '../json/document-text.js';
import { parseDocumentText } from '../json/parse-document-text.js';
import { collectLinks, type LinkUse } from '../links/collect-links.js';
import { distinct, type Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { checkArticle } from './check-article.js';
import { checkDocument } from './check-document.js';
import { DeskDocument } from './desk-document.js';
import type { RuleOptions } from './desk-rule.js';
import { usedElsewhere } from './used-elsewhere.js';

export interface SurveyOptions extends RuleOptions {
  /** The article, in pages without `<sidelight-article>`. */
  readonly selector?: string | undefined;
  /** What an address from the site's root is relative to. */
  readonly rootFolder?: string | undefined;
  /** What addresses in documents are relative to, where a page does not say where it is published. */
  readonly baseUrl?: string | undefined;
  /** Told after each file. */
  readonly onFile?: () => void;
}

/** All that was looked at, and what there is to say of it. */
export interface Survey {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly links: readonly LinkUse[];
  readonly fixable: readonly FixableDocument[];
}

/** Nobody has this host (RFC 2606): an address that leads there is relative to what is not known. */
const SOMEWHERE = 'https://relative.invalid/';

/** Looks at every page with its documents, and at the documents that belong to none. */
export async function survey(names: Names, terminal: Terminal, options: SurveyOptions): Promise<Survey> {
  const surveyor = new Surveyor(names, terminal, options);
  await surveyor.run();
  return surveyor.survey();
}

class Surveyor {
  readonly #names: Names;
  readonly #terminal: Terminal;
  readonly #options: SurveyOptions;
  readonly #documents: NamedDocuments;
  readonly #files = new Set<string>();
  readonly #findings: Finding[];
  readonly #links: LinkUse[] = [];
  readonly #seen = new Map<DocumentText, Seen>();
  /** What was found in each of the articles that have the document. */
  readonly #inArticles = new Map<DocumentText, (readonly Finding[])[]>();

  constructor(names: Names, terminal: Terminal, options: SurveyOptions) {
    this.#names = names;
    this.#terminal = terminal;
    this.#options = options;
    this.#findings = [...names.findings];
    this.#documents = new NamedDocuments(names.documents, terminal, { ...options, namesakes: namesakesOf(names.pages, names.documents, terminal.cwd()) });
  }

  async run(): Promise<void> {
    const { pages } = this.#names;
    for (const name of pages) {
      await this.#file(name, pages.length === 1);
      this.#options.onFile?.();
    }
    for (const name of this.#documents.unused) {
      this.#document(name, await this.#documents.read(name));
      this.#options.onFile?.();
    }
    for (const name of this.#names.unnamed) {
      const text = await this.#documents.read(name);
      if (text instanceof DocumentText && !this.#seen.has(text) && isDocument(text.json)) this.#document(name, text);
      this.#options.onFile?.();
    }
  }

  survey(): Survey {
    const documents = [...this.#seen.values()].map(fixesOf);
    const fixable = documents.filter(({ text, fixes }) => fixes.length > 0 && isWritable(text));
    const wrong = new Set([...this.#inArticles.values()].flatMap(usedElsewhere));
    const findings = distinct([...this.#findings.filter((one) => !wrong.has(one)), ...documents.flatMap(untidyFindings)]);
    return { files: [...this.#files], findings: withFixable(findings, fixable), links: this.#links, fixable };
  }

  /** What has no name that says what it is may be a document, too. */
  async #file(name: string, isOnly: boolean): Promise<void> {
    const input = await readInput(name, this.#terminal);
    if (!('bytes' in input)) this.#unread(name, input);
    else if (isJson(input)) this.#document(name, DocumentText.read(input));
    else await this.#page(input, isOnly);
  }

  async #page(input: Input, isOnly: boolean): Promise<void> {
    const page = Page.read(input);
    if (!(page instanceof Page)) return this.#unread(input.name, page);
    this.#files.add(input.name);
    const texts = new Map<Article, DocumentText>();
    const find = async (article: Article, isOnlyInPage: boolean): Promise<DocumentText | Finding | undefined> => {
      const text = await this.#documents.of(article, isOnly && isOnlyInPage);
      if (text instanceof DocumentText) texts.set(article, text);
      return text;
    };
    const { articles, findings } = await placeArticles(page, find, { ...this.#options, baseUrl: this.#baseOf(input.name, page) });
    this.#findings.push(...findings);
    for (const placed of articles) {
      const text = texts.get(placed.article);
      if (!text && placed.document.annotations.length === 0 && placed.documentProblems.length === 0) continue;
      const checked = checkArticle(placed, text, this.#options);
      this.#findings.push(...checked.findings);
      this.#links.push(...checked.links);
      if (!text) continue;
      this.#see(text, checked.desk, checked.targets);
      this.#inArticles.set(text, [...(this.#inArticles.get(text) ?? []), checked.findings]);
    }
  }

  #document(name: string, text: DocumentText | Finding): void {
    if (!(text instanceof DocumentText)) return this.#unread(name, text);
    const desk = DeskDocument.of(text.json, parseDocumentText(text, this.#baseOf(name)));
    const placeOf = (at: string | undefined) => text.placeOf(at);
    this.#findings.push(...checkDocument(desk, placeOf, this.#options));
    this.#links.push(...collectLinks(desk, placeOf));
    this.#see(text, desk, []);
  }

  #see(text: DocumentText, desk: DeskDocument, readings: readonly TargetReading[]): void {
    this.#files.add(text.name);
    const known = this.#seen.get(text)?.readings ?? [];
    this.#seen.set(text, { text, desk, readings: [...known, ...readings] });
  }

  #unread(name: string, why: Finding): void {
    this.#files.add(name);
    this.#findings.push(why);
  }

  #baseOf(name: string, page?: Page): string {
    const { baseUrl } = this.#options;
    return baseUrl ?? (page && pageAddress(page)) ?? (isUrl(name) ? name : SOMEWHERE);
  }
}

/** Whether JSON that nobody has named is about notes at all. */
function isDocument(json: unknown): boolean {
  return isWebAnnotations(json) || (isRecord(json) && 'version' in json && Array.isArray(ownValue(json, 'annotations')));
}

/** Whether what a document stands in can be written: its own file, or the page that has it inside. */
function isWritable({ name }: DocumentText): boolean {
  return name !== STDIN && !isUrl(name);
}

/** Templates begin with brackets, too: `{% extends %}`, `{{ title }}`, `[gallery]`. */
function isJson({ name, bytes }: Input): boolean {
  if (DOCUMENT.test(name)) return true;
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('utf8').replace(/^\ufeff/, '').trimStart();
  return /^(?:\{(?![{%#])|\[(?![a-z/]))/i.test(start);
}

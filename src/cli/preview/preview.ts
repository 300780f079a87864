import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { answer, answerText } from './answers.js';
import { ArticleFile } from './article-file.js';
import { Changes } from './changes.js';
import { DESK_POLICY, deskFiles, DOCUMENT_ADDRESS, EVENTS_ADDRESS, RESERVED } from './desk-files.js';
import { answerDocument, takeDocument } from './document-answers.js';
import type { DocumentFile } from './document-file.js';
import type { PreviewState } from './preview-state.js';
import { refusalOf } from './request-guard.js';
import { sendFile } from './send-file.js';
import type { ServedFolder } from './served-folder.js';
import { Subscribers } from './subscribers.js';

const DESK = '/';

export interface Previewed {
  readonly folder: ServedFolder;
  readonly article: ArticleFile;
  readonly document: DocumentFile;
}

/** Answers for the desk, for the article with all that belongs to it, and for the one document. */
export class Preview {
  readonly #folder: ServedFolder;
  readonly #article: ArticleFile;
  readonly #document: DocumentFile;
  readonly #desk = deskFiles();
  readonly #subscribers = new Subscribers();
  readonly #changes: Changes;
  #revision = 1;

  constructor({ folder, article, document }: Previewed) {
    this.#folder = folder;
    this.#article = article;
    this.#document = document;
    this.#changes = new Changes((locations) => void this.#noteChanges(locations));
    this.#changes.watch(article.location);
    this.#changes.watch(document.location);
  }

  async close(): Promise<void> {
    await this.#changes.close();
    await this.#document.settled();
  }

  /** @param port that the request came to */
  async answer(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
    const { method = '', url: target = '', headers } = request;
    const refusal = refusalOf({ method, target, headers }, port);
    if (refusal) return answerText(response, refusal.status, `The request is not taken: ${refusal.why}.`);
    const [, pathname = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target) ?? [];
    const file = await this.#fileAt(pathname, headers['sec-fetch-dest']);
    if (file === 'document' && method === 'PUT') return takeDocument(request, response, this.#document);
    if (method !== 'GET' && method !== 'HEAD') {
      const allowed = file === 'document' ? 'GET, HEAD, PUT' : 'GET, HEAD';
      return answerText(response, 405, 'This is only read.', { Allow: allowed });
    }
    if (file === 'document') return answerDocument(response, this.#document);
    if (file === 'events') return this.#subscribers.add(response, await this.#state());
    if (file === 'article') return this.#article.answer(response, await this.#documentAddress());
    if (file === 'folder') return answerText(response, 302, 'It is a folder.', { Location: `${pathname}/${search}` });
    if (file === undefined) return answerText(response, 404, 'There is no such file.');
    if (file === this.#desk.get(DESK)) response.setHeader('Content-Security-Policy', DESK_POLICY);
    else if (!pathname.startsWith(RESERVED)) this.#changes.watch(file);
    await sendFile(response, file);
  }

  async #fileAt(pathname: string, destination: string | string[] | undefined): Promise<string | undefined> {
    if (pathname === DOCUMENT_ADDRESS) return 'document';
    if (pathname === EVENTS_ADDRESS) return 'events';
    // In the desk's frame, the site's own front page is asked for.
    const isFramed = pathname === DESK && destination === 'iframe';
    const own = isFramed ? undefined : this.#desk.get(pathname);
    if (own !== undefined || pathname.startsWith(RESERVED)) return own;
    const found = await this.#folder.find(pathname);
    if (found?.kind !== 'file') return found?.kind;
    if (found.location === this.#article.location) return 'article';
    return found.location === (await this.#realDocument()) ? 'document' : found.location;
  }

  async #noteChanges(locations: ReadonlySet<string>): Promise<void> {
    const others = [...locations].filter((location) => location !== this.#document.location);
    if (others.length > 0) this.#revision++;
    this.#subscribers.tell(await this.#state());
  }

  async #state(): Promise<PreviewState> {
    return {} as never;
  }
}

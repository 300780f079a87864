import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { Page } from '../html/page.js';
import { answerText } from './answers.js';
import type { ArticleFile, DocumentPlace } from './article-file.js';
import { Changes } from './changes.js';
import { DESK_ADDRESS, DESK_POLICY, deskFiles, DOCUMENT_ADDRESS, EVENTS_ADDRESS, RESERVED } from './desk-files.js';
import { answerDocument, takeDocument } from './document-answers.js';
import type { DocumentFile } from './document-file.js';
import type { PreviewState } from './preview-state.js';
import { refusalOf } from './request-guard.js';
import { sendFile } from './send-file.js';
import type { ServedFolder } from './served-folder.js';
import { Subscribers } from './subscribers.js';

export interface Previewed {
  readonly folder: ServedFolder;
  readonly article: ArticleFile;
  readonly document: DocumentFile;
}

/** What an address leads to. */
type Target =
  | { readonly kind: 'article' | 'document' | 'events' | 'folder' }
  | { readonly kind: 'file' | 'own'; readonly location: string };

/** Answers for the desk, for the article with all that belongs to it, and for the one document. */
export class Preview {
  readonly #folder: ServedFolder;
  readonly #article: ArticleFile;
  readonly #document: DocumentFile;
  readonly #own = deskFiles();
  readonly #subscribers = new Subscribers();
  readonly #changes: Changes;
  #revision = randomUUID();

  constructor({ folder, article, document }: Previewed) {
    this.#folder = folder;
    this.#article = article;
    this.#document = document;
    this.#changes = new Changes((locations) => void this.#tellChanges(locations));
    this.#changes.watch(article.location);
    this.#changes.watch(document.location);
  }

  /** Resolves when nothing is watched or written any more. */
  async close(): Promise<void> {
    await this.#changes.close();
    await this.#document.settled();
  }

  /** @param port that the request came to */
  async answer(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
    const { method = '', url = '', headers } = request;
    const refusal = refusalOf({ method, target: url, headers }, port);
    if (refusal) return answerText(response, refusal.status, `The request is not taken: ${refusal.why}.`);
    const [, pathname = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
    const target = await this.#targetOf(pathname, headers['sec-fetch-dest'] === 'iframe');
    if (!target) return answerText(response, 404, 'There is no such file.');
    if (target.kind === 'document' && method === 'PUT') return takeDocument(request, response, this.#document);
    if (method !== 'GET' && method !== 'HEAD') {
      const allowed = target.kind === 'document' ? 'GET, HEAD, PUT' : 'GET, HEAD';
      return answerText(response, 405, 'This is only read.', { Allow: allowed });
    }
    await this.#show(target, response, `${pathname}/${search}`);
  }

  async #show(target: Target, response: ServerResponse, inFolder: string): Promise<void> {
    switch (target.kind) {
      case 'folder':
        return answerText(response, 302, 'It is a folder.', { Location: inFolder });
      case 'article':
        return this.#article.answer(response, await this.#documentPlace());
      case 'document':
        return answerDocument(response, this.#document);
      case 'events':
        return this.#subscribers.add(response, await this.#state());
      case 'own':
        return sendFile(response, target.location, { 'Content-Security-Policy': DESK_POLICY });
      case 'file':
        this.#changes.watch(target.location);
        return sendFile(response, target.location);
    }
  }

  async #targetOf(pathname: string, isFramed: boolean): Promise<Target | undefined> {
    if (pathname === DOCUMENT_ADDRESS) return { kind: 'document' };
    if (pathname === EVENTS_ADDRESS) return { kind: 'events' };
    // In the desk's frame, the site's own front page is meant.
    const own = isFramed && pathname === DESK_ADDRESS ? undefined : this.#own.get(pathname);
    if (own !== undefined) return { kind: 'own', location: own };
    const found = pathname.startsWith(RESERVED) ? undefined : await this.#folder.find(pathname);
    if (found?.kind !== 'file') return found;
    if (found.location === this.#article.location) return { kind: 'article' };
    return found.location === (await this.#documentPlace()).location ? { kind: 'document' } : found;
  }

  async #documentPlace(): Promise<DocumentPlace> {
    const location = await realPlace(this.#document.location);
    return { location, source: this.#folder.addressOf(location) ?? DOCUMENT_ADDRESS };
  }

  async #tellChanges(locations: ReadonlySet<string>): Promise<void> {
    if ([...locations].some((location) => location !== this.#document.location)) this.#revision = randomUUID();
    this.#subscribers.tell(await this.#state());
  }

  async #state(): Promise<PreviewState> {
    const [page, version, { source }] = await Promise.all([this.#article.read(), this.#document.read(), this.#documentPlace()]);
    return {
      revision: this.#revision,
      article: { name: this.#article.name, address: this.#article.address, problem: page instanceof Page ? undefined : page.message },
      document: {
        name: this.#document.name,
        address: DOCUMENT_ADDRESS,
        source,
        etag: version.status === 'there' ? version.etag : null,
        problem: version.status === 'unreadable' ? version.finding.message : undefined,
      },
    };
  }
}

/** A place without links, also of a file that is not there yet. */
async function realPlace(location: string): Promise<string> {
  const real = (place: string) => realpath(place).catch(() => undefined);
  const folder = await real(path.dirname(location));
  return (await real(location)) ?? (folder ? path.join(folder, path.basename(location)) : location);
}

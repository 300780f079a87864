import type { Problem } from '../../../core/problems.js';
import type { NotePlace } from './rows.js';

/** What there is to see in the frame. */
export type FrameStatus =
  | 'loading'
  /** Another page than the article's. */
  | 'elsewhere'
  /** The page runs no Sidelight. */
  | 'no-bundle'
  /** The page has no article. */
  | 'no-article'
  | 'shown';

/** What the article says of its notes. */
export interface Report {
  readonly status: FrameStatus;
  readonly problems: readonly Problem[];
  readonly anchors: ReadonlyMap<string, NotePlace>;
}

/** Where the article is, and where it has its document from. */
export interface Addresses {
  readonly article: string;
  /** Any of these is the document. */
  readonly sources: readonly string[];
}

export interface FrameListener {
  /** The article has something new to say. */
  readonly reported: (report: Report) => void;
  /** The reader has opened a note. */
  readonly noteShown: (id: string) => void;
  /** A key was pressed in the article. */
  readonly keyPressed: (event: KeyboardEvent) => void;
}

/** Of `<sidelight-article>`, what the desk needs. */
interface ShownArticle extends HTMLElement {
  src: string;
  readonly ready: Promise<void>;
  readonly problems?: readonly Problem[];
  readonly anchors?: ReadonlyMap<string, NotePlace>;
  show(id: string): void;
}

const EVENTS = ['sidelight-load', 'sidelight-anchor', 'sidelight-error'];

/** The article in its frame. It is on the desk's own origin, so that it can be asked and told. */
export class ArticleFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #listener: FrameListener;
  #addresses: Addresses | undefined;
  #article: ShownArticle | undefined;
  /** Where the reader was when the page began to load anew. */
  #place: { readonly x: number; readonly y: number } | undefined;
  #page: AbortController | undefined;

  constructor(frame: HTMLIFrameElement, listener: FrameListener) {
    this.#frame = frame;
    this.#listener = listener;
    frame.addEventListener('load', () => void this.#meet());
  }

  /** Loads the article. */
  open(addresses: Addresses): void {
    this.#addresses = addresses;
    this.#leave();
    this.#frame.src = addresses.article;
  }

  /** Loads the page again; the reader's place in it stays. */
  reload(): void {
    const page = this.#pageWindow;
    if (!page || !this.#isArticle(page)) return this.#addresses && this.open(this.#addresses);
    this.#place ??= { x: page.scrollX, y: page.scrollY };
    this.#leave();
    page.location.reload();
  }

  /** Has the article read its document again; the page stays as it is. */
  readDocument(version: string): void {
    if (!this.#article) return;
    const [path = ''] = this.#article.src.split(/[?#]/);
    this.#article.src = `${path}?version=${encodeURIComponent(version)}`;
  }

  /** Brings a note before the reader, or its entry in the list where it has no place. */
  showNote(id: string): void {
    this.#article?.show(id);
  }

  focus(): void {
    this.#frame.focus();
  }

  #leave(): void {
    this.#page?.abort();
    this.#article = undefined;
    this.#report('loading');
  }

  async #meet(): Promise<void> {
    if (!this.#addresses) return;
    const page = this.#pageWindow;
    this.#page?.abort();
    this.#page = new AbortController();
    const { signal } = this.#page;
    if (!page || !this.#isArticle(page)) return this.#report('elsewhere');
    page.document.addEventListener('keydown', this.#listener.keyPressed, { signal });
    const article = this.#articleIn(page.document);
    if (!article) return this.#report('no-article');
    if (!page.customElements.get('sidelight-article')) {
      this.#report('no-bundle');
      await page.customElements.whenDefined('sidelight-article');
    }
    if (!signal.aborted) await this.#follow(article, signal);
  }

  async #follow(article: ShownArticle, signal: AbortSignal): Promise<void> {
    this.#article = article;
    for (const type of EVENTS) article.addEventListener(type, () => this.#report('shown'), { signal });
    article.addEventListener('sidelight-after-show', ({ annotationId }: Event & { annotationId?: string }) => this.#listener.noteShown(annotationId ?? ''), { signal });
    await article.ready;
    if (signal.aborted) return;
    if (this.#place) this.#pageWindow?.scrollTo({ left: this.#place.x, top: this.#place.y, behavior: 'instant' });
    this.#place = undefined;
    this.#report('shown');
  }

  #report(status: FrameStatus): void {
    const { problems = [], anchors = new Map<string, NotePlace>() } = this.#article ?? {};
    this.#listener.reported({ status, problems, anchors });
  }

  /** The window of the page in the frame; undefined where that is of another origin, or refused. */
  get #pageWindow(): (Window & typeof globalThis) | undefined {
    return this.#frame.contentDocument?.defaultView ?? undefined;
  }

  #isArticle({ location }: Window): boolean {
    return location.pathname === this.#addresses?.article;
  }

  #articleIn(page: Document): ShownArticle | undefined {
    const articles = [...page.querySelectorAll<ShownArticle>('sidelight-article')];
    const isOurs = (article: Element) => {
      const src = article.getAttribute('src') ?? '';
      return URL.canParse(src, page.baseURI) && this.#addresses?.sources.includes(new URL(src, page.baseURI).pathname);
    };
    return articles.find(isOurs) ?? articles[0];
  }
}

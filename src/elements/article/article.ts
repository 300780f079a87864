import { LitElement, type PropertyValues } from 'lit';
import { ReadingController } from '../../controllers/reading-controller.js';
import { annotationInHash, entryId } from '../../core/article-ids.js';
import type { SidelightDocument } from '../../core/model.js';
import { parseDocument } from '../../core/parse-document.js';
import type { Problem, ProblemCode } from '../../core/problems.js';
import type { Effect, Trigger } from '../../core/reading.js';
import { canDraw } from '../../dom/trusted-types.js';
import { whenParsed } from '../../dom/when-parsed.js';
import { SidelightAnchorEvent } from '../../events/anchor.js';
import type { CardActionEvent } from '../../events/card-action.js';
import { SidelightErrorEvent } from '../../events/error.js';
import { SidelightLoadEvent } from '../../events/load.js';
import { SidelightSourceOpenEvent } from '../../events/source-open.js';
import type { Locale } from '../../locales/locale.js';
import { addLocale, localeFor, onLocaleAdded } from '../../locales/registry.js';
import { version } from '../../version.js';
import { readDocument } from './article-source.js';
import { articleNameOf, languageOf, textRootOf } from './article-target.js';
import { articleStyles } from './article.styles.js';
import { CardHost } from './card-host.js';
import { drawPlaces, type PlacedDocument } from './draw-places.js';
import { idsOf, markerOf, noteAtPoint, relatedNoteOf } from './note-targets.js';
import { Readiness } from './readiness.js';
import { resolvePlaces, type Anchor } from './resolve-places.js';
import { SourcesList } from './sources-list.js';

/** What has to be placed anew when it changes. */
const INPUTS: ReadonlySet<PropertyKey> = new Set(['document', 'src', 'for', 'ignore', 'noHighlight', 'crossOrigin']);

/**
 * Wraps an article's paragraphs and puts sources and context beside its sentences. The paragraphs stay
 * as they are; markers stand between their words, underlines are painted, and cards open over them.
 *
 * @tag sidelight-article
 * @slot - the article
 * @attr src - URL of the document; else a child `<script type="application/json">` holds it
 * @attr for - id of an article elsewhere in the page, where content cannot be wrapped
 * @attr ignore - a selector of more subtrees that are not article text
 * @attr no-highlight - no underline under annotated passages
 * @attr crossorigin - allows `src` to be on another origin
 * @prop {Promise<void>} ready - the present document is anchored
 * @fires sidelight-load - a document was read
 * @fires sidelight-error - the article is shown without its notes
 * @fires sidelight-anchor - every note has its place, or a reason why it has none
 * @fires sidelight-show - a card is about to open; cancelable
 * @fires sidelight-after-show - a card is open
 * @fires sidelight-hide - a card is about to close; cancelable
 * @fires sidelight-after-hide - a card is closed
 * @fires sidelight-seen - a card has been open for a second
 * @fires sidelight-source-open - the reader follows a link to a source; cancelable
 */
export class SidelightArticle extends LitElement {
  static override styles = articleStyles;
  static readonly version = version;
  /** Adds a language to the interface of all articles. */
  static readonly addLocale: (locale: Locale) => void = addLocale;

  static override properties = {
    src: {},
    for: {},
    ignore: {},
    noHighlight: { type: Boolean, attribute: 'no-highlight' },
    crossOrigin: { attribute: 'crossorigin' },
    document: { attribute: false },
  };

  readonly #readiness = new Readiness();
  readonly #card = new CardHost(this);
  readonly #list = new SourcesList();
  readonly #reading = new ReadingController(this, {
    textRoot: () => this.#placed?.root,
    noteAt: (event) => this.#noteAt(event),
    noteOf: (event) => this.#noteOf(event),
    isInCard: (event) => this.#card.contains(event),
    open: (effect) => this.#open(effect),
    close: () => this.#card.close(),
    step: (direction) => this.#step(direction),
  });
  #placed: PlacedDocument | undefined;
  #problems: readonly Problem[] = [];
  #anchors: ReadonlyMap<string, Anchor> = new Map();
  #run: AbortController | undefined;
  #connection: AbortController | undefined;
  #lastId: string | undefined;
  #pointedMarker: HTMLElement | undefined;

  declare src: string;
  declare for: string;
  declare ignore: string;
  declare noHighlight: boolean;
  declare crossOrigin: string | null;
  /** The document as JSON; it counts before `src` and before a child script. */
  declare document: unknown;

  constructor() {
    super();
    this.src = this.for = this.ignore = '';
    this.noHighlight = false;
    this.crossOrigin = null;
  }

  /** Resolves when the present document is anchored, or could not be had; it never rejects. */
  get ready(): Promise<void> {
    return this.#readiness.promise;
  }

  /** Where each note is; a fresh map for each document. */
  get anchors(): ReadonlyMap<string, Anchor> {
    return this.#anchors;
  }

  /** What is wrong with the document and its places. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Scrolls to a note and pins its card; an orphan's entry in the list is shown instead. */
  show(id: string): void {
    this.#showFor(id, 'script');
  }

  hide(): void {
    this.#reading.hide();
  }

  /** Opens the note behind the one that was open last. */
  next(): void {
    this.#step(1);
  }

  previous(): void {
    this.#step(-1);
  }

  /** Reads the article's text again and places every note anew. */
  refresh(): Promise<void> {
    this.#restart();
    return this.ready;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!canDraw()) return this;
    const root = super.createRenderRoot();
    // Not from a template: whatever becomes of drawing, the article's words are there.
    root.append(this.ownerDocument.createElement('slot'));
    return root;
  }

  protected override shouldUpdate(): boolean {
    return canDraw();
  }

  protected override render(): unknown {
    return this.#card.render();
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    const [name] = change;
    if (name !== undefined && INPUTS.has(name)) this.#readiness.unsettle();
    super.requestUpdate(...change);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if ([...changes.keys()].some((name) => INPUTS.has(name)) && this.isConnected) this.#restart();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const endings = [this.#card.connect(), onLocaleAdded(() => this.#translate())];
    signal.addEventListener('abort', () => endings.forEach((end) => end()));
    window.addEventListener('hashchange', () => this.#followHash(), { signal });
    this.renderRoot.addEventListener('sidelight-card-action', this.#act, { signal });
    document.addEventListener('click', this.#announceSource, { signal, capture: true });
    if (this.hasUpdated || !canDraw()) this.#restart();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#run?.abort();
    this.#clear();
  }

  #restart(): void {
    this.#run?.abort();
    this.#run = new AbortController();
    this.#readiness.unsettle();
    void this.#place(this.#run.signal);
  }

  async #place(signal: AbortSignal): Promise<void> {
    try {
      if (canDraw()) await this.#loadAndDraw(signal);
      else this.#fail('trusted-types-refused', 'Notes need the Trusted Types policy “sidelight”; allow it in the page’s Content-Security-Policy.');
    } catch (error) {
      if (signal.aborted) return;
      this.#readiness.settle();
      throw error;
    }
    if (!signal.aborted) this.#readiness.settle();
  }

  async #loadAndDraw(signal: AbortSignal): Promise<void> {
    await whenParsed(this.for === '' ? this : document.documentElement, signal);
    const source = { json: this.document, src: this.src, crossOrigin: this.crossOrigin !== null };
    const loaded = signal.aborted ? undefined : await readDocument(this, source, signal);
    if (signal.aborted) return;
    this.#clear();
    if (!loaded) return;
    if ('code' in loaded) return this.#fail(loaded.code, loaded.message);
    const parsed = parseDocument(loaded.json, { baseUrl: loaded.baseUrl });
    this.#problems = parsed.problems;
    const broken = parsed.problems.find(({ code }) => code === 'document-invalid');
    if (broken) return this.#fail(broken.code, broken.message);
    this.dispatchEvent(new SidelightLoadEvent(parsed.document.annotations.length, parsed.problems));
    const root = textRootOf(this, this.for);
    if (!root) return this.#fail('article-not-found', `There is no element with the id “${this.for}” to annotate.`);
    if (signal.aborted) return;
    await this.#draw(parsed.document, root);
  }

  async #draw(parsed: SidelightDocument, root: HTMLElement): Promise<void> {
    const places = resolvePlaces(root, parsed, this.ignore);
    const articleName = articleNameOf(this, this.for);
    const placed = drawPlaces(places, {
      root,
      articleName,
      document: parsed,
      locale: localeFor(languageOf(root) || (parsed.lang ?? '')),
      highlight: !this.noHighlight,
    });
    this.#placed = placed;
    this.#anchors = places.anchors;
    this.#problems = [...this.#problems, ...places.problems];
    await this.#list.show(placed);
    this.dispatchEvent(new SidelightAnchorEvent(countsOf(places.anchors)));
    this.#followHash();
  }

  #fail(code: ProblemCode, message: string): void {
    if (!this.#problems.some((problem) => problem.code === code))
      this.#problems = [...this.#problems, { code, message }];
    this.dispatchEvent(new SidelightErrorEvent(code, message));
  }

  #clear(): void {
    this.#reading.reset();
    this.#list.remove();
    this.#placed?.remove();
    this.#placed = undefined;
    this.#anchors = new Map();
    this.#problems = [];
    this.#pointedMarker = undefined;
  }

  #translate(): void {
    const { document: parsed, root, locale } = this.#placed ?? {};
    if (!parsed || !root || localeFor(languageOf(root) || (parsed.lang ?? '')) === locale) return;
    void this.refresh();
  }

  #noteAt(event: PointerEvent): string | undefined {
    const placed = this.#placed;
    if (!placed || !event.composedPath().includes(placed.root)) return undefined;
    const marker = markerOf(event, placed);
    this.#pointedMarker = marker;
    return marker ? this.#idOn(marker) : noteAtPoint(placed, event.clientX, event.clientY);
  }

  #noteOf(event: MouseEvent): string | undefined {
    const placed = this.#placed;
    if (!placed) return undefined;
    if (this.#card.contains(event)) return relatedNoteOf(event);
    const marker = markerOf(event, placed);
    this.#pointedMarker = marker;
    return marker && this.#idOn(marker);
  }

  /** The note of a marker; of several, the one that is open. */
  #idOn(marker: HTMLElement): string | undefined {
    const ids = idsOf(marker);
    return ids.find((id) => id === this.#reading.state.open?.id) ?? ids[0];
  }

  #open(effect: Extract<Effect, { type: 'open' }>): void {
    const placed = this.#placed;
    const own = placed?.markers.filter((marker) => idsOf(marker).includes(effect.id)) ?? [];
    const pointed = [this.#card.shownMarker, this.#pointedMarker].reverse();
    const marker = pointed.find((one) => one && own.includes(one)) ?? own[0];
    if (!placed || !marker) return;
    this.#lastId = effect.id;
    this.#card.open(placed, effect, marker);
  }

  #step(direction: 1 | -1): void {
    const order = this.#placed?.places.numbering.order ?? [];
    const current = this.#reading.state.open?.id ?? this.#lastId;
    const index = order.findIndex(({ id }) => id === current);
    const next = order[index < 0 ? 0 : index + direction];
    if (next) this.#showFor(next.id, 'script');
  }

  #showFor(id: string, trigger: Trigger): void {
    const placed = this.#placed;
    const marker = placed?.markers.find((one) => idsOf(one).includes(id));
    if (!placed || !marker) {
      if (placed?.places.anchors.has(id)) this.#reveal(entryId(placed.articleName, id));
      return;
    }
    this.#pointedMarker = marker;
    marker.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    this.#reading.show(id, trigger);
  }

  #reveal(elementId: string): HTMLElement | null {
    const scope = this.#placed?.root.getRootNode() as Document | ShadowRoot | undefined;
    const entry = scope?.getElementById(elementId) ?? null;
    entry?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return entry;
  }

  /** `#sidelight-ARTICLE-ID` opens a note; without script it leads to the note's entry in the list. */
  #followHash(): void {
    const placed = this.#placed;
    const id = placed && annotationInHash(location.hash, placed.articleName);
    if (id !== undefined) this.#showFor(id, 'link');
  }

  #act = (event: Event): void => {
    const { action } = event as CardActionEvent;
    if (action === 'close') this.#reading.hide('pointer');
    else if (action === 'list') void this.#showList(event);
    else this.#step(action === 'next' ? 1 : -1);
  };

  /** Leads from a card to its entry in the list, and marks the way back. */
  async #showList(event: Event): Promise<void> {
    const placed = this.#placed;
    const marker = this.#card.shownMarker;
    const id = this.#reading.state.open?.id;
    if (!placed || !marker || id === undefined) return;
    event.preventDefault();
    this.#reading.hide('pointer');
    await this.#list.show(placed, marker.id);
    const entry = this.#reveal(entryId(placed.articleName, id));
    entry?.closest('li')?.querySelector<HTMLElement>('[role=doc-backlink][aria-current]')?.focus({ preventScroll: true });
  }

  #announceSource = (event: MouseEvent): void => {
    const link = event.composedPath().find(
      (target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement && target.dataset['sidelightSource'] !== undefined,
    );
    const mine = this.#card.contains(event) || (this.#placed && event.composedPath().includes(this.#placed.root));
    if (!link || !mine) return;
    const id = link.dataset['sidelightSource'] ?? '';
    if (!this.dispatchEvent(new SidelightSourceOpenEvent(id, link.href))) event.preventDefault();
  };
}

function countsOf(anchors: ReadonlyMap<string, Anchor>): { exact: number; approximate: number; orphaned: number } {
  const count = (wanted: Anchor['status']) => [...anchors.values()].filter(({ status }) => status === wanted).length;
  return { exact: count('exact'), approximate: count('approximate'), orphaned: count('orphan') };
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-article': SidelightArticle;
  }
}

import { LitElement, type PropertyValues } from 'lit';
import { ReadingController } from '../../controllers/reading-controller.js';
import { annotationInHash, entryId, markerId } from '../../core/article-ids.js';
import type { SidelightDocument } from '../../core/model.js';
import { isProblem, problem, type Problem } from '../../core/problems.js';
import type { Effect, Trigger } from '../../core/reading.js';
import { memberOf } from '../../dom/member-of.js';
import { idsOf } from '../../dom/place-markers.js';
import { nextTask } from '../../dom/sliced.js';
import { canDraw } from '../../dom/trusted-types.js';
import { whenParsed } from '../../dom/when-parsed.js';
import { SidelightAnchorEvent } from '../../events/anchor.js';
import type { CardActionEvent } from '../../events/card-action.js';
import { SidelightErrorEvent } from '../../events/error.js';
import { SidelightLoadEvent } from '../../events/load.js';
import type { Locale } from '../../locales/locale.js';
import { addLocale, onLocaleAdded } from '../../locales/registry.js';
import { version } from '../../version.js';
import { findDocument } from './article-source.js';
import { articleNameOf, elementById, localeOf, scopeOf, textRootOf } from './article-target.js';
import { articleStyles } from './article.styles.js';
import { CardHost } from './card-host.js';
import type { PlacedDocument } from './draw-places.js';
import { announceSource, linkOf } from './links-in-events.js';
import { LivePlaces } from './live-places.js';
import { markerOf, neighbourOf, noteAtPoint, noteOfBacklink, pressedNote } from './note-targets.js';
import { Readiness } from './readiness.js';
import type { Anchor } from './resolve-places.js';
import { scrollToNote, TO_CENTRE } from './scroll-to-note.js';
import { showWords } from './show-words.js';
import { SourcesList } from './sources-list.js';

/** What has to be placed anew when it changes. */
const INPUTS: ReadonlySet<PropertyKey> = new Set(['document', 'src', 'for', 'ignore', 'markers', 'noHighlight', 'crossOrigin']);

/** A list of more entries is drawn in a task of its own. */
const LONG_LIST = 50;

/**
 * Wraps an article's paragraphs and puts sources and context beside its sentences. The paragraphs stay
 * as they are; markers stand between their words, underlines are painted, and cards open over them.
 *
 * @tag sidelight-article
 * @slot - the article
 * @attr src - URL of the document; else a child `<script type="application/json">` holds it
 * @attr for - id of an article elsewhere in the page, where content cannot be wrapped
 * @attr ignore - a selector of more subtrees that are not article text
 * @attr markers - `number`, or `none`: no element is put into the text, a passage opens its card itself
 * @attr no-highlight - no underline under annotated passages
 * @attr crossorigin - allows `src` to be on another origin
 * @prop {Promise<void>} ready - the present document is anchored in the present text
 * @fires sidelight-load - a document was read
 * @fires sidelight-error - the article is shown without its notes
 * @fires sidelight-anchor - every note has its place, or a reason why it has none; again after the text has changed
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
    markers: {},
    noHighlight: { type: Boolean, attribute: 'no-highlight' },
    crossOrigin: { attribute: 'crossorigin' },
    document: { attribute: false },
  };

  readonly #readiness = new Readiness();
  readonly #card = new CardHost(this);
  readonly #list = new SourcesList();
  readonly #reading = new ReadingController(this, {
    noteAt: (event) => this.#noteAt(event),
    noteOf: (event) => this.#noteOf(event),
    isInCard: (event) => this.#card.contains(event),
    open: (effect) => this.#open(effect),
    close: () => this.#card.close(),
    step: (direction) => this.#step(direction),
  });
  #live: LivePlaces | undefined;
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
  declare markers: string;
  declare noHighlight: boolean;
  declare crossOrigin: string | null;
  /** The document as JSON; it counts before `src` and before a child script. */
  declare document: unknown;

  constructor() {
    super();
    this.src = this.for = this.ignore = '';
    this.markers = 'number';
    this.noHighlight = false;
    this.crossOrigin = null;
  }

  /**
   * Resolves when the present document is anchored, or could not be had; it never rejects. After a
   * change of the text, which is noticed in the microtask behind it, it is a fresh promise.
   */
  get ready(): Promise<void> {
    return this.#readiness.promise;
  }

  /** Where each note is; a fresh map for each document, and when the text has changed. */
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
    if (!this.#live) this.#restart();
    this.#readiness.unsettle();
    void this.#live?.place(true);
    return this.ready;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!canDraw()) return this;
    showWords(this, SidelightArticle.shadowRootOptions);
    return super.createRenderRoot();
  }

  protected override shouldUpdate(changes: PropertyValues<this>): boolean {
    // Also where nothing can be drawn: that has to be said.
    if (this.isConnected && [...changes.keys()].some((name) => INPUTS.has(name))) this.#restart();
    return canDraw();
  }

  protected override render(): unknown {
    return this.#card.render();
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    const [name = '', old] = change;
    if (INPUTS.has(name) && !Object.is(this[name as keyof this], old)) this.#readiness.unsettle();
    super.requestUpdate(...change);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#card.connect(signal);
    onLocaleAdded(() => this.#translate(), signal);
    window.addEventListener('hashchange', () => this.#followHash(), { signal });
    this.renderRoot.addEventListener('sidelight-card-action', this.#act, { signal });
    document.addEventListener('click', this.#followLink, { signal, capture: true });
    if (this.hasUpdated) this.#restart();
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
      await this.#loadAndDraw(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      if (!signal.aborted && !this.#live) this.#readiness.settle();
    }
  }

  async #loadAndDraw(signal: AbortSignal): Promise<void> {
    if (!canDraw()) return this.#fail(problem('trusted-types-refused'));
    await whenParsed(this.for === '' ? this : memberOf(document, 'documentElement'), signal);
    signal.throwIfAborted();
    const found = await findDocument(this, signal);
    signal.throwIfAborted();
    this.#clear();
    if (!found) return;
    if (isProblem(found)) return this.#fail(found);
    const { document: parsed, problems } = found;
    this.#problems = problems;
    this.dispatchEvent(new SidelightLoadEvent(parsed.annotations.length, problems));
    // Its listeners may have given the article another document.
    signal.throwIfAborted();
    const root = textRootOf(this, this.for);
    if (!root) return this.#fail(problem('article-not-found', this.for));
    await this.#draw(parsed, root, problems, signal);
    signal.throwIfAborted();
    this.#followHash();
  }

  #draw(parsed: SidelightDocument, root: HTMLElement, problems: readonly Problem[], signal: AbortSignal): Promise<void> {
    const articleName = articleNameOf(this, this.for);
    const options = () => ({
      root,
      articleName,
      document: parsed,
      locale: localeOf(root, parsed),
      hasMarkers: this.markers !== 'none',
      // In forced colours Chromium fills every highlighted passage instead of underlining it.
      highlight: !this.noHighlight && !matchMedia('(forced-colors: active)').matches,
    });
    this.#live = new LivePlaces(options, this.ignore, {
      changed: () => this.#readiness.unsettle(),
      settled: () => signal.aborted || this.#readiness.settle(),
      placed: (placed) => this.#take(placed, problems),
    });
    return this.#live.place();
  }

  /** Tells card, list and page where the notes are now. */
  async #take(placed: PlacedDocument, problems: readonly Problem[]): Promise<void> {
    this.#placed = placed;
    this.#anchors = placed.anchors;
    this.#problems = [...problems, ...placed.problems];
    if (!this.#card.follow(placed)) this.#reading.reset();
    if (placed.entries.length > LONG_LIST) await nextTask();
    if (placed !== this.#placed) return;
    await this.#list.show(placed);
    const anchors = [...placed.anchors.values()];
    const count = (wanted: Anchor['status']) => anchors.filter(({ status }) => status === wanted).length;
    this.dispatchEvent(new SidelightAnchorEvent(count('exact'), count('approximate'), count('orphan')));
  }

  #fail(why: Problem): void {
    this.#problems = [...new Set([...this.#problems, why])];
    this.dispatchEvent(new SidelightErrorEvent(why.code, why.message));
  }

  #clear(): void {
    this.#reading.reset();
    this.#list.remove();
    this.#live?.stop();
    this.#live = this.#placed = this.#pointedMarker = undefined;
    this.#anchors = new Map();
    this.#problems = [];
  }

  #translate(): void {
    const placed = this.#placed;
    if (placed && localeOf(placed.root, placed.document) !== placed.locale) void this.refresh();
  }

  #noteAt(event: PointerEvent): string | undefined {
    const placed = this.#placed;
    if (!placed || !event.composedPath().includes(placed.root)) return undefined;
    return this.#noteOf(event) ?? noteAtPoint(placed, event.clientX, event.clientY);
  }

  /** Of several notes on one marker, the one that is open. */
  #noteOf(event: Event): string | undefined {
    if (this.#card.contains(event)) return linkOf(event, 'sidelight')?.dataset['sidelight'];
    const placed = this.#placed;
    const marker = (this.#pointedMarker = placed && markerOf(event, placed));
    if (!marker) return placed && pressedNote(event, placed);
    const ids = idsOf(marker);
    return ids.find((id) => id === this.#reading.openId) ?? ids[0];
  }

  #open(effect: Extract<Effect, { type: 'open' }>): void {
    const placed = this.#placed;
    const own = placed?.standsOf.get(effect.id) ?? [];
    const marker = [this.#pointedMarker, this.#card.shownMarker, own[0]].find((one) => one && own.includes(one));
    if (!placed || !marker) return;
    this.#lastId = effect.id;
    this.#card.open(placed, effect, marker);
  }

  #step(direction: 1 | -1): void {
    const next = this.#placed && neighbourOf(this.#reading.openId ?? this.#lastId, direction, this.#placed);
    if (next !== undefined) this.#showFor(next, 'script');
  }

  #showFor(id: string, trigger: Trigger): void {
    const placed = this.#placed;
    const [stand] = placed?.standsOf.get(id) ?? [];
    if (placed && stand) {
      this.#pointedMarker = stand;
      scrollToNote(id, stand, placed);
      this.#reading.show(id, trigger);
    } else if (placed?.anchors.has(id)) this.#entryOf(id, placed)?.scrollIntoView(TO_CENTRE);
  }

  #entryOf(id: string, { root, articleName }: PlacedDocument): HTMLElement | null {
    return elementById(scopeOf(root), entryId(articleName, id));
  }

  /** `#sidelight-ARTICLE-ID` opens a note; without script it leads to the note's entry in the list. */
  #followHash(): void {
    const id = this.#placed && annotationInHash(location.hash, this.#placed.articleName);
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
    const id = this.#reading.openId;
    if (!placed || !marker || id === undefined) return;
    event.preventDefault();
    this.#reading.hide('pointer');
    await this.#list.show(placed, placed.hasMarkers ? marker.id : markerId(placed.articleName, id));
    const entry = this.#entryOf(id, placed);
    entry?.scrollIntoView(TO_CENTRE);
    entry?.closest('li')?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
  }

  #followLink = (event: MouseEvent): void => {
    const path = event.composedPath();
    const id = this.#placed && noteOfBacklink(event, this.#placed);
    if (id !== undefined) {
      event.preventDefault();
      this.#showFor(id, 'pointer');
    }
    if (this.#card.contains(event) || (this.#placed && path.includes(this.#placed.root))) announceSource(this, event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-article': SidelightArticle;
  }
}

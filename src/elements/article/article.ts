import { LitElement, type PropertyValues } from 'lit';
import { isProblem, problem, type Problem } from '../../core/problems.js';
import { memberOf } from '../../dom/member-of.js';
import { nextTask } from '../../dom/sliced.js';
import { canDraw } from '../../dom/trusted-types.js';
import { whenParsed } from '../../dom/when-parsed.js';
import { SidelightAnchorEvent } from '../../events/anchor.js';
import { SidelightErrorEvent } from '../../events/error.js';
import { SidelightLoadEvent } from '../../events/load.js';
import { addLocale, onLocaleAdded } from '../../locales/registry.js';
import { onPreference } from '../../store/reader-preference.js';
import { version } from '../../version.js';
import { findDocument } from './article-source.js';
import { articleNameOf, isFirstOf, localeOf, textRootOf } from './article-target.js';
import { articleStyles } from './article.styles.js';
import { Companions } from './companions.js';
import type { PlacedDocument } from './draw-places.js';
import { notesOf, type ArticleNotes, type NotesInText } from './article-notes.js';
import { LivePlaces } from './live-places.js';
import { NoteReading } from './note-reading.js';
import { Readiness } from './readiness.js';
import type { Anchor } from './resolve-places.js';
import { showWords } from './show-words.js';
import { shownBy } from './shown-by.js';
import { SourcesList } from './sources-list.js';

/** What has to be placed anew when it changes. */
const INPUTS: ReadonlySet<PropertyKey> = new Set(['document', 'src', 'for', 'ignore', 'markers', 'noHighlight', 'crossOrigin']);

/** A list of more entries is drawn in a task of its own. */
const LONG_LIST = 50;

/**
 * Wraps an article's paragraphs and puts sources and context beside its sentences. The paragraphs stay
 * as they are; markers stand between their words, underlines are painted, and cards open over them.
 * Notes that are written among them, as `<sidelight-note>`, are shown like those of the document.
 *
 * @tag sidelight-article
 * @slot - the article
 * @attr src - URL of the document; else a child `<script type="application/json">` holds it
 * @attr for - id of an article elsewhere in the page, where content cannot be wrapped
 * @attr ignore - a selector of more subtrees that are not article text
 * @attr markers - `number`; `source`: the publisher's name where it covers no letter; or `none`: no element
 *   is put into the text, a passage opens its card itself
 * @attr layout - `popover`, or `margin`: notes in brief beside their lines, where the article leaves room
 * @attr kinds - the kinds of notes that are shown in the text, separated by spaces; by default all
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
  static readonly addLocale = addLocale;

  static override properties = {
    src: {},
    for: {},
    ignore: {},
    markers: {},
    noHighlight: { type: Boolean, attribute: 'no-highlight' },
    crossOrigin: { attribute: 'crossorigin' },
    document: { attribute: false },
    kinds: {},
    layout: {},
  };

  readonly #readiness = new Readiness();
  readonly #list = new SourcesList();
  readonly #reading = new NoteReading(this, this.#list);
  readonly #companions = new Companions(this, (note) => this.#begin(note));
  #live: LivePlaces | undefined;
  #placed: PlacedDocument | undefined;
  #problems: readonly Problem[] = [];
  #anchors: ReadonlyMap<string, Anchor> = new Map();
  #run: AbortController | undefined;
  #connection: AbortController | undefined;

  declare src: string;
  declare for: string;
  declare ignore: string;
  declare markers: string;
  declare noHighlight: boolean;
  declare crossOrigin: string | null;
  /** The kinds of notes that are shown, separated by spaces; null shows all. */
  declare kinds: string | null;
  /** The document as JSON; it counts before `src` and before a child script. */
  declare document: unknown;
  declare layout: string;

  constructor() {
    super();
    this.src = this.for = this.ignore = '';
    this.markers = 'number';
    this.layout = 'popover';
    this.noHighlight = false;
    this.crossOrigin = this.kinds = null;
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
    this.#reading.show(id, 'script');
  }

  hide(): void {
    this.#reading.hide();
  }

  /** Opens the note behind the one that was open last. */
  next(): void {
    this.#reading.step(1);
  }

  previous(): void {
    this.#reading.step(-1);
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
    else if (changes.has('kinds')) this.#filter();
    return canDraw();
  }

  protected override render(): unknown {
    return this.#reading.render();
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
    this.#reading.connect(signal);
    this.#companions.connect(signal);
    onLocaleAdded(() => this.#translate(), signal);
    onPreference(() => this.#filter(), signal);
    for (const type of ['sidelight-after-show', 'sidelight-after-hide'])
      this.addEventListener(type, () => this.#tellCompanions(), { signal });
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
      if (!signal.aborted && !this.#live) this.#rest();
    }
  }

  /** There is nothing to show. */
  #rest(): void {
    this.#run = undefined;
    this.#readiness.settle();
  }

  /** The first note is written into an article that had none. */
  #begin(note: HTMLElement): void {
    if (!this.#run && this.isConnected && textRootOf(this, this.for)?.contains(note)) this.#restart();
  }

  async #loadAndDraw(signal: AbortSignal): Promise<void> {
    if (!canDraw()) return this.#fail(problem('trusted-types-refused'));
    await whenParsed(this.for === '' ? this : memberOf(document, 'documentElement'), signal);
    signal.throwIfAborted();
    const found = await findDocument(this, signal);
    signal.throwIfAborted();
    this.#clear();
    const root = textRootOf(this, this.for);
    if (found && isProblem(found)) this.#fail(found);
    const notes = notesOf(found, isFirstOf(this, root) ? root : null);
    if (!notes) return;
    const { document: all, problems } = notes.at(root, this.ignore);
    const failures = this.#problems;
    this.#problems = [...failures, ...problems];
    this.dispatchEvent(new SidelightLoadEvent(all.annotations.length, this.#problems));
    // Its listeners may have given the article another document.
    signal.throwIfAborted();
    if (!root) return this.#fail(problem('article-not-found', this.for));
    await this.#draw(notes, root, failures, signal);
    signal.throwIfAborted();
    this.#reading.followHash();
  }

  #draw(notes: ArticleNotes, root: HTMLElement, failures: readonly Problem[], signal: AbortSignal): Promise<void> {
    const articleName = articleNameOf(this, this.for);
    const options = ({ document: parsed }: NotesInText) => ({
      root,
      articleName,
      document: parsed,
      locale: localeOf(root, parsed),
      hasMarkers: this.markers !== 'none',
      hasNames: this.markers === 'source',
      isShown: shownBy(this, parsed),
      // In forced colours Chromium fills every highlighted passage instead of underlining it.
      highlight: !this.noHighlight && !matchMedia('(forced-colors: active)').matches,
    });
    this.#live = new LivePlaces({ root, articleName, ignore: this.ignore, notes, options }, {
      changed: () => this.#readiness.unsettle(),
      settled: () => {
        if (signal.aborted) return;
        this.#reading.refit();
        this.#readiness.settle();
      },
      placed: (placed) => this.#take(placed, failures),
    });
    return this.#live.place();
  }

  /** Tells card, list and page where the notes are now. */
  async #take(placed: PlacedDocument, failures: readonly Problem[]): Promise<void> {
    this.#placed = placed;
    this.#anchors = placed.anchors;
    this.#problems = [...failures, ...placed.problems];
    this.#reading.take(placed);
    this.#tellCompanions();
    if (placed.entries.length > LONG_LIST) await nextTask();
    if (placed !== this.#placed) return;
    await this.#list.show(placed);
    const anchors = [...placed.anchors.values()];
    const count = (wanted: Anchor['status']) => anchors.filter(({ status }) => status === wanted).length;
    this.dispatchEvent(new SidelightAnchorEvent(count('exact'), count('approximate'), count('orphan')));
    // A language may have come while the notes were placed.
    this.#translate();
  }

  #fail(why: Problem): void {
    this.#problems = [...new Set([...this.#problems, why])];
    this.dispatchEvent(new SidelightErrorEvent(why.code, why.message));
  }

  #clear(): void {
    this.#reading.take(undefined);
    this.#list.remove();
    this.#live?.stop();
    this.#live = this.#placed = undefined;
    this.#tellCompanions();
    this.#anchors = new Map();
    this.#problems = [];
  }

  /** Shows the notes that the reader wants to see, and no others; all stay in the list. */
  #filter(): void {
    const { openId } = this.#reading;
    if (openId !== undefined && !this.#placed?.isShown(openId)) this.#reading.hide();
    this.#live?.filter();
    this.#reading.refit();
    this.#tellCompanions();
  }

  #tellCompanions(): void {
    const placed = this.#placed;
    this.#companions.show(placed && { ...placed, ...placed.numbering, article: this, openId: this.#reading.openId });
  }

  #translate(): void {
    const placed = this.#placed;
    if (placed && localeOf(placed.root, placed.document) !== placed.locale) void this.refresh();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-article': SidelightArticle;
  }
}

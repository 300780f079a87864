import { ReadingController } from '../../controllers/reading-controller.js';
import { annotationInHash, entryId, markerId } from '../../core/article-ids.js';
import type { Effect, Trigger } from '../../core/reading.js';
import { idsOf } from '../../dom/place-markers.js';
import type { CardActionEvent } from '../../events/card-action.js';
import { readerPreference } from '../../store/reader-preference.js';
import { elementById, scopeOf } from './article-target.js';
import { CardHost } from './card-host.js';
import type { PlacedDocument } from './draw-places.js';
import { announceSource, linkOf } from './links-in-events.js';
import { MarginNotes, type MarginHost } from './margin-notes.js';
import { boxOf, markerOf, neighbourOf, noteAtPoint, noteOfBacklink, pressedNote } from './note-targets.js';
import { scrollToEntry, scrollToNote } from './scroll-to-note.js';
import type { SourcesList } from './sources-list.js';

/** Opens an article's notes for its reader: from marker, passage, key, link, list, card and script. */
export class NoteReading {
  readonly #article: MarginHost;
  readonly #list: SourcesList;
  readonly #card: CardHost;
  readonly #margin: MarginNotes;
  readonly #controller: ReadingController;
  #placed: PlacedDocument | undefined;
  #lastId: string | undefined;
  /** The note that the page's address has opened. */
  #linkedId: string | undefined;
  #pointedMarker: HTMLElement | undefined;

  constructor(article: MarginHost, list: SourcesList) {
    this.#article = article;
    this.#list = list;
    this.#card = new CardHost(article);
    this.#margin = new MarginNotes(article);
    this.#controller = new ReadingController(article, {
      noteAt: (event) => this.#noteAt(event),
      noteOf: (event) => this.#noteOf(event),
      isInCard: (event) => this.#card.contains(event),
      restAt: (event) => this.#restAt(event),
      open: (effect) => this.#open(effect),
      close: () => this.#close(),
      step: (direction) => this.step(direction),
    });
  }

  /** Listens until `signal` aborts; what is drawn has to be there. */
  connect(signal: AbortSignal): void {
    this.#card.connect(signal);
    window.addEventListener('hashchange', () => this.followHash(), { signal });
    this.#article.renderRoot.addEventListener('sidelight-card-action', this.#act, { signal });
    document.addEventListener('click', this.#followLink, { signal, capture: true });
  }

  /** The note whose card is open. */
  get openId(): string | undefined {
    return this.#controller.openId;
  }

  render(): unknown {
    return [this.#margin.render(), this.#card.render()];
  }

  /** Reads in a document as it stands now; a card stays open where its note still stands. */
  take(placed: PlacedDocument | undefined): void {
    this.#placed = placed;
    this.#pointedMarker = undefined;
    this.#margin.take(placed);
    if (!placed || !this.#card.follow(placed)) this.#controller.reset();
  }

  /** Something has changed that is no change of the notes' places: the page, or which of them are shown. */
  refit(): void {
    this.#margin.refit();
  }

  hide(): void {
    this.#controller.hide();
  }

  step(direction: 1 | -1): void {
    const next = this.#placed && neighbourOf(this.openId ?? this.#lastId, direction, this.#placed);
    if (next !== undefined) this.show(next, 'script');
  }

  /** Scrolls to a note and pins its card; the list's entry is shown for one that has no place, or is not shown. */
  show(id: string, trigger: Trigger): void {
    const placed = this.#placed;
    const [stand] = placed?.standsOf.get(id) ?? [];
    if (placed && stand && placed.isShown(id)) {
      this.#pointedMarker = stand;
      scrollToNote(id, stand, placed);
      this.#controller.show(id, trigger);
    } else if (placed?.anchors.has(id)) {
      const entry = this.#entryOf(id, placed);
      if (entry) scrollToEntry(entry);
    }
  }

  /**
   * `#sidelight-ARTICLE-ID` opens a note; without script it leads to the note's entry in the list. The way
   * back closes what it has opened.
   */
  followHash(): void {
    const id = this.#placed && annotationInHash(location.hash, this.#placed.articleName);
    if (id !== undefined) this.show(id, 'link');
    else if (this.#linkedId !== undefined && this.openId === this.#linkedId) this.hide();
    this.#linkedId = id;
  }

  /** A note that is read in the margin is marked there, and needs no preview. */
  #restAt(event: PointerEvent): string | undefined {
    const id = this.#noteAt(event);
    this.#margin.move('pointer', id);
    return readerPreference() === 'hover' && !this.#card.isSheet && !this.#margin.shows(id) ? id : undefined;
  }

  #noteAt(event: PointerEvent): string | undefined {
    const placed = this.#placed;
    const sidenote = this.#margin.noteOf(event);
    if (sidenote !== undefined) return sidenote;
    if (!placed || !event.composedPath().includes(placed.root)) return undefined;
    return this.#noteOf(event) ?? noteAtPoint(placed, event.clientX, event.clientY);
  }

  /** Of several notes on one marker, the one that is open. */
  #noteOf(event: Event): string | undefined {
    if (this.#card.contains(event)) return linkOf(event, 'sidelight')?.dataset['sidelight'];
    const placed = this.#placed;
    const marker = (this.#pointedMarker = placed && markerOf(event, placed));
    if (!marker) return this.#margin.noteOf(event) ?? (placed && pressedNote(event, placed));
    const ids = idsOf(marker).filter(placed.isShown);
    return ids.find((id) => id === this.openId) ?? ids[0];
  }

  #open(effect: Extract<Effect, { type: 'open' }>): void {
    const placed = this.#placed;
    const own = placed?.standsOf.get(effect.id) ?? [];
    const marker = [this.#pointedMarker, this.#card.shownMarker, own[0]].find((one) => one && own.includes(one));
    if (!placed || !marker) return;
    this.#lastId = effect.id;
    this.#margin.move('open', effect.id);
    if (effect.trigger === 'pointer' && this.#margin.shows(effect.id)) {
      // A sidenote may be in sight where its line is not.
      const { top, bottom } = boxOf(placed, effect.id, marker);
      if (bottom < 0 || top > innerHeight) scrollToNote(effect.id, marker, placed);
    }
    this.#card.open(placed, effect, marker);
  }

  #close(): void {
    this.#margin.move('open', undefined);
    this.#card.close();
  }

  #entryOf(id: string, { root, articleName }: PlacedDocument): HTMLElement | null {
    return elementById(scopeOf(root), entryId(articleName, id));
  }

  #act = (event: Event): void => {
    const { action } = event as CardActionEvent;
    if (action === 'close') this.#controller.hide('pointer');
    else if (action === 'list') void this.#showList(event);
    else if (action === 'back') this.#controller.read(undefined, 'script');
    else this.step(action === 'next' ? 1 : -1);
  };

  /** Leads from a card to its entry in the list, and marks the way back. */
  async #showList(event: Event): Promise<void> {
    const placed = this.#placed;
    const marker = this.#card.shownMarker;
    const id = this.openId;
    if (!placed || !marker || id === undefined) return;
    event.preventDefault();
    this.#controller.hide('pointer');
    await this.#list.show(placed, placed.hasMarkers ? marker.id : markerId(placed.articleName, id));
    const entry = this.#entryOf(id, placed)?.closest('li');
    const way = entry?.querySelector<HTMLElement>('[aria-current]');
    way?.focus({ preventScroll: true });
    if (entry) scrollToEntry(entry, way ?? entry);
  }

  #followLink = (event: MouseEvent): void => {
    const placed = this.#placed;
    const id = placed && noteOfBacklink(event, placed);
    if (id !== undefined) {
      event.preventDefault();
      this.show(id, 'pointer');
    }
    if (this.#card.contains(event) || (placed && event.composedPath().includes(placed.root))) announceSource(this.#article, event);
  };
}

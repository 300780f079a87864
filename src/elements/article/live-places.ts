import { markerId } from '../../core/article-ids.js';
import { adoptSheet } from '../../dom/adopt-sheet.js';
import { fitMarkers } from '../../dom/fit-markers.js';
import { paintHighlights } from '../../dom/highlights.js';
import { TextObserver } from '../../dom/observe-text.js';
import { ArticleMarkers, idsOf } from '../../dom/place-markers.js';
import { sliced } from '../../dom/sliced.js';
import { pageStyles } from '../../styles/page.styles.js';
import { scopeOf } from './article-target.js';
import { copyWithoutMarkers } from './copy-without-markers.js';
import { drawPlaces, highlightsOf, type DrawOptions, type PlacedDocument } from './draw-places.js';
import type { ArticleNotes, NotesInText } from './article-notes.js';
import { readText, resolvePlaces } from './resolve-places.js';

/** As often the work starts over because the page changed under it; then it is done at once. */
const MAX_RESTARTS = 3;

/** Where an article's notes belong. */
export interface PlacesInput {
  readonly root: HTMLElement;
  readonly articleName: string;
  /** What is no text of the article, as a selector. */
  readonly ignore: string;
  readonly notes: ArticleNotes;
  /** How they are drawn; read anew each time. */
  readonly options: (notes: NotesInText) => DrawOptions;
}

export interface PlacesListener {
  /** The page has changed: what is shown may stand wrong until it settles. */
  readonly changed: () => void;
  /** The notes are in the page, for the first time or anew. */
  readonly placed: (placed: PlacedDocument) => unknown;
  /** What is shown is right. */
  readonly settled: () => unknown;
}

/**
 * Keeps a document's notes at their passages while the article changes. After a change the text is read
 * again and every note is found in it as on the first day, so that the page becomes what it would be if
 * it had been loaded so; only what differs is written.
 */
export class LivePlaces {
  readonly #input: PlacesInput;
  readonly #listener: PlacesListener;
  readonly #markers: ArticleMarkers;
  readonly #observer: TextObserver;
  readonly #fit: ReturnType<typeof fitMarkers>;
  readonly #giveUpSheet: (() => void) | undefined;
  readonly #endCopying: () => void;
  #unpaint: (() => void) | undefined;
  #placed: PlacedDocument | undefined;
  /** Whether the page is as it was drawn last, and not left in between. */
  #isDrawn = false;
  /** Counts the page's changes; and those that the last reading of the text has seen. */
  #changes = 0;
  #seen = 0;
  /** Counts the readings, so that one that was overtaken ends. */
  #turn = 0;
  #latest: Promise<void> | undefined;

  constructor(input: PlacesInput, listener: PlacesListener) {
    const { root, articleName } = (this.#input = input);
    this.#listener = listener;
    this.#markers = new ArticleMarkers((marker) => marker.id.startsWith(markerId(articleName, idsOf(marker)[0] ?? '')));
    this.#fit = fitMarkers(root, () => this.#placed?.markers ?? []);
    const sheet = pageStyles.styleSheet;
    this.#giveUpSheet = sheet && adoptSheet(scopeOf(root), sheet);
    this.#endCopying = copyWithoutMarkers(scopeOf(root));
    this.#observer = new TextObserver(root, {
      changed: () => {
        this.#changes++;
        listener.changed();
      },
      settled: () => void this.place(),
    });
  }

  /**
   * Reads the text and puts every note where it belongs. Resolves when that is done, be it by a later
   * reading that has overtaken this one.
   *
   * @param force also when the text is as it was: a style may have changed what the notes depend on
   */
  place(force = false): Promise<void> {
    if (force) this.#isDrawn = false;
    return (this.#latest = this.#place(++this.#turn));
  }

  async #place(turn: number): Promise<void> {
    const before = this.#placed;
    const isBehind = () => this.#seen !== this.#changes;
    try {
      let placed: PlacedDocument | undefined;
      for (let restarts = 0; !placed; restarts++) {
        placed = await sliced(this.#steps(), {
          within: (slice) => this.#observer.write(slice),
          isStale: () => isBehind() || turn !== this.#turn,
          atOnce: restarts >= MAX_RESTARTS,
        });
        if (turn !== this.#turn) return await this.#latest;
      }
      if (placed !== before) await this.#listener.placed(placed);
    } finally {
      if (turn === this.#turn && !isBehind()) this.#listener.settled();
    }
  }

  *#steps(): Generator<void, PlacedDocument> {
    this.#observer.forget();
    this.#seen = this.#changes;
    const { root, ignore } = this.#input;
    const { snapshot, problems } = readText(root, ignore);
    const notes = this.#input.notes.in(snapshot);
    const last = this.#placed;
    const isSame = last && last.document === notes.document && snapshot.isLike(last.snapshot);
    if (isSame && this.#isDrawn && this.#markers.standIn(snapshot)) return last;
    yield;
    const options = this.#input.options(notes);
    const places = yield* resolvePlaces(root, notes, snapshot);
    this.#isDrawn = false;
    const placed = yield* drawPlaces({ ...places, problems: [...problems, ...places.problems] }, options, this.#markers);
    yield;
    // Asks for style alone; the layout that fitting asks for is a step of its own.
    root.checkVisibility();
    yield;
    this.#placed = placed;
    this.#show(placed);
    this.#isDrawn = true;
    return placed;
  }

  /** Shows and hides what stands already, when what is to be shown has changed. */
  filter(): void {
    const placed = this.#placed;
    if (placed) this.#observer.write(() => this.#show(placed));
  }

  #show(placed: PlacedDocument): void {
    const { markers, snapshot, isShown, highlight } = placed;
    for (const marker of markers) marker.hidden = !idsOf(marker).some(isShown);
    this.#unpaint?.();
    if (highlight) this.#unpaint = paintHighlights(snapshot, highlightsOf(placed));
    // A name keeps clear of the lines, too.
    this.#fit.fit();
  }

  /** Takes everything out of the page again. */
  stop(): void {
    this.#turn++;
    this.#latest = undefined;
    this.#observer.write(() => {
      this.#fit.stop();
      for (const marker of this.#placed?.markers ?? []) marker.hidden = false;
      this.#markers.remove();
    });
    this.#observer.stop();
    this.#unpaint?.();
    this.#giveUpSheet?.();
    this.#endCopying();
  }
}

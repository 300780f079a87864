import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { placeSidenotes } from '../../core/place-sidenotes.js';
import { freeColumn, obstaclesIn } from '../../dom/free-column.js';
import { paintHighlights } from '../../dom/highlights.js';
import { memberOf } from '../../dom/member-of.js';
import { idsOf } from '../../dom/place-markers.js';
import { scrollerOf } from '../../dom/scroller-of.js';
import { linesBefore } from '../../dom/text-lines.js';
import type { SidelightMargin } from '../margin/margin.js';
import type { CardHostElement } from './card-host.js';
import type { PlacedDocument } from './draw-places.js';
import { markerOf } from './note-targets.js';

/** An article that may show its notes in its margin. */
export interface MarginHost extends CardHostElement, ReactiveControllerHost {
  readonly layout: string;
}

/**
 * Shows an article's notes beside their lines where its own box leaves room for it. Everything that can
 * move a line or a sidenote asks for one more turn: in it all is read, and then all is written.
 */
export class MarginNotes implements ReactiveController {
  readonly #article: MarginHost;
  readonly #resized = new ResizeObserver(() => this.refit());
  #placed: PlacedDocument | undefined;
  #listening: AbortController | undefined;
  #frame = 0;
  /** What the sidenotes were measured at, in px. */
  #width = 0;
  /** What stands in the column's way, watched for growing. */
  #obstacles: ReadonlySet<Element> = new Set();
  /** Whether the article leaves room; and whether only what is in the flow scrolls with it. */
  #room: { readonly isInFlow: boolean } | undefined;
  /** The notes whose sidenotes are shown. */
  #shown: ReadonlySet<string> = new Set();
  #layout: string | undefined;
  /** The note that is open, that the pointer is on, that has focus. */
  readonly #at: { open?: string | undefined; pointer?: string | undefined; focus?: string | undefined } = {};
  #unpaint: (() => void) | undefined;
  #pressed: PointerEvent | undefined;

  constructor(article: MarginHost) {
    this.#article = article;
    article.addController(this);
  }

  hostUpdated(): void {
    if (this.#layout === this.#article.layout) return;
    this.#layout = this.#article.layout;
    this.refit();
  }

  get #margin(): SidelightMargin | null {
    return this.#article.renderRoot.querySelector('sidelight-margin');
  }

  render(): unknown {
    const placed = this.#placed;
    return placed && this.#room
      ? html`<sidelight-margin aria-hidden="true" lang=${placed.locale.lang} dir=${getComputedStyle(placed.root).direction}
          ?flow=${this.#room.isInFlow} .view=${placed} .whenDrawn=${this.refit}></sidelight-margin>`
      : nothing;
  }

  /** Whether a note is read in the margin. */
  shows(id: string | undefined): boolean {
    return id !== undefined && this.#shown.has(id);
  }

  /** The note of the sidenote that an event goes through; not when the reader selects its text. */
  noteOf(event: Event): string | undefined {
    if (event.type === 'click' && this.#pressed && isApart(this.#pressed, event as MouseEvent)) return undefined;
    return this.#placed?.numbering.order[this.#margin?.indexOf(event) ?? -1]?.id;
  }

  /** Reads in a document as it stands now. */
  take(placed: PlacedDocument | undefined): void {
    const { root } = placed ?? {};
    if (root !== this.#placed?.root) this.#watch(root);
    this.#placed = placed;
    this.#article.requestUpdate();
    if (placed) this.refit();
    else this.#give(undefined);
  }

  /** Tells where the reader is. */
  move(at: 'open' | 'pointer' | 'focus', id: string | undefined): void {
    if (this.#at[at] === id) return;
    this.#at[at] = id;
    this.#light();
  }

  /** Something has changed that sidenotes may depend on. */
  readonly refit = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#fit);
  };

  #watch(root: HTMLElement | undefined): void {
    this.#listening?.abort();
    cancelAnimationFrame(this.#frame);
    this.#resized.disconnect();
    this.#obstacles = new Set();
    // What is taken out of a page with focus in it says nothing of that.
    this.#at.pointer = this.#at.focus = undefined;
    if (!root) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    root.addEventListener('load', this.refit, { signal, capture: true });
    memberOf(document, 'fonts').addEventListener('loadingdone', this.refit, { signal });
    document.addEventListener('pointerdown', this.#press, { signal, capture: true });
    for (const type of ['focusin', 'focusout'])
      root.addEventListener(type, (event) => this.move('focus', type === 'focusin' ? this.#focused(event) : undefined), { signal });
    this.#resized.observe(root);
    // Anything on the page may move one of two that are apart.
    if (root !== this.#article) this.#resized.observe(memberOf(document, 'body'));
  }

  #press = (event: PointerEvent): void => {
    this.#pressed = event;
    this.#margin?.mark('data-pressed', this.#margin.indexOf(event));
  };

  #focused(event: Event): string | undefined {
    const marker = this.#placed && markerOf(event, this.#placed);
    return marker?.matches(':focus-visible') ? idsOf(marker)[0] : undefined;
  }

  #fit = (): void => {
    const placed = this.#placed;
    if (!placed || this.#article.layout !== 'margin') return this.#give(undefined);
    const { root, snapshot, spansOf, isShown, numbering } = placed;
    const lines = linesBefore(snapshot, numbering.order.map(({ id }) => spansOf.get(id)?.[0]?.end ?? 0));
    const blocks = lines.flatMap((line) => line?.block ?? []);
    const column = freeColumn(root, blocks);
    const room = column && roomFor(this.#article, root);
    const margin = this.#margin;
    this.#give(room);
    if (!column || !room || margin?.drawn !== placed) return;
    const obstacles = [...obstaclesIn(root, column, snapshot)];
    const { heights, left, top, firstLine } = margin.measure();
    const wanted = numbering.order.flatMap(({ id }, index) => {
      const line = lines[index];
      return line && isShown(id) ? { index, id, top: line.middle - firstLine, height: heights[index] ?? 0 } : [];
    });
    const [block = root] = blocks;
    const face = getComputedStyle(block).fontFamily;
    const found = placeSidenotes(wanted, root.getBoundingClientRect(), obstacles);
    const tops: (number | undefined)[] = [];
    const shown = new Set<string>();
    for (const [at, { index, id }] of wanted.entries()) {
      const place = found[at];
      // At first they have not been measured at their width.
      if (place === undefined || this.#width === 0) continue;
      tops[index] = Math.round(place - top);
      shown.add(id);
    }
    const width = Math.floor(column.right - column.left);
    margin.arrange({ left: Math.round(column.left - left), width, face, tops });
    this.#shown = shown;
    this.#heed(new Set(obstacles.map(({ element }) => element)));
    this.#light();
    if (width !== this.#width) this.refit();
    this.#width = width;
  };

  /** Draws the sidenotes when there is room for them, and takes them away when there is none. */
  #give(room: { readonly isInFlow: boolean } | undefined): void {
    if (!room) {
      this.#shown = new Set();
      this.#light();
      this.#heed(new Set());
    }
    const had = this.#room;
    this.#room = room;
    if (had?.isInFlow === room?.isInFlow) return;
    this.#article.requestUpdate();
    this.#width = 0;
  }

  #heed(obstacles: ReadonlySet<Element>): void {
    for (const element of this.#obstacles) if (!obstacles.has(element)) this.#resized.unobserve(element);
    for (const element of obstacles) if (!this.#obstacles.has(element)) this.#resized.observe(element);
    this.#obstacles = obstacles;
  }

  #light(): void {
    const placed = this.#placed;
    const { open, pointer, focus } = this.#at;
    const id = [open, pointer, focus].find((one) => this.shows(one));
    this.#unpaint?.();
    this.#margin?.mark('data-active', placed?.numbering.order.findIndex((note) => note.id === id) ?? -1);
    const spans = id === undefined || id === open ? undefined : placed?.spansOf.get(id);
    this.#unpaint = placed && spans && paintHighlights(placed.snapshot, new Map([['active', spans]]), 1);
  }
}

/** Whether the pointer was drawn along between two events: engines do not tell of a selection in a shadow tree. */
function isApart(pressed: MouseEvent, clicked: MouseEvent): boolean {
  return Math.hypot(clicked.clientX - pressed.clientX, clicked.clientY - pressed.clientY) > 4;
}

/** How the margin can scroll with the text; undefined where it cannot. */
function roomFor(article: HTMLElement, root: HTMLElement): { readonly isInFlow: boolean } | undefined {
  if (!article.checkVisibility()) return undefined;
  const scroller = scrollerOf(root);
  return [true, false]
    .filter((isOutOfFlow) => scrollerOf(article, isOutOfFlow) === scroller)
    .map((isOutOfFlow) => ({ isInFlow: !isOutOfFlow }))[0];
}

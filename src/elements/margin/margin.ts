import { html, LitElement, render } from 'lit';
import { sliced } from '../../dom/sliced.js';
import { contentStyles } from '../../styles/content.styles.js';
import { hostTokens } from '../../styles/tokens.js';
import { marginStyles } from './margin.styles.js';
import { sidenoteTemplate, type SidenoteView } from './sidenote.js';

/** What has to be known of drawn sidenotes to place them, in px. */
export interface SidenoteSizes {
  /** The corner of the viewport's coordinates that sidenotes are placed from. */
  readonly left: number;
  readonly top: number;
  /** In the notes' order, at the present width. */
  readonly heights: readonly number[];
  /** From a sidenote's top to the middle of its first line. */
  readonly firstLine: number;
}

/** Where sidenotes stand, in px from the corner. */
export interface SidenotePlaces {
  readonly left: number;
  readonly width: number;
  /** The article's typeface, in which sources speak. */
  readonly face: string;
  /** In the notes' order; undefined for one that is not shown. */
  readonly tops: readonly (number | undefined)[];
}

/**
 * Sidenotes: an article's notes in brief, beside their lines. A second presentation of what markers,
 * cards and the list say, so it is hidden from assistive technology, and nothing in it takes focus.
 *
 * They are drawn out of sight, because they have to be measured before they have a place. All stand in
 * one cell of a grid and are translated from there: moving one asks for no layout, and shifts none.
 *
 * @tag sidelight-margin
 * @attr flow - stands in the flow, where what is out of flow would not scroll along
 */
export class SidelightMargin extends LitElement {
  static override styles = [hostTokens, contentStyles, marginStyles];

  static override properties = { view: { attribute: false } };

  /** The notes to show, in reading order. */
  declare view: SidenoteView | undefined;
  /** What is drawn. */
  drawn: SidenoteView | undefined;
  /** Called when all is drawn. */
  whenDrawn: (() => void) | undefined;

  #notes: HTMLElement[] = [];

  protected override render(): unknown {
    return html`<div class="column"></div>`;
  }

  /** Many notes are many small texts to lay out: not in one task. */
  protected override updated(): void {
    const { view } = this;
    const isStale = () => !this.isConnected || view !== this.view;
    void sliced(this.#steps(view), { within: (slice) => slice(), isStale, atOnce: false }).then(() => {
      if (isStale()) return;
      this.drawn = view;
      this.whenDrawn?.();
    });
  }

  *#steps(view: SidenoteView | undefined): Generator<void, true> {
    const order = view?.numbering.order ?? [];
    for (const note of this.#notes.splice(order.length)) note.remove();
    for (const [index, annotation] of view ? order.entries() : []) {
      const note = (this.#notes[index] ??= document.createElement('div'));
      note.className = `note ${annotation.kind}`;
      render(sidenoteTemplate(annotation, view as SidenoteView), note);
      if (!note.parentNode) this.#column?.append(note);
      yield;
    }
    return true;
  }

  get #column(): HTMLElement | null {
    return this.renderRoot.querySelector('.column');
  }

  /** Asks for layout. */
  measure(): SidenoteSizes {
    const { left, top } = this.getBoundingClientRect();
    return {
      left,
      top,
      heights: this.#notes.map(({ offsetHeight }) => offsetHeight),
      // Behind the rule and the padding.
      firstLine: 7 + parseFloat(getComputedStyle(this).lineHeight) / 2,
    };
  }

  /** Only writes. */
  arrange({ left, width, face, tops }: SidenotePlaces): void {
    this.style.setProperty('--_article-font', face);
    this.#column?.style.setProperty('inline-size', `${width}px`);
    this.#column?.style.setProperty('translate', `${left}px`);
    for (const [index, note] of this.#notes.entries()) {
      const top = tops[index];
      note.toggleAttribute('data-placed', top !== undefined);
      if (top !== undefined) note.style.setProperty('--_top', `${top}px`);
    }
  }

  /** Marks one sidenote, by its index: that the reader is at it, or has pressed it. Only the pressed one is text to be selected. */
  mark(name: 'data-active' | 'data-pressed', index: number): void {
    for (const [other, note] of this.#notes.entries()) note.toggleAttribute(name, other === index);
  }

  /** The index of the sidenote that an event goes through, or -1. */
  indexOf(event: Event): number {
    const path = event.composedPath();
    return path.includes(this) ? this.#notes.findIndex((note) => path.includes(note)) : -1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-margin': SidelightMargin;
  }
}

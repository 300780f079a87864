import { html, nothing } from 'lit';
import type { CardMode, Effect } from '../../core/reading.js';
import { SidelightAfterHideEvent } from '../../events/after-hide.js';
import { SidelightAfterShowEvent } from '../../events/after-show.js';
import { SidelightSeenEvent } from '../../events/seen.js';
import { paintHighlights } from '../../dom/highlights.js';
import type { CardView } from '../card/card-view.js';
import type { SidelightCard } from '../card/card.js';
import { canAnchor, type SidelightPopover } from '../popover/popover.js';
import { noteLabel, type PlacedDocument } from './draw-places.js';

/** A card that has been open this long, in ms, was read and not passed over. */
const SEEN_AFTER = 1000;

/** Where a sheet takes the card's place: little room, and nothing to hover with. */
const SHEET = '(max-width: 639.98px), (hover: none) and (max-height: 479.98px)';

/** The element that a card is drawn in. */
export interface CardHostElement extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

interface Shown {
  readonly view: CardView;
  readonly mode: CardMode;
  readonly marker: HTMLElement;
}

/** Shows one note of an article at a time: card, active passage, the marker's state, and the events. */
export class CardHost {
  readonly #element: CardHostElement;
  readonly #media = matchMedia(SHEET);
  #shown: Shown | undefined;
  #unpaint: (() => void) | undefined;
  #seenTimer = 0;
  /** Numbers the openings, so that one that was overtaken while drawing is dropped. */
  #turn = 0;

  constructor(element: CardHostElement) {
    this.#element = element;
  }

  /** Watches for the phone turned over, or the window made narrow. Returns what ends it. */
  connect(): () => void {
    const listening = new AbortController();
    this.#media.addEventListener(
      'change',
      () => {
        if (this.#shown) void this.#draw(true, false);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }

  get shownMarker(): HTMLElement | undefined {
    return this.#shown?.marker;
  }

  /** Whether an event comes from inside the card or its frame. */
  contains(event: Event): boolean {
    const { popover } = this.#parts();
    return popover !== null && event.composedPath().includes(popover);
  }

  get isSheet(): boolean {
    return this.#media.matches || !canAnchor();
  }

  render(): unknown {
    const shown = this.#shown;
    if (!shown) return nothing;
    const { view, mode, marker } = shown;
    const { kind } = view.annotation;
    const style = getComputedStyle(marker.parentElement ?? marker);
    return html`<sidelight-popover
      lang=${view.locale.lang}
      dir=${style.direction}
      .mode=${mode}
      .sheet=${this.isSheet}
      .label=${noteLabel(view.annotation, view.number, view.locale)}
      .changed=${kind === 'update' || kind === 'correction'}
      ><sidelight-card .view=${view} .mode=${mode} .sheet=${this.isSheet}></sidelight-card
    ></sidelight-popover>`;
  }

  /** Opens a note's card, or pins the one that is open without moving it. */
  open(
    placed: PlacedDocument,
    { id, mode, trigger }: Extract<Effect, { type: 'open' }>,
    marker: HTMLElement,
  ): void {
    const annotation = placed.document.annotations.find((one) => one.id === id);
    if (!annotation) return;
    const same = this.#shown?.view.annotation === annotation && this.#shown.marker === marker;
    const { order, numberOf } = placed.places.numbering;
    if (!same) this.#leaveNote();
    this.#shown = {
      mode,
      marker,
      view: {
        annotation,
        document: placed.document,
        locale: placed.locale,
        articleName: placed.articleName,
        number: numberOf.get(id) ?? 0,
        position: order.indexOf(annotation) + 1,
        count: order.length,
        approximate: placed.places.anchors.get(id)?.status === 'approximate',
        now: Date.now(),
      },
    };
    if (!same) this.#enterNote(placed, id);
    void this.#draw(!same, trigger === 'keyboard');
  }

  #enterNote(placed: PlacedDocument, id: string): void {
    this.#shown?.marker.setAttribute('aria-expanded', 'true');
    const spans = placed.places.spansOf.get(id) ?? [];
    this.#unpaint = paintHighlights(placed.places.snapshot, new Map([['active', spans]]), 1);
    this.#seenTimer = window.setTimeout(
      () => this.#element.dispatchEvent(new SidelightSeenEvent(id)),
      SEEN_AFTER,
    );
  }

  #leaveNote(): void {
    clearTimeout(this.#seenTimer);
    this.#shown?.marker.removeAttribute('aria-expanded');
    this.#unpaint?.();
    this.#unpaint = undefined;
  }

  async #draw(place: boolean, takesFocus: boolean): Promise<void> {
    const turn = ++this.#turn;
    const shown = this.#shown;
    const hadFocus = this.#focused();
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    const { card, popover } = this.#parts();
    await popover?.updateComplete;
    await card?.updateComplete;
    if (turn !== this.#turn || !shown || !popover) return;
    if (place) popover.show(shown.marker);
    card?.measure();
    // A popover that was hidden to be shown elsewhere has lost what the reader was about to press.
    if (hadFocus?.isConnected && place) hadFocus.focus();
    if (takesFocus || (hadFocus && !this.#focused())) popover.focusFrame();
    if (place) this.#element.dispatchEvent(new SidelightAfterShowEvent(shown.view.annotation.id));
  }

  close(): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#turn++;
    this.#leaveNote();
    const returnsFocus = this.#focused() !== undefined;
    this.#parts().popover?.hide();
    if (returnsFocus) shown.marker.focus({ preventScroll: true });
    this.#shown = undefined;
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new SidelightAfterHideEvent(shown.view.annotation.id));
  }

  /** Draws the open card again, for example in another language. */
  refresh(placed: PlacedDocument): void {
    if (!this.#shown) return;
    this.#shown = { ...this.#shown, view: { ...this.#shown.view, locale: placed.locale } };
    void this.#draw(false, false);
  }

  #parts(): { popover: SidelightPopover | null; card: SidelightCard | null } {
    const root = this.#element.renderRoot;
    return { popover: root.querySelector('sidelight-popover'), card: root.querySelector('sidelight-card') };
  }

  /** What has focus inside the card. */
  #focused(): HTMLElement | undefined {
    const { popover, card } = this.#parts();
    const inside = card?.shadowRoot?.activeElement ?? popover?.shadowRoot?.activeElement;
    return inside instanceof HTMLElement ? inside : undefined;
  }
}

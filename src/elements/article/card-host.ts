import { html, nothing } from 'lit';
import type { CardMode, Effect } from '../../core/reading.js';
import { paintHighlights } from '../../dom/highlights.js';
import { SidelightAfterHideEvent } from '../../events/after-hide.js';
import { SidelightAfterShowEvent } from '../../events/after-show.js';
import { SidelightSeenEvent } from '../../events/seen.js';
import type { CardView } from '../card/card-view.js';
import { canAnchor } from '../popover/popover.js';
import { noteLabel } from '../../templates/marker-specs.js';
import type { PlacedDocument } from './draw-places.js';
import { boxOf, shownOrder } from './note-targets.js';

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
  /** The note that the card belongs to; what is read in it may be another one. */
  readonly id: string;
  readonly placed: PlacedDocument;
  readonly view: CardView;
  readonly mode: CardMode;
  /** Or the element of the passage, in an article without markers. */
  readonly marker: HTMLElement;
  readonly boxAt: () => DOMRect;
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
  /** Whether the card still has to be shown at its marker. */
  #isUnplaced = false;

  constructor(element: CardHostElement) {
    this.#element = element;
  }

  /** Watches for the phone turned over, or the window made narrow, until `signal` aborts. */
  connect(signal: AbortSignal): void {
    this.#media.addEventListener('change', () => void this.#draw(true, false, false), { signal });
  }

  get isSheet(): boolean {
    return this.#media.matches || !canAnchor();
  }

  get shownMarker(): HTMLElement | undefined {
    return this.#shown?.marker;
  }

  /** Whether an event comes from inside the card or its frame. */
  contains(event: Event): boolean {
    const popover = this.#popover;
    return popover !== null && event.composedPath().includes(popover);
  }

  get #popover() {
    return this.#element.renderRoot.querySelector('sidelight-popover');
  }

  get #card() {
    return this.#element.renderRoot.querySelector('sidelight-card');
  }

  render(): unknown {
    if (!this.#shown) return nothing;
    const { view, mode, marker } = this.#shown;
    const { annotation, number, locale } = view;
    const label = number === undefined ? (annotation.title ?? locale.kinds[annotation.kind]) : noteLabel(annotation, number, locale);
    const { isSheet } = this;
    return html`<sidelight-popover lang=${locale.lang} dir=${getComputedStyle(marker).direction}
      exportparts="base" .mode=${mode} .sheet=${isSheet} .label=${label}
      ><sidelight-card exportparts="header,body,quote,dates,trail,text,media,footer,close,back"
        .view=${view} .mode=${mode} .sheet=${isSheet}></sidelight-card
    ></sidelight-popover>`;
  }

  /** Opens a note's card, or pins the one that is open without moving it. */
  open(placed: PlacedDocument, { id, mode, inner, trigger }: Extract<Effect, { type: 'open' }>, marker: HTMLElement): void {
    const readId = inner ?? id;
    const annotation = placed.document.annotations.find((one) => one.id === readId);
    if (!annotation) return;
    const order = shownOrder(placed);
    const isOpen = this.#shown?.id === id && this.#shown.marker === marker;
    const isSame = isOpen && this.#shown?.view.annotation.id === readId;
    if (!isOpen) this.#leaveNote();
    this.#shown = {
      id,
      placed,
      mode,
      marker,
      boxAt: () => boxOf(placed, id, marker),
      view: {
        ...placed,
        annotation,
        number: placed.numbering.numberOf.get(readId),
        position: order.findIndex((one) => one.id === readId) + 1,
        count: order.length,
        isInner: inner !== undefined,
        approximate: placed.anchors.get(readId)?.status === 'approximate',
      },
    };
    this.#unpaint?.();
    this.#unpaint = paintHighlights(placed.snapshot, new Map([['active', placed.spansOf.get(id) ?? []]]), 1);
    if (placed.hasMarkers) marker.setAttribute('aria-expanded', 'true');
    if (!isSame) {
      clearTimeout(this.#seenTimer);
      this.#seenTimer = window.setTimeout(() => this.#element.dispatchEvent(new SidelightSeenEvent(readId)), SEEN_AFTER);
    }
    void this.#draw(!isOpen, trigger === 'keyboard', !isSame);
  }

  /** Shows the same note as it stands now. Returns false when it does not stand there any longer. */
  follow(placed: PlacedDocument): boolean {
    if (!this.#shown) return true;
    const { id, view, mode, marker } = this.#shown;
    const stays = placed.standsOf.get(id)?.includes(marker) === true;
    const inner = view.isInner ? view.annotation.id : undefined;
    if (stays) this.open(placed, { type: 'open', id, mode, inner, trigger: 'script' }, marker);
    return stays;
  }

  #leaveNote(): void {
    clearTimeout(this.#seenTimer);
    this.#shown?.marker.removeAttribute('aria-expanded');
    this.#unpaint?.();
  }

  async #draw(place: boolean, takesFocus = false, isOther = place): Promise<void> {
    const turn = ++this.#turn;
    const shown = this.#shown;
    if (!shown) return;
    this.#isUnplaced ||= place;
    const hadFocus = this.#focused();
    const progress = isOther ? 0 : this.#card?.progress;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    const popover = this.#popover;
    const card = this.#card;
    await popover?.updateComplete;
    await card?.updateComplete;
    if (turn !== this.#turn || !popover) return;
    const isNew = this.#isUnplaced;
    this.#isUnplaced = false;
    if (isNew) popover.show(shown.marker, shown.boxAt);
    else if (isOther) popover.place();
    card?.measure(progress);
    // A popover that was hidden to be shown elsewhere has lost what the reader was about to press.
    if (hadFocus?.isConnected && isNew) hadFocus.focus();
    if (takesFocus || (hadFocus && !this.#focused())) popover.focusFrame();
    if (isNew || isOther) this.#element.dispatchEvent(new SidelightAfterShowEvent(shown.view.annotation.id));
  }

  close(): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#turn++;
    this.#isUnplaced = false;
    this.#leaveNote();
    const returnsFocus = this.#focused();
    this.#popover?.hide();
    if (returnsFocus) focusNear(shown);
    this.#shown = undefined;
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new SidelightAfterHideEvent(shown.view.annotation.id));
  }

  /** What has focus inside the card. */
  #focused(): HTMLElement | undefined {
    const inside = this.#card?.shadowRoot?.activeElement ?? this.#popover?.shadowRoot?.activeElement;
    return inside instanceof HTMLElement ? inside : undefined;
  }
}

/** Focuses a note's marker; where the page has removed that, the nearest one before it, else behind it. */
function focusNear({ marker, id, placed: { numbering, standsOf } }: Shown): void {
  const ids = numbering.order.map((note) => note.id);
  const at = ids.indexOf(id);
  const near = [...ids.slice(0, at).reverse(), ...ids.slice(at)].flatMap((one) => standsOf.get(one) ?? []);
  [marker, ...near].find(({ isConnected }) => isConnected)?.focus({ preventScroll: true });
}

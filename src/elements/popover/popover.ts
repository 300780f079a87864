import { html, LitElement } from 'lit';
import type { CardMode } from '../../core/reading.js';
import { CardActionEvent } from '../../events/card-action.js';
import { hostTokens } from '../../styles/tokens.js';
import { holdPage, scrollByKey } from './hold-page.js';
import { placeCard, type Box } from './place-card.js';
import { popoverStyles } from './popover.styles.js';
import { seenBox } from './seen-box.js';
import { swipeDown } from './swipe.js';

/** Without CSS anchor positioning a card cannot follow its marker; it is then a sheet everywhere. */
export function canAnchor(): boolean {
  return CSS.supports('top', 'anchor(bottom)') && CSS.supports('position-anchor', 'auto');
}

/**
 * The frame around a card: a popover anchored to its marker, or on a phone a modal sheet.
 *
 * @tag sidelight-popover
 * @slot - the card
 * @fires sidelight-card-action - the sheet was dismissed, or the marker left the view (inner event)
 * @csspart base - the frame
 */
export class SidelightPopover extends LitElement {
  static override styles = [hostTokens, popoverStyles];

  static override properties = {
    sheet: { attribute: false },
    mode: { attribute: false },
    label: { attribute: false },
  };

  /** Whether to show a sheet instead of an anchored popover. */
  declare sheet: boolean;
  declare mode: CardMode;
  /** The frame's accessible name. */
  declare label: string;

  #marker: Element | undefined;
  #boxAt: (() => Box) | undefined;
  #listening: AbortController | undefined;
  /** A card whose marker is out of sight belongs to nothing on the screen; a sheet covers much of the page. */
  readonly #sight = new IntersectionObserver((entries) => {
    const { isIntersecting, target } = entries.at(-1) ?? {};
    if (isIntersecting === false && !(this.sheet && target?.isConnected)) this.#dismiss();
  });
  readonly #swipe = swipeDown(
    (distance) => this.#frame?.style.setProperty('--_drag', `${distance}px`),
    (dismissed) => {
      this.#frame?.style.removeProperty('--_drag');
      if (dismissed) this.#dismiss();
    },
  );

  protected override render(): unknown {
    // A sheet is a real dialog, so that the page behind it is inert and the platform's own close
    // request (Escape, Android's Back) closes it.
    return this.sheet
      ? html`<dialog class="frame" part="base" aria-label=${this.label}
        @cancel=${this.#cancel} @close=${this.#closed} @click=${this.#clickBackdrop}
        @keydown=${this.#scroll}
        ><div class="grip" @pointerdown=${this.#swipe} @pointermove=${this.#swipe}
          @pointerup=${this.#swipe} @pointercancel=${this.#swipe}></div><slot></slot></dialog>`
      : html`<div class="frame" part="base" aria-label=${this.label}
        popover="manual" tabindex="-1" role=${this.mode === 'pinned' ? 'dialog' : 'group'} @keydown=${this.#scroll}
        ><slot></slot></div>`;
  }

  get #frame(): HTMLElement | null {
    return this.renderRoot.querySelector('.frame');
  }

  /**
   * Shows the slotted card at a marker. The card has to be drawn already, since it is measured.
   *
   * @param boxAt where the card belongs, in the viewport
   */
  show(marker: Element, boxAt: () => Box): void {
    const frame = this.#frame;
    if (!frame) return;
    const isSheet = frame instanceof HTMLDialogElement;
    // A sheet that is up stays up, whichever note it shows.
    if (!isSheet || !frame.open) this.hide();
    this.#marker = marker;
    this.#boxAt = boxAt;
    // The source speaks in the article's own face, wherever the page has set it.
    this.style.setProperty('--_article-font', styleAround(marker).fontFamily);
    // `source` makes the marker the implicit anchor, from inside this shadow root and in every engine.
    if (!isSheet) frame.showPopover({ source: marker } as Parameters<HTMLElement['showPopover']>[0]);
    else if (!frame.open) frame.showModal();
    this.place();
    if (isSheet) revealAbove(boxAt(), frame);
    this.#sight.disconnect();
    this.#sight.observe(marker);
    this.#listening ??= this.#follow();
  }

  /** Places the card anew when the room for it changes, not while the reader pinches it larger to read it; and holds the page behind a sheet. */
  #follow(): AbortController {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('resize', this.place, { signal });
    // On the window: over a dialog's backdrop Chromium asks no listener of the dialog's own.
    if (this.sheet) for (const type of ['wheel', 'touchmove'] as const) window.addEventListener(type, holdPage, { passive: false, signal });
    visualViewport?.addEventListener('resize', () => visualViewport?.scale === 1 && this.place(), { signal });
    return listening;
  }

  hide(): void {
    this.#sight.disconnect();
    this.#listening?.abort();
    this.#listening = this.#marker = undefined;
    const frame = this.#frame;
    if (frame instanceof HTMLDialogElement) frame.close();
    else if (frame?.matches(':popover-open')) frame.hidePopover();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hide();
  }

  /** Moves focus into the card, onto the frame: a screen reader then says what has opened. */
  focusFrame(): void {
    this.#frame?.focus();
  }

  /** Fits a sheet into what is seen; picks a card's side, and moves it from its anchor to its place. Asks for layout. */
  place = (): void => {
    const frame = this.#frame;
    const marker = this.#marker;
    const box = this.#boxAt?.();
    if (!frame || !marker || !box) return;
    frame.removeAttribute('style');
    const seen = seenBox();
    const set = (name: string, pixels: number) => frame.style.setProperty(name, `${pixels}px`);
    if (this.sheet) {
      set('--_start', seen.left);
      set('--_width', seen.right - seen.left);
      set('--_height', seen.bottom - seen.top);
      set('--_foot', frame.offsetTop + frame.offsetHeight - seen.bottom);
      return;
    }
    // An enlarged page counts the lengths that it is told in pixels of its own; WebKit does not say.
    const { currentCSSZoom: zoom = 1 } = frame as Partial<HTMLElement>;
    const { fontSize, direction } = styleAround(marker);
    const { side, room, left, top } = placeCard(
      box,
      { width: frame.offsetWidth * zoom, height: frame.offsetHeight * zoom },
      seen,
      parseFloat(fontSize),
      direction === 'rtl',
    );
    frame.dataset['side'] = side;
    set('--_room', room / zoom);
    const present = frame.getBoundingClientRect();
    frame.style.setProperty('translate', `${(left - present.left) / zoom}px ${(top - present.top) / zoom}px`);
  };

  #dismiss(): void {
    this.dispatchEvent(new CardActionEvent('close'));
  }

  /** The article decides whether the sheet closes: the event it sends first can be cancelled. */
  #cancel = (event: Event): void => {
    event.preventDefault();
    this.#dismiss();
  };

  /** A platform may close a dialog whatever its `cancel` was answered; the article may still keep it open. */
  #closed = (event: Event): void => {
    const sheet = event.target as HTMLDialogElement;
    if (sheet.open || !this.#marker) return;
    this.#dismiss();
    if (this.#marker) sheet.showModal();
  };

  #scroll = (event: KeyboardEvent): void => {
    scrollByKey(event, this.querySelector('sidelight-card')?.scroller, this.sheet);
  };

  #clickBackdrop = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.#dismiss();
  };
}

/** The style of the text that a marker stands in. */
function styleAround(marker: Element): CSSStyleDeclaration {
  return getComputedStyle(marker.parentElement ?? marker);
}

/** Scrolls the page so far that the sheet does not cover the passage it is about. */
function revealAbove({ top, bottom }: Box, sheet: HTMLElement): void {
  const covered = bottom + 16 - sheet.offsetTop;
  if (covered > 0) window.scrollBy({ top: Math.min(covered, Math.max(0, top - 16)), behavior: 'instant' });
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-popover': SidelightPopover;
  }
}

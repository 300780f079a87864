import { html, LitElement } from 'lit';
import type { CardMode } from '../../core/reading.js';
import { memberOf } from '../../dom/member-of.js';
import { CardActionEvent } from '../../events/card-action.js';
import { hostTokens } from '../../styles/tokens.js';
import { placeCard, type Box } from './place-card.js';
import { popoverStyles } from './popover.styles.js';
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
  /** A card whose marker is out of sight belongs to nothing on the screen. */
  readonly #sight = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting === false) this.#dismiss();
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
        ><div class="grip" @pointerdown=${this.#swipe} @pointermove=${this.#swipe}
          @pointerup=${this.#swipe} @pointercancel=${this.#swipe}></div><slot></slot></dialog>`
      : html`<div class="frame" part="base" aria-label=${this.label}
        popover="manual" tabindex="-1" role=${this.mode === 'pinned' ? 'dialog' : 'group'}
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
    this.hide();
    const frame = this.#frame;
    // The source speaks in the article's own face, wherever the page has set it.
    this.style.setProperty('--_article-font', styleAround(marker).fontFamily);
    if (frame instanceof HTMLDialogElement) {
      frame.showModal();
      revealAbove(boxAt(), frame);
    } else if (frame) {
      this.#marker = marker;
      this.#boxAt = boxAt;
      // `source` makes the marker the implicit anchor, from inside this shadow root and in every engine.
      frame.showPopover({ source: marker } as Parameters<HTMLElement['showPopover']>[0]);
      this.place();
      this.#sight.observe(marker);
      this.#listening = new AbortController();
      window.addEventListener('resize', this.place, { signal: this.#listening.signal });
    }
  }

  hide(): void {
    this.#sight.disconnect();
    this.#listening?.abort();
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

  /** Picks the side, and moves the card from its anchor to its place. Asks for layout. */
  place = (): void => {
    const frame = this.#frame;
    const marker = this.#marker;
    const box = this.#boxAt?.();
    if (!frame || !marker || !box) return;
    frame.removeAttribute('style');
    const { fontSize, direction } = styleAround(marker);
    const { clientWidth: width, clientHeight: height } = memberOf(document, 'documentElement');
    const { side, room, left, top } = placeCard(
      box,
      { width: frame.offsetWidth, height: frame.offsetHeight },
      { width, height },
      parseFloat(fontSize),
      direction === 'rtl',
    );
    frame.dataset['side'] = side;
    frame.style.setProperty('--_room', `${room}px`);
    const present = frame.getBoundingClientRect();
    frame.style.setProperty('translate', `${left - present.left}px ${top - present.top}px`);
  };

  #dismiss(): void {
    this.dispatchEvent(new CardActionEvent('close'));
  }

  /** The article decides whether the sheet closes: the event it sends first can be cancelled. */
  #cancel = (event: Event): void => {
    event.preventDefault();
    this.#dismiss();
  };

  /** A platform may close a dialog whatever its `cancel` was answered. */
  #closed = (event: Event): void => {
    if (!(event.target as HTMLDialogElement).open) this.#dismiss();
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
  const covered = bottom + 16 - (memberOf(document, 'documentElement').clientHeight - sheet.offsetHeight);
  if (covered > 0) window.scrollBy({ top: Math.min(covered, Math.max(0, top - 16)), behavior: 'instant' });
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-popover': SidelightPopover;
  }
}

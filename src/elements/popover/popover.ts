import { html, LitElement } from 'lit';
import type { CardMode } from '../../core/reading.js';
import { CardActionEvent } from '../../events/card-action.js';
import { cardPosition, chooseSide, gapBelow } from './place-card.js';
import { popoverStyles } from './popover.styles.js';
import { watchSwipe } from './swipe.js';

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
  static override styles = popoverStyles;

  static override properties = {
    sheet: { attribute: false },
    mode: { attribute: false },
    label: { attribute: false },
    changed: { attribute: false },
  };

  /** Whether to show a sheet instead of an anchored popover. */
  declare sheet: boolean;
  declare mode: CardMode;
  /** The frame's accessible name. */
  declare label: string;
  /** Whether the note tells of a change to the article, for styles. */
  declare changed: boolean;

  #marker: Element | undefined;
  #watching: (() => void) | undefined;

  protected override render(): unknown {
    // A sheet is a real dialog, so that the page behind it is inert and the platform's own close
    // request (Escape, Android's Back) closes it.
    if (this.sheet)
      return html`<dialog class="frame" part="base" aria-label=${this.label}
        @cancel=${this.#cancel} @close=${this.#closed} @click=${this.#clickBackdrop}
        ><div class="grip"></div><slot></slot></dialog>`;
    const pinned = this.mode === 'pinned';
    return html`<div class="frame" part="base" popover="manual" tabindex="-1"
      role=${pinned ? 'dialog' : 'group'} aria-label=${this.label}
      ?data-pinned=${pinned} ?data-changed=${this.changed}
      ><slot></slot></div>`;
  }

  get #frame(): HTMLElement | null {
    return this.renderRoot.querySelector('.frame');
  }

  /** Shows the slotted card at a marker. The card has to be drawn already, since it is measured. */
  show(marker: Element): void {
    const frame = this.#frame;
    if (!frame) return;
    this.hide();
    this.#marker = marker;
    // The source speaks in the article's own face, wherever the page has set it.
    this.style.setProperty('--_article-font', getComputedStyle(marker.parentElement ?? marker).fontFamily);
    if (frame instanceof HTMLDialogElement) {
      frame.showModal();
      this.#watching = this.#watchSheet(frame);
      revealAbove(marker, frame);
    } else {
      frame.removeAttribute('data-side');
      // `source` makes the marker the implicit anchor, from inside this shadow root and in every engine.
      frame.showPopover({ source: marker } as Parameters<HTMLElement['showPopover']>[0]);
      this.place();
      this.#watching = this.#watchMarker(marker);
    }
  }

  hide(): void {
    this.#watching?.();
    this.#watching = undefined;
    this.#marker = undefined;
    const frame = this.#frame;
    if (frame instanceof HTMLDialogElement) frame.close();
    else if (frame?.matches(':popover-open')) frame.hidePopover();
  }

  /** Moves focus into the card, onto the frame: a screen reader then says what has opened. */
  focusFrame(): void {
    this.#frame?.focus();
  }

  /** Picks the side, and corrects what the engine's anchoring left wrong. Asks for layout. */
  place(): void {
    const frame = this.#frame;
    const marker = this.#marker;
    if (!frame || !marker || frame instanceof HTMLDialogElement) return;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const viewport = { width, height };
    for (const name of ['--_room', '--_dx', '--_dy']) frame.style.removeProperty(name);
    const { fontSize, direction } = getComputedStyle(marker.parentElement ?? marker);
    const gap = gapBelow(parseFloat(fontSize));
    frame.style.setProperty('--_gap', `${gap}px`);
    const anchor = marker.getBoundingClientRect();
    const { side, room } = chooseSide(anchor, frame.offsetHeight, viewport, gap);
    frame.dataset['side'] = side;
    if (frame.offsetHeight > room) frame.style.setProperty('--_room', `${Math.max(80, room)}px`);
    const card = frame.getBoundingClientRect();
    const { left, top } = cardPosition(anchor, card, viewport, side, gap, direction === 'rtl');
    if (Math.abs(left - card.left) > 1) frame.style.setProperty('--_dx', `${left - card.left}px`);
    if (Math.abs(top - card.top) > 1) frame.style.setProperty('--_dy', `${top - card.top}px`);
  }

  /** A card whose marker is out of sight belongs to nothing on the screen. */
  #watchMarker(marker: Element): () => void {
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) this.#dismiss();
    });
    observer.observe(marker);
    const listening = new AbortController();
    window.addEventListener('resize', () => this.place(), { signal: listening.signal });
    return () => {
      observer.disconnect();
      listening.abort();
    };
  }

  #watchSheet(sheet: HTMLDialogElement): () => void {
    const grip = sheet.querySelector<HTMLElement>('.grip');
    if (!grip) return () => undefined;
    const stop = watchSwipe(grip, {
      move: (distance) => {
        sheet.toggleAttribute('data-dragging', true);
        sheet.style.setProperty('--_drag', `${distance}px`);
      },
      end: (dismissed) => {
        sheet.removeAttribute('data-dragging');
        sheet.style.removeProperty('--_drag');
        if (dismissed) this.#dismiss();
      },
    });
    return stop;
  }

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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watching?.();
    this.#watching = undefined;
  }
}

/** Scrolls the page so far that the sheet does not cover the passage it is about. */
function revealAbove(marker: Element, sheet: HTMLElement): void {
  const { top, bottom } = marker.getBoundingClientRect();
  const covered = bottom + 16 - (document.documentElement.clientHeight - sheet.offsetHeight);
  if (covered > 0) window.scrollBy({ top: Math.min(covered, Math.max(0, top - 16)), behavior: 'instant' });
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-popover': SidelightPopover;
  }
}

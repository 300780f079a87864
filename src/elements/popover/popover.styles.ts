import { css } from 'lit';

/*
 * The anchor ties a popover to its marker while the page scrolls; `place()` moves it from there to
 * where it has to stand.
 */
export const popoverStyles = css`
  /* What the page's rules say of the text around is for that; a reader's own spacing is for all text. */
  :host {
    all: initial;
    display: contents;
    color-scheme: inherit;
    font-family: inherit;
    font-size: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  .frame {
    box-sizing: border-box;
    flex-direction: column;
    margin: 0;
    padding: 0;
    --_edge: var(--sidelight-card-border-width, 1px);
    border: var(--_edge) solid var(--sidelight-card-border-color, var(--_rule));
    background: var(--_card-background);
    color: inherit;
    overflow: visible;
    box-shadow: var(--sidelight-shadow, 0 1px 2px var(--_shadow-near), 0 10px 30px var(--_shadow-far));
    outline: none;
    &:is(:popover-open, [open]) {
      display: flex;
    }
  }
  [popover] {
    inset: anchor(bottom) auto auto anchor(left);
    position-anchor: auto;
    inline-size: min(var(--sidelight-card-width, max(360px, 16.5em)), 100% - 24px);
    max-block-size: min(var(--sidelight-card-height, min(max(400px, 17em), 60vh)), var(--_room, 100vh));
    border-radius: var(--sidelight-radius, 4px);
    &[data-side='above'] {
      inset-block: auto anchor(top);
    }
  }
  dialog.frame {
    inset: auto auto var(--_foot, 0) var(--_start, 0);
    inline-size: var(--_width, 100%);
    max-inline-size: none;
    max-block-size: calc(0.6 * var(--_height, 100dvh));
    --_edge: 0px;
    border-radius: var(--sidelight-radius-sheet, 12px) var(--sidelight-radius-sheet, 12px) 0 0;
    box-shadow: 0 -8px 30px var(--_shadow-far);
    translate: 0 var(--_drag, 0);
    &::backdrop {
      background: var(--_backdrop);
    }
  }
  .grip {
    position: absolute;
    z-index: 1;
    inset: 0 0 auto;
    inset-inline-end: 60px;
    block-size: 56px;
    touch-action: none;
    &::before {
      content: '';
      position: absolute;
      inset-block-start: 8px;
      inset-inline-start: calc(50% + 12px);
      inline-size: 36px;
      block-size: 4px;
      border-radius: 2px;
      background: var(--sidelight-header-color, var(--_control-border));
      opacity: 0.55;
    }
  }
  @media (prefers-reduced-motion: no-preference) and (forced-colors: none) {
    .frame:is(:popover-open, [open]) {
      animation: appear var(--sidelight-duration, 120ms) var(--sidelight-easing, cubic-bezier(0.2, 0, 0, 1));
    }
    dialog.frame[open] {
      animation: rise var(--sidelight-duration-sheet, 200ms) var(--sidelight-easing, cubic-bezier(0.2, 0, 0, 1));
    }
    /* While it is dragged the sheet follows the finger; let go, it springs back. */
    dialog:not([style*='drag']) {
      transition: translate var(--sidelight-duration-sheet, 200ms) var(--sidelight-easing, cubic-bezier(0.2, 0, 0, 1));
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes rise {
    from {
      translate: 0 100%;
    }
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    .frame {
      --_edge: 2px;
      border: 2px solid;
    }
  }
  @media (forced-colors: active) {
    .frame {
      box-shadow: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

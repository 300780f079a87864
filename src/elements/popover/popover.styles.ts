import { css } from 'lit';
import { hasLightDark, lightTokens, schemeTokens } from '../../styles/tokens.js';

export const popoverStyles = css`
  :host {
    ${lightTokens}
    display: contents;
  }
  @supports ${hasLightDark} {
    :host {
      ${schemeTokens}
    }
  }
  .frame {
    box-sizing: border-box;
    flex-direction: column;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_rule);
    background: var(--_card-background);
    color: inherit;
    overflow: visible;
    box-shadow:
      0 1px 2px var(--_shadow-near),
      0 10px 30px var(--_shadow-far);
    outline: none;
  }
  .frame:is(:popover-open, [open]) {
    display: flex;
    animation: appear var(--sidelight-duration, 120ms) var(--sidelight-easing, cubic-bezier(0.2, 0, 0, 1));
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  [popover] {
    --_width: min(var(--sidelight-card-width, 360px), 100vw - 24px);
    position: fixed;
    inset: auto;
    inset-block-start: calc(anchor(bottom) + var(--_gap, 20px));
    left: clamp(12px, calc(anchor(left) - 19px), calc(100vw - 12px - var(--_width)));
    position-anchor: auto;
    inline-size: var(--_width);
    max-block-size: min(var(--sidelight-card-height, min(400px, 60vh)), var(--_room, 100vh));
    border-radius: var(--sidelight-radius, 4px);
    translate: var(--_dx, 0) var(--_dy, 0);
  }
  [popover][data-side='above'] {
    inset-block: auto calc(anchor(top) + 8px);
  }
  [popover]:dir(rtl) {
    left: auto;
    right: clamp(12px, calc(anchor(right) - 19px), calc(100vw - 12px - var(--_width)));
  }
  [data-pinned]::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset: -1px -1px auto;
    block-size: 3px;
    background: var(--_accent);
    border-radius: var(--sidelight-radius, 4px) var(--sidelight-radius, 4px) 0 0;
  }
  [data-pinned][data-changed]::before {
    background: var(--_change);
  }
  dialog {
    position: fixed;
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: none;
    max-block-size: 60dvh;
    border: 0;
    border-radius: var(--sidelight-radius-sheet, 12px) var(--sidelight-radius-sheet, 12px) 0 0;
    box-shadow: 0 -8px 30px rgb(0 0 0 / 0.16);
    overscroll-behavior: contain;
    translate: 0 var(--_drag, 0);
    transition: translate var(--sidelight-duration-sheet, 200ms) var(--sidelight-easing, cubic-bezier(0.2, 0, 0, 1));
  }
  dialog[data-dragging] {
    transition: none;
  }
  .frame[open] {
    animation-name: rise;
    animation-duration: var(--sidelight-duration-sheet, 200ms);
  }
  @keyframes rise {
    from {
      translate: 0 100%;
    }
  }
  dialog::backdrop {
    background: var(--_backdrop, rgb(28 27 25 / 0.3));
  }
  .grip {
    position: absolute;
    z-index: 1;
    inset: 0 0 auto;
    block-size: 56px;
    inset-inline-end: 60px;
    touch-action: none;
  }
  .grip::before {
    content: '';
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: calc(50% + 30px - 18px);
    inline-size: 36px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_control-border);
    opacity: 0.55;
  }
  @media (prefers-reduced-motion: reduce) {
    .frame {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .frame {
      border: 2px solid CanvasText;
      box-shadow: none;
      animation: none !important;
    }
    [data-pinned]::before {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @media print {
    .frame {
      display: none !important;
    }
  }
`;

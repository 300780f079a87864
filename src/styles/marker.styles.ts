import { css } from 'lit';
import { hasLightDark, lightTokens, schemeTokens } from './tokens.js';

/*
 * Markers stand in the page's own tree, where a host's rules reach. `all: initial !important` in a
 * layer shuts out every one of them, `!important` ones included: among important declarations a
 * layer's win over those outside of layers.
 */
export const markerStyles = css`
  .sidelight-marker {
    ${lightTokens}
  }
  @supports ${hasLightDark} {
    .sidelight-marker {
      ${schemeTokens}
    }
  }
  .sidelight-marker {
    all: initial !important;
    color-scheme: inherit !important;
    visibility: inherit !important;
    text-size-adjust: inherit !important;
    -webkit-text-size-adjust: inherit !important;
    /* The box is the hit area. Its margins take back all the room that it has in the line, in both
       axes, and the raise is relative: no word and no line moves. */
    display: inline-block !important;
    position: relative !important;
    z-index: 0 !important;
    box-sizing: border-box !important;
    inline-size: 24px !important;
    block-size: 26px !important;
    margin-inline: -9px -15px !important;
    margin-block: -13px -9px !important;
    inset-block-start: -1.05em !important;
    font: 600 max(10px, 0.62em) / 26px var(--sidelight-font, system-ui, sans-serif) !important;
    font-variant-numeric: tabular-nums lining-nums !important;
    color: var(--sidelight-marker-color, var(--_accent)) !important;
    text-align: center !important;
    text-decoration: none !important;
    text-indent: 0 !important;
    white-space: nowrap !important;
    cursor: pointer !important;
    unicode-bidi: isolate !important;
    scroll-margin-block: 40vh !important;
    -webkit-tap-highlight-color: transparent !important;
  }
  .sidelight-marker::before {
    content: none !important;
  }
  /* At a line's end in a narrow page the box turns inward, or the page would become wider. */
  .sidelight-marker[data-sidelight-edge] {
    margin-inline: -24px 0 !important;
    text-align: end !important;
  }
  .sidelight-marker::after {
    all: initial !important;
    color-scheme: inherit !important;
    content: '' !important;
    display: none !important;
    position: absolute !important;
    z-index: -1 !important;
    inset: 5px 4px !important;
    border-radius: 2px !important;
    background: var(--sidelight-marker-color, var(--_accent)) !important;
  }
  .sidelight-marker:is(:hover, [aria-expanded='true']) {
    color: var(--_on-accent) !important;
  }
  .sidelight-marker:is(:hover, [aria-expanded='true'])::after {
    display: block !important;
  }
  .sidelight-marker:focus-visible {
    outline: 2px solid var(--_accent) !important;
    outline-offset: -2px !important;
    border-radius: 3px !important;
  }
  @media (pointer: coarse) {
    .sidelight-marker {
      inline-size: 32px !important;
      block-size: 44px !important;
      line-height: 44px !important;
      margin-inline: -13px -19px !important;
      margin-block: -22px -18px !important;
    }
    .sidelight-marker[data-sidelight-edge] {
      margin-inline: -32px 0 !important;
    }
    .sidelight-marker::after {
      inset: 14px 7px !important;
    }
  }
  @media (forced-colors: active) {
    .sidelight-marker {
      color: LinkText !important;
      text-decoration: underline !important;
    }
    .sidelight-marker:is(:hover, [aria-expanded='true']) {
      forced-color-adjust: none !important;
      color: HighlightText !important;
    }
    .sidelight-marker:is(:hover, [aria-expanded='true'])::after {
      forced-color-adjust: none !important;
      background: Highlight !important;
    }
  }
`;

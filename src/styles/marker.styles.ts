import { css } from 'lit';

/*
 * Markers stand in the page's own tree, where a host's rules reach: made important, `all` shuts them
 * out. The box is the hit area. It is out of flow, at its place in the line: no word and no line moves.
 * All engines take the line's top for that place, so the number stands in the gap above the line. In a
 * box that would not scroll it along (`data-sidelight-flow`) it stands in the line, its margins taking
 * back all its room in both axes. At the edge of a page (`data-sidelight-edge`) it turns inward. Where a name
 * is shown (`data-sidelight-named`) the number stands below it, out of sight.
 */
export const markerStyles = css`
  .sidelight-marker {
    all: initial;
    --_width: 24px;
    --_height: 26px;
    color-scheme: inherit;
    visibility: inherit;
    text-size-adjust: inherit;
    -webkit-text-size-adjust: inherit;
    position: absolute;
    z-index: 0;
    inline-size: var(--_width);
    block-size: var(--_height);
    margin-inline: calc(3px - var(--_width) / 2) calc(-3px - var(--_width) / 2);
    margin-block-start: calc(0.45em - var(--_height) / 2);
    font: var(--sidelight-marker-weight, 600) max(10px, var(--sidelight-size-marker, 0.62em)) / var(--_height)
      var(--sidelight-marker-font, var(--sidelight-font, system-ui, sans-serif));
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--sidelight-marker-color, var(--_accent));
    text-align: center;
    white-space: nowrap;
    cursor: pointer;
    unicode-bidi: isolate;
    scroll-margin-block: 40vh;
    -webkit-tap-highlight-color: transparent;
    &[hidden] {
      display: none;
    }
    &::before,
    &::after {
      content: none;
    }
    &[data-sidelight-flow] {
      display: inline-block;
      position: relative;
      inset-block-start: -1.05em;
      margin-block: calc(var(--_height) / -2) calc(4px - var(--_height) / 2);
    }
    &[data-sidelight-edge] {
      margin-inline: calc(-1px - var(--_width)) 1px;
      text-align: end;
    }
    @media screen {
      &[data-sidelight-named] {
        inline-size: max-content;
        margin-inline-end: 0;
        overflow: clip;
        &::before {
          all: initial;
          display: block;
          content: attr(data-sidelight-name);
          box-sizing: border-box;
          max-inline-size: calc(18em + 6px);
          padding-inline: 3px;
          overflow: hidden;
          color: inherit;
          font: inherit;
          font-size: max(10px, 0.8em);
          font-weight: 500;
          text-overflow: ellipsis;
          unicode-bidi: plaintext;
          white-space: nowrap;
          cursor: pointer;
        }
      }
    }
    &:is(:hover, [aria-expanded='true']) {
      color: var(--_on-accent);
      &::after {
        all: initial;
        color-scheme: inherit;
        content: '';
        position: absolute;
        z-index: -1;
        inset: calc(50% - 8px);
        border-radius: var(--sidelight-marker-radius, 2px);
        background: var(--sidelight-marker-color, var(--_accent));
      }
      &[data-sidelight-named]::after {
        inset: calc(50% - 6px) 0;
      }
    }
    &:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
      border-radius: 3px;
    }
    @media (pointer: coarse) {
      --_width: 32px;
      --_height: 44px;
      &[data-sidelight-named] {
        --_height: 32px;
      }
    }
    @media (forced-colors: active) {
      color: LinkText;
      text-decoration: underline;
      &:is(:hover, [aria-expanded='true']) {
        forced-color-adjust: none;
        color: HighlightText;
        &::after {
          forced-color-adjust: none;
          background: Highlight;
        }
      }
    }
  }
`;

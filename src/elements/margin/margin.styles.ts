import { css } from 'lit';

/* The element itself takes no room and is at the start of its article; its column is moved from there. */
export const marginStyles = css`
  :host {
    --_ink: var(--_color);
    position: absolute;
    inline-size: 0;
    font: 400 max(13px, 0.65em) / 1.46 var(--sidelight-font, system-ui, sans-serif);
    color: var(--_muted);
    text-align: start;
    text-indent: 0;
    overflow-wrap: anywhere;
    hyphens: manual;
    /* WebKit’s process ends over some texts that are wrapped “pretty”, as a page may ask for. */
    text-wrap: wrap;
  }
  :host([flow]) {
    position: relative;
    float: inline-start;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  .column {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 240px;
    display: grid;
    align-items: start;
    pointer-events: none;
    /* Until it has its place, not beyond the article’s edge. */
    &:dir(rtl) {
      translate: -100%;
    }
  }
  .note {
    grid-area: 1 / 1;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_rule);
    cursor: pointer;
    /* Else it would be copied along with the article. */
    &:not([data-pressed]) {
      user-select: none;
      -webkit-user-select: none;
    }
    &[data-placed] {
      translate: 0 var(--_top);
      pointer-events: auto;
    }
    /* Above, so that it makes no page longer. */
    &:not([data-placed]) {
      translate: 0 -100%;
      visibility: hidden;
    }
    &[data-active] {
      padding-block-start: 5px;
      border-block-start: 2px solid var(--_accent);
    }
  }
  .words {
    color: var(--_ink);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 9;
    overflow: hidden;
    &.none,
    &.none + .origin {
      display: inline;
    }
  }
  .own {
    white-space: pre-line;
  }
  .number {
    font-weight: 600;
    font-size: 0.923em;
    font-variant-numeric: tabular-nums;
    color: var(--_accent);
    margin-inline-end: 2px;
    .update &,
    .correction & {
      color: var(--_change);
    }
  }
  .quote {
    display: inline;
    font-size: 1.19em;
  }
  .quote ~ *,
  .words + .origin {
    margin-block-start: 3px;
  }
  .origin :is(cite, em) {
    color: inherit;
  }
  .who {
    display: flex;
    gap: 0.4em;
    font-weight: 500;
    svg {
      inline-size: 12px;
      block-size: 12px;
    }
  }
  .remark {
    color: var(--_change);
  }
  @media (forced-colors: active) {
    .note[data-active] {
      border-color: Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

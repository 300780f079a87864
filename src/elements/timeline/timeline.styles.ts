import { css } from 'lit';

export const timelineStyles = css`
  :host {
    --_ink: var(--_color);
    display: block;
    container-type: inline-size;
  }
  * {
    margin: 0;
    padding: 0;
  }
  section {
    font-size: var(--sidelight-font-size, max(15px, 0.75em));
    line-height: 1.53;
    color: var(--_ink);
    text-align: start;
    text-wrap: wrap;
    overflow-wrap: anywhere;
  }
  h2 {
    margin-block-end: 16px;
    padding-block-start: 14px;
    border-block-start: var(--sidelight-heading-rule, 2px solid);
    font-family: var(--sidelight-heading-font, inherit);
    font-size: var(--sidelight-size-heading, 1.467em);
    font-weight: var(--sidelight-heading-weight, 700);
    line-height: 1.27;
  }
  ol {
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 17px 1fr;
    column-gap: 12px;
    position: relative;
    padding-block-end: 20px;
    /* The line, and the dot on it. */
    &::before,
    &::after {
      content: '';
      position: absolute;
      inset-inline-start: var(--_line, 8px);
    }
    &::before {
      inset-block: 9px -9px;
      border-inline-start: 1px solid var(--_rule);
    }
    &:last-child::before {
      display: none;
    }
    &::after {
      inset-block-start: 9px;
      inline-size: 7px;
      block-size: 7px;
      margin-inline-start: -3px;
      border-radius: 50%;
      background: var(--_ink);
    }
    > * {
      grid-column: 2;
    }
  }
  time,
  .by {
    font: 0.867em / 1.85 var(--sidelight-font, system-ui, sans-serif);
    color: var(--_muted);
  }
  time {
    font-variant-numeric: tabular-nums;
  }
  .said {
    font-family: var(--sidelight-quote-font, inherit);
    font-style: var(--sidelight-quote-style, normal);
    font-weight: var(--sidelight-quote-weight, 400);
    font-size: 1.133em;
    line-height: 1.47;
    p {
      display: inline;
    }
    b {
      font: 600 0.882em var(--sidelight-font, system-ui, sans-serif);
    }
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .who {
    font-weight: 400;
    color: inherit;
  }
  [aria-current] {
    &::after {
      background: var(--_accent);
      box-shadow:
        0 0 0 4px var(--_card-background),
        0 0 0 5px var(--_accent);
    }
    .said > span {
      background: var(--_passage-active);
      box-decoration-break: clone;
      -webkit-box-decoration-break: clone;
    }
  }
  @container (inline-size > 560px) {
    li {
      --_line: 160px;
      grid-template-columns: 138px 17px 1fr;
      column-gap: 14px;
      > * {
        grid-column: 3;
      }
      > time {
        grid-area: 1 / 1 / span 2;
        text-align: end;
      }
    }
  }
  @media (forced-colors: active) {
    li::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
    [aria-current]::after {
      background: Highlight;
    }
    [aria-current] .said > span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

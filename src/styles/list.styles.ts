import { css } from 'lit';
import { contentStyles } from './content.styles.js';

/*
 * The sources list is light DOM, so that reader views, feeds and prints keep it. Host rules for `ol`,
 * `blockquote` or `a` would take it apart; made important, the first rule unsets them all. Its face and
 * sizes follow the article, its colours the tokens.
 */
export const listStyles = css`
  sidelight-sources {
    --_ink: var(--_color);
    display: block;
    :not(svg, svg *) {
      all: unset;
      unicode-bidi: isolate;
    }
    :is(section, h2, h3, p, ol, ul, div, blockquote) {
      display: block;
    }
    svg {
      display: inline;
    }
    ${contentStyles}
    section {
      margin-block-start: 48px;
      font-size: var(--sidelight-font-size, max(15px, 0.75em));
      font-weight: 400;
      line-height: 1.53;
      color: var(--_color);
      overflow-wrap: anywhere;
      text-wrap: wrap;
      text-align: start;
    }
    :is(h2, h3) {
      font-family: var(--sidelight-heading-font, inherit);
      font-size: var(--sidelight-size-heading, 1.467em);
      font-weight: var(--sidelight-heading-weight, 700);
      line-height: 1.27;
    }
    h2 {
      padding-block-start: 14px;
      border-block-start: var(--sidelight-heading-rule, 2px solid);
    }
    h3 {
      margin-block-start: 34px;
      font-size: 1.133em;
    }
    :is(.lede, .origin, .ways, .text, .title, .change) {
      font-family: var(--sidelight-font, system-ui, sans-serif);
    }
    :is(.lede, .origin, .ways) {
      font-size: 0.867em;
      line-height: 1.62;
      color: var(--_muted);
    }
    .lede {
      margin-block: 4px 14px;
    }
    /* No list items: Chromium counts all of them anew for each one, 0.4 s for 500. */
    .notes > li {
      display: block;
      position: relative;
      padding: 14px 0;
      padding-inline-start: 44px;
      border-block-start: 1px solid var(--_rule);
      break-inside: avoid;
      &::before {
        content: attr(data-number);
        position: absolute;
        inset-block-start: 15px;
        inset-inline-start: 0;
        font: 600 0.867em / 1.85 var(--sidelight-font, system-ui, sans-serif);
        font-variant-numeric: tabular-nums;
        color: var(--_accent);
      }
    }
    @media screen {
      .notes:has(> :nth-child(50)) > li {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 120px;
      }
    }
    ul.notes > li::before {
      content: '–';
      color: var(--_muted);
    }
    em {
      font-style: italic;
    }
    :is(.title, .change) {
      font-weight: 600;
    }
    .change {
      font-size: 0.867em;
      line-height: 1.62;
      color: var(--_change);
    }
    .quote {
      font-size: var(--sidelight-size-quote, 1.2em);
    }
    :is(.origin, .title, .text) + .quote {
      margin-block-start: 10px;
    }
    .origin {
      margin-block-start: 4px;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 18px;
    }
    .who {
      font-weight: 500;
    }
    a {
      cursor: pointer;
      border-radius: 3px;
    }
    .ways a {
      min-inline-size: 24px;
      line-height: 24px;
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      a {
        color: var(--_accent);
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      [aria-current] {
        background: var(--_accent);
        color: var(--_on-accent);
        padding-inline: 6px;
        text-decoration: none;
      }
    }
    [id] {
      scroll-margin-block: 20vh;
    }
    @media (pointer: coarse) {
      .ways a {
        min-inline-size: 32px;
        line-height: 32px;
      }
    }
    @media (forced-colors: active) {
      .back [aria-current] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
    }
    @media print {
      [data-sidelight-url]::after {
        content: ' (' attr(data-sidelight-url) ')';
      }
      .back {
        display: none;
      }
    }
  }
`;

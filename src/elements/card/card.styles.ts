import { css } from 'lit';
import { hasLightDark, lightTokens, schemeTokens } from '../../styles/tokens.js';

export const cardStyles = css`
  :host {
    ${lightTokens}
    --_x: 18px;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    position: relative;
    font: 400 max(14px, 0.7em) / var(--sidelight-leading, 1.5) var(--sidelight-font, system-ui, sans-serif);
    color: var(--sidelight-card-color, var(--_color));
    text-align: start;
    overflow-wrap: anywhere;
    hyphens: manual;
  }
  @supports ${hasLightDark} {
    :host {
      ${schemeTokens}
    }
  }
  :host([sheet]) {
    --_x: 20px;
    font-size: max(15px, 0.75em);
  }
  * {
    box-sizing: border-box;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  .base {
    display: contents;
  }
  header {
    padding: 13px var(--_x) 0;
    padding-inline-end: 46px;
    color: var(--_muted);
  }
  header,
  .origin,
  .says,
  .trail,
  .remark,
  footer,
  dd {
    font-size: 0.929em;
    line-height: 1.46;
  }
  b {
    font-weight: 600;
  }
  header b {
    color: var(--_accent);
  }
  :host([changed]) header b {
    color: var(--_change);
  }
  :host([sheet]) header {
    padding-block-start: 23px;
    padding-inline-end: 60px;
  }
  button {
    display: inline-grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--sidelight-radius-control, 3px);
    background: none;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
  }
  button:hover:enabled {
    background: var(--_inset);
    color: var(--_color);
  }
  button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  .close {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
  }
  .close[hidden] {
    display: none;
  }
  :host([sheet]) button {
    inline-size: 44px;
    block-size: 44px;
  }
  :host([sheet]) .close {
    inset-block-start: 11px;
    inset-inline-end: 8px;
  }
  svg {
    fill: currentColor;
    overflow: visible;
  }
  .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .icon,
  .line,
  .out {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .out {
    inline-size: 0.68em;
    block-size: 0.68em;
    margin-inline-start: 0.22em;
  }
  .mirror:dir(rtl) {
    transform: scaleX(-1);
  }
  .shape {
    inline-size: 1.08em;
    block-size: 1.08em;
    flex: none;
  }
  .scroll {
    min-block-size: 0;
    overflow: auto;
    padding: 8px var(--_x) 16px;
    scrollbar-width: thin;
    scrollbar-color: var(--_rule) transparent;
  }
  :host([pinned]) .scroll {
    overscroll-behavior: contain;
  }
  .scroll[data-more] {
    mask-image: linear-gradient(#000 calc(100% - 28px), transparent);
  }
  .citation + .citation {
    margin-block-start: 14px;
  }
  .quote {
    font-family: var(--sidelight-quote-font, var(--_article-font, inherit));
    font-size: 1.286em;
    line-height: var(--sidelight-leading-quote, 1.42);
    text-indent: -0.43em;
    text-wrap: pretty;
    quotes: auto;
  }
  .quote::before {
    content: open-quote;
  }
  .quote::after {
    content: close-quote;
  }
  .quote:is(:lang(ar), :lang(fa), :lang(ja), :lang(ko), :lang(zh)) {
    text-indent: 0;
  }
  .quote:is(:lang(ar), :lang(fa)) {
    line-height: 1.7;
    quotes: '«' '»';
  }
  .origin {
    color: var(--_muted);
    text-wrap: pretty;
  }
  .quote + .origin {
    margin-block-start: 8px;
  }
  .origin cite,
  .origin em,
  .remark b {
    font-style: normal;
    color: var(--sidelight-card-color, var(--_color));
  }
  .opinion {
    font-weight: 600;
    margin-block-end: 2px;
  }
  .says,
  .shared {
    margin-block-start: 4px;
  }
  .who {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    font-weight: 600;
  }
  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(86px, 1fr));
    gap: 8px 12px;
    margin-block-start: 14px;
    padding-block: 9px;
    border-block: 1px solid var(--_rule);
    font-variant-numeric: tabular-nums;
  }
  .dates:first-child {
    margin-block-start: 6px;
  }
  dt {
    font-size: 0.857em;
    line-height: 16px;
    color: var(--_muted);
  }
  .trail,
  .text,
  .remark,
  .related {
    margin-block-start: 12px;
  }
  .text:first-child {
    margin-block-start: 0;
  }
  .trail {
    list-style: none;
  }
  .trail li {
    display: grid;
    grid-template-columns: minmax(7em, max-content) 1fr;
    column-gap: 10px;
    padding-block: 3px;
  }
  .trail time {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .trail p {
    display: inline;
  }
  .text > * + * {
    margin-block-start: 8px;
  }
  .text ul {
    padding-inline-start: 1.3em;
  }
  .text blockquote {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_rule);
  }
  code {
    font: 0.92em ui-monospace, monospace;
  }
  figure {
    margin-block-start: 14px;
  }
  .frame {
    display: grid;
    place-items: center;
    aspect-ratio: 16 / 9;
    border: 1px solid var(--_rule);
    background: var(--_inset);
  }
  .frame img {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }
  .frame button {
    inline-size: auto;
    padding-inline: 12px;
    color: var(--_accent);
    border: 1px solid var(--_control-border);
    background: var(--_card-background);
  }
  figcaption {
    font-size: 0.857em;
    line-height: 1.4;
    margin-block-start: 6px;
    color: var(--_muted);
  }
  .remark {
    color: var(--_muted);
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_change);
  }
  a {
    color: inherit;
    text-decoration: underline 1px var(--_control-border);
    text-underline-offset: 0.22em;
  }
  footer {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
    padding-block: 5px;
    padding-inline: var(--_x) 8px;
    border-block-start: 1px solid var(--_rule);
    line-height: 32px;
  }
  :host([sheet]) footer {
    padding-block: 2px max(6px, env(safe-area-inset-bottom));
    line-height: 44px;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 13px;
  }
  .links a:first-child {
    font-weight: 600;
    color: var(--_accent);
    text-decoration-color: currentColor;
  }
  .steps {
    display: flex;
    align-items: center;
    white-space: nowrap;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .scroll[data-more] {
      mask-image: none;
    }
  }
`;

import { css } from 'lit';
import { hasLightDark, lightTokens, schemeTokens } from './tokens.js';

/*
 * The sources list is light DOM, so that reader views, feeds and prints keep it. Host rules for `ol`,
 * `blockquote` or `a` would take it apart; they are reset as the marker's are. Its face and sizes
 * follow the article, its colours the tokens.
 */
export const listStyles = css`
  sidelight-sources {
    ${lightTokens}
    display: block !important;
  }
  @supports ${hasLightDark} {
    sidelight-sources {
      ${schemeTokens}
    }
  }
  sidelight-sources :not(svg, svg *) {
    all: unset !important;
    unicode-bidi: isolate !important;
  }
  sidelight-sources :is(section, h2, h3, p, ol, ul, div, blockquote) {
    display: block !important;
  }
  sidelight-sources section {
    margin-block: 48px 0 !important;
    font: 400 max(15px, 0.75em) / 1.53 var(--sidelight-font, system-ui, sans-serif) !important;
    color: var(--_color) !important;
    overflow-wrap: anywhere !important;
    text-align: start !important;
    text-wrap: pretty !important;
  }
  sidelight-sources :is(h2, h3) {
    font: 700 1.467em / 1.27 var(--sidelight-quote-font, inherit) !important;
  }
  sidelight-sources h2 {
    padding-block-start: 14px !important;
    border-block-start: 2px solid var(--_color) !important;
  }
  sidelight-sources h3 {
    margin-block-start: 34px !important;
    font-size: 1.133em !important;
  }
  sidelight-sources .lede {
    margin-block: 4px 14px !important;
  }
  sidelight-sources :is(.lede, .origin, .meta, .place) {
    font-size: 0.867em !important;
    line-height: 1.62 !important;
    color: var(--_muted) !important;
  }
  sidelight-sources :is(ol, ul) {
    margin: 0 !important;
    padding: 0 !important;
  }
  sidelight-sources :is(.notes > li) {
    display: list-item !important;
    position: relative !important;
    list-style: none !important;
    padding: 14px 0 !important;
    padding-inline-start: 44px !important;
    border-block-start: 1px solid var(--_rule) !important;
    break-inside: avoid !important;
  }
  sidelight-sources .notes > li::before {
    content: counter(list-item) !important;
    position: absolute !important;
    inset-inline-start: 0 !important;
    inset-block-start: 15px !important;
    font: 600 0.867em / 1.85 var(--sidelight-font, system-ui, sans-serif) !important;
    font-variant-numeric: tabular-nums !important;
    color: var(--_accent) !important;
  }
  sidelight-sources ul.notes > li::before {
    content: '–' !important;
    color: var(--_muted) !important;
  }
  sidelight-sources .text li {
    display: list-item !important;
    list-style: disc inside !important;
  }
  sidelight-sources .text > * + * {
    margin-block-start: 6px !important;
  }
  sidelight-sources .text > :is(blockquote, ul) {
    padding-inline-start: 12px !important;
  }
  sidelight-sources :is(em, i) {
    font-style: italic !important;
  }
  sidelight-sources :is(b, strong, .title) {
    font-weight: 600 !important;
  }
  sidelight-sources code {
    font-family: ui-monospace, monospace !important;
    font-size: 0.92em !important;
  }
  sidelight-sources .quote {
    font-family: var(--sidelight-quote-font, inherit) !important;
    font-size: 1.2em !important;
    line-height: 1.44 !important;
    text-indent: -0.43em !important;
    quotes: auto !important;
  }
  sidelight-sources .quote:is(:lang(ar), :lang(fa), :lang(ja), :lang(ko), :lang(zh)) {
    text-indent: 0 !important;
  }
  sidelight-sources .quote:is(:lang(ar), :lang(fa)) {
    quotes: '«' '»' !important;
  }
  sidelight-sources .quote::before {
    content: open-quote !important;
  }
  sidelight-sources .quote::after {
    content: close-quote !important;
  }
  sidelight-sources section {
    font-family: inherit !important;
  }
  sidelight-sources :is(.lede, .origin, .meta, .place, .text, .title) {
    font-family: var(--sidelight-font, system-ui, sans-serif) !important;
  }
  sidelight-sources .origin {
    margin-block-start: 4px !important;
  }
  sidelight-sources cite {
    color: var(--_color) !important;
  }
  sidelight-sources .meta {
    display: flex !important;
    flex-wrap: wrap !important;
    align-items: center !important;
    gap: 0 18px !important;
  }
  sidelight-sources .who {
    display: inline-flex !important;
    align-items: center !important;
    gap: 0.5em !important;
    font-weight: 500 !important;
    color: var(--_color) !important;
  }
  sidelight-sources svg {
    inline-size: 1.08em !important;
    block-size: 1.08em !important;
    flex: none !important;
    fill: currentColor !important;
    overflow: visible !important;
  }
  sidelight-sources svg .line,
  sidelight-sources svg.out {
    fill: none !important;
    stroke: currentColor !important;
    stroke-width: 1.5 !important;
  }
  sidelight-sources svg.out {
    inline-size: 0.68em !important;
    block-size: 0.68em !important;
    margin-inline-start: 0.22em !important;
  }
  sidelight-sources svg.mirror:dir(rtl) {
    transform: scaleX(-1) !important;
  }
  sidelight-sources a {
    cursor: pointer !important;
    text-decoration: underline 1px var(--_control-border) !important;
    text-underline-offset: 0.22em !important;
    border-radius: 3px !important;
  }
  sidelight-sources .meta a {
    display: inline-block !important;
    min-inline-size: 24px !important;
    line-height: 24px !important;
  }
  sidelight-sources .back {
    display: inline-flex !important;
    align-items: center !important;
    gap: 4px !important;
  }
  sidelight-sources .back a {
    color: var(--_accent) !important;
    text-align: center !important;
    font-variant-numeric: tabular-nums !important;
  }
  sidelight-sources .back a[aria-current] {
    background: var(--_accent) !important;
    color: var(--_on-accent) !important;
    padding-inline: 6px !important;
    text-decoration: none !important;
  }
  sidelight-sources a:focus-visible {
    outline: 2px solid var(--_accent) !important;
    outline-offset: 2px !important;
  }
  sidelight-sources [id] {
    scroll-margin-block: 20vh !important;
  }
  @media (pointer: coarse) {
    sidelight-sources .meta a {
      min-inline-size: 32px !important;
      line-height: 32px !important;
    }
  }
  @media (forced-colors: active) {
    sidelight-sources .back a[aria-current] {
      forced-color-adjust: none !important;
      background: Highlight !important;
      color: HighlightText !important;
    }
  }
  @media print {
    sidelight-sources .meta a[href^='http']::after {
      content: ' (' attr(href) ')' !important;
    }
    sidelight-sources .back {
      display: none !important;
    }
  }
`;

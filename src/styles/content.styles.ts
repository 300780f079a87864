import { css } from 'lit';

/**
 * What cards, in shadow roots, and the list of sources, in the page, have in common.
 *
 * Longhands for underlines: WebKit drops the whole shorthand with a colour or a thickness.
 */
export const contentStyles = css`
  svg {
    inline-size: 1.08em;
    block-size: 1.08em;
    flex: none;
    fill: currentColor;
    stroke-width: 1.5;
    overflow: visible;
  }
  .line {
    fill: none;
    stroke: currentColor;
  }
  .out {
    inline-size: 0.68em;
    block-size: 0.68em;
    margin-inline-start: 0.22em;
    stroke-width: 2.4;
  }
  .mirror:dir(rtl) {
    transform: scaleX(-1);
  }
  .quote {
    font-family: var(--sidelight-quote-font, var(--_article-font, inherit));
    font-style: var(--sidelight-quote-style, normal);
    font-weight: var(--sidelight-quote-weight, 400);
    font-size: var(--sidelight-size-quote, 1.286em);
    line-height: var(--sidelight-leading-quote, 1.42);
    text-indent: -0.43em;
    quotes: auto;
    &::before {
      content: open-quote;
    }
    &::after {
      content: close-quote;
    }
    &:is(:lang(ar), :lang(fa), :lang(ja), :lang(ko), :lang(zh)) {
      text-indent: 0;
    }
    &:is(:lang(ar), :lang(fa)) {
      line-height: 1.7;
      quotes: '«' '»';
    }
  }
  .origin {
    color: var(--_muted);
    :is(cite, em) {
      font-style: normal;
      color: var(--_ink);
    }
  }
  .who {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
    color: var(--_ink);
  }
  b,
  strong {
    font-weight: 600;
  }
  code {
    font: 0.92em ui-monospace, monospace;
  }
  .text {
    > * + * {
      margin-block-start: 8px;
    }
    ul {
      padding-inline-start: 1.3em;
    }
    li {
      display: list-item;
      list-style: disc;
    }
    blockquote {
      padding-inline-start: 10px;
      border-inline-start: 2px solid var(--_rule);
    }
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_control-border);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.22em;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
`;

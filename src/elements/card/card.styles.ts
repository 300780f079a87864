import { css } from 'lit';

export const cardStyles = css`
  :host {
    --_x: var(--sidelight-card-padding, 18px);
    --_target: max(32px, 2.28em);
    --_radius: var(--sidelight-radius, 4px);
    --_ink: var(--sidelight-card-color, var(--_color));
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    position: relative;
    font: 400 var(--sidelight-font-size, max(14px, 0.7em)) / var(--sidelight-leading, 1.5) var(--sidelight-font, system-ui, sans-serif);
    color: var(--_ink);
    text-align: start;
    overflow-wrap: anywhere;
    hyphens: manual;
    /* WebKit’s process ends over some texts that are wrapped “pretty”, as a page may ask for. */
    text-wrap: wrap;
  }
  :host([sheet]) {
    --_x: var(--sidelight-card-padding, 20px);
    --_target: max(44px, 2.93em);
    --_radius: var(--sidelight-radius-sheet, 12px);
    font-size: var(--sidelight-font-size, max(15px, 0.75em));
    /* Where large text leaves the note less than its least, all of the sheet scrolls. */
    overflow: auto;
    .scroll {
      min-block-size: 5em;
    }
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
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
  dt,
  figcaption {
    font-size: 0.857em;
    line-height: 1.33;
  }
  header,
  dt,
  figcaption,
  .remark,
  .trail time,
  .steps,
  button {
    color: var(--_muted);
  }
  header,
  .close {
    color: var(--sidelight-header-color, var(--_muted));
    outline-color: currentColor;
    outline-offset: -2px;
  }
  time,
  .steps {
    font-variant-numeric: tabular-nums;
  }
  /* A title of any length leaves room for the note, and paints over nothing. */
  header {
    /* Not by a hair: what overflows so little would take a Tab. */
    flex: none;
    max-block-size: 8.5em;
    overflow: auto;
    scrollbar-width: thin;
    padding-block: var(--sidelight-header-padding, 13px 0);
    padding-inline: var(--_x) calc(var(--_target) + 14px);
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--sidelight-header-background);
    --_kind: var(--_accent);
    &:is(.update, .correction) {
      --_kind: var(--_change);
    }
    b {
      color: var(--sidelight-header-color, var(--_kind));
    }
  }
  /* Pinned: a line over the frame's top edge. Nothing else moves. */
  :host([mode='pinned']:not([sheet])) header::before {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    margin: calc(-1 * var(--_edge, 0px));
    block-size: var(--sidelight-pinned-width, 3px);
    border-radius: inherit;
    background: var(--_kind);
  }
  :host([sheet]) header {
    padding-block-start: 23px;
  }
  button {
    display: inline-grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border: 0;
    border-radius: var(--sidelight-radius-control, 3px);
    background: none;
    font: inherit;
    cursor: pointer;
    &:hover {
      background: var(--_inset);
      color: var(--_ink);
    }
    &:disabled {
      background: none;
      opacity: 0.4;
      cursor: default;
    }
  }
  .back {
    grid-auto-flow: column;
    gap: 4px;
    inline-size: auto;
    padding-inline: 8px;
  }
  .close {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
    &[hidden] {
      display: none;
    }
  }
  :host([sheet]) .close {
    margin: 5px 2px;
  }
  .icon {
    inline-size: max(16px, 1.14em);
    block-size: max(16px, 1.14em);
  }
  .scroll {
    flex-shrink: 999;
    min-block-size: 0;
    overflow: auto;
    padding: 8px var(--_x) 16px;
    scrollbar-width: thin;
    scrollbar-color: var(--_rule) transparent;
    &[data-more] {
      mask-image: linear-gradient(#000 calc(100% - 28px), transparent);
    }
    > * + * {
      margin-block-start: 12px;
    }
    > .opinion + * {
      margin-block-start: 2px;
    }
    > :is(.says, .shared) {
      margin-block-start: 4px;
    }
  }
  :host(:is([mode='pinned'], [sheet])) :is(.scroll, header) {
    overscroll-behavior: contain;
  }
  .quote + .origin {
    margin-block-start: 8px;
  }
  .opinion {
    font-weight: 600;
  }
  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(86px, 1fr));
    gap: 8px 12px;
    padding-block: 9px;
    border-block: 1px solid var(--_rule);
  }
  .trail {
    list-style: none;
    li {
      display: grid;
      grid-template-columns: minmax(7em, max-content) 1fr;
      column-gap: 10px;
      padding-block: 3px;
    }
    p {
      display: inline;
    }
  }
  .image {
    display: grid;
    place-items: center;
    aspect-ratio: 16 / 9;
    margin-block-end: 6px;
    border: 1px solid var(--_rule);
    background: var(--_inset);
    button {
      inline-size: auto;
      padding-inline: 12px;
      color: var(--_accent);
      border: 1px solid var(--_control-border);
      background: var(--_card-background);
    }
  }
  img {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }
  .remark {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_change);
    b {
      color: var(--_ink);
    }
  }
  footer {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
    padding-block: 5px max(5px, env(safe-area-inset-bottom));
    padding-inline: var(--_x) 8px;
    border-block-start: 1px solid var(--_rule);
    line-height: var(--_target);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 13px;
    a:first-child {
      font-weight: 600;
      color: var(--_accent);
      text-decoration-color: currentColor;
    }
  }
  .steps {
    display: flex;
    align-items: center;
    white-space: nowrap;
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  /* Header and footer would leave no room in so low a sheet: they scroll along, and the close button stays. */
  @media (max-height: 22.5em) {
    :host([sheet]) {
      overscroll-behavior: contain;
      /* Below the grip. */
      margin-block-start: 16px;
      header {
        padding-block-start: 8px;
      }
      :is(header, .scroll, footer) {
        flex-shrink: 0;
        max-block-size: none;
        overflow: visible;
      }
      .close {
        order: -1;
        position: sticky;
        inset-block-start: 0;
        flex: none;
        align-self: end;
        margin: 0 8px calc(var(--_target) * -1);
        background: var(--_card-background);
      }
    }
  }
  @media (forced-colors: active) {
    header::before {
      forced-color-adjust: none;
      --_kind: Highlight;
    }
    .scroll[data-more] {
      mask-image: none;
    }
  }
`;

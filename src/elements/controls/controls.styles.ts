import { css } from 'lit';

export const controlsStyles = css`
  :host {
    --_ink: var(--_color);
    display: block;
    container-type: inline-size;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    padding-block: 5px 9px;
    border-block: 1px solid var(--_rule);
    font: 400 max(13px, 0.65em) / 1.54 var(--sidelight-font, system-ui, sans-serif);
    color: var(--_muted);
    text-align: start;
    text-wrap: wrap;
  }
  .total {
    flex: 1;
    padding-block: 6px;
    font-weight: 600;
    color: var(--_ink);
  }
  .counts {
    order: 3;
    flex: 1 1 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    list-style: none;
    li {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    b,
    svg {
      color: var(--_ink);
    }
  }
  .tools {
    display: flex;
    margin-inline-end: -6px;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 5px;
    min-inline-size: 32px;
    min-block-size: 32px;
    border: 0;
    border-radius: var(--sidelight-radius-control, 3px);
    background: none;
    font: inherit;
    color: inherit;
    cursor: pointer;
    &:hover {
      background: var(--_inset);
      color: var(--_ink);
    }
  }
  .menu {
    padding-inline: 8px;
    color: var(--_ink);
  }
  .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  [popover] {
    inset: auto;
    inset-block-start: calc(anchor(bottom) + 8px);
    inset-inline-end: max(12px, anchor(end));
    position-anchor: auto;
    inline-size: min(264px, 100vw - 24px);
    padding: 14px 16px 12px;
    border: var(--sidelight-card-border-width, 1px) solid var(--sidelight-card-border-color, var(--_rule));
    border-radius: var(--sidelight-radius, 4px);
    background: var(--_card-background);
    box-shadow: var(--sidelight-shadow, 0 1px 2px var(--_shadow-near), 0 10px 30px var(--_shadow-far));
    font-size: max(14px, 1.08em);
    color: var(--_ink);
    @supports not (top: anchor(bottom)) {
      inset: 0;
      margin: auto;
    }
  }
  fieldset {
    border: 0;
    & + fieldset {
      margin-block-start: 10px;
      padding-block-start: 12px;
      border-block-start: 1px solid var(--_rule);
    }
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 4px;
    font-weight: 600;
    font-size: 0.929em;
    & + * {
      clear: both;
    }
  }
  label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 32px;
  }
  input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }
  .many {
    margin-inline-start: auto;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  /* As the passages are underlined: see the highlight sheet. */
  :is(.source, .context, .definition, .update, .correction) {
    text-decoration: underline;
    text-decoration-color: var(--_control-border);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.27em;
  }
  .context {
    text-decoration-style: dashed;
  }
  .definition {
    text-decoration-style: dotted;
    text-decoration-thickness: 2px;
  }
  .update,
  .correction {
    text-decoration-color: var(--_change);
  }
  .update {
    text-decoration-style: double;
  }
  .correction {
    text-decoration-thickness: 3px;
  }
  @container (inline-size > 760px) {
    .line {
      padding-block: 5px;
    }
    .total {
      flex: none;
    }
    .counts {
      order: 0;
      flex: 1;
    }
  }
  @media (pointer: coarse) {
    button,
    label {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;

import { css, unsafeCSS, type CSSResult } from 'lit';
import { hasLightDark, highlightColours } from './tokens.js';

/*
 * Underlines of passages: five shapes before two hues, and never a change of the text's own colour.
 * Longhands, because WebKit paints no underline from the shorthand with a colour.
 */
const shapes = {
  source: 'solid;text-decoration-thickness:1px;text-underline-offset:.27em',
  context: 'dashed;text-decoration-thickness:1px;text-underline-offset:.27em',
  definition: 'dotted;text-decoration-thickness:2px;text-underline-offset:.27em',
  update: 'double;text-decoration-thickness:1px;text-underline-offset:.24em',
  correction: 'solid;text-decoration-thickness:3px;text-underline-offset:.26em',
} as const;

function lines(pick: (pair: readonly [string, string]) => string): CSSResult {
  const rules = Object.keys(shapes).map((kind) => {
    const changed = kind === 'update' || kind === 'correction';
    const colour = pick(changed ? highlightColours.changed : highlightColours.line);
    return `::highlight(sidelight-${kind}){text-decoration-color:var(--sidelight-highlight-color,var(--sidelight-highlight-${kind},${colour}))}`;
  });
  const active = `::highlight(sidelight-active){background-color:var(--sidelight-passage-active,${pick(highlightColours.active)})}`;
  return unsafeCSS(rules.join('') + active);
}

const outlines = unsafeCSS(
  Object.entries(shapes)
    .map(([kind, shape]) => `::highlight(sidelight-${kind}){text-decoration-line:underline;text-decoration-style:${shape}}`)
    .join(''),
);

export const highlightStyles = css`
  ${outlines}
  ${lines(([light]) => light)}
  @supports ${hasLightDark} {
    ${lines(([light, dark]) => `light-dark(${light},${dark})`)}
  }
  @media (forced-colors: active) {
    ::highlight(sidelight-source),
    ::highlight(sidelight-context),
    ::highlight(sidelight-definition),
    ::highlight(sidelight-update),
    ::highlight(sidelight-correction) {
      text-decoration-color: CanvasText;
    }
    ::highlight(sidelight-active) {
      forced-color-adjust: none;
      background-color: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    ::highlight(sidelight-active) {
      background-color: transparent;
    }
  }
`;

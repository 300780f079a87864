import { cssOf } from './css-of.js';
import { inBothSchemes, passageActive } from './tokens.js';

const LINE = ['#5f86a8', '#6f93b4'] as const;
const CHANGED = ['#b0683f', '#c4835f'] as const;

/** Five shapes before two hues; a passage's text never changes its own colour. */
const underlines = [
  ['source', 'solid', '1px', '.27em', LINE],
  ['context', 'dashed', '1px', '.27em', LINE],
  ['definition', 'dotted', '2px', '.27em', LINE],
  ['update', 'double', '1px', '.24em', CHANGED],
  ['correction', 'solid', '3px', '.26em', CHANGED],
] as const;

type Hue = (typeof underlines)[number][4];

/** Longhands, because WebKit paints no underline from the shorthand with a colour. */
function rules(lineColour: (kind: string, hue: Hue) => string, active: string): string {
  const lines = underlines.map(
    ([kind, style, thickness, offset, hue]) =>
      `::highlight(sidelight-${kind}){text-decoration-line:underline;text-decoration-style:${style};text-decoration-thickness:${thickness};text-underline-offset:${offset};text-decoration-color:${lineColour(kind, hue)}}`,
  );
  return `${lines.join('')}@media screen{::highlight(sidelight-active){background-color:${active}}}`;
}

/** A private custom property, of an element, does not reach a highlight: public ones alone. */
function custom(name: string, otherwise: string): string {
  return `var(--sidelight-${name},${otherwise})`;
}

const inScheme = inBothSchemes((colour) =>
  rules(
    (kind, hue) => custom('highlight-color', custom(`highlight-${kind}`, colour(hue))),
    custom('passage-active', colour(passageActive)),
  ),
);
/** Only the active passage is highlighted in forced colours. */
const forced = '::highlight(sidelight-active){background-color:Highlight;color:HighlightText}';

export const highlightStyles = cssOf(`${inScheme}@media (forced-colors:active){${forced}}`);

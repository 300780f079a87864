import { cssOf } from './css-of.js';
import { inBothSchemes, passageActive } from './tokens.js';

const LINE = ['#5f86a8', '#6f93b4'] as const;
const CHANGED = ['#b0683f', '#c4835f'] as const;

/** Five shapes before two hues; a passage's text never changes its own colour. Thickness in px. */
const underlines = [
  ['source', 'solid', 1, '.27em', LINE],
  ['context', 'dashed', 1, '.27em', LINE],
  ['definition', 'dotted', 2, '.27em', LINE],
  ['update', 'double', 1, '.24em', CHANGED],
  ['correction', 'solid', 3, '.26em', CHANGED],
] as const;

type Hue = (typeof underlines)[number][4];

/** Longhands, because WebKit paints no underline from the shorthand with a colour. */
function lines(lineColour: (kind: string, hue: Hue) => string, more: number): string {
  return underlines
    .map(
      ([kind, style, thickness, offset, hue]) =>
        `::highlight(sidelight-${kind}){text-decoration-line:underline;text-decoration-style:${style};text-decoration-thickness:${thickness + more}px;text-underline-offset:${offset};text-decoration-color:${lineColour(kind, hue)};background-color:${custom('passage', 'transparent')}}`,
    )
    .join('');
}

/** A private custom property, of an element, does not reach a highlight: public ones alone. */
function custom(name: string, otherwise: string): string {
  return `var(--sidelight-${name},${otherwise})`;
}

const inScheme = inBothSchemes(
  (colour) =>
    `${lines((kind, hue) => custom('highlight-color', custom(`highlight-${kind}`, colour(hue))), 0)}@media screen{::highlight(sidelight-active){background-color:${custom('passage-active', colour(passageActive))}}}`,
);
/** For readers who ask for contrast: each line in the text's own colour, and thicker. */
const contrasted = lines(() => 'currentColor', 1);
/** Only the active passage is highlighted in forced colours. */
const forced = '::highlight(sidelight-active){background-color:Highlight;color:HighlightText}';

export const highlightStyles = cssOf(
  `${inScheme}@media (prefers-contrast:more){${contrasted}}@media (forced-colors:active){${forced}}`,
);

import { css, unsafeCSS, type CSSResult } from 'lit';

/*
 * Every colour: the public custom property, its light value and its dark one. The colours follow the
 * page's `color-scheme`, so a page that is always light gets no dark card. All pairs reach WCAG 2.2 AA
 * on the card, on the page and on the active passage.
 */
const colours = {
  color: ['#1c1b19', '#e9e6df'],
  muted: ['#5b5851', '#b0aba0'],
  accent: ['#1d4f7c', '#93bfe8'],
  'on-accent': ['#fff', '#13212e'],
  change: ['#94401c', '#eea27f'],
  rule: ['#ddd9d0', '#3d3a34'],
  'control-border': ['#89847a', '#7d786e'],
  'card-background': ['#fffefb', '#211f1c'],
  inset: ['#f5f2ea', '#2b2925'],
  backdrop: ['rgb(28 27 25/.3)', 'rgb(0 0 0/.5)'],
  'shadow-near': ['rgb(28 27 25/.07)', 'rgb(0 0 0/.4)'],
  'shadow-far': ['rgb(28 27 25/.14)', 'rgb(0 0 0/.5)'],
} as const;

/** Colours that `::highlight()` uses, where a private custom property of an element cannot reach. */
export const highlightColours = {
  line: ['#5f86a8', '#6f93b4'],
  changed: ['#b0683f', '#c4835f'],
  active: ['#fbeebf', '#473d18'],
} as const;

function declare(value: (pair: readonly [string, string]) => string): CSSResult {
  return unsafeCSS(
    Object.entries(colours)
      .map(([name, pair]) => `--_${name}:var(--sidelight-${name},${value(pair)});`)
      .join(''),
  );
}

/** The private tokens, for a rule's body. A browser without `light-dark()` takes the light values. */
export const lightTokens = declare(([light]) => light);
export const schemeTokens = declare(([light, dark]) => `light-dark(${light},${dark})`);

/** The same test wherever pairs are used. */
export const hasLightDark = css`(color: light-dark(red, red))`;

import type { CSSResult } from 'lit';
import { cssOf } from './css-of.js';

/** A colour in light and in dark surroundings. */
type Pair = readonly [light: string, dark: string];

/*
 * Every colour, by its public custom property without `--sidelight-`. All pairs reach WCAG 2.2 AA on
 * the card, on the page and on the active passage.
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
  'passage-active': ['#fbeebf', '#473d18'],
  backdrop: ['#1c1b194d', '#00000080'],
  'shadow-near': ['#1c1b1912', '#0006'],
  'shadow-far': ['#1c1b1924', '#00000080'],
} satisfies Readonly<Record<string, Pair>>;

/** Behind the words of the note that is open. */
export const passageActive: Pair = colours['passage-active'];

/**
 * Rules twice: with the light colours, and with pairs that follow the page's `color-scheme`, so that a
 * page that is always light gets no dark card. A browser without `light-dark()` keeps the first.
 */
export function inBothSchemes(rules: (colour: (pair: Pair) => string) => string): string {
  const paired = rules((pair) => `light-dark(${pair.join()})`);
  return `${rules(([light]) => light)}@supports (color:light-dark(red,red)){${paired}}`;
}

/** For readers who ask for contrast: no quiet text and no faint line, whatever the theme. */
const MORE_CONTRAST = ['muted', 'rule', 'control-border'].map((name) => `--_${name}:var(--_color)`).join(';');

/** Gives the elements of a selector their private custom properties. */
export function tokensFor(selector: string): CSSResult {
  const rules = inBothSchemes((colour) => {
    const tokens = Object.entries(colours).map(([name, pair]) => `--_${name}:var(--sidelight-${name},${colour(pair)})`);
    return `${selector}{${tokens.join(';')}}`;
  });
  return cssOf(`${rules}@media (prefers-contrast:more){${selector}{${MORE_CONTRAST}}}`);
}

/** What every element with a shadow root of its own starts from. */
export const hostTokens = tokensFor(':host');

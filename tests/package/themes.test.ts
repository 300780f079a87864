import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pageStyles } from '../../src/styles/page.styles.js';
import { contrastOf } from '../helpers/contrast.js';
import { declarationsOf } from '../helpers/style-sheet.js';

const themes = ['broadsheet', 'tabloid', 'magazine', 'government'];

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** A colour in light and in dark surroundings. */
type Pair = readonly [light: string, dark: string];

function pairIn(value: string): Pair | undefined {
  const [, light, dark] = /^light-dark\(\s*(#\w+)\s*,\s*(#\w+)\s*\)$/.exec(value) ?? [];
  return light !== undefined && dark !== undefined ? [light, dark] : undefined;
}

/** The colours that stand in a sheet by their names without a prefix. */
function coloursIn(sheet: string, prefix: string, selector: string): Map<string, Pair> {
  const colours = new Map<string, Pair>();
  for (const { within, name, value } of declarationsOf(sheet)) {
    const pair = pairIn(value);
    const isThere = within[0]?.startsWith('@supports') && within.at(-1)?.split(/,\s*/).includes(selector);
    if (pair && isThere && name.startsWith(prefix)) colours.set(name.slice(prefix.length), pair);
  }
  return colours;
}

/** The colours that a page without a theme gets, as the product's own sheet has them. */
function defaultColours(): Map<string, Pair> {
  const all = pageStyles.cssText.matchAll(/var\(--sidelight-([\w-]+),(light-dark\([^)]+\))\)/g);
  return new Map(
    [...all].flatMap(([, name = '', value = '']) => {
      const pair = pairIn(value);
      return pair ? [[name, pair]] : [];
    }),
  );
}

interface Surroundings {
  readonly paper: Pair;
  readonly ink: Pair;
}

/** What has to be told from what, and how well, by WCAG 2.2: 1.4.3 for text, 1.4.11 for lines that mean something. */
function pairsOf(theme: ReadonlyMap<string, Pair>, { paper, ink }: Surroundings): [what: string, front: Pair, back: Pair, least: number][] {
  const defaults = defaultColours();
  const colour = (...names: string[]): Pair => {
    const found = names.map((name) => theme.get(name) ?? defaults.get(name)).find(Boolean);
    if (!found) throw new Error(`There is no colour ${names.join(' or ')}`);
    return found;
  };
  const card = colour('card-background');
  const header = theme.get('header-background') ?? card;
  const passages = { active: colour('passage-active'), passage: theme.get('passage') ?? paper };
  const marker = colour('marker-color', 'accent');
  const text: [string, Pair, Pair][] = [
    ...(['color', 'muted', 'accent'] as const).flatMap((name): [string, Pair, Pair][] => [
      [`${name} on paper`, colour(name), paper],
      [`${name} on the card`, colour(name), card],
    ]),
    ['card-color on the card', colour('card-color', 'color'), card],
    ['card-color on inset', colour('card-color', 'color'), colour('inset')],
    ['muted on inset', colour('muted'), colour('inset')],
    ['change on the card', colour('change'), card],
    ['the header’s title', theme.get('header-color') ?? colour('muted'), header],
    ['the header’s kind', theme.get('header-color') ?? colour('accent'), header],
    ['the header of a correction', theme.get('header-color') ?? colour('change'), header],
    ['on-accent on the accent', colour('on-accent'), colour('accent')],
    ['on-accent on the marker', colour('on-accent'), marker],
    ['marker-color on paper', marker, paper],
    ...Object.entries(passages).flatMap(([name, passage]): [string, Pair, Pair][] => [
      [`marker-color on ${name}`, marker, passage],
      [`the page’s text on ${name}`, ink, passage],
    ]),
  ];
  const kinds = ['source', 'context', 'definition', 'update', 'correction'];
  const lines: [string, Pair, Pair][] = [
    ['control-border on the card', colour('control-border'), card],
    ['control-border on paper', colour('control-border'), paper],
    ...kinds.flatMap((kind) =>
      Object.entries({ ...passages, paper }).map(([name, passage]): [string, Pair, Pair] => [
        `highlight-${kind} on ${name}`, theme.get('highlight-color') ?? colour(`highlight-${kind}`), passage,
      ]),
    ),
  ];
  return [...text.map((pair) => [...pair, 4.5] as const), ...lines.map((pair) => [...pair, 3] as const)].map((pair) => [...pair]);
}

function assertContrast(theme: ReadonlyMap<string, Pair>, surroundings: Surroundings): void {
  const faint = pairsOf(theme, surroundings).flatMap(([what, front, back, least]) =>
    (['light', 'dark'] as const).flatMap((scheme, index) => {
      const contrast = contrastOf(front[index] ?? '', back[index] ?? '');
      return contrast < least ? [`${what} in ${scheme}: ${contrast.toFixed(2)}, not ${least}`] : [];
    }),
  );
  assert.deepEqual(faint, []);
}

function required(colours: ReadonlyMap<string, Pair>, name: string): Pair {
  const pair = colours.get(name);
  if (!pair) throw new Error(`The sheet has no ${name}`);
  return pair;
}

describe('the default colours', () => {
  it('have the contrast of WCAG 2.2 AA, light and dark', () => {
    const page = coloursIn(read('demo/newspaper.css'), '--', ':root');
    assertContrast(new Map(), { paper: required(page, 'paper'), ink: required(page, 'ink') });
  });
});

for (const theme of themes)
  describe(`the theme of the ${theme}`, () => {
    const sheet = read(`demo/themes/${theme}.css`);

    it('is custom properties and nothing else', () => {
      const other = declarationsOf(sheet).filter(
        ({ within, name }) => within.join() !== '@supports (color: light-dark(red, red)),:root' || !name.startsWith('--sidelight-'),
      );
      assert.deepEqual(other, []);
      assert.ok(declarationsOf(sheet).length > 20);
    });

    it('sets each property once, and only what is documented', () => {
      const names = declarationsOf(sheet).map(({ name }) => name);
      assert.deepEqual(names, [...new Set(names)]);
      const documented = new Set(read('docs/styling.md').match(/--sidelight-[a-z-]*[a-z]/g));
      assert.deepEqual(names.filter((name) => !documented.has(name)), []);
    });

    it('has the contrast of WCAG 2.2 AA, light and dark', () => {
      const face = coloursIn(read('demo/themes/faces.css'), '--face-', `.${theme}`);
      assertContrast(coloursIn(sheet, '--sidelight-', ':root'), { paper: required(face, 'paper'), ink: required(face, 'ink') });
    });
  });

describe('a sheet that is more than a theme', () => {
  for (const [name, text] of Object.entries({
    'another property': ':root { --sidelight-color: red; color: red }',
    'a rule at its end': ':root { --sidelight-color: red } p { margin: 0 }',
    'an import': '@import "x.css"; :root { --sidelight-color: red }',
    'what is no declaration': ':root { --sidelight-color: red; nonsense }',
    'a sign inside a string': ':root { --sidelight-font: "a;b}c"; margin: 0 }',
  }))
    it(`is seen through, with ${name}`, () => {
      const other = declarationsOf(text).filter((one) => one.within.join() !== ':root' || !one.name.startsWith('--sidelight-'));
      assert.equal(other.length, 1, JSON.stringify(declarationsOf(text)));
    });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CSSResult } from 'lit';

const root = new URL('../../', import.meta.url);
function filesIn(folder: string): URL[] {
  const files = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => new URL(`${folder}${file}`, root));
}

const docs = readFileSync(new URL('docs/styling.md', root), 'utf8');

/** Every sheet of the sources, as a page gets it: the names of some properties are put together by script. */
const sheets = (
  await Promise.all(
    [...filesIn('src/styles/'), ...filesIn('src/elements/')]
      .filter(({ href }) => /(?:\.styles|tokens)\.ts$/.test(href))
      .map(async ({ href }) => Object.values((await import(href)) as Record<string, unknown>)),
  )
)
  .flat()
  .filter((value): value is CSSResult => typeof value === 'object' && value !== null && 'cssText' in value)
  .map(({ cssText }) => cssText)
  .join('');

/** The parts in the templates of some folders. */
function partsIn(...folders: string[]): string[] {
  const templates = folders.flatMap(filesIn).map((file) => readFileSync(file, 'utf8'));
  return templates.flatMap((text) => [...text.matchAll(/[^-]\bpart="(\w+)"/g)].map(([, name = '']) => name));
}

/** The cells of the table rows that begin with a name. */
function rowsOf(name: RegExp, text = docs): string[][] {
  const rows = text.split('\n').map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', '')));
  return rows.filter(([first = '']) => name.test(first));
}

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort();
}

const properties = rowsOf(/^--sidelight-/);

describe('docs/styling.md', () => {
  it('has a row for every custom property that the sheets read, and for no other', () => {
    const read = [...sheets.matchAll(/var\(\s*(--sidelight-[\w-]+)/g)].map(([, name = '']) => name);
    assert.ok(read.length > 50);
    assert.deepEqual(properties.map(([name]) => name).sort(), sorted(read));
  });

  it('gives the colours that the sheets have, light and dark', () => {
    const pairs = [...sheets.matchAll(/var\((--sidelight-[\w-]+),light-dark\((#\w+),(#\w+)\)\)/g)].map(([, ...row]) => row.join());
    const documented = properties.filter(([, , light = '']) => light.startsWith('#')).map(([name, , light, dark]) => [name, light, dark].join());
    assert.ok(pairs.length > 15);
    assert.deepEqual(documented.sort(), sorted(pairs));
  });

  for (const [element, ...folders] of [
    ['sidelight-article', 'src/elements/card/', 'src/elements/popover/', 'src/templates/'],
    ['sidelight-controls', 'src/elements/controls/'],
    ['sidelight-timeline', 'src/elements/timeline/'],
  ] as const)
    it(`has a row for every part of ${element}, and for no other`, () => {
      const [, section = ''] = docs.split(`\`${element}::part(…)\``);
      const [table = ''] = section.split('\n###');
      const documented = rowsOf(/^[a-z]+$/, table).map(([name]) => name).filter((name) => name !== 'part');
      assert.deepEqual(documented.sort(), sorted(partsIn(...folders)));
    });

  it('tells of no part of the card that the article does not export', () => {
    const host = readFileSync(new URL('src/elements/article/card-host.ts', root), 'utf8');
    const exported = [...host.matchAll(/exportparts="([\w,]+)"/g)].flatMap(([, names = '']) => names.split(','));
    assert.deepEqual(sorted(exported), sorted(partsIn('src/elements/card/', 'src/elements/popover/', 'src/templates/')));
  });
});

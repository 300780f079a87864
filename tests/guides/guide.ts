import { fromMarkdown } from 'mdast-util-from-markdown';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../docs/newsroom-builds.md', import.meta.url), 'utf8');

const codes = fromMarkdown(text).children.filter((node) => node.type === 'code');

/** The guide's blocks that have a file's name behind their language, by it. */
const blocks = new Map(codes.flatMap(({ meta, value }) => (meta ? [[meta, `${value}\n`] as const] : [])));

/** What the guide tells to write into a file. */
export function guideFile(name: string): string {
  const block = blocks.get(name);
  if (block === undefined) throw new Error(`The guide has no block for ${name}`);
  return block;
}

export const guideFiles: readonly string[] = [...blocks.keys()];

/** The languages of the blocks that are only shown, or typed by hand. */
export const unnamedLanguages: readonly string[] = codes.filter(({ meta }) => !meta).map(({ lang }) => lang ?? '');

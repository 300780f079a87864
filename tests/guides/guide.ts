import type { Code, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../docs/newsroom-builds.md', import.meta.url), 'utf8');

/** The guide's blocks that have a file's name behind their language, by it. */
const blocks = new Map(fromMarkdown(text).children.filter(isNamed).map(({ meta, value }) => [meta, `${value}\n`]));

function isNamed(node: RootContent): node is Code & { meta: string } {
  return node.type === 'code' && typeof node.meta === 'string';
}

/** What the guide tells to write into a file. */
export function guideFile(name: string): string {
  const block = blocks.get(name);
  if (block === undefined) throw new Error(`The guide has no block for ${name}`);
  return block;
}

export const guideFiles: readonly string[] = [...blocks.keys()];

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { serialize } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import type { ChildNode } from 'domhandler';
import { nodesOf } from '../html/nodes.js';
import type { Page } from '../html/page.js';

/** What the reader view of Firefox makes of a page; undefined where it finds no article. */
export function readerView({ document: tree }: Page): ChildNode[] | undefined {
  // Tidied by the browser's own rules first: this DOM's parser has others.
  const { document } = parseHTML(serialize(tree, { treeAdapter: adapter }));
  const read = new Readability(document).parse();
  return read?.content ? nodesOf(read.content) : undefined;
}

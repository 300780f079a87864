import type { FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';

/** A footnote that is written where it is referred to, with its text open at the end so far. */
interface Open {
  readonly content: PhrasingContent[];
  /** Brackets inside of it that are not closed yet. */
  depth: number;
  readonly at: PhrasingContent;
}

/**
 * Takes footnotes that stand in the line, `^[like this]`, as Pandoc and markdown-it have them, for references
 * and definitions like any others. The parser reads them as text.
 *
 * @returns the definitions, which are not put into the tree
 */
export function inlineFootnotes(root: Root): FootnoteDefinition[] {
  const found: FootnoteDefinition[] = [];
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    node.children.forEach((child) => visit(child));
    if (!node.children.some((child) => child.type === 'text' && child.value.includes('^['))) return;
    node.children = takenOut(node.children as PhrasingContent[], found);
  };
  visit(root);
  return found;
}

function takenOut(children: readonly PhrasingContent[], found: FootnoteDefinition[]): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let open: Open | undefined;
  const add = (node: PhrasingContent): unknown => (open ? open.content : kept).push(node);
  for (const child of children) {
    if (child.type !== 'text') {
      add(child);
      continue;
    }
    // A bracket, and what is neither a bracket nor the beginning of a footnote.
    for (const [part] of child.value.matchAll(/\^\[|[[\]]|(?:(?!\^\[)[^[\]])+/g)) {
      if (part === '^[' && !open) open = { content: [], depth: 0, at: child };
      else if (part === ']' && open?.depth === 0) {
        const { content, at } = open;
        open = undefined;
        const identifier = `inline-${found.length + 1}`;
        found.push({ type: 'footnoteDefinition', identifier, children: [{ type: 'paragraph', children: content }], ...placed(at) });
        add({ type: 'footnoteReference', identifier, ...placed(at) });
      } else {
        if (open) open.depth += part === ']' ? -1 : part.endsWith('[') ? 1 : 0;
        add({ type: 'text', value: part, ...placed(child) });
      }
    }
  }
  // One that is never closed is text.
  return open ? [...kept, { type: 'text', value: '^[', ...placed(open.at) }, ...open.content] : kept;
}

function placed({ position }: PhrasingContent): Pick<PhrasingContent, 'position'> {
  return position ? { position } : {};
}

import path from 'node:path';
import { groupBy } from '../../core/group-by.js';
import { isUrl } from '../files/read-input.js';

interface Named {
  readonly name: string;
  /** Without its folders and its last ending. */
  readonly stem: string;
  readonly folders: readonly string[];
}

/**
 * Which of the named documents is called like which page: `port.json` or `port.notes.json` like `port.html`.
 * Many a site calls each of its pages `index.html`: then it is the document whose folder is most like the
 * page's, unless another page's folder is more like the document's. What is in doubt is nobody's.
 */
export function namesakesOf(pages: readonly string[], documents: readonly string[], cwd: string): ReadonlyMap<string, string> {
  const named = (names: readonly string[]) => groupBy(names.map((name) => partsOf(name, cwd)).map((one) => [firstPart(one), one] as const));
  const [pagesBy, documentsBy] = [named(pages), named(documents)];
  const namesakes = new Map<string, string>();
  for (const [first, alike] of documentsBy) {
    /** How near the nearest page of each document is. */
    const nearest = new Map<Named, number>();
    const chosen = (pagesBy.get(first) ?? []).flatMap((page) => {
      const pairs = alike
        .filter((document) => isNamesake(page, document))
        .map((document) => ({ page, document, near: nearness(page, document), isSame: page.stem === document.stem }));
      for (const { document, near } of pairs) nearest.set(document, Math.max(near, nearest.get(document) ?? 0));
      const [best, next] = pairs.sort((a, b) => b.near - a.near || Number(b.isSame) - Number(a.isSame));
      const isInDoubt = best?.near === next?.near && best?.isSame === next?.isSame;
      return best && !isInDoubt ? [best] : [];
    });
    for (const { page, document, near } of chosen) if (nearest.get(document) === near) namesakes.set(page.name, document.name);
  }
  return namesakes;
}

function partsOf(name: string, cwd: string): Named {
  const location = isUrl(name) && URL.canParse(name) ? new URL(name).pathname : path.resolve(cwd, name);
  const { dir, name: stem } = path.parse(location);
  return { name, stem, folders: dir.split(/[\\/]/) };
}

/** Namesakes have it in common. */
function firstPart({ stem }: Named): string {
  return stem.split('.')[0] ?? '';
}

/** A name may have more to say, as `port.notes`; of `2024.05.19` and `2024.05.20` each says something else. */
function isNamesake({ stem: one }: Named, { stem: other }: Named): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** How many folders have the same names, from the innermost: sites keep pages and documents in trees of one shape. */
function nearness({ folders: one }: Named, { folders: other }: Named): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same;
}

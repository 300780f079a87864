import { groupBy } from '../core/group-by.js';
import type { Span } from '../core/text-index.js';
import type { TextSnapshot } from './snapshot.js';

/** Spans to underline, by the highlight's name without its `sidelight-`. */
export type Highlights = ReadonlyMap<string, readonly Span[]>;

/** `CSS.highlights` of the page, or undefined where the browser has none: then nothing is underlined. */
function registry(): HighlightRegistry | undefined {
  return typeof CSS !== 'undefined' && typeof Highlight === 'function' ? CSS.highlights : undefined;
}

/**
 * Underlines spans of an article with the CSS Custom Highlight API; no element is made for it. The
 * entries are shared by all articles of the page, and only Sidelight's own are ever touched.
 *
 * StaticRanges, one a text node: a live Range makes every later change of the DOM dearer, and a range
 * over several nodes would underline the advertisement between them.
 *
 * @param priority which highlight is painted over which
 * @returns what takes these ranges out again
 */
export function paintHighlights(
  snapshot: TextSnapshot,
  highlights: Highlights,
  priority = 0,
): () => void {
  const entries = registry();
  if (!entries) return () => undefined;
  const undo: (() => void)[] = [];
  for (const [kind, spans] of highlights) {
    const name = `sidelight-${kind}`;
    const entry = entries.get(name) ?? new Highlight();
    entry.priority = priority;
    const ranges = spans.flatMap((span) => rangesOf(snapshot, span));
    for (const range of ranges) entry.add(range);
    if (ranges.length > 0) entries.set(name, entry);
    undo.push(() => {
      for (const range of ranges) entry.delete(range);
      if (entry.size === 0 && entries.get(name) === entry) entries.delete(name);
    });
  }
  return () => {
    for (const step of undo) step();
  };
}

/** What is underlined in the page at present, by its text node, of whichever article. */
export function underlined(): ReadonlyMap<Node, readonly AbstractRange[]> {
  const entries = [...(registry() ?? [])].filter(([name]) => name.startsWith('sidelight-'));
  return groupBy(entries.flatMap(([, ranges]) => [...ranges].map((range) => [range.startContainer, range] as const)));
}

function rangesOf(snapshot: TextSnapshot, span: Span): StaticRange[] {
  return snapshot.pieces(span).map(
    ({ node, start, end }) =>
      new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      }),
  );
}

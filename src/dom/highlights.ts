import { groupBy } from '../core/group-by.js';
import type { Span } from '../core/text-index.js';
import { memberOf } from './member-of.js';
import { watchNear } from './near-view.js';
import type { TextSnapshot } from './snapshot.js';

/** Spans to underline, by the highlight's name without its `sidelight-`. */
export type Highlights = ReadonlyMap<string, readonly Span[]>;

/** `CSS.highlights` of the page, or undefined where the browser has none: then nothing is underlined. */
function registry(): HighlightRegistry | undefined {
  return typeof CSS !== 'undefined' && typeof Highlight === 'function' ? CSS.highlights : undefined;
}

/**
 * Chromium looks at every range again whenever anything in the page has changed, 14 ms for 1,000 of them:
 * of more than this only those near what the reader sees are painted.
 */
const MANY = 100;

interface Line {
  readonly name: string;
  readonly range: StaticRange;
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
  const lines = [...highlights].flatMap(([kind, spans]) =>
    spans.flatMap((span) => rangesOf(snapshot, span)).map((range): Line => ({ name: `sidelight-${kind}`, range })),
  );
  const paint = ({ name, range }: Line) => {
    const entry = entries.get(name) ?? new Highlight();
    entry.priority = priority;
    entry.add(range);
    entries.set(name, entry);
  };
  const unpaint = ({ name, range }: Line) => {
    const entry = entries.get(name);
    if (entry?.delete(range) && entry.size === 0) entries.delete(name);
  };
  const unpaintAll = () => lines.forEach(unpaint);
  if (lines.length <= MANY) {
    lines.forEach(paint);
    return unpaintAll;
  }
  const linesIn = groupBy(lines.map((line): [Element, Line] => [boxAround(line.range.startContainer), line]));
  const stop = watchNear(linesIn.keys(), (box, isNear) => linesIn.get(box)?.forEach(isNear ? paint : unpaint));
  return () => {
    stop();
    unpaintAll();
  };
}

/** The innermost element around a text that has a box of its own. */
function boxAround(text: Node): Element {
  let box = text.parentElement as Element;
  for (let around: Element | null = box; around && getComputedStyle(box).display === 'contents'; around = memberOf(box, 'parentElement')) box = around;
  return box;
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

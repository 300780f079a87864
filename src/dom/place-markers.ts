import type { TextPoint, TextSnapshot } from './snapshot.js';

/** One marker as it has to stand in the page: plain values, so that any writer makes the same node. */
export interface MarkerSpec {
  /** Where in the text. */
  readonly offset: number;
  /** The ids of its notes. */
  readonly ids: readonly string[];
  readonly elementId: string;
  /** The first note's entry in the list, as a fragment. */
  readonly href: string;
  /** The number that is shown. */
  readonly text: string;
  /** The accessible name. */
  readonly label: string;
}

/** Links inside these are invalid, or would be part of another control. */
const CLOSED = 'a,button,summary,label,svg,math';

export interface PlacedMarkers {
  /** In reading order. */
  readonly elements: readonly HTMLElement[];
  /** Takes the markers out again; the same text nodes stand there as before. */
  readonly remove: () => void;
}

/**
 * Puts markers into the article. A marker that a prerendered page already has in its place is kept, now
 * and when the others are removed; one in another place points at words it does not belong to, and goes.
 *
 * @param specs ascending by offset; all places are known before the first node is touched
 */
export function placeMarkers(snapshot: TextSnapshot, specs: readonly MarkerSpec[]): PlacedMarkers {
  const kept = keepPrerendered(snapshot, specs);
  const elements: HTMLElement[] = [];
  const undo: (() => void)[] = [];
  // From the last to the first, so that a split never moves a place that is still to come.
  for (const spec of [...specs].reverse()) {
    const at = snapshot.pointBefore(spec.offset);
    if (!at) continue;
    const present = kept.get(placeKey(spec.offset, spec.ids));
    const marker = present ?? at.node.ownerDocument.createElement('a');
    describeMarker(marker, spec);
    elements.unshift(marker);
    if (!present) undo.push(insertMarker(snapshot, at, marker));
  }
  return {
    elements,
    remove: () => {
      for (const step of undo.splice(0).reverse()) step();
    },
  };
}

function keepPrerendered(
  snapshot: TextSnapshot,
  specs: readonly MarkerSpec[],
): ReadonlyMap<string, HTMLElement> {
  const keyOf = new Map(specs.map(({ offset, ids }) => [placeKey(endOfClosed(snapshot, offset), ids), placeKey(offset, ids)]));
  const kept = new Map<string, HTMLElement>();
  for (const { element, offset } of snapshot.markers) {
    const key = keyOf.get(placeKey(offset, idsOf(element)));
    if (key !== undefined && !kept.has(key)) kept.set(key, element);
    else element.remove();
  }
  return kept;
}

/** Where the text goes on behind a marker: one that may not stand inside a link stands behind it. */
function endOfClosed(snapshot: TextSnapshot, offset: number): number {
  const node = snapshot.pointBefore(offset)?.node;
  const closed = node && outermostClosed(node);
  return (closed && snapshot.spanOf(closed)?.end) ?? offset;
}

function placeKey(offset: number, ids: readonly string[]): string {
  return `${offset} ${ids.join(' ')}`;
}

/** The ids of the notes that a marker stands for. */
export function idsOf(marker: HTMLElement): readonly string[] {
  return (marker.dataset['sidelight'] ?? '').split(' ');
}

/** Gives a marker its attributes, and touches none that is right already. */
function describeMarker(marker: HTMLElement, spec: MarkerSpec): void {
  const attributes = {
    class: 'sidelight-marker',
    role: 'doc-noteref',
    id: spec.elementId,
    'data-sidelight': spec.ids.join(' '),
    href: spec.href,
    'aria-label': spec.label,
  };
  for (const [name, value] of Object.entries(attributes))
    if (marker.getAttribute(name) !== value) marker.setAttribute(name, value);
  if (marker.textContent !== spec.text) marker.textContent = spec.text;
}

/** Inserts a marker at a point of the text. Returns what takes it out and joins the text again. */
function insertMarker(snapshot: TextSnapshot, at: TextPoint, marker: HTMLElement): () => void {
  const { node, offset } = at;
  const closed = outermostClosed(node);
  if (closed) {
    closed.after(marker);
    return () => marker.remove();
  }
  if (offset === node.length) {
    node.after(marker);
    return () => marker.remove();
  }
  const tail = snapshot.split(at);
  tail.before(marker);
  return () => {
    marker.remove();
    // Anything else between the halves is the page's own doing, and stays.
    if (node.nextSibling !== tail) return;
    node.appendData(tail.data);
    tail.remove();
  };
}

function outermostClosed(node: Node): Element | undefined {
  let found: Element | undefined;
  for (let element = node.parentElement?.closest(CLOSED); element; ) {
    found = element;
    element = element.parentElement?.closest(CLOSED);
  }
  return found;
}

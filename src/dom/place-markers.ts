import { CLOSED, markerAttributes, type MarkerSpec } from '../core/marker-spec.js';
import { beforeMarkers, isMarker } from './marker-siblings.js';
import { closestOf } from './member-of.js';
import type { TextPoint, TextSnapshot } from './snapshot.js';
import { partAfter, rejoin } from './split-text.js';

/**
 * The markers of one article. What stands in its place already is kept as it is, whether the page was
 * prerendered or the text around it changed; one in another place points at words it does not belong
 * to, and goes. Markers of other articles are left alone.
 */
export class ArticleMarkers {
  readonly #isOwn: (marker: HTMLElement) => boolean;
  /** Those that are not the page's, each with the part of the text that it split off. */
  readonly #inserted = new Map<HTMLElement, Text | null>();
  /** What each stands behind, other markers left out. */
  #stands = new Map<HTMLElement, Node>();
  /** Those that the page came with: they stay when the others go. */
  #prerendered: ReadonlySet<HTMLElement> | undefined;

  /** @param isOwn whether a marker that is found in the page is one of this article's */
  constructor(isOwn: (marker: HTMLElement) => boolean) {
    this.#isOwn = isOwn;
  }

  /** Whether all stand as they were placed, and no copy of one. */
  standIn({ markers }: TextSnapshot): boolean {
    const found = markers.filter(this.#isOwn);
    return found.length === this.#stands.size && found.every((marker) => this.#stands.get(marker) === beforeMarkers(marker));
  }

  /**
   * Puts markers into the article, in as many steps; it may be left between any two of them.
   *
   * @param specs ascending by offset; all places are known before the first node is touched
   * @param order the indexes of the specs, as they are to be placed
   * @returns in reading order
   */
  *place(
    snapshot: TextSnapshot,
    specs: readonly MarkerSpec[],
    order: Iterable<number> = specs.keys(),
  ): Generator<void, readonly HTMLElement[]> {
    const elements = this.#keep(snapshot, specs);
    const indexes = new Map<Node | null, number>([...elements].map(([index, element]) => [element, index]));
    for (const index of order) {
      const spec = specs[index] as MarkerSpec;
      const present = elements.get(index);
      const marker = present ?? document.createElement('a');
      describeMarker(marker, spec);
      if (!present && this.#insert(snapshot, spec.offset, marker, (other) => (indexes.get(other) ?? index) < index)) {
        elements.set(index, marker);
        indexes.set(marker, index);
      }
      yield;
    }
    return [...elements].sort(([a], [b]) => a - b).map(([, element]) => element);
  }

  /** Takes the markers out again; the same text nodes stand there as before. */
  remove(): void {
    for (const marker of [...this.#inserted.keys()]) this.#takeOut(marker);
    this.#stands.clear();
  }

  /** The markers that stand right, by the index of their spec; the others are taken out. */
  #keep(snapshot: TextSnapshot, specs: readonly MarkerSpec[]): Map<number, HTMLElement> {
    const found = new Set(snapshot.markers.filter(this.#isOwn));
    const kept = new Map<number, HTMLElement>();
    this.#stands = new Map();
    for (const [index, { offset, ids }] of found.size > 0 ? specs.entries() : []) {
      const { stand, isInside } = standAt(snapshot, offset);
      for (let next = isInside ? null : stand?.nextSibling; isMarker(next); next = next.nextSibling)
        if (found.has(next) && next.dataset['sidelight'] === ids.join(' ') && !this.#stands.has(next)) {
          kept.set(index, next);
          this.#stands.set(next, stand as Node);
          break;
        }
    }
    this.#prerendered ??= new Set(kept.values());
    for (const marker of new Set([...this.#inserted.keys(), ...found]))
      if (!this.#stands.has(marker)) this.#takeOut(marker, snapshot);
      // One of ours, out of markup that the page has read and written again.
      else if (!this.#prerendered.has(marker) && !this.#inserted.has(marker)) this.#inserted.set(marker, null);
    return kept;
  }

  /**
   * @param isBefore whether a marker that stands at the same place goes first
   * @returns whether there is text to stand behind
   */
  #insert(snapshot: TextSnapshot, offset: number, marker: HTMLElement, isBefore: (other: Node | null) => boolean): boolean {
    const { at, stand, isInside } = standAt(snapshot, offset);
    if (!stand) return false;
    const part = isInside ? snapshot.split(at) : (partAfter(stand) ?? null);
    let behind = stand;
    while (isBefore(behind.nextSibling)) behind = behind.nextSibling as ChildNode;
    behind.after(marker);
    this.#inserted.set(marker, part);
    this.#stands.set(marker, stand);
    return true;
  }

  #takeOut(marker: HTMLElement, snapshot?: TextSnapshot): void {
    const part = this.#inserted.get(marker) ?? marker.nextSibling;
    this.#inserted.delete(marker);
    marker.remove();
    if (snapshot) snapshot.join(part);
    else rejoin(part);
  }
}

/** What a marker at an offset stands behind, and whether a text has to be split for it. */
function standAt(
  snapshot: TextSnapshot,
  offset: number,
): { stand?: undefined; at?: undefined; isInside?: undefined } | { stand: ChildNode; at: TextPoint; isInside: boolean } {
  const at = snapshot.pointBefore(offset);
  if (!at) return {};
  const closed = outermostClosed(at.node, snapshot.root);
  return { stand: closed ?? at.node, at, isInside: !closed && at.offset < at.node.length };
}

/** The ids of the notes that a marker stands for. */
export function idsOf(marker: HTMLElement): readonly string[] {
  return (marker.dataset['sidelight'] ?? '').split(' ');
}

/** Gives a marker its attributes, and touches none that is right already. */
function describeMarker(marker: HTMLElement, spec: MarkerSpec): void {
  for (const [name, value] of Object.entries(markerAttributes(spec)))
    if (value === undefined) marker.removeAttribute(name);
    else if (marker.getAttribute(name) !== value) marker.setAttribute(name, value);
  if (marker.textContent !== spec.text) marker.textContent = spec.text;
}

/** Of what can hold no link, in the article: it may stand in such an element itself. */
function outermostClosed(node: Node, root: Element): Element | undefined {
  let found: Element | undefined;
  for (let element = closestOf(node.parentElement, CLOSED); element && !element.contains(root); element = closestOf(element.parentElement, CLOSED))
    found = element;
  return found;
}

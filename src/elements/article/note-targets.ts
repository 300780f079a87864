import { markerId } from '../../core/article-ids.js';
import type { Annotation } from '../../core/model.js';
import { offsetAtPoint } from '../../dom/hit-test.js';
import { closestOf } from '../../dom/member-of.js';
import { scopeOf } from './article-target.js';
import type { PlacedDocument } from './draw-places.js';

/** The article's marker that an event goes through; of two that overlap at a point, the nearest. */
export function markerOf(event: Event, { root, markers }: PlacedDocument): HTMLElement | undefined {
  const isMarker = (target: EventTarget): target is HTMLElement => markers.has(target as HTMLElement);
  const hit = event.composedPath().find(isMarker);
  // A key has no point.
  if (!hit || !(event as PointerEvent).pointerType) return hit;
  const { clientX: x, clientY: y } = event as PointerEvent;
  const distance = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);
  };
  return scopeOf(root)
    .elementsFromPoint(x, y)
    .filter(isMarker)
    .reduce((best, one) => (distance(one) < distance(best) ? one : best), hit);
}

/** The note whose passage is under a point; of nested ones, the shortest. */
export function noteAtPoint({ root, snapshot, spansOf, isShown }: PlacedDocument, x: number, y: number): string | undefined {
  const offset = offsetAtPoint(snapshot, root, x, y);
  let found: string | undefined;
  let shortest = Infinity;
  if (offset === undefined) return undefined;
  for (const [id, spans] of spansOf)
    for (const { start, end } of spans)
      if (start <= offset && offset < end && end - start < shortest && isShown(id)) {
        found = id;
        shortest = end - start;
      }
  return found;
}

/** Where a note's card belongs: at the marker, or in an article without markers where the passage ends. */
export function boxOf({ hasMarkers, anchors }: PlacedDocument, id: string, stand: Element): DOMRect {
  const range = hasMarkers ? undefined : anchors.get(id)?.range;
  return [...(range?.getClientRects() ?? [])].at(-1) ?? stand.getBoundingClientRect();
}

/** The page's own controls inside a passage, which a press is meant for. */
const CONTROLS = 'a,button,summary,label,input,select,textarea,audio,video,[tabindex],[contenteditable]';

/** The note whose passage is pressed, in an article without markers; not when the reader selects text. */
export function pressedNote(event: Event, placed: PlacedDocument): string | undefined {
  const [target] = event.composedPath();
  if (placed.hasMarkers || !(event instanceof MouseEvent) || event.type === 'pointermove') return undefined;
  if (!(target instanceof Element && placed.root.contains(target)) || closestOf(target, CONTROLS)) return undefined;
  return getSelection()?.isCollapsed === false ? undefined : noteAtPoint(placed, event.clientX, event.clientY);
}

/** The note that a link of the list leads back to, where no marker is there to be its target. */
export function noteOfBacklink(event: Event, { hasMarkers, numbering, articleName }: PlacedDocument): string | undefined {
  const { target } = event;
  const link = !hasMarkers && target instanceof Element && closestOf(target, 'a[role=doc-backlink]');
  const href = link && link.getAttribute('href');
  return href ? numbering.order.find(({ id }) => href === `#${markerId(articleName, id)}`)?.id : undefined;
}

/** The notes that can be read in the text, one after the other. */
export function shownOrder({ numbering, isShown }: PlacedDocument): readonly Annotation[] {
  return numbering.order.filter(({ id }) => isShown(id));
}

/** The note that is read before or behind one; without one, the first. */
export function neighbourOf(id: string | undefined, direction: 1 | -1, placed: PlacedDocument): string | undefined {
  const order = shownOrder(placed);
  const index = order.findIndex((note) => note.id === id);
  return order[index < 0 ? 0 : index + direction]?.id;
}

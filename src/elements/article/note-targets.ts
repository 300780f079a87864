import { offsetAtPoint } from '../../dom/hit-test.js';
import { scopeOf } from './article-target.js';
import type { PlacedDocument } from './draw-places.js';

/** The article's marker that an event goes through; of two that overlap at a point, the nearest. */
export function markerOf(event: Event, { root, markers }: PlacedDocument): HTMLElement | undefined {
  const path = event.composedPath();
  const hit = markers.find((marker) => path.includes(marker));
  // A key has no point.
  if (!hit || !(event as PointerEvent).pointerType) return hit;
  const { clientX: x, clientY: y } = event as PointerEvent;
  const atPoint = scopeOf(root).elementsFromPoint(x, y);
  const distance = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);
  };
  return markers
    .filter((marker) => atPoint.includes(marker))
    .reduce((best, one) => (distance(one) < distance(best) ? one : best), hit);
}

/** The note whose passage is under a point; of nested ones, the shortest. */
export function noteAtPoint({ root, snapshot, spansOf }: PlacedDocument, x: number, y: number): string | undefined {
  const offset = offsetAtPoint(snapshot, root, x, y);
  let found: string | undefined;
  let shortest = Infinity;
  if (offset === undefined) return undefined;
  for (const [id, spans] of spansOf)
    for (const { start, end } of spans)
      if (start <= offset && offset < end && end - start < shortest) {
        found = id;
        shortest = end - start;
      }
  return found;
}

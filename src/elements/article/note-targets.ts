import { offsetAtPoint } from '../../dom/hit-test.js';
import type { PlacedDocument } from './draw-places.js';

/** The ids of the notes that a marker stands for. */
export function idsOf(marker: HTMLElement): readonly string[] {
  return (marker.dataset['sidelight'] ?? '').split(' ');
}

/** The article's marker that an event goes through; of two that overlap at a point, the nearest. */
export function markerOf(event: MouseEvent, { root, markers }: PlacedDocument): HTMLElement | undefined {
  const hit = event.composedPath().find((target) => markers.includes(target as HTMLElement));
  if (!(hit instanceof HTMLElement)) return undefined;
  if ((event as PointerEvent).pointerType === '') return hit;
  const { clientX: x, clientY: y } = event;
  const scope = root.getRootNode() as Document | ShadowRoot;
  const near = scope.elementsFromPoint(x, y).filter((element) => markers.includes(element as HTMLElement));
  const distance = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);
  };
  return (near as HTMLElement[]).reduce((best, one) => (distance(one) < distance(best) ? one : best), hit);
}

/** The note that a link inside a card leads to. */
export function relatedNoteOf(event: Event): string | undefined {
  for (const target of event.composedPath())
    if (target instanceof HTMLElement && target.dataset['sidelight'] !== undefined) return target.dataset['sidelight'];
  return undefined;
}

/** The note whose passage is under a point; of nested ones, the shortest. */
export function noteAtPoint({ root, places }: PlacedDocument, x: number, y: number): string | undefined {
  const offset = offsetAtPoint(places.snapshot, root, x, y);
  if (offset === undefined) return undefined;
  let found: { id: string; length: number } | undefined;
  for (const [id, spans] of places.spansOf)
    for (const { start, end } of spans)
      if (start <= offset && offset < end && (!found || end - start < found.length))
        found = { id, length: end - start };
  return found?.id;
}

import { fitMarkers as watchFit } from '../../src/dom/fit-markers.js';
import type { MarkerSpec } from '../../src/core/marker-spec.js';
import { ArticleMarkers } from '../../src/dom/place-markers.js';
import type { TextSnapshot } from '../../src/dom/snapshot.js';

export interface PlacedMarkers {
  /** In reading order. */
  readonly elements: readonly HTMLElement[];
  readonly remove: () => void;
}

/** Takes all steps at once. */
export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Puts markers into an article that has none of another article. */
export function placeMarkers(snapshot: TextSnapshot, specs: readonly MarkerSpec[]): PlacedMarkers {
  const markers = new ArticleMarkers(() => true);
  return { elements: finish(markers.place(snapshot, specs)), remove: () => markers.remove() };
}

/** Fits markers, now and when their surroundings change, until what it returns is called. */
export function fitMarkers(root: HTMLElement, markers: readonly HTMLElement[]): () => void {
  const { fit, stop } = watchFit(root, () => markers);
  fit();
  return stop;
}

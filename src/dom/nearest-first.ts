import { firstIndex } from '../core/binary-search.js';
import type { TextSnapshot } from './snapshot.js';

/** So many are placed before a reader could see which came first. */
const FEW = 100;

/**
 * The order in which to place what stands at ascending offsets: from where the reader is outwards. Asks
 * for layout, once for each doubling of their number.
 *
 * @returns indexes
 */
export function* nearestFirst(snapshot: TextSnapshot, places: readonly { readonly offset: number }[]): Iterable<number> {
  const { length } = places;
  const first = length > FEW ? firstBelowTop(snapshot, places) : 0;
  for (let distance = 0; distance < length; distance++) {
    if (first + distance < length) yield first + distance;
    if (first - distance > 0) yield first - distance - 1;
  }
}

function firstBelowTop(snapshot: TextSnapshot, places: readonly { readonly offset: number }[]): number {
  return firstIndex(places.length, (index) => {
    const element = snapshot.pointBefore(places[index]?.offset ?? 0)?.node.parentElement;
    return !element || element.getBoundingClientRect().bottom >= 0;
  });
}

import { lastAtOrBefore } from './binary-search.js';
import type { PositionTarget } from './model.js';
import type { Span } from './text-index.js';

export type Positions = Pick<PositionTarget, 'start' | 'end' | 'lines'>;

/**
 * Converts positions as the W3C and RFC 5147 count them to offsets. The text is read once; a position
 * costs a binary search for the place that it is counted from.
 */
export function positionReader(text: string): (positions: Positions, within: Span) => Span {
  const lines = Array.from(text.matchAll(/^/gm), ({ index }) => index);
  const points: number[] = [];
  for (let at = 0; at < text.length; at += Number(text.codePointAt(at)) > 0xffff ? 2 : 1) points.push(at);
  return ({ start, end = Infinity, lines: areLines }, within) => {
    const starts = areLines ? lines : points;
    const first = lastAtOrBefore(starts, within.start);
    const offsetOf = (position: number): number => Math.min(starts[first + position] ?? within.end, within.end);
    return { start: offsetOf(start), end: offsetOf(Math.max(start, end)) };
  };
}

/** How many code points a text has. */
export function codePoints(text: string): number {
  return text.length - (text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
}

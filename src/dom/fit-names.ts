import { underlined } from './highlights.js';
import { InkMeter, type Ink, type InkMetrics } from './ink.js';
import { isBlock } from '../core/text-rules.js';

/*
 * A marker that shows a name has no more room than one with a number: what is free between two lines. The
 * name stands over the end of its passage, there where no letter of either line is painted. Where it would
 * cover one, or come near another marker, the number is shown.
 */

/** A marker with its number, in px of the viewport. */
export interface MarkerPlace {
  readonly marker: HTMLElement;
  /** What it may show in its number's place. */
  readonly name: string | undefined;
  readonly isRtl: boolean;
  /** Where its box begins; the middle of the box and of the number. */
  readonly start: number;
  readonly centre: number;
  readonly middle: number;
  /** The ends of what it may cover. */
  readonly left: number;
  readonly right: number;
}

/** A name's box. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far, in px, something is from its place. */
export interface Move {
  readonly x: number;
  readonly y: number;
}

/** Of the number's size; the marker's styles say the same. */
const SIZE = 0.8;
const SMALLEST = 10;
/** In em of the name; a longer one ends in an ellipsis. */
const LONGEST = 18;
/** Beside the name, in px. */
const PADDING = 3;
/** Half the room that a number keeps, in px: its hit area's width, and its own height. */
const NUMBER_WIDTH = 12;
const NUMBER_HEIGHT = 6;
/** From the end of the words to the middle of their number, in px; the marker's styles say the same. */
const BEHIND = 3;
/** Between a name and the letters below, in px: engines round. */
const GAP = 0.5;

/**
 * Finds which markers can show their names, and how far from their places. In reading order: of two names
 * that would meet the first stays. Asks for layout and writes nothing.
 *
 * @returns undefined for a marker that shows its number
 */
export function fitNames(places: readonly MarkerPlace[]): (Move | undefined)[] {
  const meter = new InkMeter();
  const lines = underlined();
  const inks = new Map<Element, Ink[]>();
  const inkOf = (block: Element) => {
    const found = inks.get(block) ?? [block, blockBefore(block)].flatMap((one) => (one ? meter.in(one, lines) : []));
    inks.set(block, found);
    return found;
  };
  const taken = places.map(({ centre, middle }): Box => ({
    left: centre - NUMBER_WIDTH,
    right: centre + NUMBER_WIDTH,
    top: middle - NUMBER_HEIGHT,
    bottom: middle + NUMBER_HEIGHT,
  }));
  return places.map((place, index) => {
    const block = blockOf(place.marker);
    const name = block && measureName(place, meter);
    const box = name && boxFor(place, name, block, inkOf(block));
    if (!box || taken.some((other, at) => at !== index && meet(box, other))) return undefined;
    taken[index] = box;
    const { descent, fontAscent, fontDescent } = name;
    return {
      x: (place.isRtl ? box.right : box.left) - place.start,
      y: box.bottom - descent - (fontAscent - fontDescent) / 2 - place.middle,
    };
  });
}

function measureName({ marker, name }: MarkerPlace, meter: InkMeter): InkMetrics | undefined {
  if (name === undefined) return undefined;
  const style = getComputedStyle(marker);
  const size = Math.max(SMALLEST, SIZE * parseFloat(style.fontSize));
  const metrics = meter.measure(name, `500 ${size}px ${style.fontFamily}`);
  return metrics && { ...metrics, width: Math.min(metrics.width, LONGEST * size) + 2 * PADDING };
}

/** Where a name covers no letter, between the line of its marker and what stands above. */
function boxFor({ centre, middle, isRtl, ...bounds }: MarkerPlace, name: InkMetrics, block: Element, inks: readonly Ink[]): Box | undefined {
  const edges = block.getBoundingClientRect();
  const least = Math.max(bounds.left, edges.left);
  const most = Math.min(bounds.right, edges.right);
  const { lineHeight, writingMode } = getComputedStyle(block);
  const end = isRtl ? centre + BEHIND : centre - BEHIND;
  const over = isRtl ? end - PADDING : end + PADDING - name.width;
  const left = Math.max(least, Math.min(over, most - name.width));
  const right = left + name.width;
  // The passage's own letters are what is next below the number, where it ends.
  const own = inks
    .filter((ink) => ink.left <= end + 1 && ink.right >= end - 1 && ink.baseline > middle)
    .reduce<Ink | undefined>((best, ink) => (best && best.baseline <= ink.baseline ? best : ink), undefined);
  if (!own || right > most || writingMode !== 'horizontal-tb') return undefined;
  const near = inks.filter((ink) => ink.left < right && ink.right > left);
  const isOnLine = ({ baseline }: Ink) => Math.abs(baseline - own.baseline) < (own.baseline - own.top) / 2;
  const bottom = Math.min(own.top, ...near.filter(isOnLine).map(({ top }) => top)) - GAP;
  // A first line has the room of the others, so that names stand equally high.
  const above = near.filter(({ baseline }) => baseline < own.top).map((ink) => ink.bottom);
  const top = Math.max(own.bottom - (parseFloat(lineHeight) || Infinity), ...above) + GAP;
  const height = name.ascent + name.descent;
  const box = { left, right, top: (top + bottom - height) / 2, bottom: (top + bottom + height) / 2 };
  return bottom - top < height || near.some((ink) => !isOnLine(ink) && meet(box, ink)) ? undefined : box;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function blockOf(element: Element): Element | null {
  let block = element.parentElement;
  while (block && !isBlock(block.tagName)) block = block.parentElement;
  return block;
}

/** What stands above a block's first line, if it is laid out. */
function blockBefore(block: Element): Element | null {
  let inner: Element | null = block;
  while (inner && !inner.previousElementSibling) inner = inner.parentElement;
  const before = inner?.previousElementSibling;
  return before?.checkVisibility({ contentVisibilityAuto: true }) ? before : null;
}

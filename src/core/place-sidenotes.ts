/** A stretch from top to bottom, in px. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** A sidenote that is to stand beside a line. */
export interface WantedSidenote {
  /** Where its top would be, were it alone. */
  readonly top: number;
  readonly height: number;
}

/** Between two sidenotes, and between one and anything else in the margin, in px. */
export const SIDENOTE_GAP = 16;
/** Further below its line than this, in px, a note stands beside other words: its card is nearer. */
export const MAX_DROP = 600;
/** To stand above an obstacle a sidenote may begin before its line, by so much, in px. */
export const MAX_LIFT = 100;

/**
 * Finds a place for each sidenote in a margin, as near to its line as those before it and the obstacles
 * let it be. It is passed below another sidenote that is in its way; an obstacle is also passed above,
 * where that is nearer and the sidenotes there can make room. Takes time linear in their number.
 *
 * @param wanted in the order of their lines
 * @param room where sidenotes may stand
 * @param obstacles what else stands there, in any order
 * @returns their tops, ascending; undefined for one that finds no place near its line
 */
export function placeSidenotes(
  wanted: readonly WantedSidenote[],
  room: Band,
  obstacles: readonly Band[],
): readonly (number | undefined)[] {
  const tops: (number | undefined)[] = [];
  let spaces = spacesIn(room, obstacles);
  /** The first sidenote in the space that is being filled. */
  let first = 0;
  for (const [index, { top }] of wanted.entries()) {
    let best: { moves: ReadonlyMap<number, number>; space: number } | undefined;
    let distance = MAX_DROP;
    for (const [space, band] of spaces.entries()) {
      if (band.top - top > distance) break;
      const moves = movesFor(index, space > 0 ? index : first, band, tops, wanted);
      const own = Math.abs((moves?.get(index) ?? Infinity) - top);
      if (!moves || own > distance || (best && own === distance)) continue;
      best = { moves, space };
      distance = own;
    }
    tops.push(undefined);
    if (!best) continue;
    for (const [moved, to] of best.moves) tops[moved] = to;
    if (best.space === 0) continue;
    first = index;
    spaces = spaces.slice(best.space);
  }
  return tops;
}

/** What is free between the obstacles, apart from them. */
function spacesIn(room: Band, obstacles: readonly Band[]): readonly Band[] {
  const spaces: Band[] = [];
  let { top } = room;
  for (const obstacle of [...obstacles].sort((a, b) => a.top - b.top)) {
    spaces.push({ top, bottom: Math.min(room.bottom, obstacle.top - SIDENOTE_GAP) });
    top = Math.max(top, obstacle.bottom + SIDENOTE_GAP);
  }
  return [...spaces, { top, bottom: room.bottom }].filter((space) => space.bottom > space.top);
}

/**
 * The tops in a space of one more sidenote, and of those that it lifts there; undefined when it does not
 * fit, or one would stand too high.
 */
function movesFor(
  index: number,
  first: number,
  space: Band,
  tops: readonly (number | undefined)[],
  wanted: readonly WantedSidenote[],
): ReadonlyMap<number, number> | undefined {
  const moves = new Map<number, number>();
  let { bottom } = space;
  for (let at = index; at >= first; at--) {
    const { top, height } = wanted[at] as WantedSidenote;
    const present = at === index ? topBelow(index, first, space, tops, wanted) : tops[at];
    if (present === undefined) continue;
    if (at !== index && present + height <= bottom) break;
    const lifted = Math.min(present, bottom - height);
    if (lifted < space.top || lifted < top - MAX_LIFT) return undefined;
    moves.set(at, lifted);
    bottom = lifted - SIDENOTE_GAP;
  }
  return moves;
}

/** Where the next sidenote of a space would stand if it had no end. */
function topBelow(
  index: number,
  first: number,
  space: Band,
  tops: readonly (number | undefined)[],
  wanted: readonly WantedSidenote[],
): number {
  const { top } = wanted[index] as WantedSidenote;
  for (let at = index - 1; at >= first; at--) {
    const above = tops[at];
    if (above !== undefined) return Math.max(top, above + (wanted[at]?.height ?? 0) + SIDENOTE_GAP);
  }
  return Math.max(top, space.top);
}

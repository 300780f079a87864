// Right or wrong. The bounds are those by which matchers of real edits are judged too.

/** @typedef {{ start: number, end: number }} Span */

const RIGHT = 0.8;
const ELSEWHERE = 0.3;

/** Intersection over union, from 0 to 1. @param {Span} a @param {Span} b */
export function overlap(a, b) {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, common) / (Math.max(a.end, b.end) - Math.min(a.start, b.start) || 1);
}

/**
 * What became of one quote. `partly`: it overlaps the passage, by less than it should.
 * @param {Span | null} place @param {Span | null} truth null: the passage was deleted
 * @returns {'found' | 'partly' | 'wrong' | 'orphan'}
 */
export function judge(place, truth) {
  if (!place) return 'orphan';
  if (!truth) return 'wrong';
  const shared = overlap(place, truth);
  if (shared >= RIGHT) return 'found';
  return shared >= ELSEWHERE ? 'partly' : 'wrong';
}

/** Counts of what became of some quotes. */
export class Tally {
  /** @type {Record<ReturnType<typeof judge>, number>} */
  counts = { found: 0, partly: 0, wrong: 0, orphan: 0 };
  answered = 0;

  /** @param {readonly (Span | null)[]} places @param {readonly (Span | null)[]} truth */
  add(places, truth) {
    places.forEach((place, number) => {
      this.counts[judge(place, truth[number] ?? null)] += 1;
      this.answered += 1;
    });
    return this;
  }

  /** @param {Tally} other */
  merge(other) {
    for (const what of /** @type {(keyof Tally['counts'])[]} */ (Object.keys(this.counts))) this.counts[what] += other.counts[what];
    this.answered += other.answered;
    return this;
  }

  /** From 0 to 1. @param {ReturnType<typeof judge>} what */
  share(what) {
    return this.counts[what] / this.answered;
  }
}

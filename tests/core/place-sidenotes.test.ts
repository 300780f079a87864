import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  MAX_DROP,
  MAX_LIFT,
  placeSidenotes,
  SIDENOTE_GAP as GAP,
  type Band,
  type WantedSidenote,
} from '../../src/core/place-sidenotes.js';

const page: Band = { top: 0, bottom: 10_000 };

/** Sidenotes by their wanted tops, all of one height. */
function notes(height: number, ...tops: number[]): WantedSidenote[] {
  return tops.map((top) => ({ top, height }));
}

describe('placing sidenotes', () => {
  const cases: [behaviour: string, wanted: WantedSidenote[], obstacles: Band[], tops: (number | undefined)[]][] = [
    ['puts each beside its line where all have room', notes(60, 100, 300, 500), [], [100, 300, 500]],
    ['passes one below the one that is in its way', notes(60, 100, 120, 400), [], [100, 176, 400]],
    ['passes a row of them one below the other', notes(60, 100, 100, 100), [], [100, 176, 252]],
    ['keeps one inside the room at its top', notes(60, -20), [], [0]],
    ['leaves one that ends just above an obstacle', notes(60, 100), [{ top: 176, bottom: 500 }], [100]],
    ['lifts one above an obstacle where that is nearer', notes(60, 150), [{ top: 200, bottom: 600 }], [124]],
    ['passes one below an obstacle where that is nearer', notes(60, 150), [{ top: 160, bottom: 180 }], [196]],
    ['lifts those above as well, when they have room', notes(60, 100, 180), [{ top: 240, bottom: 700 }], [88, 164]],
    ['passes one below where the top is in the way', notes(60, 0, 76), [{ top: 140, bottom: 400 }], [0, 416]],
    ['lifts none by more than it may', notes(160, 200), [{ top: 270, bottom: 660 }], [676]],
    ['takes a space between two obstacles', notes(60, 100), [{ top: 90, bottom: 160 }, { top: 300, bottom: 900 }], [176]],
    ['steps over a space that is too low', notes(60, 100), [{ top: 90, bottom: 160 }, { top: 250, bottom: 300 }], [14]],
    ['takes obstacles that overlap, in any order', notes(60, 300), [{ top: 280, bottom: 400 }, { top: 200, bottom: 320 }], [416]],
    ['leaves out one whose only places are far away', notes(60, 100, 900), [{ top: 0, bottom: 750 }], [undefined, 900]],
    ['leaves out what the end has no room for', notes(60, 9_900, 9_960, 9_990), [], [9_864, 9_940, undefined]],
    ['goes on behind one that is left out', notes(60, 100, 200, 800), [{ top: 50, bottom: 780 }], [undefined, 796, 872]],
  ];
  for (const [behaviour, wanted, obstacles, tops] of cases)
    it(behaviour, () => {
      assert.deepEqual(placeSidenotes(wanted, page, obstacles), tops);
    });

  it('leaves out those that would drift away in a dense text', () => {
    const wanted = Array.from({ length: 500 }, (_, index) => ({ top: index * 20, height: 80 }));
    const tops = placeSidenotes(wanted, { top: 0, bottom: 10_080 }, []);
    const kept = tops.filter((top) => top !== undefined);
    assert.ok(kept.length > 80, `${kept.length} were kept`);
  });
});

const band = fc
  .record({ top: fc.integer({ min: -200, max: 3000 }), height: fc.integer({ min: 1, max: 700 }) })
  .map(({ top, height }) => ({ top, bottom: top + height }));
const margin = fc.record({
  wanted: fc
    .array(fc.record({ top: fc.integer({ min: -100, max: 3000 }), height: fc.integer({ min: 20, max: 300 }) }), { maxLength: 25 })
    .map((all) => all.sort((a, b) => a.top - b.top)),
  room: fc.record({ top: fc.integer({ min: -50, max: 100 }), bottom: fc.integer({ min: 101, max: 3200 }) }),
  obstacles: fc.array(band, { maxLength: 5 }),
});

/** What keeps a sidenote from standing at a place, in words; undefined where it may. */
function obstruction(
  place: number,
  at: number,
  tops: readonly (number | undefined)[],
  { wanted, room, obstacles }: { wanted: readonly WantedSidenote[]; room: Band; obstacles: readonly Band[] },
): string | undefined {
  const { top, height } = wanted[at] as WantedSidenote;
  if (place < room.top || place + height > room.bottom) return 'the room';
  if (place < top - MAX_LIFT || place > top + MAX_DROP) return 'its line';
  if (obstacles.some((one) => place < one.bottom + GAP && place + height > one.top - GAP)) return 'an obstacle';
  for (const [other, present] of tops.entries()) {
    if (present === undefined || other === at) continue;
    if (other < at ? place < present + (wanted[other]?.height ?? 0) + GAP : place + height + GAP > present) return `sidenote ${other}`;
  }
  return undefined;
}

describe('sidenotes in any margin', () => {
  it('stand in the room, apart from each other and from obstacles, in order, near their lines', () => {
    fc.assert(
      fc.property(margin, (given) => {
        const tops = placeSidenotes(given.wanted, given.room, given.obstacles);
        assert.equal(tops.length, given.wanted.length);
        for (const [at, top] of tops.entries()) if (top !== undefined) assert.equal(obstruction(top, at, tops, given), undefined);
      }),
      { numRuns: 3000 },
    );
  });

  it('are each as near to their lines as the others let them be', () => {
    fc.assert(
      fc.property(margin, (given) => {
        const tops = placeSidenotes(given.wanted, given.room, given.obstacles);
        for (const [at, top] of tops.entries()) {
          if (top === undefined) continue;
          const own = given.wanted[at]?.top ?? 0;
          // Every nearer place, on either side of the line.
          for (let nearer = Math.abs(top - own) - 1; nearer >= 0; nearer--)
            for (const place of [own - nearer, own + nearer])
              assert.ok(obstruction(place, at, tops, given) !== undefined, `${at} at ${top} could stand at ${place}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('begin above their lines only to stand above an obstacle or the end', () => {
    fc.assert(
      fc.property(margin, ({ wanted, room }) => {
        const tops = placeSidenotes(wanted, { ...room, bottom: Infinity }, []);
        for (const [at, top] of tops.entries()) if (top !== undefined) assert.ok(top >= (wanted[at]?.top ?? 0));
      }),
    );
  });

  it('stand where they stood when everything is moved', () => {
    fc.assert(
      fc.property(margin, fc.integer({ min: -5000, max: 5000 }), ({ wanted, room, obstacles }, by) => {
        const shift = ({ top, bottom }: Band) => ({ top: top + by, bottom: bottom + by });
        const moved = placeSidenotes(
          wanted.map(({ top, height }) => ({ top: top + by, height })),
          shift(room),
          obstacles.map(shift),
        );
        assert.deepEqual(
          moved,
          placeSidenotes(wanted, room, obstacles).map((top) => (top === undefined ? undefined : top + by)),
        );
      }),
    );
  });
});

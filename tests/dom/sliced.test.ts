import { expect } from '@open-wc/testing';
import { sliced } from '../../src/dom/sliced.js';

/** Keeps the engine busy, as matching or layout does. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* steps(count: number, milliseconds: number, done: number[]): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    work(milliseconds);
    done.push(step);
    yield;
  }
  return 'done';
}

const plainly = { within: <Value>(slice: () => Value) => slice(), isStale: () => false, atOnce: false };

describe('work in slices', () => {
  it('is done before the page gets its turn when it is little', () => {
    const done: number[] = [];
    void sliced(steps(5, 0, done), plainly);
    expect(done).to.have.length(5);
  });

  it('lets the page have its turn in between when it is much', async () => {
    const done: number[] = [];
    let slices = 0;
    const within = <Value>(slice: () => Value) => (slices++, slice());
    const working = sliced(steps(30, 3, done), { ...plainly, within });
    expect(done.length).to.be.lessThan(10);
    expect(await working).to.equal('done');
    expect(slices).to.be.greaterThan(4);
    expect(done).to.have.length(30);
  });

  it('is done at once when it has to be', () => {
    const done: number[] = [];
    void sliced(steps(10, 3, done), { ...plainly, atOnce: true });
    expect(done).to.have.length(10);
  });

  it('is left when it has become pointless', async () => {
    const done: number[] = [];
    expect(await sliced(steps(30, 3, done), { ...plainly, isStale: () => true })).to.equal(undefined);
    expect(done.length).to.be.lessThan(10);
  });

  it('runs each slice, and the question whether it is pointless, inside what it is given', async () => {
    let isInside = false;
    const inside: boolean[] = [];
    await sliced(
      (function* () {
        for (let step = 0; step < 12; step++) {
          work(3);
          inside.push(isInside);
          yield;
        }
      })(),
      {
        within: (slice) => {
          isInside = true;
          const value = slice();
          isInside = false;
          return value;
        },
        isStale: () => {
          inside.push(isInside);
          return false;
        },
        atOnce: false,
      },
    );
    expect(inside.length).to.be.greaterThan(12);
    expect(inside).not.to.include(false);
  });

  it('passes on what a step throws', async () => {
    const failing = (function* (): Generator<void, void> {
      yield;
      throw new Error('No');
    })();
    const fault = await sliced(failing, plainly).catch((error: unknown) => error);
    expect((fault as Error).message).to.equal('No');
  });
});

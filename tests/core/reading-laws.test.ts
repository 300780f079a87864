import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { transition, type Effect, type Input, type Reading } from '../../src/core/reading.js';
import { Reader } from './reading-driver.js';

const id = fc.constantFrom('a', 'b', 'c');
const where = fc.constantFrom('a', 'b', 'c', 'card', 'elsewhere');
const trigger = fc.constantFrom('pointer' as const, 'keyboard' as const);

type Step = (reader: Reader) => unknown;

/** One thing that a reader does; shown by its name when a law fails. */
function step(name: string, run: Step): Step {
  return Object.assign(run, { [fc.toStringMethod]: () => name });
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(where, fc.constantFrom(0, 1, 5, 7, 40)).map(([to, by]) => step(`move ${to} ${by}`, (r) => r.move(to, by))) },
  { weight: 4, arbitrary: fc.constantFrom(1, 49, 51, 200, 299, 301, 601, 5000).map((ms) => step(`wait ${ms}`, (r) => r.wait(ms))) },
  fc.tuple(id, trigger).map(([note, by]) => step(`activate ${note}`, (r) => r.activate(note, by))),
  id.map((note) => step(`show ${note}`, (r) => r.show(note))),
  fc.option(id, { nil: undefined }).map((note) => step(`read ${note ?? 'back'}`, (r) => r.read(note))),
  where.filter((to) => to !== 'card').map((to) => step(`press ${to}`, (r) => r.press(to))),
  fc.constant(step('scroll', (r) => r.scroll())),
  fc.constant(step('escape', (r) => r.escape())),
  fc.constant(step('close', (r) => r.close())),
);

const anySteps = fc.array(anyStep, { maxLength: 60 });

/** Runs readers of every kind past a law. */
function always(law: NonNullable<Reader['check']>): void {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const reader = new Reader(law);
      for (const run of steps) run(reader);
    }),
    { numRuns: 1000 },
  );
}

/** Inputs in an order that no timers would give. */
const anyInput: fc.Arbitrary<Input> = fc.oneof(
  fc.record({
    type: fc.constant('move' as const),
    x: fc.nat(20),
    y: fc.nat(20),
    over: fc.option(id, { nil: undefined }),
    inCard: fc.boolean(),
    time: fc.nat(2000),
  }),
  fc.record({ type: fc.constant('away' as const), time: fc.nat(2000) }),
  fc.record({ type: fc.constant('press' as const), over: fc.option(id, { nil: undefined }), time: fc.nat(2000) }),
  fc.record({ type: fc.constant('activate' as const), id, trigger, time: fc.nat(2000) }),
  fc.record({ type: fc.constant('show' as const), id, trigger }),
  fc.record({ type: fc.constant('read' as const), inner: fc.option(id, { nil: undefined }), trigger }),
  fc.record({ type: fc.constantFrom('escape' as const, 'close' as const), time: fc.nat(2000) }),
  fc.record({ type: fc.constantFrom('rest' as const, 'scroll' as const) }),
);

function assertConsistent(before: Reading, input: Input, after: Reading, effects: readonly Effect[]): void {
  const opens = effects.filter((effect) => effect.type === 'open');
  const closes = effects.filter((effect) => effect.type === 'close');
  assert.ok(opens.length + closes.length <= 1, 'One card is opened or closed at a time');
  for (const { type: _, trigger: by, ...open } of opens) {
    assert.ok(by);
    assert.deepEqual(after.open, open);
  }
  for (const { id: closed } of closes) {
    assert.equal(before.open?.inner ?? before.open?.id, closed);
    assert.equal(after.open, undefined);
  }
  if (opens.length + closes.length === 0) assert.deepEqual(after.open, before.open, 'Nothing changes unsaid');
  if (after.open === undefined)
    for (const { type } of effects) assert.ok(type !== 'open' && type !== 'wait-for-away', `${type} with nothing open`);
  if (after.away) assert.equal(after.open?.mode, 'preview');
  if (input.type === 'move')
    for (const { type } of effects) assert.ok(type !== 'open' && type !== 'close', 'Movement alone does nothing');
}

describe('transition, whatever the reader does', () => {
  it('opens and closes one card at a time, and says so', () => always(assertConsistent));

  it('opens and closes one card at a time in any order of inputs', () => {
    const start = new Reader().state;
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 60 }), (inputs) => {
        inputs.reduce<Reading>((before, input) => {
          const { state, effects } = transition(before, input);
          assertConsistent(before, input, state, effects);
          return state;
        }, start);
      }),
      { numRuns: 1000 },
    );
  });

  it('neither changes what it is given nor depends on anything else', () => {
    always((before, input) => {
      const [state, given] = [Object.freeze({ ...before }), Object.freeze({ ...input })];
      assert.deepEqual(transition(state, given), transition(before, input));
    });
  });

  it('opens previews by rest alone, and never over a pinned card', () => {
    always((before, input, _after, effects) => {
      for (const effect of effects)
        if (effect.type === 'open' && effect.mode === 'preview') {
          assert.equal(input.type, 'rest');
          assert.equal(effect.trigger, 'hover');
          assert.notEqual(before.open?.mode, 'pinned');
        }
    });
  });

  it('keeps a pinned card until it is told', () => {
    always((before, input, after) => {
      if (before.open?.mode !== 'pinned') return;
      if (['move', 'rest', 'away', 'scroll'].includes(input.type)) assert.deepEqual(after.open, before.open);
    });
  });

  it('closes whatever is open on Escape and on close', () => {
    always((_before, input, after) => {
      if (input.type === 'escape' || input.type === 'close') assert.equal(after.open, undefined);
    });
  });

  it('pins the note that is asked for, or closes it when it is pinned', () => {
    always((before, input, after) => {
      if (input.type !== 'activate' && input.type !== 'show') return;
      const wasPinned = before.open?.id === input.id && before.open.mode === 'pinned';
      const closes = input.type === 'activate' && wasPinned;
      assert.deepEqual(after.open, closes ? undefined : { id: input.id, mode: 'pinned' });
    });
  });

  it('takes a move without movement for none', () => {
    always((before, input, after, effects) => {
      if (input.type !== 'move' || input.x !== before.x || input.y !== before.y) return;
      assert.deepEqual(after, before);
      assert.deepEqual(effects, []);
    });
  });

  it('waits only on a note that is not open, for 300 ms or, looking around, 50', () => {
    always((before, input, _after, effects) => {
      for (const effect of effects)
        if (effect.type === 'wait-for-rest') {
          assert.ok(input.type === 'move' && input.over !== undefined && input.over !== before.open?.id);
          const isChain = before.open !== undefined || input.time - before.closedAt < 600;
          assert.equal(effect.delay, isChain ? 50 : 300);
        }
    });
  });
});

describe('transition, after whatever the reader did', () => {
  /** Runs readers of every kind, and then a last act with what it must and must not log. */
  function after(act: (reader: Reader) => unknown, expect: (log: readonly string[]) => void): void {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const reader = new Reader();
        for (const run of steps) run(reader);
        const from = reader.log.length;
        act(reader);
        expect(reader.log.slice(from));
      }),
      { numRuns: 500 },
    );
  }

  const opensNothing = (log: readonly string[]) => assert.deepEqual(log.filter((line) => line.startsWith('open')), []);

  it('opens nothing while the pointer is still after a scroll', () => {
    after((r) => r.scroll().report('a').wait(1000).report('b').wait(1000), opensNothing);
  });

  it('opens nothing on the note that Escape closed until the pointer has left it', () => {
    after((r) => r.close().wait(1000).move('elsewhere').move('a').wait(301).escape().move('a').wait(1000).scroll().move('a').wait(1000), (log) =>
      assert.deepEqual(log.slice(log.indexOf('open a preview hover')), ['open a preview hover', 'close a']),
    );
  });

  it('opens a note that the pointer comes to and rests on', () => {
    after((r) => r.close().move('elsewhere').wait(1000).move('a').wait(301), (log) =>
      assert.equal(log.at(-1), 'open a preview hover'),
    );
  });

  it('has nothing open when the pointer has gone and what was pinned is closed', () => {
    after((r) => r.move('elsewhere').wait(301).close().wait(5000), (log) => {
      assert.ok(log.length <= 1 && log.every((line) => line.startsWith('close')));
    });
  });

  it('leaves no timer that opens or closes by itself', () => {
    after((r) => r.close().move('elsewhere').wait(5000), (log) => {
      assert.ok(log.length <= 1 && log.every((line) => line.startsWith('close')));
    });
  });
});

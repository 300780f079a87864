import { idle, transition, type Effect, type Input, type Reading, type Trigger } from '../../src/core/reading.js';

/** A reader with a clock: feeds inputs to the transition, keeps its two timers, and notes what opens and closes. */
export class Reader {
  state: Reading = idle;
  now = 10_000;
  /** What happened, as `open a preview hover` and `close a`. */
  readonly log: string[] = [];
  /** Called after every transition. */
  readonly check: ((before: Reading, input: Input, after: Reading, effects: readonly Effect[]) => void) | undefined;
  #restAt = Infinity;
  #awayAt = Infinity;
  #x = 0;
  #y = 0;

  constructor(check?: Reader['check']) {
    this.check = check;
  }

  send(input: Input): void {
    const before = this.state;
    const { state, effects } = transition(before, input);
    this.state = state;
    for (const effect of effects) this.#perform(effect);
    this.check?.(before, input, state, effects);
  }

  #perform(effect: Effect): void {
    if (effect.type === 'wait-for-rest') this.#restAt = this.now + effect.delay;
    else if (effect.type === 'cancel-rest') this.#restAt = Infinity;
    else if (effect.type === 'wait-for-away') this.#awayAt = this.now + effect.delay;
    else if (effect.type === 'cancel-away') this.#awayAt = Infinity;
    else if (effect.type === 'open') this.log.push(`open ${effect.id}${effect.inner === undefined ? '' : `>${effect.inner}`} ${effect.mode} ${effect.trigger}`);
    else this.log.push(`close ${effect.id}`);
  }

  /** Lets time pass, and timers end in their order. */
  wait(milliseconds: number): this {
    const until = this.now + milliseconds;
    for (;;) {
      const next = Math.min(this.#restAt, this.#awayAt);
      if (next > until) break;
      this.now = next;
      if (this.#restAt === next) {
        this.#restAt = Infinity;
        this.send({ type: 'rest' });
      } else {
        this.#awayAt = Infinity;
        this.send({ type: 'away', time: this.now });
      }
    }
    this.now = until;
    return this;
  }

  /** The pointer goes on to a place: over a note, in the card, or elsewhere. */
  move(where: string, by = 20): this {
    this.#x += by;
    return this.report(where);
  }

  /** A move event without movement. */
  report(where: string): this {
    const over = where === 'card' || where === 'elsewhere' ? undefined : where;
    this.send({ type: 'move', x: this.#x, y: this.#y, over, inCard: where === 'card', time: this.now });
    return this;
  }

  scroll(): this {
    this.send({ type: 'scroll' });
    return this;
  }

  /** A press on a passage or elsewhere. */
  press(where: string): this {
    this.send({ type: 'press', over: where === 'elsewhere' ? undefined : where, time: this.now });
    return this;
  }

  /** A click, a tap or Enter on a marker. */
  activate(id: string, trigger: Trigger = 'pointer'): this {
    this.send({ type: 'activate', id, trigger, time: this.now });
    return this;
  }

  show(id: string, trigger: Trigger = 'link'): this {
    this.send({ type: 'show', id, trigger });
    return this;
  }

  /** Follows a link in the card to another note; without one, the way back. */
  read(inner?: string, trigger: Trigger = 'pointer'): this {
    this.send({ type: 'read', inner, trigger });
    return this;
  }

  escape(): this {
    this.send({ type: 'escape', time: this.now });
    return this;
  }

  close(): this {
    this.send({ type: 'close', time: this.now });
    return this;
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isModified } from '../core/modified-click.js';
import { idle, transition, type Effect, type Input, type Reading, type Trigger } from '../core/reading.js';
import { SidelightHideEvent, type HideTrigger } from '../events/hide.js';
import { SidelightShowEvent } from '../events/show.js';

/** What the controller asks of its article. */
export interface ReadingPlatform {
  /** The note whose marker or passage is at a point. */
  readonly noteAt: (event: PointerEvent) => string | undefined;
  /** The note of a marker, or of a link to a note inside the card, that an event goes through. */
  readonly noteOf: (event: Event) => string | undefined;
  readonly isInCard: (event: Event) => boolean;
  /** The same of a note that may open because the pointer rests there. */
  readonly restAt: (event: PointerEvent) => string | undefined;
  readonly open: (effect: Extract<Effect, { type: 'open' }>) => void;
  readonly close: () => void;
  readonly step: (direction: 1 | -1) => void;
}

/** The articles of the page whose card may be open: one card at a time, over all of them. */
const readers = new Set<ReadingController>();

/** Carries events to the pure transition of `core/reading`, and its effects to the article. */
export class ReadingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #platform: ReadingPlatform;
  #state: Reading = idle;
  /** A pointer that can rest on something; a media query is dear to parse with every move. */
  readonly #canHover = matchMedia('(hover: hover) and (pointer: fine)');
  readonly #timers = { rest: 0, away: 0 };
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, platform: ReadingPlatform) {
    this.#host = host;
    this.#platform = platform;
    host.addController(this);
  }

  /** The note whose card is open. */
  get openId(): string | undefined {
    return this.#state.open?.id;
  }

  /** Reads a note that the open one refers to in the same card; without an id, the open one again. */
  read(inner: string | undefined, trigger: Trigger): void {
    this.#send({ type: 'read', inner, trigger });
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    // While capturing: a page that stops its own events, or routes its own links, stops none of ours.
    const options = { signal: this.#listening.signal, capture: true };
    const passive = { ...options, passive: true };
    document.addEventListener('pointermove', this.#onMove, passive);
    document.addEventListener('pointerdown', this.#onPress, passive);
    document.addEventListener('scroll', () => this.#send({ type: 'scroll' }), passive);
    document.addEventListener('keydown', this.#onKey, options);
    document.addEventListener('click', this.#onClick, options);
    readers.add(this);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    readers.delete(this);
    this.reset();
  }

  /** Forgets everything without asking anybody: the article's notes are gone. */
  reset(): void {
    this.#wait('rest');
    this.#wait('away');
    this.#platform.close();
    this.#state = idle;
  }

  show(id: string, trigger: Trigger): void {
    this.#send({ type: 'show', id, trigger });
  }

  hide(trigger: HideTrigger = 'script'): void {
    this.#send({ type: 'close', time: performance.now() }, trigger);
  }

  /** Takes one input through the transition. A listener of the cancelable events may stop it. */
  #send(input: Input, hideTrigger: HideTrigger = 'pointer'): void {
    const { state, effects } = transition(this.#state, input);
    if (!effects.every((effect) => this.#isAllowed(effect, hideTrigger))) return;
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
  }

  #isAllowed(effect: Effect, hideTrigger: HideTrigger): boolean {
    if (effect.type === 'close') return this.#host.dispatchEvent(new SidelightHideEvent(effect.id, hideTrigger));
    const { open } = this.#state;
    if (effect.type !== 'open' || (effect.id === open?.id && effect.inner === open.inner)) return true;
    return this.#host.dispatchEvent(new SidelightShowEvent(effect.inner ?? effect.id, effect.trigger));
  }

  #perform(effect: Effect): void {
    switch (effect.type) {
      case 'wait-for-rest':
        return this.#wait('rest', effect.delay);
      case 'cancel-rest':
        return this.#wait('rest');
      case 'wait-for-away':
        return this.#wait('away', effect.delay);
      case 'cancel-away':
        return this.#wait('away');
      case 'open':
        for (const other of readers) if (other !== this) other.hide('leave');
        return this.#platform.open(effect);
      case 'close':
        return this.#platform.close();
    }
  }

  /** Sends this input after a delay in ms, and none that was to come before; without a delay none. */
  #wait(type: 'rest' | 'away', delay?: number): void {
    clearTimeout(this.#timers[type]);
    if (delay !== undefined)
      this.#timers[type] = window.setTimeout(() => this.#send({ type, time: performance.now() }, 'leave'), delay);
  }

  #onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || !this.#canHover.matches) return;
    const { clientX: x, clientY: y } = event;
    const inCard = this.#platform.isInCard(event);
    const over = inCard ? undefined : this.#platform.restAt(event);
    this.#send({ type: 'move', x, y, over, inCard, time: performance.now() });
  };

  #onPress = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#platform.isInCard(event) || this.#platform.noteOf(event) !== undefined) return;
    this.#send({ type: 'press', over: this.#platform.noteAt(event), time: performance.now() });
  };

  /** Modified clicks stay the link's own: they open the note's entry in another tab. */
  #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (isModified(event)) return;
    const id = this.#platform.noteOf(event);
    if (id === undefined) return;
    event.preventDefault();
    // Only a keyboard's click comes from no pointer, in every engine; `detail` does not tell.
    const trigger = (event as PointerEvent).pointerType === '' ? 'keyboard' : 'pointer';
    if (this.#platform.isInCard(event)) this.read(id, trigger);
    else this.#send({ type: 'activate', id, trigger, time: performance.now() }, trigger);
  };

  #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'Escape') {
      // The topmost closes first: neither the sheet's own dialog nor one of the page hears this key.
      if (this.openId !== undefined) event.preventDefault();
      this.#send({ type: 'escape', time: performance.now() }, 'keyboard');
    } else if ((key === '[' || key === ']') && !event.ctrlKey && !event.metaKey) {
      if (this.#platform.isInCard(event) || this.#platform.noteOf(event) !== undefined)
        this.#platform.step(key === ']' ? 1 : -1);
    }
  };
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idle, transition, type Effect, type Input, type Reading, type Trigger } from '../core/reading.js';
import { SidelightHideEvent, type HideTrigger } from '../events/hide.js';
import { SidelightShowEvent } from '../events/show.js';

/** What the controller asks of its article. */
export interface ReadingPlatform {
  /** The article's text; undefined while nothing is placed. */
  readonly textRoot: () => HTMLElement | undefined;
  /** The note whose marker or passage is at a point. */
  readonly noteAt: (event: PointerEvent) => string | undefined;
  /** The note of a marker, or of a link to a note inside the card, that an event goes through. */
  readonly noteOf: (event: MouseEvent) => string | undefined;
  readonly isInCard: (event: Event) => boolean;
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
  #restTimer = 0;
  #awayTimer = 0;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, platform: ReadingPlatform) {
    this.#host = host;
    this.#platform = platform;
    host.addController(this);
  }

  get state(): Reading {
    return this.#state;
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const page = document;
    readers.add(this);
    // While capturing: a page that stops its own events, or routes its own links, stops none of ours.
    const options = { signal, capture: true };
    page.addEventListener('pointermove', this.#onMove, { ...options, passive: true });
    page.addEventListener('pointerdown', this.#onPress, { ...options, passive: true });
    page.addEventListener('scroll', () => this.send({ type: 'scroll' }), { ...options, passive: true });
    page.addEventListener('keydown', this.#onKey, options);
    page.addEventListener('click', this.#onClick, options);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    readers.delete(this);
    this.reset();
  }

  /** Forgets everything without asking anybody: the article's notes are gone. */
  reset(): void {
    clearTimeout(this.#restTimer);
    clearTimeout(this.#awayTimer);
    if (this.#state.open) this.#platform.close();
    this.#state = idle;
  }

  show(id: string, trigger: Trigger): void {
    this.send({ type: 'show', id, trigger });
  }

  hide(trigger: HideTrigger = 'script'): void {
    this.send({ type: 'close', time: performance.now() }, trigger);
  }

  /** Takes one input through the transition. A listener of the cancelable events may stop it. */
  send(input: Input, hideTrigger: HideTrigger = 'pointer'): void {
    const before = this.#state;
    const { state, effects } = transition(before, input);
    if (!this.#isAllowed(before, effects, hideTrigger)) return;
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
  }

  #isAllowed(before: Reading, effects: readonly Effect[], hideTrigger: HideTrigger): boolean {
    for (const effect of effects) {
      if (effect.type === 'open' && effect.id !== before.open?.id)
        return this.#host.dispatchEvent(new SidelightShowEvent(effect.id, effect.trigger));
      if (effect.type === 'close')
        return this.#host.dispatchEvent(new SidelightHideEvent(effect.id, hideTrigger));
    }
    return true;
  }

  #perform(effect: Effect): void {
    switch (effect.type) {
      case 'wait-for-rest':
        clearTimeout(this.#restTimer);
        this.#restTimer = window.setTimeout(() => this.send({ type: 'rest' }), effect.delay);
        break;
      case 'cancel-rest':
        clearTimeout(this.#restTimer);
        break;
      case 'wait-for-away':
        clearTimeout(this.#awayTimer);
        this.#awayTimer = window.setTimeout(
          () => this.send({ type: 'away', time: performance.now() }, 'leave'),
          effect.delay,
        );
        break;
      case 'cancel-away':
        clearTimeout(this.#awayTimer);
        break;
      case 'open':
        for (const other of readers) if (other !== this) other.hide('leave');
        this.#platform.open(effect);
        break;
      case 'close':
        this.#platform.close();
        break;
    }
  }

  #onMove = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' && event.pointerType !== 'pen') return;
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return;
    const { clientX: x, clientY: y } = event;
    const inCard = this.#platform.isInCard(event);
    const over = inCard ? undefined : this.#platform.noteAt(event);
    this.send({ type: 'move', x, y, over, inCard, time: performance.now() });
  };

  #onPress = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#platform.isInCard(event) || this.#platform.noteOf(event) !== undefined) return;
    this.send({ type: 'press', over: this.#platform.noteAt(event), time: performance.now() });
  };

  /** Modified clicks stay the link's own: they open the note's entry in another tab. */
  #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const id = this.#platform.noteOf(event);
    if (id === undefined) return;
    event.preventDefault();
    // Only a keyboard's click comes from no pointer, in every engine; `detail` does not tell.
    const trigger = (event as PointerEvent).pointerType === '' ? 'keyboard' : 'pointer';
    if (this.#platform.isInCard(event)) this.show(id, trigger);
    else this.send({ type: 'activate', id, trigger, time: performance.now() }, trigger);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // The topmost closes first: neither the sheet's own dialog nor one of the page hears this key.
      if (this.#state.open) event.preventDefault();
      this.send({ type: 'escape', time: performance.now() }, 'keyboard');
    } else if ((event.key === '[' || event.key === ']') && !event.ctrlKey && !event.metaKey) {
      const onMarker = event.composedPath().some(
        (target) => target instanceof HTMLElement && target.matches('.sidelight-marker'),
      );
      const inside = this.#platform.isInCard(event) || (onMarker && this.#ownsEvent(event));
      if (inside) this.#platform.step(event.key === ']' ? 1 : -1);
    }
  };

  #ownsEvent(event: Event): boolean {
    const root = this.#platform.textRoot();
    return root !== undefined && event.composedPath().includes(root);
  }
}

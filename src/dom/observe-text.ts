import { noteAttributes } from '../core/written-notes.js';
import { isMarker } from './marker-siblings.js';
import { closestOf } from './member-of.js';
import { repairSplits } from './repair-splits.js';
import { OWN } from '../core/text-rules.js';

/** Changes come in bursts: this long, in ms, nothing may have changed … */
const QUIET = 100;
/** … but nobody waits longer than this, in ms: a text that changes without pause is followed as well. */
const LONGEST = 1000;

/** What decides whether an element is text; a change that only an `ignore` selector sees is not noticed. */
const ATTRIBUTES = ['hidden', 'aria-hidden', 'class', 'id', 'data-ad', 'data-ad-slot', 'data-ad-unit', 'data-sidelight-ignore', 'data-sidelight-text'];

export interface TextListener {
  /** The page has changed something: at once, in the microtask behind it. */
  readonly changed: () => void;
  /** A burst of changes is over, and the page is visible. */
  readonly settled: () => void;
}

/** All of the page: what one article writes is no writing of the page to another one either. */
const observers = new Set<TextObserver>();

/** Watches an article's text for changes that are not Sidelight's own, and mends what the page splits wrongly. */
export class TextObserver {
  readonly #root: Element;
  readonly #listener: TextListener;
  readonly #observer = new MutationObserver((records) => this.#takeWriting(records));
  #timer = 0;
  #frame = 0;
  /** When the present burst has lasted long enough. */
  #deadline = Infinity;

  constructor(root: Element, listener: TextListener) {
    this.#root = root;
    this.#listener = listener;
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      attributeFilter: [...ATTRIBUTES, ...noteAttributes],
    });
    observers.add(this);
  }

  stop(): void {
    observers.delete(this);
    this.#observer.disconnect();
    this.forget();
  }

  /** The text is being read: what has changed so far is settled. */
  forget(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#deadline = Infinity;
  }

  /** Writes to the page unnoticed; what the page itself has written before is noticed first. */
  write<Result>(act: () => Result): Result {
    this.#takeWriting(this.#observer.takeRecords());
    try {
      return act();
    } finally {
      // Also of a writing that failed: taken for the page's own, its splits would be repaired by dropping words.
      this.#observer.takeRecords();
      for (const one of observers) one.#notice(one.#observer.takeRecords());
    }
  }

  /** Mends what the page has written, as far as any article has seen it, and then tells them. */
  #takeWriting(records: readonly MutationRecord[]): void {
    const seen = [...observers].map((one) => ({ one, records: one === this ? records : one.#observer.takeRecords() }));
    repairSplits(seen.flatMap(({ records }) => records));
    for (const one of observers) one.#observer.takeRecords();
    for (const { one, records } of seen) one.#notice(records);
  }

  #notice(records: readonly MutationRecord[]): void {
    if (!records.some((record) => this.#isChange(record))) return;
    this.#listener.changed();
    const now = performance.now();
    this.#deadline = Math.min(this.#deadline, now + LONGEST);
    // The last wait, put off once more with each change, would never end.
    if (now < this.#deadline) {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        // There is no frame while the page is hidden: then it waits.
        cancelAnimationFrame(this.#frame);
        this.#frame = requestAnimationFrame(this.#listener.settled);
      }, Math.min(QUIET, this.#deadline - now));
    }
  }

  #isChange({ target, addedNodes, removedNodes, attributeName }: MutationRecord): boolean {
    if (attributeName && !ATTRIBUTES.includes(attributeName) && target.nodeName !== 'SIDELIGHT-NOTE') return false;
    const own = closestOf(target instanceof Element ? target : target.parentElement, OWN);
    if (own && own !== this.#root && this.#root.contains(own)) return false;
    const nodes = [...addedNodes, ...removedNodes];
    return nodes.length === 0 || !nodes.every((node) => node instanceof Comment || isList(node));
  }
}

/** Sidelight's own nodes that are no markers come and go without a change of the text. */
function isList(node: Node): boolean {
  return node instanceof HTMLElement && !(node instanceof HTMLFormElement) && node.matches(OWN) && !isMarker(node);
}

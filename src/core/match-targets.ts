import { agreedPlace } from './agreed-place.js';
import { MAX_QUOTE } from './limits.js';
import { isPlaced, orphan, placed, type Match } from './match.js';
import { matchParagraph } from './match-paragraph.js';
import { matchQuote, type MatchOptions as QuoteOptions } from './match-quote.js';
import type { ElementReference, ElementTarget, RangeTarget, Target } from './model.js';
import { basisOf, POSITION, WORDS } from './selectors.js';
import type { Span, TextIndex } from './text-index.js';
import { trimSpan } from './trim-span.js';

export type { Match } from './match.js';

export interface MatchOptions extends QuoteOptions {
  /**
   * The text inside the first element that a reference finds; undefined when there is none, when it
   * holds no text, or when the reference is not well formed.
   */
  readonly locate?: (element: ElementReference) => Span | undefined;
}

/**
 * Finds each target in the text, in the targets' order. A target that has no certain place is an
 * orphan with a reason; it is never put on words that may be other ones.
 */
export function matchTargets(index: TextIndex, targets: readonly Target[], options?: MatchOptions): Match[] {
  return targets.map(matcherOf(index, options));
}

/** The same, a target at a time: the work of many can be sliced. */
export function matcherOf(index: TextIndex, options: MatchOptions = {}): (target: Target) => Match {
  const matcher = new TargetMatcher(index, options);
  const whole = { start: 0, end: index.text.length };
  return (target) => (basisOf(target) > POSITION ? matcher.find(target, whole) : orphan('words-missing'));
}

class TargetMatcher {
  readonly #index: TextIndex;
  readonly #options: MatchOptions;

  constructor(index: TextIndex, options: MatchOptions) {
    this.#index = index;
    this.#options = options;
  }

  /**
   * @param within the place that this target refines
   * @param hints where other selectors of the same passage point
   */
  find({ refinedBy, ...target }: Target, within: Span, hints: readonly Span[] = []): Match {
    const match = this.#find(target, within, hints);
    if (!refinedBy) return match;
    if (basisOf(target) > POSITION) return isPlaced(match) ? this.find(refinedBy, match, hints) : match;
    // What is only a hint remains one for what refines it.
    return this.find(refinedBy, within, isPlaced(match) ? [...hints, match] : hints);
  }

  #find(target: Target, within: Span, hints: readonly Span[]): Match {
    switch (target.type) {
      case 'quote':
        return matchQuote(this.#index, { target, within, hints }, this.#options);
      case 'position':
        return placed(this.#index.spanAt(target, within));
      case 'range':
        return this.#range(target, within, hints);
      case 'passage':
        return this.#passage(target.selectors, within, hints);
      case 'paragraph':
        return inside(within, matchParagraph(this.#index, target));
      case 'element':
        return inside(within, this.#element(target));
    }
  }

  #element(target: ElementTarget): Match {
    const span = this.#options.locate?.(target);
    const words = span && trimSpan(this.#index.text, span);
    return words && words.start < words.end ? placed(words) : orphan('element-not-found');
  }

  /** The end is looked for behind the start and no further from it than a quote is long. */
  #range({ selectors: [start, end], through }: RangeTarget, within: Span, hints: readonly Span[]): Match {
    const from = this.find(start, within, hints);
    if (!isPlaced(from)) return from;
    const reach = { start: from.end, end: Math.min(from.start + MAX_QUOTE, within.end) };
    const to = this.find(end, basisOf(end) === WORDS ? reach : within);
    if (!isPlaced(to)) return to;
    return {
      ...trimSpan(this.#index.text, { start: from.start, end: through ? to.end : to.start }),
      status: from.status === 'exact' ? to.status : from.status,
      score: Math.min(from.score, to.score),
    };
  }

  /** What decides is found with the others' places as hints. */
  #passage(selectors: readonly Target[], within: Span, hints: readonly Span[]): Match {
    const most = Math.max(...selectors.map(basisOf));
    const matchesOf = (decides: boolean, pointed: readonly Span[]): Match[] =>
      selectors
        .filter((selector) => (basisOf(selector) === most) === decides)
        .map((selector) => this.find(selector, within, pointed));
    return agreedPlace(matchesOf(true, [...hints, ...matchesOf(false, hints).filter(isPlaced)]));
  }
}

function inside({ start, end }: Span, match: Match): Match {
  return isPlaced(match) && (match.start < start || match.end > end) ? orphan('element-not-found') : match;
}

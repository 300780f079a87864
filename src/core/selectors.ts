import type { Target } from './model.js';

/*
 * What the place of a target rests on; the greatest decides. A position alone may hold any words by
 * now, so it is no place but says where to look.
 */
export const POSITION = 0;
export const ELEMENT = 1;
export const WORDS = 2;

export function basisOf(target: Target): number {
  if (target.refinedBy) return basisOf(target.refinedBy);
  switch (target.type) {
    case 'quote':
      return WORDS;
    case 'position':
      return POSITION;
    case 'passage':
      return Math.max(...target.selectors.map(basisOf));
    case 'range':
      return target.selectors.every((end) => basisOf(end) === WORDS) ? WORDS : POSITION;
    default:
      return ELEMENT;
  }
}

/** A target and all that it is made of, outermost first. */
export function selectorsIn(target: Target): Target[] {
  const { refinedBy } = target;
  const inner = 'selectors' in target ? target.selectors : [];
  return [target, ...(refinedBy ? [...inner, refinedBy] : inner).flatMap(selectorsIn)];
}

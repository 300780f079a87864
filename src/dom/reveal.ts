import { memberOf } from './member-of.js';

/** Opens the parts around an element that the reader has not opened yet, when it is out of sight in them. */
export function reveal(element: Element): void {
  if (element.checkVisibility()) return;
  for (let part: Element | null = element; part; part = memberOf(part, 'parentElement')) {
    if (part instanceof HTMLDetailsElement) part.open = true;
    if (memberOf(part, 'getAttribute').call(part, 'hidden') === 'until-found') memberOf(part, 'removeAttribute').call(part, 'hidden');
  }
}

import { memberOf } from './member-of.js';

/**
 * The box that an element scrolls with, itself included; undefined is the page. What is out of flow at
 * its place goes along only with boxes from the first positioned one on.
 */
export function scrollerOf(element: Element, isOutOfFlow = false): Element | undefined {
  let isHeld = !isOutOfFlow;
  for (let box: Element | null | undefined = element; box && box !== memberOf(document, 'body'); box = boxAround(box)) {
    const { position, overflowX, overflowY } = getComputedStyle(box);
    isHeld ||= position !== 'static';
    if (isHeld && (position === 'fixed' || /auto|scroll|hidden/.test(overflowX + overflowY))) return box;
  }
  return undefined;
}

function boxAround(element: Element): Element | null | undefined {
  return (
    element.assignedSlot ??
    memberOf(element, 'parentElement') ??
    (memberOf(element, 'getRootNode').call(element) as Partial<ShadowRoot>).host
  );
}

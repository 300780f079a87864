/** What of a card scrolls, when it holds more than it shows. */
const SCROLLERS = 'sidelight-card, [part=body], [part=header]';

/** Keys that scroll, and how far, in heights of what scrolls. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -0.2, ArrowDown: 0.2, PageUp: -0.9, PageDown: 0.9, ' ': 0.9, Home: -1e6, End: 1e6 };

function overflows(target: EventTarget | null | undefined): boolean {
  return target instanceof Element && target.matches(SCROLLERS) && target.scrollHeight > target.clientHeight;
}

/** Lets a wheel or a finger on a sheet scroll its card and nothing else: browsers scroll the inert page behind it. */
export function holdPage(event: WheelEvent | TouchEvent): void {
  const isZoom = event.ctrlKey || ('touches' in event && event.touches.length > 1);
  if (event.cancelable && !isZoom && !event.composedPath().some(overflows)) event.preventDefault();
}

/** Scrolls the card by the keys, wherever in it focus is; in a sheet they scroll nothing else. */
export function scrollByKey(event: KeyboardEvent, scroller: Element | null | undefined, isModal: boolean): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const [target] = event.composedPath();
  const step = STEPS[key];
  const isPress = key === ' ' && target !== event.currentTarget;
  if (step === undefined || isPress || ctrlKey || metaKey || altKey || overflows(target)) return;
  if (isModal || overflows(scroller)) event.preventDefault();
  scroller?.scrollBy(0, step * scroller.clientHeight);
}

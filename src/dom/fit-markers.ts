/** Marks a marker whose box would reach beyond what its page shows. */
const EDGE = 'data-sidelight-edge';

/**
 * Keeps markers at the ends of lines from widening the page: their hit areas turn inward. Looks again
 * whenever the article's box changes. One pass that reads, one that writes.
 *
 * @returns what ends the watching and leaves no mark
 */
export function fitMarkers(root: HTMLElement, markers: readonly HTMLElement[]): () => void {
  const fit = () => {
    for (const marker of markers) marker.removeAttribute(EDGE);
    const limits = new Map<Element, number>();
    const rtl = getComputedStyle(root).direction === 'rtl';
    const tooFar = markers.filter((marker) => {
      const { left, right } = marker.getBoundingClientRect();
      const limit = limitAt(marker.parentElement, limits, rtl);
      return rtl ? left < limit : right > limit;
    });
    for (const marker of tooFar) marker.setAttribute(EDGE, '');
  };
  // The first call comes with the first layout, before anything is painted.
  const observer = new ResizeObserver(fit);
  observer.observe(root);
  return () => {
    observer.disconnect();
    for (const marker of markers) marker.removeAttribute(EDGE);
  };
}

/** The inline end, in px of the viewport, of the nearest box that scrolls or clips. */
function limitAt(element: Element | null, limits: Map<Element, number>, rtl: boolean): number {
  if (!element || element === document.documentElement)
    return rtl ? 0 : document.documentElement.clientWidth;
  const known = limits.get(element);
  if (known !== undefined) return known;
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const clips = element !== document.body && getComputedStyle(element).overflowX !== 'visible';
  const { left, right } = clips ? element.getBoundingClientRect() : { left: 0, right: 0 };
  const limit = clips ? (rtl ? left + 1 : right - 1) : limitAt(parent, limits, rtl);
  limits.set(element, limit);
  return limit;
}

/** TypeScript's DOM library does not know the margin around inner scrolling boxes yet. */
type ViewOptions = IntersectionObserverInit & { readonly scrollMargin: string };

/** A screen each way: what a reader scrolls to is there before it is seen. */
const NEAR: ViewOptions = { rootMargin: '100% 0px', scrollMargin: '100% 0px' };

/**
 * Tells which elements come near what a reader sees, and which leave it; on paper all are near. The first
 * word of each comes with the next frame.
 *
 * @returns what ends it
 */
export function watchNear(elements: Iterable<Element>, tell: (element: Element, isNear: boolean) => void): () => void {
  const near = new Map<Element, boolean>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      near.set(target, isIntersecting);
      tell(target, isIntersecting);
    }
  }, NEAR);
  for (const element of elements) observer.observe(element);
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('beforeprint', () => near.forEach((_, element) => tell(element, true)), { signal });
  window.addEventListener('afterprint', () => near.forEach((isNear, element) => tell(element, isNear)), { signal });
  return () => {
    observer.disconnect();
    listening.abort();
  };
}

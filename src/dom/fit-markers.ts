import { adoptSheet } from './adopt-sheet.js';
import { displacement } from './displaced-markers.js';
import { memberOf } from './member-of.js';

/** A marker whose box would reach beyond what its page shows turns inward. */
const EDGE = 'data-sidelight-edge';
/** A marker that would not scroll with its words stands in their line. */
const IN_FLOW = 'data-sidelight-flow';

/** What the boxes around a marker mean for it. */
interface Surroundings {
  /** Inline ends, in px of the viewport, of what is shown. */
  readonly left: number;
  readonly right: number;
  /** Whether a positioned box scrolls and clips along with the words. */
  readonly holds: boolean;
}

export interface MarkerFit {
  /** Fits the present markers now. Asks for layout. */
  readonly fit: () => void;
  /** Ends the watching and leaves no mark. */
  readonly stop: () => void;
}

/**
 * Fits markers into the boxes around them. A marker is out of flow at its place in the line, so no line
 * changes; but a box that scrolls or clips takes it along only if it is positioned. And at the end of a
 * line against the edge a hit area would widen the page. Looks again when the article's box changes, or
 * a part of it is opened or comes near: what the browser has not laid out is left alone. Each step reads
 * of all markers before it writes to any, so that layout is made once a step, and writes what changes.
 *
 * @param present the markers as they are when it is called
 */
export function fitMarkers(root: HTMLElement, present: () => Iterable<HTMLElement>): MarkerFit {
  const sheet = new CSSStyleSheet();
  const giveUpSheet = adoptSheet(root.getRootNode() as Document | ShadowRoot, sheet);
  const fit = () => {
    const known = new Map<Element, Surroundings>();
    const markers = [...present()].filter((marker) => marker.checkVisibility({ contentVisibilityAuto: true }));
    const around = markers.map((marker) => surroundingsOf(marker, known));
    for (const [index, marker] of markers.entries()) marker.toggleAttribute(IN_FLOW, around[index]?.holds === false);
    if (sheet.cssRules.length > 0) sheet.replaceSync('');
    const moves = markers.flatMap((marker) => {
      const way = displacement(marker);
      return way ? [`#${CSS.escape(marker.id)}{translate:${way.x}px ${way.y}px!important}`] : [];
    });
    if (moves.length > 0) sheet.replaceSync(`@layer sidelight{${moves.join('')}}`);
    const areTooFar = markers.map((marker, index) => {
      const { left, right, width } = marker.getBoundingClientRect();
      // What its styles take an inward marker back by.
      const turned = marker.hasAttribute(EDGE) ? 4 + width / 2 : 0;
      const limits = around[index] ?? { left, right };
      return getComputedStyle(marker).direction === 'rtl' ? left - turned < limits.left : right + turned > limits.right;
    });
    for (const [index, marker] of markers.entries()) marker.toggleAttribute(EDGE, areTooFar[index]);
  };
  // Not within the observer's own turn: a change of layout there is an error on the page's window.
  let frame = 0;
  const fitSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(fit);
  };
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('resize', fit, { signal });
  for (const type of ['toggle', 'contentvisibilityautostatechange'])
    root.addEventListener(type, fitSoon, { signal, capture: true });
  const observer = new ResizeObserver(fitSoon);
  observer.observe(root);
  return {
    fit,
    stop: () => {
      giveUpSheet();
      listening.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const marker of present()) {
        marker.removeAttribute(EDGE);
        marker.removeAttribute(IN_FLOW);
      }
    },
  };
}

function surroundingsOf(element: Element, known: Map<Element, Surroundings>): Surroundings {
  const parent = memberOf(element, 'parentElement') ?? (memberOf(element, 'getRootNode').call(element) as Partial<ShadowRoot>).host;
  const page = memberOf(document, 'documentElement');
  if (!parent || parent === memberOf(document, 'body') || parent === page) return { left: 0, right: page.clientWidth, holds: true };
  let found = known.get(parent);
  if (!found) {
    const { overflowX, overflowY, position } = getComputedStyle(parent);
    const positioned = position !== 'static';
    if (overflowX !== 'visible' || overflowY !== 'visible') {
      const { left, right } = memberOf(parent, 'getBoundingClientRect').call(parent);
      found = { left: left + 1, right: right - 1, holds: positioned };
    } else {
      const around = surroundingsOf(parent, known);
      found = { ...around, holds: around.holds || positioned };
    }
    known.set(parent, found);
  }
  return found;
}

import { adoptSheet } from './adopt-sheet.js';
import { displacement } from './displaced-markers.js';
import { fitNames, type MarkerPlace as NamedPlace, type Move } from './fit-names.js';
import { memberOf } from './member-of.js';

/** A marker whose box would reach beyond what its page shows turns inward. */
const EDGE = 'data-sidelight-edge';
/** A marker that would not scroll with its words stands in their line. */
const IN_FLOW = 'data-sidelight-flow';
/** A marker whose name covers nothing shows it in its number's place. */
const NAMED = 'data-sidelight-named';

/** What the boxes around a marker mean for it. */
interface Surroundings {
  /** Inline ends, in px of the viewport, of what is shown. */
  readonly left: number;
  readonly right: number;
  /** Whether a positioned box scrolls and clips along with the words. */
  readonly holds: boolean;
}

interface MarkerPlace extends NamedPlace {
  /** Whether its hit area reaches beyond what is shown. */
  readonly isTooFar: boolean;
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
  let written = '';
  const write = (rules: string) => {
    if (rules !== written) sheet.replaceSync(`@layer sidelight{${rules}}`);
    written = rules;
  };
  const fit = () => {
    const known = new Map<Element, Surroundings>();
    const markers = [...present()].filter((marker) => marker.checkVisibility({ contentVisibilityAuto: true }));
    const around = markers.map((marker) => surroundingsOf(marker, known));
    for (const [index, marker] of markers.entries()) {
      marker.toggleAttribute(IN_FLOW, around[index]?.holds === false);
      marker.removeAttribute(NAMED);
    }
    write('');
    const moves = markers.map(displacement);
    write(moves.map((move, index) => moveRule(markers[index], move)).join(''));
    const places = markers.map((marker, index) => placeOf(marker, around[index]));
    const names = places.some(({ name }) => name) ? fitNames(places) : [];
    for (const [index, { marker, isTooFar }] of places.entries()) {
      marker.toggleAttribute(EDGE, isTooFar && !names[index]);
      if (names[index]) marker.setAttribute(NAMED, '');
    }
    write(markers.map((marker, index) => moveRule(marker, moves[index]) + nameRule(marker, names[index], moves[index])).join(''));
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
  document.fonts.addEventListener('loadingdone', fitSoon, { signal });
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
        for (const name of [EDGE, IN_FLOW, NAMED]) marker.removeAttribute(name);
      }
    },
  };
}

function moveRule(marker: HTMLElement | undefined, move: Move | undefined): string {
  return marker && move ? `#${CSS.escape(marker.id)}{translate:${move.x}px ${move.y}px!important}` : '';
}

/** Not in print, where lines are others, and numbers are shown. */
function nameRule(marker: HTMLElement, shift: Move | undefined, { x, y }: Move = { x: 0, y: 0 }): string {
  return shift ? `@media screen{${moveRule(marker, { x: x + shift.x, y: y + shift.y })}}` : '';
}

function placeOf(marker: HTMLElement, limits: Pick<Surroundings, 'left' | 'right'> | undefined): MarkerPlace {
  const { left, right, width, top, bottom } = marker.getBoundingClientRect();
  // What its styles take an inward marker back by.
  const turned = marker.hasAttribute(EDGE) ? 4 + width / 2 : 0;
  const isRtl = getComputedStyle(marker).direction === 'rtl';
  const bounds = { left: limits?.left ?? left, right: limits?.right ?? right };
  return {
    ...bounds,
    marker,
    name: marker.hasAttribute(IN_FLOW) ? undefined : marker.dataset['sidelightName'],
    isRtl,
    isTooFar: isRtl ? left - turned < bounds.left : right + turned > bounds.right,
    start: isRtl ? right - turned : left + turned,
    centre: (left + right) / 2 + (isRtl ? -turned : turned),
    middle: (top + bottom) / 2,
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

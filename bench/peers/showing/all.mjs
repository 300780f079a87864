import { markRanges, markSearch } from './mark.mjs';
import { recogitoHighlights, recogitoSpans } from './recogito.mjs';
import { sidelightElement } from './sidelight.mjs';

/** In the order of the tables. @type {Readonly<Record<string, import('./shower.mjs').Shower>>} */
export const showers = { sidelightElement, recogitoSpans, recogitoHighlights, markRanges, markSearch };

import { cssOf } from './css-of.js';
import { highlightStyles } from './highlight.styles.js';
import { important } from './important.js';
import { listStyles } from './list.styles.js';
import { markerStyles } from './marker.styles.js';
import { tokensFor } from './tokens.js';

/** What the page adopts, in a layer of its own. */
export const pageStyles = cssOf(
  `@layer sidelight{${tokensFor('.sidelight-marker,sidelight-sources').cssText}${important(markerStyles).cssText}${important(listStyles).cssText}${highlightStyles.cssText}}`,
);

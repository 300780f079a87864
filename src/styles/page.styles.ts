import { unsafeCSS } from 'lit';
import { highlightStyles } from './highlight.styles.js';
import { important } from './important.js';
import { listStyles } from './list.styles.js';
import { markerStyles } from './marker.styles.js';
import { tokensFor } from './tokens.js';

/** What the page adopts, in a layer of its own. */
export const pageStyles = unsafeCSS(
  `@layer sidelight{${tokensFor('.sidelight-marker,sidelight-sources').cssText}${important(markerStyles).cssText}${important(listStyles).cssText}${highlightStyles.cssText}}`,
);

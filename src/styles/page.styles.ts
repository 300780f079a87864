import { css } from 'lit';
import { highlightStyles } from './highlight.styles.js';
import { listStyles } from './list.styles.js';
import { markerStyles } from './marker.styles.js';

/** What the page adopts, in a layer of its own. */
export const pageStyles = css`
  @layer sidelight {
    ${markerStyles} ${listStyles} ${highlightStyles}
  }
`;

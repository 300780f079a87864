import { createTextAnnotator } from '@recogito/text-annotator';
import { recogitoAnnotation } from '../recogito.mjs';

/** @param {'SPANS' | 'CSS_HIGHLIGHTS'} renderer @param {string} gives @returns {import('./shower.mjs').Shower} */
const recogitoWith = (renderer, gives) => ({
  name: `@recogito/text-annotator, ${renderer}`,
  gives,
  prepare(root, quotes) {
    const annotator = createTextAnnotator(root, { renderer, annotatingEnabled: false });
    return () =>
      new Promise((resolve) => {
        annotator.renderer.on('onRedraw', () => resolve(undefined));
        annotator.setAnnotations(quotes.map(recogitoAnnotation));
      });
  },
});

export const recogitoSpans = recogitoWith('SPANS', 'elements behind what is visible; positions given');
export const recogitoHighlights = recogitoWith('CSS_HIGHLIGHTS', 'a highlight and a rule for each visible; positions given');

import { apacheAnnotator } from './apache-annotator.mjs';
import { domAnchorTextQuote } from './dom-anchor-text-quote.mjs';
import { floor } from './floor.mjs';
import { hypothesis } from './hypothesis.mjs';
import { markJs } from './mark.mjs';
import { recogito } from './recogito.mjs';
import { sidelight, sidelightPlain } from './sidelight.mjs';
import { textFragments } from './text-fragments.mjs';

/** In the order of the tables. @type {Readonly<Record<string, import('./contender.mjs').Contender>>} */
export const contenders = {
  floor,
  sidelight,
  sidelightPlain,
  hypothesis,
  domAnchorTextQuote,
  apacheAnnotator,
  recogito,
  textFragments,
  markJs,
};

/*
 * What is an article's text and what only stands beside it. The command line reads the same rules.
 */

/** Subtrees that are not the article's own words. */
export const IGNORED = [
  'script,style,template,noscript,nav,aside,form,button,iframe,ins,svg',
  '[hidden],[aria-hidden="true"],[data-sidelight-ignore]',
  '.ad,.ads,.advert,.advertisement,.adsbygoogle,.promo,.promoted,.sponsored',
  '[class^="ad-"],[class*=" ad-"],[id^="google_ads"],[id^="div-gpt"]',
  '[data-ad],[data-ad-slot],[data-ad-unit]',
  // Never drawn as text: fallbacks of media and the inside of controls.
  'audio,canvas,object,picture>source,select,textarea,video',
].join(',');

/** Takes an ignored element back in. */
export const TAKEN_IN = '[data-sidelight-text]';

/** Sidelight's own nodes. A hand-written note wraps the article's words, so it is not one of them. */
export const OWN = '.sidelight-marker,sidelight-sources,sidelight-controls,sidelight-timeline,sidelight-article';

/** Elements that begin and end a block of text. Unknown ones are inline, as CSS has it. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET ' +
    'FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI LISTING MAIN MENU NAV ' +
    'OL P PLAINTEXT PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL XMP'
  ).split(' '),
);

export function isBlock(tagName: string): boolean {
  return BLOCKS.has(tagName);
}

/**
 * A block that says nothing but that an advertisement follows. Content systems write it between the
 * paragraphs without any class of its own; whole blocks only, so that a sentence is never lost.
 */
const AD_LABEL =
  /^[^\p{L}\p{N}]*(?:(?:story|article) continues (?:below|after)(?: this)?(?: the)? ?)?(?:advertise?ments?|advertising|sponsored(?: content)?|promoted(?: content)?|ad|anzeige|werbung|publicité|publicidad|реклама|إعلان|פרסומת|広告|광고|广告|廣告)[^\p{L}\p{N}]*$/iu;

/** The longest label, with room for white space. */
const MAX_LABEL = 80;

export function isAdLabel(block: string): boolean {
  return block.length <= MAX_LABEL && AD_LABEL.test(block);
}

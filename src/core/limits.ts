/*
 * Caps on what a document may ask a reader's browser to hold and draw. Over one of them a problem is
 * reported and the rest is shown.
 */

/** Bytes of JSON. */
export const MAX_DOCUMENT_BYTES = 256 * 1024;
export const MAX_ANNOTATIONS = 500;
export const MAX_SOURCES = 2000;
/** Citations, trail steps, passages or related notes of one note. */
export const MAX_ITEMS = 50;
/** Characters of a note's body. */
export const MAX_BODY = 4000;
/** Characters of a quotation or of a target's words. */
export const MAX_QUOTE = 4000;
/** Characters of a title, name or other line. */
export const MAX_LINE = 500;
/** Selectors of one passage: those inside others and what holds them included. */
export const MAX_SELECTORS = 10;
/** Selectors that refine one another. */
export const MAX_REFINED = 3;
/** Milliseconds a document may take to load. */
export const MAX_LOAD_TIME = 8000;
/** More problems than this say nothing new, and a hostile document could make millions. */
export const MAX_PROBLEMS = 500;

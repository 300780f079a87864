/*
 * Registers the reader's elements. The bundle's entry. Inner elements come first, so that an article
 * that is upgraded finds them.
 */
import './elements/card/sidelight-card.js';
import './elements/margin/sidelight-margin.js';
import './elements/popover/sidelight-popover.js';
import './elements/sources/sidelight-sources.js';
import './elements/controls/sidelight-controls.js';
import './elements/timeline/sidelight-timeline.js';
import './elements/note/sidelight-note.js';
import './elements/article/sidelight-article.js';

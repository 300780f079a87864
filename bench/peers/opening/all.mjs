import { littlefootNotes } from './littlefoot.mjs';
import { sidelightCards } from './sidelight.mjs';
import { tippyPopovers } from './tippy.mjs';
import { wikipediaPreviews } from './wikipedia-preview.mjs';

/** In the order of the tables. @type {Readonly<Record<string, import('./opener.mjs').Opener>>} */
export const openers = { sidelightCards, littlefootNotes, tippyPopovers, wikipediaPreviews };

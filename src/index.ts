/*
 * Classes and types; nothing is registered. `sidelight/define` registers.
 */
export { SidelightArticle } from './elements/article/article.js';
export type { Anchor } from './elements/article/resolve-places.js';
export { SidelightControls } from './elements/controls/controls.js';
export { SidelightNote } from './elements/note/note.js';
export { SidelightSources } from './elements/sources/sources.js';
export { SidelightTimeline } from './elements/timeline/timeline.js';
export { SidelightAfterHideEvent } from './events/after-hide.js';
export { SidelightAfterShowEvent } from './events/after-show.js';
export { SidelightAnchorEvent } from './events/anchor.js';
export { SidelightErrorEvent } from './events/error.js';
export { SidelightHideEvent, type HideTrigger } from './events/hide.js';
export { SidelightLoadEvent } from './events/load.js';
export { SidelightPreferenceChangeEvent } from './events/preference-change.js';
export { SidelightSeenEvent } from './events/seen.js';
export { SidelightShowEvent } from './events/show.js';
export { SidelightSourceOpenEvent } from './events/source-open.js';
export { addLocale } from './locales/registry.js';
export type { LocaleWords } from './locales/words.js';
export type { Problem, ProblemCode } from './core/problems.js';
export type { Preference, Trigger } from './core/reading.js';
export { version } from './version.js';

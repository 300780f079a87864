import type { DeskRule } from './desk-rule.js';
import {
  emptyNotes,
  missingAttributions,
  missingCitations,
  missingTrails,
  settledRumours,
  uncreditedPictures,
  unnamedConfirmations,
} from './rules/attribution.js';
import { duplicateSources } from './rules/duplicate-sources.js';
import { checkedAge, checkedBeforeSources, eventOrder, futureDates, trailOrder, undatedChanges } from './rules/note-dates.js';
import { circularOrigins, singleOrigins, unknownOrigins } from './rules/origins.js';
import { unsupportedQuotations } from './rules/quotations.js';
import { contradictingDates, namelessSources, unarchivedSources, undatedSources } from './rules/source-facts.js';
import { missingSources, unusedSources } from './rules/source-use.js';

/** All that a desk wants to know of a document by itself. */
export const deskRules: readonly DeskRule[] = [
  unusedSources,
  missingSources,
  duplicateSources,
  namelessSources,
  undatedSources,
  unarchivedSources,
  contradictingDates,
  unknownOrigins,
  circularOrigins,
  emptyNotes,
  missingCitations,
  missingAttributions,
  missingTrails,
  unnamedConfirmations,
  settledRumours,
  uncreditedPictures,
  singleOrigins,
  unsupportedQuotations,
  trailOrder,
  undatedChanges,
  eventOrder,
  futureDates,
  checkedBeforeSources,
  checkedAge,
];

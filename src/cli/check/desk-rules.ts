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
import { checkedAge, eventOrder, futureDates, trailOrder } from './rules/note-dates.js';
import { circularOrigins, singleOrigins, unknownOrigins } from './rules/origins.js';
import { unsupportedQuotations } from './rules/quotations.js';
import { contradictingDates, unarchivedSources, undatedSources } from './rules/source-facts.js';
import { missingSources, unusedSources } from './rules/source-use.js';

/** All that a desk wants to know of a document by itself. */
export const deskRules: readonly DeskRule[] = [
  unusedSources,
  missingSources,
  duplicateSources,
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
  eventOrder,
  futureDates,
  checkedAge,
];

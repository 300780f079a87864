import type { FuzzyDate } from '../../../core/dates.js';
import type { Source } from '../../../core/model.js';
import { isLater } from '../date-span.js';
import type { DeskRule, Remark } from '../desk-rule.js';
import { sourceRemark } from '../source-remark.js';

/** Works of which a list could show nothing but an address. */
export const namelessSources: DeskRule = (desk) =>
  [...desk.document.sources.values()]
    .filter(({ title, authors, container, publisher }) => !title && authors.length === 0 && !container && !publisher)
    .map((source) => sourceRemark(desk, source, 'source-nameless'));

/** Works that say neither when they were published nor when they were looked at. */
export const undatedSources: DeskRule = (desk) =>
  [...desk.document.sources.values()]
    .filter(({ issued, accessed }) => !issued && !accessed)
    .map((source) => sourceRemark(desk, source, 'source-undated'));

/** Pages that may change or go, without a copy that stays. */
export const unarchivedSources: DeskRule = (desk) =>
  [...desk.document.sources.values()]
    .filter(({ url, archived }) => url !== undefined && !archived && isPerishable(url))
    .map((source) => sourceRemark(desk, source, 'source-unarchived'));

/** A letter is no page, and a DOI's registry follows the work where it goes. */
function isPerishable(url: string): boolean {
  return /^https?:/.test(url) && !/^https?:\/\/(?:dx\.)?doi\.org\//.test(url);
}

/** Nobody can have looked at a work, or archived it, before it was there. */
export const contradictingDates: DeskRule = (desk) =>
  [...desk.document.sources.values()].flatMap((source) =>
    datesAfterIssue(source).flatMap(({ name, member, date }): Remark[] => {
      const isBefore = source.issued && date && isLater(source.issued, date);
      return isBefore ? [sourceRemark(desk, source, 'source-dates-contradict', { about: name, member })] : [];
    }),
  );

function datesAfterIssue({ accessed, archived }: Source): { name: string; member: string; date: FuzzyDate | undefined }[] {
  return [
    { name: 'accessed', member: '.accessed', date: accessed },
    { name: 'archived.date', member: '.archived.date', date: archived?.date },
  ];
}

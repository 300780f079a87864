import { changeDate, isChange } from '../../../core/change-date.js';
import { machineDate, timeOf, type FuzzyDate } from '../../../core/dates.js';
import type { Annotation } from '../../../core/model.js';
import { DAY, isLater, spanOf } from '../date-span.js';
import type { DeskRule, Remark } from '../desk-rule.js';
import { sourceRemark } from '../source-remark.js';

/** Steps of a trail that are dated before the one above them. */
export const trailOrder: DeskRule = (desk) =>
  desk.document.annotations.flatMap((note) => {
    let latest: FuzzyDate | undefined;
    return note.trail.flatMap(({ date }, index): Remark[] => {
      if (!date) return [];
      const isBefore = latest && isLater(latest, date);
      if (!isBefore) latest = date;
      return isBefore ? [remark(note, 'trail-out-of-order', machineDate(date), desk.pathOfItem(note, 'trail', index))] : [];
    });
  });

/** An event that was still ahead when somebody last looked has come about unseen, or is misdated. */
export const eventOrder: DeskRule = (desk) =>
  desk.document.annotations.flatMap((note): Remark[] => {
    const { event, checked } = note;
    const { published } = desk.document.article;
    if (!event) return [];
    const path = desk.pathOf(note, '.event');
    if (checked && isLater(event, checked)) return [remark(note, 'event-after-checked', machineDate(event), path)];
    if (published && !isChange(note) && isLater(event, published)) return [remark(note, 'event-after-publication', machineDate(event), path)];
    return [];
  });

/** Corrections and updates of which nobody can tell when they were made. */
export const undatedChanges: DeskRule = (desk) =>
  desk.document.annotations
    .filter((note) => isChange(note) && !changeDate(note))
    .map((note) => remark(note, 'change-undated', note.kind, desk.pathOf(note)));

/** Nobody can have checked a note against a work that was not there yet. */
export const checkedBeforeSources: DeskRule = (desk) =>
  desk.document.annotations.flatMap((note) => {
    const { checked, citations } = note;
    const late = citations.map(({ source }) => source).find(({ issued }) => checked && issued && isLater(issued, checked));
    return late ? [remark(note, 'checked-before-source', late.id, desk.pathOf(note, '.checked'))] : [];
  });

/** When a claim was last checked. A definition, and a remark that claims nothing, need no date. */
export const checkedAge: DeskRule = (desk, { today, maxAge }) =>
  desk.document.annotations.flatMap((note): Remark[] => {
    const { checked, id } = note;
    if (!checked) return isClaim(note) ? [remark(note, 'checked-missing', id, desk.pathOf(note))] : [];
    const days = Math.floor((today - spanOf(checked).until) / DAY) + 1;
    if (days <= maxAge) return [];
    return [remark(note, 'checked-old', `on ${machineDate(checked)}, ${days} days ago`, desk.pathOf(note, '.checked'))];
  });

function isClaim({ kind, citations, attribution, trail }: Annotation): boolean {
  return kind !== 'definition' && (citations.length > 0 || trail.length > 0 || attribution !== undefined);
}

/** What an editor or somebody else is said to have done cannot lie ahead. A magazine's date often does. */
export const futureDates: DeskRule = (desk, { today }) => {
  // At the eastern end of the world it is tomorrow.
  const isAhead = (date: FuzzyDate | undefined): boolean => date !== undefined && timeOf(date.start) >= today + 2 * DAY;
  const notes = desk.document.annotations.flatMap((note) => [
    ...(isAhead(note.checked) ? [remark(note, 'date-in-future', 'checked', desk.pathOf(note, '.checked'))] : []),
    ...note.trail.flatMap(({ date }, index) =>
      isAhead(date) ? [remark(note, 'date-in-future', 'date', desk.pathOfItem(note, 'trail', index))] : [],
    ),
  ]);
  const sources = [...desk.document.sources.values()].flatMap((source): Remark[] => [
    ...(isAhead(source.accessed) ? [sourceRemark(desk, source, 'date-in-future', { about: 'accessed', member: '.accessed' })] : []),
    ...(isAhead(source.archived?.date) ? [sourceRemark(desk, source, 'date-in-future', { about: 'archived.date', member: '.archived.date' })] : []),
  ]);
  return [...sources, ...notes];
};

function remark({ id }: Annotation, code: Remark['code'], about: string, path: string | undefined): Remark {
  return { code, about, path, annotationId: id };
}

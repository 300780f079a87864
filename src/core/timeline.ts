import { machineDate, precisionOf, timeOf, type FuzzyDate } from './dates.js';
import type { Annotation, TrailStep } from './model.js';

/** One dated thing that the notes tell of. */
export interface Moment {
  readonly date: FuzzyDate;
  readonly annotation: Annotation;
  /** What somebody did to the claim; without one the moment is when it happened. */
  readonly step?: TrailStep;
}

/** Characters of a date that name the day: `2024-12-09`. */
const DAY = 10;
/** Fewer moments than these make no line. */
const ENOUGH = 5;

/**
 * What happened and what was said of it, oldest first; of moments that begin together the less exact one is
 * first, since it may lie before. Where a claim's trail has the day of its event, the trail tells more.
 *
 * @returns nothing when there is too little to put in order
 */
export function timelineOf(notes: readonly Annotation[]): readonly Moment[] {
  const moments = notes.flatMap((annotation): Moment[] => {
    const { event, trail } = annotation;
    const steps = trail.flatMap((step) => (step.date ? [{ date: step.date, annotation, step }] : []));
    const day = event && machineDate(event).slice(0, DAY);
    const isTold = steps.some(({ date }) => machineDate(date).slice(0, DAY) === day);
    return event && !isTold ? [{ date: event, annotation }, ...steps] : steps;
  });
  if (moments.length < ENOUGH) return [];
  const order = ({ date: { start } }: Moment) => timeOf(start) + precisionOf(start);
  return moments.sort((a, b) => order(a) - order(b));
}

import { precisionOf, timeOf, type DatePoint, type FuzzyDate } from '../../core/dates.js';

/** One day, in ms. */
export const DAY = 24 * 60 * 60 * 1000;

/** From the first moment that a date may mean to the first that it cannot: ms since 1970, UTC. */
export interface DateSpan {
  readonly from: number;
  readonly until: number;
}

/** A year is all its days, and an interval reaches to the end of its last day. */
export function spanOf({ start, end }: FuzzyDate): DateSpan {
  return { from: timeOf(start), until: pointEnd(end ?? start) };
}

function pointEnd(point: DatePoint): number {
  const { year, month = 1, day = 1 } = point;
  switch (precisionOf(point)) {
    case 1:
      return timeOf({ year: year + 1 });
    case 2:
      return timeOf({ year, month: month + 1 });
    case 3:
      return timeOf({ year, month, day: day + 1 });
    default:
      return timeOf(point) + 60_000;
  }
}

/** Whether the first of them is certainly later: what is known to the year alone may be any day of it. */
export function isLater(date: FuzzyDate, than: FuzzyDate): boolean {
  return spanOf(date).from >= spanOf(than).until;
}

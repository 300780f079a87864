import { precisionOf, type DatePoint, type FuzzyDate } from '../../core/dates.js';
import { writeDate } from '../../core/write-date.js';

/**
 * A date as CSL has it. What it has no word for, a doubt or a time of the day, stands as text in `raw`,
 * which this format reads too.
 */
export function cslDate(date: FuzzyDate): object {
  const { start, end, uncertain, approximate } = date;
  if (uncertain || start.minute !== undefined || end?.minute !== undefined) return { raw: writeDate(date) };
  return { 'date-parts': [start, ...(end ? [end] : [])].map(partsOf), ...(approximate && { circa: true }) };
}

function partsOf(point: DatePoint): number[] {
  const { year, month = 0, day = 0 } = point;
  return [year, month, day].slice(0, precisionOf(point));
}

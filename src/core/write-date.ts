import { machineDate, type FuzzyDate } from './dates.js';

/** A date as a document writes it (EDTF), so that reading it gives the same date again. */
export function writeDate(date: FuzzyDate): string {
  const { start, end, uncertain, approximate } = date;
  const points = [start, end].flatMap((point) => (point ? machineDate({ ...date, start: point }) : []));
  const doubt = uncertain && approximate ? '%' : uncertain ? '?' : approximate ? '~' : '';
  return points.join('/') + doubt;
}

import type { FuzzyDate } from '../core/dates.js';
import type { MonthStyle } from '../core/format-date.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * A date as `Intl` says it in British English. The first date that `Intl` formats takes Chromium 20 ms,
 * more than all else that the list of sources needs, and English is the language that pages start with.
 *
 * @returns undefined for what is left to `Intl`: times, intervals, years before our era
 */
export function englishDate({ start, end }: FuzzyDate, style: MonthStyle): string | undefined {
  const { year, month, day, minute } = start;
  if (end || minute !== undefined || year < 1) return undefined;
  const name = MONTHS[(month ?? 0) - 1];
  const short = name?.slice(0, name.length === 9 ? 4 : 3);
  return [day, style === 'short' ? short : name, year].filter(Boolean).join(' ');
}

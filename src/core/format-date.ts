import { timeOf, type DatePoint, type FuzzyDate } from './dates.js';

export type MonthStyle = 'short' | 'long';

/**
 * Formatters by language and options. Making one costs as much as formatting a hundred dates; a page
 * has one or two languages and five precisions, so the cache stays small.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: string, point: DatePoint, month: MonthStyle): Intl.DateTimeFormat {
  const precision =
    point.minute !== undefined ? 4 : point.day !== undefined ? 3 : point.month !== undefined ? 2 : 1;
  const key = `${lang} ${precision} ${month}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision > 1 && { month }),
      ...(precision > 2 && { day: 'numeric' }),
      ...(precision > 3 && { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
    });
    formatters.set(key, format);
  }
  return format;
}

/**
 * The date in words of the reader's language, at the precision given and no finer. Doubt (`?`, `~`)
 * is left to the caller's words.
 *
 * @param lang a BCP 47 tag that `Intl` accepts
 */
export function formatDate(date: FuzzyDate, lang: string, month: MonthStyle): string {
  const { start, end } = date;
  const format = formatter(lang, start, month);
  if (!end) return format.format(timeOf(start));
  if (formatter(lang, end, month) === format) return format.formatRange(timeOf(start), timeOf(end));
  return `${format.format(timeOf(start))} – ${formatter(lang, end, month).format(timeOf(end))}`;
}

const DAY = 86_400_000;
/** Up to how many days ago a unit is used, and its length in days. */
const UNITS: readonly (readonly [limit: number, unit: Intl.RelativeTimeFormatUnit, days: number])[] = [
  [14, 'day', 1],
  [60, 'week', 7],
  [548, 'month', 30.44],
  [Infinity, 'year', 365.25],
];

/**
 * How long ago a date was, in words ("8 months ago"), no finer than the date is known.
 *
 * @param now milliseconds since 1970
 * @returns undefined for a date that lies ahead or is too coarse to count from
 */
export function formatAge(date: FuzzyDate, now: number, lang: string): string | undefined {
  const point = date.end ?? date.start;
  const days = Math.floor((now - timeOf(point)) / DAY);
  if (days < 0 || (point.month === undefined && days < 730)) return undefined;
  const coarse = point.day === undefined;
  for (const [limit, unit, length] of UNITS) {
    if (days >= limit || (coarse && length < 30)) continue;
    const count = Math.max(unit === 'day' ? 0 : 1, Math.floor(days / length));
    return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-count, unit);
  }
  return undefined;
}

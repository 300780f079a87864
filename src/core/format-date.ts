import { precisionOf, timeOf, type DatePoint, type FuzzyDate } from './dates.js';

export type MonthStyle = 'short' | 'long';

/**
 * Formatters by language and options. Making one costs as much as formatting a hundred dates; a page
 * has one or two languages and four precisions, so the cache stays small.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: string, point: DatePoint, month: MonthStyle): Intl.DateTimeFormat {
  const precision = precisionOf(point);
  // The year 0000 of a date is the year 1 before our era.
  const era = point.year < 1 ? 'short' : undefined;
  const key = `${lang} ${precision} ${month} ${era}`;
  const format =
    formatters.get(key) ??
    new Intl.DateTimeFormat(lang, {
      timeZone: 'UTC',
      year: 'numeric',
      era,
      ...(precision > 1 && { month }),
      ...(precision > 2 && { day: 'numeric' }),
      ...(precision > 3 && { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
    });
  formatters.set(key, format);
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
  // Engines do not agree on thin spaces, and what is rendered ahead has to be what the page would say.
  if (formatter(lang, end, month) === format) return format.formatRange(timeOf(start), timeOf(end)).replace(/\u2009/g, ' ');
  return `${format.format(timeOf(start))} – ${formatter(lang, end, month).format(timeOf(end))}`;
}

/**
 * How long ago a date was, in words ("8 months ago"), no finer than the date is known. "Last month" is a
 * word of the calendar and no length of time, so of months and years only the present ones have words.
 *
 * @param now milliseconds since 1970
 * @returns undefined for a date that lies ahead or is too coarse to count from
 */
export function formatAge(date: FuzzyDate, now: number, lang: string): string | undefined {
  const { end: point = date.start } = date;
  const { year, month = 1, day = 1 } = point;
  const today = new Date(now);
  const days = Math.floor((now - timeOf(point)) / 86_400_000);
  const begun = 12 * (today.getUTCFullYear() - year) + today.getUTCMonth() + 1 - month;
  const months = today.getUTCDate() < day ? begun - 1 : begun;
  if (days < 0 || (!point.month && days < 730)) return undefined;
  const [count, unit] =
    point.day && days < 14 ? ([days, 'day'] as const)
    : point.day && days < 60 ? ([Math.floor(days / 7), 'week'] as const)
    : days < 548 ? ([months, 'month'] as const)
    : ([Math.floor(months / 12), 'year'] as const);
  const numeric = unit === 'day' || count === 0 ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(lang, { numeric }).format(-count, unit);
}

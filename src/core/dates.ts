/** A point in time as exactly as it is known. Months count from 1; `minute` is of the day, in UTC. */
export interface DatePoint {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly minute?: number;
}

/** A date as sources give it: a year, a month, a day, a minute or an interval, perhaps doubtful. */
export interface FuzzyDate {
  readonly start: DatePoint;
  readonly end?: DatePoint;
  /** `?`: the source of the date is doubtful. */
  readonly uncertain: boolean;
  /** `~`: the date is an estimate. */
  readonly approximate: boolean;
}

/** A day or less, then a time; a time without a zone is taken for UTC, since nothing says otherwise. */
const POINT =
  /^(\d{4}(?:-\d\d){0,2})(?:(?<=-..-..)(T(?!24)\d\d:\d\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|([+-]\d\d)(?::?(\d\d))?)?)?$/;

/** A qualifier may stand behind either end of an interval; either makes the whole doubtful. */
const QUALIFIER = /[?~%](?=\/|$)/g;

/**
 * Reads an Extended Date/Time Format string, level 0 (ISO 8601-2:2019), with `?` and `~` of level 1.
 *
 * @returns undefined when it is not one, or names a day that no calendar has
 */
export function parseDate(text: string): FuzzyDate | undefined {
  const [start, end, ...more] = text.trim().replace(QUALIFIER, '').split('/').map(parsePoint);
  if (!start || end === null || more.length > 0 || (end && timeOf(end) < timeOf(start))) return undefined;
  return { start, end, uncertain: /[?%]/.test(text), approximate: /[~%]/.test(text) };
}

function parsePoint(text: string): DatePoint | null {
  const [, date = '', time, hours = '+00', minutes = '00'] = POINT.exec(text) ?? [];
  const moment = time === undefined ? date : isoText(`${date}${time}${hours}:${minutes}`);
  // Engines take the 31st of February for the 3rd of March; and a zone may lead out of the four-digit years.
  if (!/^\d/.test(moment) || !isoText(date).startsWith(date)) return null;
  const [year = 0, month, day, hour, minute = 0] = moment.split(/[-T:]/).map(Number);
  return { year, month, day, minute: hour === undefined ? undefined : hour * 60 + minute };
}

/** In UTC, to the millisecond; “null” for what is no point of the calendar. */
function isoText(text: string): string {
  return String(new Date(text).toJSON());
}

/** Milliseconds since 1970 of the point's first moment, UTC. */
export function timeOf({ year, month = 1, day = 1, minute = 0 }: DatePoint): number {
  // `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) + minute * 60_000;
}

/** 1 for a year, 2 for a month, 3 for a day, 4 for a minute. */
export function precisionOf({ month, day, minute }: DatePoint): number {
  return minute !== undefined ? 4 : day ? 3 : month ? 2 : 1;
}

/** The date as an HTML `datetime` value; an interval gives its start, since HTML has no intervals. */
export function machineDate({ start }: FuzzyDate): string {
  const text = new Date(timeOf(start)).toISOString();
  return start.minute === undefined ? text.slice(0, 1 + 3 * precisionOf(start)) : `${text.slice(0, 16)}Z`;
}

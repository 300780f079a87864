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

const POINT =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/**
 * Reads an Extended Date/Time Format string, level 0 (ISO 8601-2:2019), with `?` and `~` of level 1.
 *
 * @returns undefined when it is not one, or names a day that no calendar has
 */
export function parseDate(text: string): FuzzyDate | undefined {
  const { bare, uncertain, approximate } = unqualify(text.trim());
  const parts = bare.split('/');
  const start = parsePoint(parts[0] ?? '');
  if (!start || parts.length > 2) return undefined;
  if (parts.length === 1) return { start, uncertain, approximate };
  const end = parsePoint(parts[1] ?? '');
  if (!end || timeOf(end) < timeOf(start)) return undefined;
  return { start, end, uncertain, approximate };
}

/** A qualifier may stand behind either end of an interval; either makes the whole doubtful. */
function unqualify(text: string): { bare: string; uncertain: boolean; approximate: boolean } {
  const marks = text.match(/[?~%](?=\/|$)/g)?.join('') ?? '';
  return {
    bare: text.replace(/[?~%](?=\/|$)/g, ''),
    uncertain: /[?%]/.test(marks),
    approximate: /[~%]/.test(marks),
  };
}

function parsePoint(text: string): DatePoint | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  const point = datePoint(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
  if (!point || hour === undefined) return point;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return inUTC(point, Number(hour) * 60 + Number(minute) - offsetOf(zone));
}

/** Minutes east of UTC; a time without a zone is taken for UTC, since nothing says otherwise. */
function offsetOf(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function inUTC(point: DatePoint, minutes: number): DatePoint {
  const date = new Date(timeOf(point) + minutes * 60_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minute: date.getUTCHours() * 60 + date.getUTCMinutes(),
  };
}

/** A point of the proleptic Gregorian calendar, or undefined when the calendar has no such day. */
export function datePoint(year: number, month?: number, day?: number): DatePoint | undefined {
  if (!Number.isInteger(year) || year < 0 || year > 9999) return undefined;
  if (month === undefined) return { year };
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  if (!Number.isInteger(day) || day < 1 || day > daysIn(year, month)) return undefined;
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Milliseconds since 1970 of the point's first moment, UTC. */
export function timeOf(point: DatePoint): number {
  const date = new Date(0);
  // `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(point.year, (point.month ?? 1) - 1, point.day ?? 1);
  return date.getTime() + (point.minute ?? 0) * 60_000;
}

/** The date as an HTML `datetime` value; an interval gives its start, since HTML has no intervals. */
export function machineDate({ start }: FuzzyDate): string {
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  let text = pad(start.year, 4);
  if (start.month !== undefined) text += `-${pad(start.month)}`;
  if (start.day !== undefined) text += `-${pad(start.day)}`;
  if (start.minute !== undefined)
    text += `T${pad(Math.floor(start.minute / 60))}:${pad(start.minute % 60)}Z`;
  return text;
}

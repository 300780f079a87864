import { parseDate, type FuzzyDate } from '../../core/dates.js';

/** The values of an entry's members, by their names in lower case, with their TeX. */
export type BibtexMembers = Readonly<Record<string, string | number>>;

/** BibTeX’s strings for months, from January on. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** “c. 1850”, “[1850?]”, “ca 1850”, “{\em circa} 1850”. */
const YEAR = /^\[?(c\.? ?|ca\.? ?|circa |about )?(\d{4})(\?)?\]?(\?)?$/i;
/** “1998--99”, “1998/1999”. */
const YEARS = /^(\d\d)(\d\d)(?:-{1,3}|[–—/])(\d\d)?(\d\d)$/;

/**
 * When a work was published, in more words than citation-js reads: doubts, estimates and spans.
 *
 * @returns undefined where it reads nothing, which says nothing of what citation-js reads
 */
export function bibtexDate({ date, year, month, day }: BibtexMembers): FuzzyDate | undefined {
  const given = date === undefined ? undefined : parseDate(plain(date));
  return given ?? yearDate(plain(year), plain(month), plain(day));
}

/** When a work was looked at. */
export function bibtexAccessed({ urldate }: BibtexMembers): FuzzyDate | undefined {
  return parseDate(plain(urldate));
}

function yearDate(year: string, month: string, day: string): FuzzyDate | undefined {
  const [, century, from, otherCentury = century, to] = YEARS.exec(year) ?? [];
  if (century !== undefined) return parseDate(`${century}${from}/${otherCentury}${to}`);
  const [, circa, known, ...doubts] = YEAR.exec(year) ?? [];
  if (known === undefined) return undefined;
  const qualifier = (doubts.some(Boolean) ? '?' : '') + (circa === undefined ? '' : '~');
  const parts = [known, ...monthParts(month, day)];
  return parseDate(parts.join('-') + (qualifier.length > 1 ? '%' : qualifier));
}

/** The month's number and, where one is known, the day's: “9”, “September”, “9 September”, “Sep 9”, “09~01”. */
function monthParts(month: string, day: string): string[] {
  const words = month.toLowerCase().split(/[\s.,]+/).filter(Boolean);
  const names = words.map((word) => MONTHS.findIndex((name) => /^[a-z]+$/.test(word) && word.startsWith(name)) + 1);
  const named = names.find((number) => number > 0);
  const numbers = words.map(Number).filter((number) => Number.isInteger(number) && number > 0 && number < 32);
  const [first, second] = numbers;
  if (words.length > 2) return [];
  if (named !== undefined) return [named, first ?? Number(day)].filter(Boolean).map(twoDigits);
  // Of two numbers the month’s is the last: `{9 09}`.
  const [number, ofMonth] = second === undefined ? [first, Number(day)] : [second, first];
  if (number === undefined || number > 12) return [];
  return [number, ofMonth ?? 0].filter(Boolean).map(twoDigits);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Without TeX's groups and commands; its `~` is a space, but in the end of a date. */
function plain(value: string | number | undefined): string {
  return String(value ?? '')
    .replace(/\\textasciitilde\b(?:\{\})?|\\sim\b/g, '~')
    .replace(/\\[a-zA-Z]+ ?|[{}$]/g, '')
    .replace(/~(?=.)/g, ' ')
    .trim();
}

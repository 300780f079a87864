import { parseDate } from '../../core/dates.js';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Each with the year first, or with the month as a word: which number is the day is beyond doubt. */
const SHAPES: readonly RegExp[] = [
  /^(?<year>\d{4})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?:[T ]+(?<time>\d.*))?$/i,
  /^(?<year>\d{4})-(?<month>\d)$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T(?<time>\d.*))?$/i,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?$/,
  /^(?<year>\d{4})년 ?(?<month>\d{1,2})월(?: ?(?<day>\d{1,2})일)?$/,
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<word>[a-z]{3,9})\.?,? (?<year>\d{4})$/i,
  /^(?<word>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?, (?<year>\d{4})$/i,
];

const TIME = /^(?<hour>\d{1,2}):?(?<minute>\d\d)(?::?\d\d(?:[.,]\d+)?)? ?(?:(?<utc>z|utc|gmt)|(?<sign>[+\u2212-])(?<zone>\d{1,2})(?::?(?<rest>\d\d))?)?$/i;

/**
 * A date in the format's own writing, where it is written otherwise and can mean one day alone: 2023/9/7,
 * 17 September 2023, 2023-09-17 10:00 GMT. What may be read in two ways, like 7/9/2023, is left to its author.
 *
 * @returns undefined for what is right already, and for what is in doubt
 */
export function tidyDate(text: string): string | undefined {
  if (parseDate(text)) return undefined;
  const written = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  for (const shape of SHAPES) {
    const { year = '', month = '', word, day, time } = shape.exec(written)?.groups ?? {};
    if (year === '') continue;
    const date = [year, word === undefined ? month : monthOf(word), ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
    const moment = time === undefined ? '' : timeOf(time);
    const tidy = moment === undefined ? '' : date + moment;
    if (parseDate(tidy)) return tidy;
  }
  return undefined;
}

/** A month by its English name, or by its first letters. */
function monthOf(word: string): string {
  const index = MONTHS.findIndex((month) => month.startsWith(word.toLowerCase()) || (word.toLowerCase() === 'sept' && month === 'september'));
  return index < 0 ? '' : String(index + 1);
}

/** The minute and its zone. Without a zone nobody knows which minute it was, but the format allows for that. */
function timeOf(text: string): string | undefined {
  const { hour, minute = '', utc, sign, zone = '', rest = '00' } = TIME.exec(text)?.groups ?? {};
  if (hour === undefined) return undefined;
  const zoned = utc !== undefined ? 'Z' : sign === undefined ? '' : `${sign === '+' ? '+' : '-'}${zone.padStart(2, '0')}:${rest}`;
  return `T${hour.padStart(2, '0')}:${minute}${zoned}`;
}

import { isRecord, ownValue } from '../../core/own-value.js';

/** Whether two JSON values say the same, whatever the order of their members. */
function isSameRecord(one: unknown, other: unknown): boolean {
  return recordKey(one) === recordKey(other);
}

/** Whether a record has every member of another, and perhaps more. */
export function isWithin(part: object, whole: object | undefined): boolean {
  return whole !== undefined && Object.keys(part).every((name) => isSameRecord(ownValue(part, name), ownValue(whole, name)));
}

/** The same text for records that say the same. */
export function recordKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(recordKey).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? '';
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${recordKey(ownValue(value, name))}`).join()}}`;
}

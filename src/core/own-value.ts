/*
 * Reading JSON that nobody vouches for. Accessors are not called, prototypes not consulted and nothing
 * is converted, so a document handed over as an object runs no code, and `__proto__` is a name like
 * any other.
 */

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own data member's value. */
export function ownValue(record: object, key: PropertyKey): unknown {
  return Object.getOwnPropertyDescriptor(record, key)?.value as unknown;
}

type Entry = readonly [name: string | number, value: unknown];

/**
 * The first members, with their names, of a list, or of a map where one is taken.
 *
 * @returns undefined for what is neither
 */
export function ownEntries(value: unknown, max: number, isMapTaken = false): Entry[] | undefined {
  if (Array.isArray(value))
    return Array.from({ length: Math.min(value.length, max) }, (_, index) => [index, ownValue(value, index)] as const);
  if (!isMapTaken || !isRecord(value)) return undefined;
  return Object.keys(value)
    .slice(0, max)
    .map((name) => [name, ownValue(value, name)] as const);
}

/** A text, or a number as text; undefined for what is neither. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

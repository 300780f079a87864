import { isRecord, ownValue } from './own-value.js';

/**
 * Writes changes into JSON that somebody else has written: what has not changed stays as it stands there,
 * in its own words and order, with the members that nobody here knows.
 *
 * @param raw the JSON as it was read; it is not changed
 * @param before what was understood of it, as we would write it
 * @param after what it has to say now, in the same form
 */
export function withChanges(raw: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return raw;
  if (Array.isArray(raw) && Array.isArray(before) && Array.isArray(after)) return listWithChanges(raw, before, after);
  if (!isRecord(raw) || !isRecord(before) || !isRecord(after)) return after;
  const written = new Map(Object.keys(raw).map((name) => [name, ownValue(raw, name)]));
  for (const name of Object.keys({ ...before, ...after })) {
    const is = ownValue(after, name);
    if (is === undefined) written.delete(name);
    else written.set(name, written.has(name) ? withChanges(written.get(name), ownValue(before, name), is) : is);
  }
  return Object.fromEntries(written);
}

/** The items of before are those of raw that were understood, in the same order. The others are kept at the end. */
function listWithChanges(raw: readonly unknown[], before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const rawOf = understood(raw, before);
  const unused = new Set(before.keys());
  const take = (test: (item: unknown) => boolean): number | undefined => {
    const index = [...unused].find((one) => test(before[one]));
    if (index !== undefined) unused.delete(index);
    return index;
  };
  const same = after.map((item) => take((other) => isSame(other, item)));
  const written = after.map((item, position) => {
    const index = same[position] ?? take((other) => nameOf(other) !== undefined && nameOf(other) === nameOf(item));
    return index === undefined ? item : withChanges(rawOf[index], before[index], item);
  });
  return [...written, ...raw.filter((item) => !rawOf.includes(item))];
}

/**
 * For each item that was understood, the one that was read. One whose name was refused, or that had none,
 * has got a name that nobody had given.
 */
export function understood(raw: readonly unknown[], before: readonly unknown[]): unknown[] {
  const rawNames = new Set(raw.map(nameOf));
  const names = new Set(before.map(nameOf));
  const found: unknown[] = [];
  for (const item of raw) {
    const name = nameOf(before[found.length]);
    const isNamed = nameOf(item) === name;
    const isRenamed = isRecord(item) && !rawNames.has(name) && !names.has(nameOf(item));
    if (found.length < before.length && (isNamed || isRenamed)) found.push(item);
  }
  return found;
}

/** What tells an item of a list from the others. */
function nameOf(item: unknown): unknown {
  if (!isRecord(item)) return item;
  const [name] = ['id', 'source', 'act', 'exact'].map((member) => ownValue(item, member)).filter((value) => value != null);
  return name;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

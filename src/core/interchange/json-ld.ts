import { isRecord, ownEntries, ownValue } from '../own-value.js';

/*
 * JSON-LD as annotation tools write it, read as plain JSON: one value or several, a resource or its IRI.
 * Nothing in it is believed but its shape.
 */

/** Values of one member that are looked at. */
const MAX_VALUES = 2000;
/** Sets within sets are looked at this deep. */
const MAX_SETS = 3;
const SETS = /^(Choice|Composite|List|Independents)$/;

/** A member's value; nothing is as good as null. */
export function member(resource: unknown, name: string): unknown {
  return isRecord(resource) ? (ownValue(resource, name) ?? undefined) : undefined;
}

export function valuesOf(value: unknown): unknown[] {
  return ownEntries(value, MAX_VALUES)?.map(([, one]) => one) ?? (value === undefined ? [] : [value]);
}

/** The values of a member; of a choice the first, of any other set all. */
export function resourcesOf(resource: unknown, name: string): unknown[] {
  return valuesOf(member(resource, name)).flatMap((value) => spread(value, MAX_SETS));
}

function spread(resource: unknown, depth: number): unknown[] {
  const type = typesOf(resource).find((one) => SETS.test(one));
  if (type === undefined) return [resource];
  const items = valuesOf(member(resource, 'items'));
  return depth === 0 ? [] : (type === 'Choice' ? items.slice(0, 1) : items).flatMap((item) => spread(item, depth - 1));
}

export function iriOf(resource: unknown): string | undefined {
  const iri = typeof resource === 'string' ? resource : (member(resource, 'id') ?? member(resource, '@id'));
  return typeof iri === 'string' && iri !== '' ? iri : undefined;
}

export function typesOf(resource: unknown): string[] {
  return valuesOf(member(resource, 'type') ?? member(resource, '@type')).filter((type) => typeof type === 'string');
}

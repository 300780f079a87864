import type { Citation, Source } from './model.js';

/** Several cited sources that go back to one. */
export interface SharedOrigin {
  /** How many outlets say it. */
  readonly outlets: number;
  /** The origin itself, when it is one of the document's sources. */
  readonly origin?: Source;
  /** The sources that repeat it. */
  readonly repeating: readonly Source[];
}

/**
 * Finds the sources among the citations that repeat one another: two outlets that print the same wire
 * are one witness, not two.
 */
export function sharedOrigins(
  citations: readonly Citation[],
  sources: ReadonlyMap<string, Source>,
): SharedOrigin[] {
  const cited = new Map(citations.map(({ source }) => [source.id, source]));
  const groups = new Map<string, Source[]>();
  for (const source of cited.values())
    if (source.origin !== undefined && source.origin !== source.id)
      groups.set(source.origin, [...(groups.get(source.origin) ?? []), source]);
  return [...groups]
    .map(([id, repeating]) => ({
      outlets: repeating.length + Number(cited.has(id)),
      origin: sources.get(id),
      repeating,
    }))
    .filter(({ outlets }) => outlets > 1);
}

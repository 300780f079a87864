import { groupBy } from './group-by.js';
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
  const witnesses = groupBy([...cited.values()].map((source) => [rootOf(source, sources), source] as const));
  return [...witnesses]
    .map(([id, group]) => ({
      outlets: group.length,
      origin: sources.get(id),
      repeating: group.filter((source) => source.id !== id),
    }))
    .filter(({ outlets }) => outlets > 1);
}

/** The id at the start of a chain of repetitions; a circle starts where it closes. */
function rootOf({ id, origin }: Source, sources: ReadonlyMap<string, Source>): string {
  const chain = new Set([id]);
  for (let next = origin; next !== undefined && !chain.has(next); next = sources.get(next)?.origin) chain.add(next);
  return [...chain].pop() ?? id;
}

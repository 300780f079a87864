import { asText, isRecord, ownEntries } from '../../core/own-value.js';

/** The sources of a document as its JSON has them, by their ids: a map, or a list of items with ids. */
export function sourceEntries(sources: unknown): [id: string, item: object][] {
  return (ownEntries(sources, Infinity, true) ?? []).flatMap(([name, item]): [string, object][] => {
    if (!isRecord(item)) return [];
    if (typeof name === 'string') return [[name, item]];
    const { id: given, ...source } = item as Readonly<Record<string, unknown>>;
    const id = asText(given);
    return id === undefined ? [] : [[id, source]];
  });
}

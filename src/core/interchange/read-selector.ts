import { MAX_REFINED, MAX_SELECTORS } from '../limits.js';
import { asText, isRecord, ownEntries, ownValue } from '../own-value.js';
import { isOwnName, withoutPrefix } from './vocabulary.js';

/** Selectors inside others are looked at this deep; the parser takes no deeper ones. */
const MAX_DEPTH = 2 * (MAX_REFINED + 1);
const NESTED = /^(items|refinedBy|selectors?|startSelector|endSelector)$/;

/**
 * Gives a selector's own members the names that a document has for them. What else it holds is the
 * parser's business.
 *
 * @param selector a record, or the IRI of one, which is no selector that anybody could read
 */
export function readSelector(selector: unknown, depth = 0): object {
  if (!isRecord(selector) || depth > MAX_DEPTH) return { type: asText(selector) ?? typeof selector };
  const names = Object.keys(selector);
  const read = (name: string): readonly [string, unknown] => [withoutPrefix(name), readMember(selector, name, depth)];
  const own = new Map(names.filter(isOwnName).map(read));
  // What stands beside these is for tools that cannot read them.
  if (own.has('selectors')) return { selector: own.get('selectors'), ...(own.has('refinedBy') && { refinedBy: own.get('refinedBy') }) };
  return Object.fromEntries([...names.filter((name) => !own.has('paragraph') || name === 'refinedBy').map(read), ...own]);
}

function readMember(selector: object, name: string, depth: number): unknown {
  const value = ownValue(selector, name);
  if (!NESTED.test(withoutPrefix(name))) return value;
  const list = ownEntries(value, MAX_SELECTORS + 1);
  return list ? list.map(([, one]) => readSelector(one, depth + 1)) : readSelector(value, depth + 1);
}

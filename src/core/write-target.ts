import { readSelector } from './interchange/read-selector.js';
import { writeSelector } from './interchange/write-selector.js';
import type { Target } from './model.js';
import { isRecord } from './own-value.js';

type Members = Readonly<Record<string, unknown>>;

/** Writes a target as a document gives it, so that reading it gives the same target again. */
export function writeTarget(target: Target): object {
  return shorten(readSelector(writeSelector(target)) as Members);
}

/** The shortest form of a selector: a document needs no type for words, and knows elements by `css`. */
function shorten(selector: Members): Members {
  const { type, conformsTo: _, ...members }: Members = Object.fromEntries(
    Object.entries(selector).map(([name, value]) => [name, name === 'rivals' ? value : shortenAll(value)]),
  );
  if (type === 'TextQuoteSelector') return members;
  if (type !== 'CssSelector') return type === undefined ? members : { type, ...members };
  const { value, refinedBy, ...others } = members;
  return { css: value, ...(isPlainQuote(refinedBy) ? refinedBy : refinedBy !== undefined && { refinedBy }), ...others };
}

/** Words inside an element stand beside it. */
function isPlainQuote(refinement: unknown): refinement is Members {
  return isRecord(refinement) && 'exact' in refinement && !['css', 'paragraph', 'refinedBy', 'selector'].some((name) => name in refinement);
}

function shortenAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortenAll);
  return isRecord(value) ? shorten(value as Members) : value;
}

import { describeQuote } from '../../core/describe-quote.js';
import { Fields } from '../../core/fields.js';
import { isPlaced, type Match, type Place } from '../../core/match.js';
import type { QuoteJson, Target } from '../../core/model.js';
import { isRecord, ownValue } from '../../core/own-value.js';
import { parseTargets } from '../../core/parse-target.js';
import type { Span, TextIndex } from '../../core/text-index.js';
import { trimSpan } from '../../core/trim-span.js';
import type { ValueEdit } from '../json/edit-values.js';

/** What a quotation is told from its twins by. */
const CONTEXT = ['prefix', 'suffix', 'start', 'end', 'rivals'] as const;

/**
 * Takes over the words that a passage has by now. A target stays as short as its author wrote it, as long
 * as that finds the passage; what it said besides is renewed, and nothing else of it is touched.
 *
 * @param json the target, as the document writes it
 * @param path where that stands
 * @param match finds targets in the article
 * @returns undefined for what only its author can put right: several selectors, elements, ranges
 */
export function refreshedTarget(index: TextIndex, json: unknown, path: string, place: Place, match: (target: Target) => Match): ValueEdit[] | undefined {
  if (isRecord(json) && 'paragraph' in json) return renumbered(index, path, place);
  const fresh = describeQuote(index, place.start, place.end);
  if (fresh?.start === undefined) return undefined;
  const span = index.spanAt({ start: fresh.start, end: fresh.end });
  return variantsOf(json, path, fresh).find(({ target }) => isFoundAt(target, span, match))?.edits;
}

/** A paragraph that was found by its guard has another number by now. */
function renumbered({ text, paragraphs }: TextIndex, path: string, { start }: Place): ValueEdit[] | undefined {
  const number = paragraphs.findIndex((paragraph) => trimSpan(text, paragraph).start === start) + 1;
  return number > 0 ? [{ path: `${path}.paragraph`, value: number }] : undefined;
}

interface Variant {
  /** What the target would be. */
  readonly target: unknown;
  readonly edits: ValueEdit[];
}

/** The ways to write it, the shortest first. */
function variantsOf(json: unknown, path: string, fresh: QuoteJson): Variant[] {
  if (typeof json === 'string') return [{ target: fresh.exact, edits: [{ path, value: fresh.exact }] }, { target: fresh, edits: [{ path, value: fresh }] }];
  if (!isRecord(json) || typeof ownValue(json, 'exact') !== 'string' || 'refinedBy' in json || 'selector' in json) return [];
  const isOwn = !('type' in json);
  const known = CONTEXT.filter((name) => name in json);
  // A selector of another tool's making has no more members than that tool knows.
  const more = isOwn ? CONTEXT : (['prefix', 'suffix'] as const);
  return [known, [...new Set([...known, ...more])]].map((members) => {
    const values = Object.fromEntries((['exact', ...members] as const).map((name) => [name, fresh[name]]));
    return { target: { ...json, ...values }, edits: Object.entries(values).map(([name, value]) => ({ path: `${path}.${name}`, value })) };
  });
}

function isFoundAt(json: Variant['target'], { start, end }: Span, match: (target: Target) => Match): boolean {
  const [target, another] = parseTargets(new Fields({ target: json }, '$', { problems: [] }));
  if (!target || another) return false;
  const found = match(target);
  return isPlaced(found) && found.status === 'exact' && found.start === start && found.end === end;
}

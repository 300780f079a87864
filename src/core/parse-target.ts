import { isRecord, type Fields } from './fields.js';
import { MAX_ITEMS, MAX_QUOTE } from './limits.js';
import type { Target } from './model.js';

/** Longer context tells no more passages apart. */
const MAX_CONTEXT = 300;

/**
 * Reads the `target` of a note: words, a quotation with its context, a paragraph, an element, or a
 * list of these.
 *
 * @returns the targets that can be understood; the others are problems
 */
export function parseTargets(fields: Fields): readonly Target[] {
  const raw = fields.raw('target');
  if (raw === undefined || raw === null) {
    fields.report('field-missing', 'The note has no “target”; give the words that it stands beside.', 'target');
    return [];
  }
  const items = Array.isArray(raw)
    ? fields.list('target', MAX_ITEMS)
    : [{ value: raw, path: `${fields.path}.target` }];
  const targets: Target[] = [];
  for (const { value, path } of items) {
    const target = parseTarget(fields, value, path);
    if (target) targets.push(target);
  }
  return targets;
}

function parseTarget(fields: Fields, value: unknown, path: string): Target | undefined {
  const target = isRecord(value)
    ? parseRecord(fields.inner(value, path))
    : typeof value === 'string'
      ? parseRecord(fields.inner({ exact: value }, path))
      : undefined;
  if (!target)
    fields.report('field-invalid', 'A target has “exact” words, a “paragraph” number or a “css” selector.', 'target');
  return target;
}

function parseRecord(target: Fields): Target | undefined {
  const exact = target.text('exact', MAX_QUOTE);
  const css = target.text('css');
  if (target.raw('paragraph') !== undefined) {
    const paragraph = position(target, 'paragraph');
    return paragraph === undefined ? undefined : { type: 'paragraph', paragraph, exact };
  }
  if (exact === undefined) return css === undefined ? undefined : { type: 'element', css };
  return {
    type: 'quote',
    exact,
    prefix: (target.text('prefix', MAX_QUOTE) ?? '').slice(-MAX_CONTEXT),
    suffix: (target.text('suffix', MAX_QUOTE) ?? '').slice(0, MAX_CONTEXT),
    start: position(target, 'start'),
    end: position(target, 'end'),
    css,
  };
}

function position(target: Fields, key: string): number | undefined {
  const value = target.raw(key);
  if (value === undefined || value === null) return undefined;
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  target.report('field-invalid', `“${key}” has to be a whole number.`, key);
  return undefined;
}

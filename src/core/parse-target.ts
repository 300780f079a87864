import type { Fields } from './fields.js';
import { MAX_DOCUMENT_BYTES, MAX_QUOTE } from './limits.js';
import type { Target } from './model.js';

/** Longer context tells no more passages apart. */
const MAX_CONTEXT = 300;
/** A whole document: context is cut by what it is near to, not by its length. */
const MAX_PREFIX = MAX_DOCUMENT_BYTES;

/**
 * Reads the `target` of a note: words, a quotation with its context, a paragraph, an element, or a
 * list of these.
 *
 * @returns the targets that can be understood; the others are problems
 */
export function parseTargets(fields: Fields): readonly Target[] {
  fields.require('target');
  if (Array.isArray(fields.raw('target'))) return fields.list('target', parseTarget, { bare: 'exact' });
  const only = fields.record('target', 'exact');
  const target = only && parseTarget(only);
  return target ? [target] : [];
}

function parseTarget(target: Fields): Target | undefined {
  const exact = words(target, 'exact');
  const css = target.text('css');
  const paragraph = position(target, 'paragraph');
  if (paragraph !== undefined) return { type: 'paragraph', paragraph, exact };
  if (target.raw('paragraph') != null) return undefined;
  if (exact === undefined)
    return css === undefined ? target.report('field-invalid', undefined, 'words') : { type: 'element', css };
  return {
    type: 'quote',
    exact,
    prefix: (target.text('prefix', MAX_PREFIX) ?? '').slice(-MAX_CONTEXT),
    suffix: (target.text('suffix', MAX_PREFIX) ?? '').slice(0, MAX_CONTEXT),
    start: position(target, 'start'),
    end: position(target, 'end'),
    css,
  };
}

/** Words to be found. Those that are cut end with a whole word, and without an ellipsis. */
function words(target: Fields, key: string): string | undefined {
  const text = target.text(key, MAX_QUOTE);
  return text && text.length > MAX_QUOTE ? text.slice(0, text.lastIndexOf(' ')) : text;
}

function position(target: Fields, key: string): number | undefined {
  return target.read(key, (value) => (isPosition(value) ? value : undefined), 'a whole number');
}

function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

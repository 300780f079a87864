/** A part of a template of Lit's: static pieces of markup around values. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && 'strings' in value;
}

/** The words that a template shows: without its tags, and with what stands for its values. */
export function textOf(value: unknown): string {
  return markupOf(value).replace(/<[^>]*>/g, '');
}

/** What a template writes: nothing for Lit's symbol and false, and no tag that comes from a value. */
export function markupOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(markupOf).join('');
  if (isTemplate(value)) return value.strings.map((piece, index) => piece + markupOf(value.values[index])).join('');
  return typeof value === 'string' || typeof value === 'number' ? String(value).replaceAll('<', '‹') : '';
}

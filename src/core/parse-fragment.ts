import { decodeFragment } from './article-ids.js';
import { MAX_QUOTE } from './limits.js';
import type { QuoteTarget, Target } from './model.js';

/** `text=prefix-,start,end,-suffix`: WICG "URL Fragment Text Directives". The first one of several. */
const TEXT = /:~:.*?text=(?:([^,&]+)-,)?([^,&]+)(?:,([^,&-][^,&]*))?(?:,-([^,&]+))?/;
/** `char=10,20` and `line=3,5`: RFC 5147. A single position holds no passage. */
const POSITIONS = /^(char|line)=(\d*),(\d*)/;

/**
 * Reads the value of a W3C FragmentSelector: a text directive, positions in plain text, or an id.
 *
 * @param value with its `#` or without
 * @returns undefined for what is none of them
 */
export function parseFragment(value: unknown): Target | undefined {
  if (typeof value !== 'string' || value.length > MAX_QUOTE) return undefined;
  const directive = TEXT.exec(value);
  if (directive) return parseDirective(directive.map((part) => part && decodeFragment(part).trim()));
  const fragment = decodeFragment(value.replace('#', ''));
  const [, unit, start, end] = POSITIONS.exec(fragment) ?? [];
  if (unit)
    return {
      type: 'position',
      start: Number(start),
      end: end ? Number(end) : undefined,
      ...(unit === 'line' && { lines: true }),
    };
  return fragment ? { type: 'element', by: 'fragment', value: fragment } : undefined;
}

function parseDirective([, prefix = '', start, end, suffix = '']: readonly (string | undefined)[]): Target | undefined {
  if (!start || end === '') return undefined;
  if (!end) return quote(start, prefix, suffix);
  return { type: 'range', selectors: [quote(start, prefix, ''), quote(end, '', suffix)], through: true };
}

function quote(exact: string, prefix: string, suffix: string): QuoteTarget {
  return { type: 'quote', exact, prefix, suffix };
}

import type { Fields } from './fields.js';
import { MAX_DOCUMENT_BYTES, MAX_LINE, MAX_QUOTE, MAX_REFINED, MAX_SELECTORS } from './limits.js';
import type { ElementReference, ElementTarget, QuoteTarget, Rival, Target } from './model.js';
import { parseFragment } from './parse-fragment.js';

/** Longer context tells no more passages apart. */
const MAX_CONTEXT = 300;
/** A whole document: context is cut by what it is near to, not by its length. */
const MAX_PREFIX = MAX_DOCUMENT_BYTES;
const MAX_RIVALS = 3;

/** Reads a member that holds selectors of one passage. */
type Nested = (key: string) => Target | undefined;

/** By the types of the W3C's Web Annotation Data Model, section 4.2. */
const selectors: Readonly<Record<string, (target: Fields, nested: Nested) => Target | undefined>> = {
  TextQuoteSelector: parseOwn,
  TextPositionSelector: (target) => ({
    type: 'position',
    start: position(target, 'start') ?? 0,
    end: position(target, 'end'),
  }),
  RangeSelector: parseRange,
  FragmentSelector: parseFragmentSelector,
  CssSelector: (target) => parseElement(target, 'value', 'css'),
  XPathSelector: (target) => parseElement(target, 'value', 'xpath'),
  Choice: (_, nested) => nested('items'),
};

/**
 * Reads the `target` of a note: words, a quotation with its context, a paragraph, an element, a W3C
 * selector or several of one passage, or a list of these: several passages.
 *
 * @returns the targets that can be understood; the others are problems
 */
export function parseTargets(fields: Fields): readonly Target[] {
  return parseList(fields, 'target', parsePassage);
}

/** What one record or several in a list say; a bare text stands for words. */
function parseList(fields: Fields, key: string, parse: (item: Fields) => Target | undefined): readonly Target[] {
  const listed = fields.raw(key);
  if (!fields.has(key) || (Array.isArray(listed) && listed.length === 0)) fields.report('field-missing', key);
  if (Array.isArray(listed)) return fields.list(key, parse, { bare: 'exact' });
  const only = fields.record(key, 'exact');
  const target = only && parse(only);
  return target ? [target] : [];
}

function parsePassage(passage: Fields): Target | undefined {
  let left = MAX_SELECTORS;
  const parse = (target: Fields, depth: number): Target | undefined => {
    if (left-- <= 0 || depth > MAX_REFINED)
      return target.report('field-too-long', undefined, `${MAX_SELECTORS} selectors, ${MAX_REFINED} deep`);
    const nested = (key: string, at = depth): Target | undefined => {
      const found = parseList(target, key, (selector) => parse(selector, at));
      return found.length > 1 ? { type: 'passage', selectors: found } : found[0];
    };
    const found = target.has('selector') ? nested('selector') : parseSelector(target, nested);
    if (!found || !target.has('refinedBy')) return found;
    // One that cannot be refined as it asks for would find too much.
    const refinedBy = nested('refinedBy', depth + 1);
    return refinedBy && { ...found, refinedBy };
  };
  return parse(passage, 0);
}

function parseSelector(target: Fields, nested: Nested): Target | undefined {
  const type = target.has('type') ? target.oneOf('type', Object.keys(selectors)) : 'TextQuoteSelector';
  return type === undefined ? undefined : selectors[type]?.(target, nested);
}

function parseFragmentSelector(target: Fields): Target | undefined {
  target.require('value');
  return target.read('value', parseFragment, 'a selector');
}

/** The forms of this format, of which a TextQuoteSelector is one. */
function parseOwn(target: Fields): Target | undefined {
  const quote = parseQuote(target);
  const element = target.has('css') ? parseElement(target, 'css', 'css') : undefined;
  const paragraph = position(target, 'paragraph');
  if (paragraph !== undefined) return { type: 'paragraph', paragraph, exact: quote?.exact };
  if (target.has('paragraph')) return undefined;
  if (!target.has('css')) return quote ?? target.report('field-invalid', undefined, 'words');
  return element && quote ? { ...element, refinedBy: quote } : element;
}

function parseQuote(target: Fields): QuoteTarget | undefined {
  const words = parseWords(target);
  const [start, end] = ['start', 'end'].map((key) => position(target, key));
  const rivals = target.list('rivals', parseRival, { bare: 'exact', max: MAX_RIVALS });
  const listed = target.raw('rivals');
  return (
    words && {
      type: 'quote',
      ...words,
      start,
      end,
      // A list that was empty says something; one of which nothing is left does not.
      ...(Array.isArray(listed) && rivals.length >= Math.min(listed.length, 1) && { rivals }),
    }
  );
}

function parseRival(rival: Fields): Rival | undefined {
  return parseWords(rival) ?? rival.missing('exact');
}

function parseWords(fields: Fields): Rival | undefined {
  const exact = words(fields, 'exact');
  const prefix = (fields.text('prefix', MAX_PREFIX) ?? '').slice(-MAX_CONTEXT);
  const suffix = (fields.text('suffix', MAX_PREFIX) ?? '').slice(0, MAX_CONTEXT);
  return exact === undefined ? undefined : { exact, prefix, suffix };
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

/** One that is cut could find another element. */
function parseElement(target: Fields, key: string, by: ElementReference['by']): ElementTarget | undefined {
  target.require(key);
  const value = target.read(key, asSelector, 'a selector');
  return value === undefined ? undefined : { type: 'element', by, value };
}

function asSelector(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_LINE ? value : undefined;
}

function parseRange(target: Fields, nested: Nested): Target | undefined {
  const start = parseEnd(target, 'start', nested);
  const end = parseEnd(target, 'end', nested);
  return start && end && { type: 'range', selectors: [start, end] };
}

/** An end of a range. Hypothesis writes the XPath of an element and an offset inside it. */
function parseEnd(target: Fields, side: string, nested: Nested): Target | undefined {
  const container = `${side}Container`;
  if (!target.has(container)) return nested(`${side}Selector`);
  const element = parseElement(target, container, 'xpath');
  const offset = position(target, `${side}Offset`) ?? 0;
  return element && { ...element, refinedBy: { type: 'position', start: offset, end: offset } };
}

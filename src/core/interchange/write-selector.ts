import type { PassageTarget, QuoteTarget, RangeTarget, Target } from '../model.js';
import { codePoints } from '../text-positions.js';
import { PREFIX } from './vocabulary.js';

/** A selector of the W3C's, with members of our own behind their prefix. */
export type SelectorJson = Readonly<Record<string, unknown>>;

/** The specifications that say how a fragment is read. */
const HTML_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3236';
const TEXT_POSITION = 'http://tools.ietf.org/rfc/rfc5147';
const TEXT_DIRECTIVE = 'https://wicg.github.io/scroll-to-text-fragment/';

/** Writes a target as one selector. */
export function writeSelector(target: Target): SelectorJson {
  const { refinedBy } = target;
  return { ...withoutRefinement(target), ...(refinedBy && { refinedBy: writeSelector(refinedBy) }) };
}

/** Writes the selectors of a target, side by side where nothing refines them together. */
export function writeSelectors(target: Target): readonly SelectorJson[] {
  if (target.type === 'passage' && !target.refinedBy) return target.selectors.map(writeSelector);
  const selector = writeSelector(target);
  const hint = target.type === 'quote' && !target.refinedBy && writeHint(target);
  if (!hint) return [selector];
  const { [`${PREFIX}start`]: _, [`${PREFIX}end`]: __, ...quote } = selector;
  return [quote, hint];
}

/** A quotation's position. One that ends before it begins is no selector of the W3C's. */
function writeHint({ exact, start, end }: QuoteTarget): SelectorJson | undefined {
  if (start === undefined) return undefined;
  const last = end ?? start + codePoints(exact);
  const given = end === undefined ? 'start' : 'start end';
  return last < start ? undefined : { type: 'TextPositionSelector', start, end: last, [`${PREFIX}hint`]: given };
}

/** Inside others the W3C has one selector a passage: the first stands for all, which only we can read. */
function writePassage({ selectors, refinedBy }: PassageTarget): SelectorJson {
  const written = selectors.map(writeSelector);
  return {
    ...written[0],
    [`${PREFIX}selectors`]: written,
    ...(refinedBy && { [`${PREFIX}refinedBy`]: writeSelector(refinedBy) }),
  };
}

function withoutRefinement(target: Target): SelectorJson {
  switch (target.type) {
    case 'quote':
      return writeQuote(target);
    case 'paragraph':
      return {
        type: 'XPathSelector',
        value: `(//p)[${target.paragraph}]`,
        [`${PREFIX}paragraph`]: target.paragraph,
        ...(target.exact !== undefined && { [`${PREFIX}exact`]: target.exact }),
      };
    case 'element':
      if (target.by === 'css') return { type: 'CssSelector', value: target.value };
      if (target.by === 'xpath') return { type: 'XPathSelector', value: target.value };
      return fragment(`#${encode(target.value)}`, HTML_FRAGMENT);
    case 'position': {
      const { start, end, lines } = target;
      // The W3C's selector ends where it begins or behind that.
      if (lines || end === undefined || end < start) return fragment(`${lines ? 'line' : 'char'}=${start},${end ?? ''}`, TEXT_POSITION);
      return { type: 'TextPositionSelector', start, end };
    }
    case 'range':
      return writeRange(target);
    case 'passage':
      return writePassage(target);
  }
}

function writeQuote({ exact, prefix, suffix, start, end, rivals }: QuoteTarget): SelectorJson {
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
    ...(start !== undefined && { [`${PREFIX}start`]: start }),
    ...(end !== undefined && { [`${PREFIX}end`]: end }),
    ...(rivals && { [`${PREFIX}rivals`]: rivals }),
  };
}

function writeRange({ selectors: [start, end], through }: RangeTarget): SelectorJson {
  if (!through || start.type !== 'quote' || end.type !== 'quote')
    return { type: 'RangeSelector', startSelector: writeSelector(start), endSelector: writeSelector(end) };
  const { prefix } = start;
  const { suffix } = end;
  const parts = [...(prefix ? [`${encode(prefix)}-`] : []), encode(start.exact), encode(end.exact), ...(suffix ? [`-${encode(suffix)}`] : [])];
  return fragment(`:~:text=${parts.join(',')}`, TEXT_DIRECTIVE);
}

function fragment(value: string, conformsTo: string): SelectorJson {
  return { type: 'FragmentSelector', value, conformsTo };
}

/** Lone surrogates cannot be encoded; `-` has a meaning in text directives. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replace(/-/g, '%2D');
}

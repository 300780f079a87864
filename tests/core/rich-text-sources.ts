import fc from 'fast-check';
import { parseRichText, type RichText, type RichTextContext } from '../../src/core/rich-text.js';

/** A document that knows three sources, and takes `https:` alone. */
export const context: RichTextContext = {
  url: (url) => (url.startsWith('https:') ? url : undefined),
  hasSource: (id) => ['wire', 'kcna-visit', 'doi:10.1/a_b'].includes(id),
};

export function parse(text: string): RichText {
  return parseRichText(text, context);
}

const marks = ['*', '**', '***', '`', '[', ']', '](', ')', '(', '> ', '>', '- ', '-', '\\', '[@wire]', '[@nobody]', '[@'];
const links = ['](https://a.example/b_(c))', '](javascript:a)', ']()', '](#', '[a](https://b.example)', '[ a](x)', '[b ](x)'];
const words = ['a', 'b1', 'é', '漢', '😀', ' ', '  ', '\n', '\n\n', '\r', '\t', '\u00a0', '\u2028', '!', '_', '<b>', '&amp;'];

/** Texts made of the signs that mean something in rich text, and of little else. */
export const marked = fc
  .array(fc.oneof(fc.constantFrom(...marks), fc.constantFrom(...links), fc.constantFrom(...words)), { maxLength: 40 })
  .map((units) => units.join(''));

/** Repeated, these are what a slow parser would be slow with. */
export const hostileUnits = ['*', '**', '* ', '*a', '*a ', '**a ', '`', '``a', '[', ']', '[[]', '[]', '[a](', '[a](b', '(', '![', '[@', '[@a', '> ', '>', '>- ', '- ', '-', '\\', '\\*', '\n', '> \n', '*[`', '_', '\ud800'];

import type { Annotation, Target } from '../../../core/model.js';
import { selectorsIn } from '../../../core/selectors.js';
import type { DeskRule, Remark } from '../desk-rule.js';

/** Words between quotation marks of any language; what is shorter is a title or a term. */
const QUOTED = /[“„"«»「『]([^“”„"«»「」『』]+)[”“"»«」』]/gu;
const MIN_WORDS = 4;
/** In scripts that are written without spaces. */
const MIN_LETTERS = 8;

/** Quotations that nothing is given to hold against. */
export const unsupportedQuotations: DeskRule = (desk) =>
  desk.document.annotations.flatMap((note): Remark[] => {
    const { kind, citations, targets, id } = note;
    if (kind !== 'source' || citations.length === 0 || citations.some(({ quote }) => quote !== undefined)) return [];
    const quotation = targets.flatMap(quotationsIn)[0];
    if (quotation !== undefined)
      return [{ code: 'quotation-unsupported', about: quotation, path: desk.pathOf(note, '.citations'), annotationId: id }];
    return isVague(note) ? [{ code: 'quote-missing', about: id, path: desk.pathOf(note, '.citations'), annotationId: id }] : [];
  });

/** The quotations in a passage, as the document has it, with the mark on each side. */
function quotationsIn(target: Target): string[] {
  return selectorsIn(target).flatMap((selector) => {
    if (selector.type !== 'quote') return [];
    const text = selector.prefix.trimEnd().slice(-1) + selector.exact + selector.suffix.trimStart().slice(0, 1);
    return Array.from(text.matchAll(QUOTED), ([, words = '']) => words.trim()).filter(isSaid);
  });
}

function isSaid(words: string): boolean {
  const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);
  return isSpaceless ? words.length >= MIN_LETTERS : words.split(/\s+/).length >= MIN_WORDS;
}

/** Nothing says where in the works to look. Where one is a page long, that is no matter, but nobody here knows it. */
function isVague({ citations }: Annotation): boolean {
  return citations.every(({ locator, source }) => locator === undefined && source.page === undefined);
}

/** The start of a line that would be a quotation or a list, and before every mark inside of one. */
const MARK = /^([^\S\r\n\u2028\u2029]*)(?=[->])|(?=[*`[\]\\])/gm;

/**
 * A plain text, as other tools give it, as rich text: each mark in it is escaped, so that it is read as
 * paragraphs of exactly these words. As in all rich text, blank lines separate paragraphs, other ends
 * of lines are blanks, and white space at either end of a paragraph is not kept.
 */
export function asPlainRichText(text: string): string {
  return text.replace(MARK, '$1\\');
}

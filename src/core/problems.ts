/**
 * Every code that a page, the editor or the command line can report, with the one sentence that says
 * what is wrong and what to do; `%` stands for what it is about. Codes are stable: tools and tests
 * compare them, so one is never renamed.
 */
export const sentences = {
  'quote-not-found': 'The article has no words “%”; give new ones.',
  'quote-ambiguous': 'The article has the words “%” more than once; give a prefix or suffix.',
  'quote-too-short': 'The words “%” have fewer than three letters; give more.',
  'words-missing': 'A position alone is no sure place; give the words that stand there.',
  'text-changed': 'The paragraph has no first words “%”; give new ones.',
  'paragraph-out-of-range': 'The article has no such paragraph; give another.',
  'element-not-found': 'The article has no element “%”; give another selector.',
  'source-unknown': 'The document has no source “%”; add it or give another id.',
  'annotation-unknown': 'The document has no note “%”; add it or give another id.',
  'id-duplicate': 'The document has “%” more than once; give another id.',
  'url-refused': '“%” is no link; give an http, https or mailto address without a password.',
  'date-invalid': '“%” is no date; write it like 2023, 2023-09 or 2023-09-17.',
  'field-missing': '“%” is missing; add it.',
  'field-invalid': 'This is not read; give %.',
  'field-too-long': 'This is not read beyond %; shorten it.',
  'target-not-text': 'This is about “%” as a whole; give the words it is about.',
  'target-elsewhere': 'This is about another page, “%”; leave it out, or give the article’s address.',
  'reply-left-out': 'This answers another note and is left out (“%”); put it into that one.',
  'member-duplicate': 'The member “%” stands here more than once, and only the last counts; leave one.',
  'too-many-annotations': 'The document is not read beyond % notes; shorten it.',
  'version-unknown': 'The document is read as version 1; give that.',
  'version-clash': 'Another version is on this page already (%), so this one does nothing; load one of them.',
  'selector-invalid': '“%” is no selector; give another.',
  'article-not-found': 'The page has no element with the id “%”; give another.',
  'document-too-large': 'The document is larger than 256 kB; shorten it.',
  'document-unreachable': 'The document is not loaded (%); give another address.',
  'document-not-json': 'The document is not JSON (%); correct it.',
  'document-invalid': 'The document is no object; give one with “version”, “sources” and “annotations”.',
  'document-cross-origin': 'The document is on %; add “crossorigin” to load it.',
  'trusted-types-refused': 'The page’s Content-Security-Policy refuses the Trusted Types policy “sidelight”; add it.',
};

export type ProblemCode = keyof typeof sentences;

/** One thing that is wrong with a document or its places, for an editor to mend. */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence that says what is wrong and what to do. */
  readonly message: string;
  /** Where in the document, as a JSON path: `$.annotations[2].event`. */
  readonly path?: string;
  readonly annotationId?: string;
}

/** Whether an answer is a problem and not what was asked for. */
export function isProblem(answer: object): answer is Problem {
  return Object.hasOwn(answer, 'code');
}

/** Characters of a document's own words that a message repeats. */
const MAX_SHOWN = 80;

/**
 * @param about what stands in the sentence: a name, the words concerned, or what belongs there
 * @param place where it is wrong
 */
export function problem(
  code: ProblemCode,
  about: string | number = '',
  place?: Pick<Problem, 'path' | 'annotationId'>,
): Problem {
  const text = String(about);
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  return { code, message: sentences[code].replace('%', () => shown), ...place };
}

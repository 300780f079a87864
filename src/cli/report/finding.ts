import type { Problem } from '../../core/problems.js';
import type { Severity } from './desk-problem.js';
import { sentenceOf, severityOf, type DeskCode } from './desk-problems.js';
import { excerpt } from './excerpt.js';

/** A place in a file, for an editor's cursor. */
export interface FilePlace {
  /** As the user named it, or found from what the user named; `-` for standard input. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** The first place in a file, for what is said of all of it. */
export function fileStart(file: string): FilePlace {
  return { file, line: 1, column: 1 };
}

/** One thing that is wrong, for people and for machines. */
export interface Finding {
  readonly code: DeskCode;
  readonly severity: Severity;
  /** One sentence that says what is wrong and what to do. */
  readonly message: string;
  /** More that helps to mend it, a line each. */
  readonly details?: readonly string[] | undefined;
  readonly annotationId?: string | undefined;
  /** Where in the document, as a JSON path. */
  readonly path?: string | undefined;
  /** Where it is mended; the document where both are known. */
  readonly place: FilePlace;
  /** Where in the article. */
  readonly articlePlace?: FilePlace | undefined;
  /** Whether `--fix` mends it. */
  readonly fixable?: boolean | undefined;
}

/** Characters of a document's own words that a message repeats. */
const MAX_SHOWN = 80;

/**
 * @param about what stands in the sentence: a name, the words concerned, or what belongs there
 * @param rest where it is, and what else is known
 */
export function finding(code: DeskCode, about: string | number, rest: Omit<Finding, 'code' | 'severity' | 'message'>): Finding {
  const shown = excerpt(String(about), MAX_SHOWN);
  return { code, severity: severityOf(code), message: sentenceOf(code).replace('%', () => shown), ...rest };
}

/** What the format itself reports, at its place in a file. */
export function findingOf({ code, message, path, annotationId }: Problem, place: FilePlace): Finding {
  return { code, severity: severityOf(code), message, path, annotationId, place };
}

/** Each of them once: articles that share a document say the same of it. */
export function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}

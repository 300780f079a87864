import type { DeskCode } from '../report/desk-problems.js';
import type { DeskDocument } from './desk-document.js';

/** What a rule has to say; where it stands in a file is found from its path. */
export interface Remark {
  readonly code: DeskCode;
  /** What stands in the code's sentence. */
  readonly about: string | number;
  /** Undefined for what does not stand in the document: notes and works that are written in HTML. */
  readonly path: string | undefined;
  readonly annotationId?: string;
  readonly details?: readonly string[];
}

export interface RuleOptions {
  /** The first moment of the day that counts as today, in ms since 1970, UTC. */
  readonly today: number;
  /** Days after which a note has to be checked again. */
  readonly maxAge: number;
}

/** One judgement of a document. Rules know nothing of files and pages. */
export type DeskRule = (document: DeskDocument, options: RuleOptions) => readonly Remark[];

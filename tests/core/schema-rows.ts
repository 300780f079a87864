import type { Problem } from '../../src/core/index.js';
import { withMember } from './good-document.js';

/** A whole document, or the good one with one member set. */
export interface DocumentRow {
  readonly name: string;
  readonly document?: unknown;
  /** The member that is set, as a dotted path. */
  readonly at?: string;
  readonly value?: unknown;
}

export interface BadRow extends DocumentRow {
  readonly code: Problem['code'];
  /** Where it is wrong, as a JSON pointer; by default the member that is set. */
  readonly place?: string;
}

export function documentOf({ at, value, ...row }: DocumentRow): unknown {
  return at === undefined ? row.document : withMember(at, value);
}

export function placeOf({ at = '', place }: BadRow): string {
  return place ?? `/${at.replaceAll('.', '/')}`;
}

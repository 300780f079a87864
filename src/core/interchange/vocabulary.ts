import type { Kind } from '../model.js';

/*
 * What a Sidelight document says in the words of the W3C's Web Annotation Data Model (Recommendation of
 * 23 February 2017), and the terms of our own for what that has no word for.
 */

/** Before the terms of our own, so that no other vocabulary's term is taken for one. */
export const PREFIX = 'sidelight:';
export const NAMESPACE = 'urn:sidelight:';

/** Stands for the address of an article or a source that has none: every target and body needs one. */
export const NO_ARTICLE = `${NAMESPACE}article`;
export const NO_SOURCE = `${NAMESPACE}source:`;

/** Why a note was made, as the W3C names it. */
export const motivationOf: Readonly<Record<Kind, string>> = {
  source: 'linking',
  context: 'describing',
  definition: 'identifying',
  update: 'editing',
  correction: 'editing',
};

export function isOwnName(name: unknown): boolean {
  return typeof name === 'string' && name.startsWith(PREFIX);
}

/** A term as a document names it. */
export function withoutPrefix(name: string): string {
  return isOwnName(name) ? name.slice(PREFIX.length) : name;
}

import type { FuzzyDate } from './dates.js';
import type { RichText } from './rich-text.js';

/*
 * A Sidelight document after parsing: every record rebuilt field by field, every URL checked, every
 * date and text already a tree. What the raw JSON may look like is the document format's business.
 */

export const kinds = ['source', 'context', 'definition', 'update', 'correction'] as const;
/** What a note is for. */
export type Kind = (typeof kinds)[number];

export const attributions = [
  'document',
  'named',
  'official',
  'unnamed',
  'outlet',
  'rumour',
  'none',
] as const;
/** Who stands behind a claim. It describes; it does not grade. */
export type Attribution = (typeof attributions)[number];

export const acts = [
  'claimed',
  'confirmed',
  'disputed',
  'denied',
  'corrected',
  'withdrawn',
] as const;
/** What somebody did to a claim on its way. */
export type Act = (typeof acts)[number];

export const roles = ['supports', 'disputes', 'background'] as const;
/** What a cited source does for the claim. */
export type Role = (typeof roles)[number];

/** A place inside the one that a target finds. */
interface Refinable {
  readonly refinedBy?: Target;
}

/** A passage that reads like another one, and what stands around it. */
export interface Rival {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A passage found by its words. Positions are Unicode code points, as W3C selectors count. */
export interface QuoteTarget extends Refinable {
  readonly type: 'quote';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start?: number;
  readonly end?: number;
  /** Lookalikes that are not meant, at most three; an empty list says that there were none. */
  readonly rivals?: readonly Rival[];
}

/** The same as a document writes it. */
export type QuoteJson = Omit<QuoteTarget, 'type' | 'refinedBy'>;

/** A whole paragraph, counted from 1. */
export interface ParagraphTarget extends Refinable {
  readonly type: 'paragraph';
  readonly paragraph: number;
  /** The paragraph's first words; when they differ, the text was edited and the place is not sure. */
  readonly exact?: string;
}

/** How to find an element of the page. */
export interface ElementReference {
  /** A CSS selector, an XPath 1.0 expression, or an id. */
  readonly by: 'css' | 'xpath' | 'fragment';
  readonly value: string;
}

/** A whole element of the page. */
export interface ElementTarget extends ElementReference, Refinable {
  readonly type: 'element';
}

/** A stretch of the text by its position. It says where to look, never what stands there. */
export interface PositionTarget extends Refinable {
  readonly type: 'position';
  /** From 0, in Unicode code points of the text, or of the element that this refines. */
  readonly start: number;
  /** Without one, the stretch reaches to the end. */
  readonly end?: number;
  /** The positions are those between lines (RFC 5147), not characters. */
  readonly lines?: boolean;
}

/** From one passage to another: W3C ranges end before the second one. */
export interface RangeTarget extends Refinable {
  readonly type: 'range';
  readonly selectors: readonly [start: Target, end: Target];
  /** The second passage belongs to it, as in a text fragment. */
  readonly through?: boolean;
}

/** Several selectors of one and the same passage. */
export interface PassageTarget extends Refinable {
  readonly type: 'passage';
  readonly selectors: readonly Target[];
}

export type Target =
  | QuoteTarget
  | ParagraphTarget
  | ElementTarget
  | PositionTarget
  | RangeTarget
  | PassageTarget;

export interface Archived {
  readonly url: string;
  readonly date?: FuzzyDate;
}

/** A cited work: the part of a CSL-JSON item that a reader is shown. URLs are checked and absolute. */
export interface Source {
  readonly id: string;
  readonly type?: string;
  readonly genre?: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly container?: string;
  readonly publisher?: string;
  readonly issued?: FuzzyDate;
  readonly accessed?: FuzzyDate;
  readonly url?: string;
  readonly language?: string;
  readonly page?: string;
  readonly archived?: Archived;
  /** The id of the source that this one repeats. */
  readonly origin?: string;
}

export interface Citation {
  readonly source: Source;
  /** The source's own words. */
  readonly quote?: string;
  readonly locator?: string;
  readonly role: Role;
}

export interface TrailStep {
  readonly date?: FuzzyDate;
  readonly by?: string;
  readonly act: Act;
  readonly text: RichText;
  readonly citations: readonly Citation[];
}

export interface Media {
  readonly url: string;
  readonly alt: string;
  readonly credit?: string;
}

export interface Annotation {
  readonly id: string;
  readonly kind: Kind;
  /** Several passages may carry one note; none is left when every target was refused. */
  readonly targets: readonly Target[];
  readonly title?: string;
  readonly body: RichText;
  readonly citations: readonly Citation[];
  readonly attribution?: Attribution;
  readonly event?: FuzzyDate;
  readonly checked?: FuzzyDate;
  readonly trail: readonly TrailStep[];
  readonly media?: Media;
  readonly related: readonly string[];
}

export interface ArticleFacts {
  readonly url?: string;
  readonly title?: string;
  readonly published?: FuzzyDate;
  readonly opinion: boolean;
}

export interface SidelightDocument {
  readonly version: 1;
  /** BCP 47 language of the notes. */
  readonly lang?: string;
  readonly article: ArticleFacts;
  readonly sources: ReadonlyMap<string, Source>;
  readonly annotations: readonly Annotation[];
}

/** Where an article is read without its script: the page itself, and what is made of it. */
export const media = ['page', 'reader', 'feed', 'email', 'print', 'text'] as const;
export type Medium = (typeof media)[number];

/**
 * What is left of a note: its number at its words and its whole entry; a number and part of the entry; the
 * entry alone; nothing that leads anywhere.
 */
export type State = 'kept' | 'partly' | 'listed' | 'lost';

/** Why something of a note is not there, in the order in which it is told. */
export const reasons = {
  'no-place': 'The article has no certain place for it.',
  'markers-none': 'The article has markers="none", so there are no numbers.',
  'words-left-out': 'Its words are not there.',
  'number-left-out': 'Its words are there, and no number behind them.',
  'number-hidden': 'A style sheet hides its number.',
  'place-left-out': 'One of its numbers is not behind its words.',
  'list-left-out': 'The list of sources is not there.',
  'list-hidden': 'A style sheet hides the list of sources.',
  'entry-left-out': 'It is not in the list of sources.',
  'quotation-left-out': 'Its entry lacks a quotation.',
  'source-left-out': 'Its entry lacks the name of a source.',
  'address-left-out': 'Its entry lacks the address of a source.',
  'address-not-printed': 'No style sheet prints the addresses of links; link sidelight.css.',
  'article-left-out': 'It finds no article in the page.',
} as const;
export type Reason = keyof typeof reasons;

/** What became of a note in one medium, and why. */
export interface Fate {
  readonly state: State;
  readonly reasons: readonly Reason[];
}

export interface NoteFates {
  readonly id: string;
  /** Undefined for an orphan. */
  readonly number: number | undefined;
  readonly fates: Readonly<Record<Medium, Fate>>;
}

/** One article's notes in every medium. */
export interface Degradation {
  readonly page: string;
  readonly article: string;
  readonly notes: readonly NoteFates[];
}

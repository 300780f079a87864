import type { Source } from './model.js';

/** A source in the parts that a line about it is made of; empty parts are left out. */
export interface SourceLine {
  /** Who wrote it. */
  readonly authors: readonly string[];
  /** Where it appeared: the newspaper, the journal, else the publisher. */
  readonly outlet?: string;
  readonly title?: string;
}

export function sourceLine({ authors, container, publisher, title, url, id }: Source): SourceLine {
  const outlet = container ?? publisher;
  const named = title ?? (outlet === undefined && authors.length === 0 ? (hostOf(url) ?? id) : undefined);
  return {
    // A body that publishes its own work is named once.
    authors: authors.filter((author) => author !== outlet),
    outlet: outlet === named ? undefined : outlet,
    title: named,
  };
}

/** Whose name stands for the source in a label. It may stand among our own words, and does not turn their order. */
export function sourceName(source: Source): string {
  const { authors, outlet, title } = sourceLine(source);
  return withoutDirection(outlet ?? authors[0] ?? title ?? source.id);
}

/** A text without the characters that turn the order of what stands around them. */
export function withoutDirection(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  return new URL(url).hostname.replace(/^www\./, '') || undefined;
}

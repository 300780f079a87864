import { html, nothing, type TemplateResult } from 'lit';
import type { Citation } from '../core/model.js';
import { sourceLine } from '../core/source-line.js';
import type { Locale } from '../locales/locale.js';
import { dateTemplate, dateText } from './date.js';
import { sourceLink } from './source-links.js';

export interface SourceLineOptions {
  /** Whether the title is a link: where no link of its own stands below. */
  readonly linkFor?: string | undefined;
  /** Whether the publication date is part of the line. */
  readonly dated?: boolean;
}

/** Who published what, where in it, and what sort of work it is. */
export function sourceLineTemplate(
  citation: Citation,
  locale: Locale,
  { linkFor, dated = false }: SourceLineOptions = {},
): TemplateResult {
  const { source, locator, role } = citation;
  const { authors, outlet, title } = sourceLine(source);
  const kind = source.genre ?? (source.type === undefined ? undefined : locale.types[source.type]);
  const place = locator ?? (source.page === undefined ? undefined : locale.page(source.page));
  const titled =
    title === undefined ? undefined : html`<cite>${linkFor === undefined ? title : sourceLink(citation, linkFor, title)}</cite>`;
  const date = dated && source.issued ? dateTemplate(source.issued, locale, dateText(source.issued, locale, 'long')) : undefined;
  const parts = [...authors, outlet, titled, place, date].filter((part) => part !== undefined);
  const roleName = role === 'supports' ? nothing : html`<b>${locale.roles[role]}:</b>${' '}`;
  // No line break between tags: white space here is white space on the page.
  return html`<p class="origin">${roleName}${parts.map(
    (part, index) => html`${index > 0 ? locale.comma : nothing}<bdi>${part}</bdi>`,
  )}${kind === undefined ? nothing : html`. <bdi>${kind}</bdi>`}</p>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Annotation, Citation, SidelightDocument } from '../core/model.js';
import { sharedOrigins } from '../core/origins.js';
import { sourceLine, sourceName } from '../core/source-line.js';
import type { Locale } from '../locales/locale.js';
import { dateTemplate, dateText } from './date.js';
import { sourceLink } from './source-links.js';

export interface SourceLineOptions {
  /** The note that the title's link names; without it the title is no link, since one stands below. */
  readonly linkFor?: string | undefined;
  /** Whether the publication date is part of the line. */
  readonly dated?: boolean;
  /** Whether to leave out what sort of work it is. */
  readonly brief?: boolean;
}

/** More names than these are no help in a line: the first one stands for them. */
const MAX_NAMES = 3;

/** Names as a list in the reader's language, each one apart: it may be written the other way. */
function listTemplate(names: readonly string[], list: Locale['list']): unknown {
  return list(names).map(({ type, value }) => (type === 'element' ? html`<bdi>${value}</bdi>` : value));
}

function namesTemplate(names: readonly string[], { list, others }: Locale): unknown {
  // BibTeX, and what is exported from it, writes so where there are more.
  const isCut = names.length > MAX_NAMES || names.at(-1) === 'others';
  const shown = isCut ? [...names.slice(0, 1), others] : names;
  return listTemplate(shown, list);
}

/** Who published what, where in it, and what sort of work it is. */
export function sourceLineTemplate(
  citation: Citation,
  locale: Locale,
  { linkFor, dated, brief }: SourceLineOptions,
): TemplateResult {
  const { source, locator, role } = citation;
  const { authors, outlet, title } = sourceLine(source);
  const { genre, type, page, issued } = source;
  const kind = brief ? undefined : (genre ?? (type && locale.typeName(type)));
  const parts = [
    authors.length > 0 && namesTemplate(authors, locale),
    outlet,
    title && html`<cite>${linkFor === undefined ? title : sourceLink(citation, linkFor, title)}</cite>`,
    locator ?? (page && locale.page(page)),
    dated && issued && dateTemplate(issued, locale, dateText(issued, locale, 'long')),
  ].filter(Boolean);
  // No line break between tags: white space here is white space on the page.
  return html`<p class="origin">${role === 'supports' ? nothing : html`<b>${locale.roles[role]}${locale.colon}</b>`}${parts.map(
    (part, index) => html`${index > 0 ? locale.comma : nothing}<bdi>${part}</bdi>`,
  )}${kind && html`${locale.stop}<bdi>${kind}</bdi>`}</p>`;
}

/** Says so where several of a note's sources go back to one. */
export function sharedOriginTemplates(
  { citations }: Annotation,
  { sources }: SidelightDocument,
  locale: Locale,
): TemplateResult[] {
  return sharedOrigins(citations, sources).map(
    ({ outlets, origin, repeating }) => html`<p class="origin shared"><em>${locale.sharedOrigin(outlets)}</em>${origin &&
    html`${' '}${sentence(locale.repeats, [listTemplate(repeating.map(sourceName), locale.list), html`<bdi>${sourceName(origin)}</bdi>`])}`}</p>`,
  );
}

/** A sentence of the interface with names in it, which turn nothing around them. */
function sentence(words: string, names: readonly unknown[]): unknown {
  return words.split(/\{(\d)\}/).map((part, index) => (index % 2 === 1 ? names[Number(part)] : part));
}

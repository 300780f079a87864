import { html, nothing, type TemplateResult } from 'lit';
import type { Annotation, Citation } from '../core/model.js';
import { withTextFragment } from '../core/text-fragment.js';
import type { Locale } from '../locales/locale.js';
import { outIcon } from './icons.js';

/**
 * A link out of the page, which opens at the quoted words if there are any; in print it is followed by the
 * address alone. The other attribute names the note whose source it is, so that the article can announce
 * that it is being opened.
 */
export function outwardLink(url: string, content: unknown, annotationId?: string, quote?: string): TemplateResult {
  return html`<a href=${withTextFragment(url, quote)} target="_blank" rel="noopener noreferrer" data-sidelight-url=${url}
    data-sidelight-source=${annotationId ?? nothing}>${content}</a>`;
}

/** A link to a source; without an address only what it would say. */
export function sourceLink({ source: { url }, quote }: Citation, annotationId: string, content: unknown): unknown {
  return url === undefined ? content : outwardLink(url, content, annotationId, quote);
}

/** The links to a note's first source, and to its archived copy, which has the same words. */
export function sourceLinks({ id, citations: [first] }: Annotation, locale: Locale): unknown {
  if (!first) return nothing;
  const { url, archived } = first.source;
  return html`${url === undefined ? nothing : sourceLink(first, id, html`${locale.source}${outIcon}`)}${' '}${archived
    ? outwardLink(archived.url, locale.archived, id, first.quote)
    : nothing}`;
}

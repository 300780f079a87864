import { html, type TemplateResult } from 'lit';
import type { Citation } from '../core/model.js';
import { withTextFragment } from '../core/text-fragment.js';

/**
 * A link to a source that opens at the quoted words. The attribute names the note, so that the
 * article can announce that its source is being opened.
 */
export function sourceLink({ source, quote }: Citation, annotationId: string, content: unknown): TemplateResult {
  return source.url === undefined
    ? html`${content}`
    : html`<a
        href=${withTextFragment(source.url, quote)}
        target="_blank"
        rel="noopener noreferrer"
        data-sidelight-source=${annotationId}
        >${content}</a
      >`;
}

export function archiveLink({ source }: Citation, annotationId: string, content: unknown): TemplateResult {
  return source.archived === undefined
    ? html``
    : html`<a
        href=${source.archived.url}
        target="_blank"
        rel="noopener noreferrer"
        data-sidelight-source=${annotationId}
        >${content}</a
      >`;
}

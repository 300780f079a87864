import { html, nothing, type TemplateResult } from 'lit';
import type { Annotation, Citation, SidelightDocument } from '../../core/model.js';
import { plainText } from '../../core/plain-text.js';
import type { Locale } from '../../locales/locale.js';
import { attributionTemplate } from '../../templates/note-text.js';
import { quotation } from '../../templates/quotation.js';
import { sharedOriginTemplates, sourceLineTemplate } from '../../templates/source-line.js';

/** More sources than these are in the card. */
const MAX_SOURCES = 3;

/** What sidenotes are drawn from. */
export interface SidenoteView {
  readonly document: SidelightDocument;
  readonly locale: Locale;
  readonly numbering: { readonly order: readonly Annotation[]; readonly numberOf: ReadonlyMap<string, number> };
  readonly anchors: ReadonlyMap<string, { readonly status: string }>;
}

/** A note in brief, without links: the source's own words or the editors', and who stands behind them. */
export function sidenoteTemplate(note: Annotation, { document, locale, numbering, anchors }: SidenoteView): TemplateResult {
  const { id, kind, citations, attribution } = note;
  const quoted = citations.find(({ quote }) => quote);
  const sources = [...new Set([quoted, ...citations])].filter((one) => one !== undefined).slice(0, MAX_SOURCES);
  const words = wordsOf(note, quoted, document) ?? (sources.length > 0 ? undefined : locale.kinds[kind]);
  return html`<div class="words ${words === undefined ? 'none' : ''}"
      ><span class="number">${numbering.numberOf.get(id)}</span>${' '}${words}</div>
    ${sources.map((citation) => sourceLineTemplate(citation, locale, { dated: true, brief: true }))}
    ${sharedOriginTemplates(note, document, locale)} ${attribution && attributionTemplate(attribution, locale)}
    ${anchors.get(id)?.status === 'approximate' ? html`<p class="remark">${locale.editedSince}</p>` : nothing}`;
}

function wordsOf({ title, body }: Annotation, quoted: Citation | undefined, { lang }: SidelightDocument): unknown {
  if (quoted?.quote) return quotation(quoted.quote, quoted.source.language);
  if (title === undefined && body.length === 0) return undefined;
  return html`<span class="own" dir="auto" lang=${lang ?? nothing}>${title && html`<b>${title}</b><br>`}${plainText(body)}</span>`;
}

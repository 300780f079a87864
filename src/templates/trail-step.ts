import { html, nothing } from 'lit';
import type { Annotation, SidelightDocument, TrailStep } from '../core/model.js';
import { sourceName } from '../core/source-line.js';
import type { Locale } from '../locales/locale.js';
import { richText } from './rich-text.js';
import { sourceLink } from './source-links.js';

/** What somebody did to a claim, behind what it is about if that is said: the act, who, in which words, and where it stands. */
export function stepWords(
  { act, by, text, citations }: TrailStep,
  { id }: Annotation,
  { sources }: SidelightDocument,
  locale: Locale,
  subject?: string,
): unknown {
  const name = locale.acts[act];
  return html`${subject === undefined ? nothing : html`<bdi>${subject}</bdi>${locale.colon}`}<b>${subject === undefined ? name : name.toLocaleLowerCase(locale.lang)}</b>${by && html`${' '}<bdi>${locale.by(by)}</bdi>`}${text.length > 0
    ? html`${locale.colon}${richText(text, sources)}`
    : nothing}${citations.map(
    (citation) => html`${' '}(${sourceLink(citation, id, html`<bdi>${sourceName(citation.source)}</bdi>`)})`,
  )}`;
}

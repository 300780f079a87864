import { html, nothing } from 'lit';
import type { TrailStep } from '../../core/model.js';
import { sourceName } from '../../core/source-line.js';
import { dateTemplate } from '../../templates/date.js';
import { richText } from '../../templates/rich-text.js';
import { sourceLink } from '../../templates/source-links.js';
import type { CardView } from './card-view.js';

/** How the claim travelled, oldest first. */
export function trailTemplate(view: CardView): unknown {
  const { trail } = view.annotation;
  return trail.length > 0
    ? html`<ol class="trail" part="trail">${trail.map((step) => stepTemplate(step, view))}</ol>`
    : nothing;
}

function stepTemplate(
  { date, act, by, text, citations }: TrailStep,
  { annotation, document, locale }: CardView,
): unknown {
  return html`<li><span>${date && dateTemplate(date, locale)}</span><span
    ><b>${locale.acts[act]}</b>${by && html`${' '}<bdi>${locale.by(by)}</bdi>`}${text.length > 0
      ? html`:${' '}${richText(text, document.sources)}`
      : nothing}${citations.map(
      (citation) =>
        html`${' '}(${sourceLink(citation, annotation.id, html`<bdi>${sourceName(citation.source)}</bdi>`)})`,
    )}</span></li>`;
}

import { html, nothing } from 'lit';
import type { TrailStep } from '../../core/model.js';
import { sourceName } from '../../core/source-line.js';
import { dateTemplate } from '../../templates/date.js';
import { inlineText } from '../../templates/rich-text.js';
import { sourceLink } from '../../templates/source-links.js';
import type { CardView } from './card-view.js';

/** How the claim travelled, oldest first. */
export function trailTemplate(view: CardView): unknown {
  const { trail } = view.annotation;
  if (trail.length === 0) return nothing;
  return html`<ol class="trail" part="trail">
    ${trail.map((step) => stepTemplate(step, view))}
  </ol>`;
}

function stepTemplate(step: TrailStep, { annotation, document, locale }: CardView): unknown {
  const { date, act, by, text, citations } = step;
  const cited = citations.map(
    (citation) => html`${' '}(${sourceLink(citation, annotation.id, html`<bdi>${sourceName(citation.source)}</bdi>`)})`,
  );
  return html`<li>
    ${date ? dateTemplate(date, locale) : html`<span></span>`}<span
      ><b>${locale.acts[act]}</b>${by === undefined ? nothing : html`${' '}<bdi>${locale.by(by)}</bdi>`}${text.length > 0
        ? html`: ${inlineText(text, document.sources)}`
        : nothing}${cited}</span
    >
  </li>`;
}

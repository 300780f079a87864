import { html, nothing } from 'lit';
import { dateTemplate } from '../../templates/date.js';
import { stepWords } from '../../templates/trail-step.js';
import type { CardView } from './card-view.js';

/** How the claim travelled, oldest first. */
export function trailTemplate({ annotation, document, locale }: CardView): unknown {
  const { trail } = annotation;
  return trail.length > 0
    ? html`<ol class="trail" part="trail">${trail.map(
        (step) => html`<li><span>${step.date && dateTemplate(step.date, locale)}</span><span
          >${stepWords(step, annotation, document, locale)}</span></li>`,
      )}</ol>`
    : nothing;
}

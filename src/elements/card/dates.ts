import { html, nothing } from 'lit';
import { formatAge } from '../../core/format-date.js';
import { dateTemplate } from '../../templates/date.js';
import type { CardView } from './card-view.js';

/** When it happened, when it was published, and when an editor last checked: three different things. */
export function datesTemplate({ annotation, locale, now }: CardView): unknown {
  const { event, checked, citations } = annotation;
  const issued = citations[0]?.source.issued;
  if (!event && !issued && !checked) return nothing;
  const rows = [
    [locale.happened, event],
    [locale.published, issued],
    [locale.checked, checked, checked && formatAge(checked, now, locale.lang)],
  ] as const;
  return html`<dl class="dates" part="dates">${rows.map(
    ([name, date, age]) => date && html`<div><dt>${name}</dt><dd>${dateTemplate(date, locale, age)}</dd></div>`,
  )}</dl>`;
}

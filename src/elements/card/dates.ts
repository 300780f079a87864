import { html, nothing } from 'lit';
import { changeDate } from '../../core/change-date.js';
import { formatAge } from '../../core/format-date.js';
import { dateTemplate } from '../../templates/date.js';
import type { CardView } from './card-view.js';

/**
 * When it happened, when it was published, and when an editor last checked: three different things.
 *
 * @param now milliseconds since 1970, to count ages from
 */
export function datesTemplate({ annotation, locale }: CardView, now: number): unknown {
  const { checked, citations } = annotation;
  // Of a correction or an update the header says when.
  const event = annotation.event === changeDate(annotation) ? undefined : annotation.event;
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

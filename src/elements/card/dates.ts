import { html, nothing } from 'lit';
import { formatAge } from '../../core/format-date.js';
import { dateTemplate, dateText } from '../../templates/date.js';
import type { CardView } from './card-view.js';

/** When it happened, when it was published, and when an editor last checked: three different things. */
export function datesTemplate({ annotation, locale, now }: CardView): unknown {
  const { event, checked, citations } = annotation;
  const issued = citations[0]?.source.issued;
  const rows = [
    event && ([locale.happened, dateTemplate(event, locale)] as const),
    issued && ([locale.published, dateTemplate(issued, locale)] as const),
    checked &&
      ([
        locale.checked,
        dateTemplate(checked, locale, formatAge(checked, now, locale.lang) ?? dateText(checked, locale)),
      ] as const),
  ].filter((row) => row !== undefined);
  if (rows.length === 0) return nothing;
  return html`<dl class="dates" part="dates">
    ${rows.map(
      ([name, date]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${date}</dd>
        </div>`,
    )}
  </dl>`;
}

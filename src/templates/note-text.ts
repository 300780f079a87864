import { html, nothing, type TemplateResult } from 'lit';
import type { Annotation, Attribution, SidelightDocument } from '../core/model.js';
import { changeDate } from '../core/change-date.js';
import type { Locale } from '../locales/locale.js';
import { dateText } from './date.js';
import { shape } from './icons.js';
import { richText } from './rich-text.js';

/** What the editors say themselves. */
export function noteText({ body }: Annotation, { lang, sources }: SidelightDocument): unknown {
  return body.length > 0
    ? html`<div class="text" part="text" lang=${lang ?? nothing}>${richText(body, sources)}</div>`
    : nothing;
}

/** What a note is for; of a correction or an update also when that was made. */
export function kindText(note: Annotation, locale: Locale): string {
  const name = locale.kinds[note.kind];
  const date = changeDate(note);
  return date ? locale.dated(name, dateText(date, locale, 'long')) : name;
}

/** Who stands behind the claim, in words beside a shape. */
export function attributionTemplate(attribution: Attribution, locale: Locale): TemplateResult {
  return html`<span class="who">${shape(attribution)}${locale.attributions[attribution]}</span>`;
}

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

/** When a correction or an update was made, where it says so. */
export function changeText(note: Annotation, locale: Locale): string | undefined {
  const date = changeDate(note);
  return date && dateText(date, locale, 'long');
}

/** Who stands behind the claim, in words beside a shape. */
export function attributionTemplate(attribution: Attribution, locale: Locale): TemplateResult {
  return html`<span class="who">${shape(attribution)}${locale.attributions[attribution]}</span>`;
}

import { html, type TemplateResult } from 'lit';
import type { Attribution } from '../core/model.js';
import type { Locale } from '../locales/locale.js';
import { shape } from './icons.js';

/** Who stands behind the claim, in words beside a shape. */
export function attributionTemplate(attribution: Attribution, locale: Locale): TemplateResult {
  return html`<span class="who">${shape(attribution)}${locale.attributions[attribution]}</span>`;
}

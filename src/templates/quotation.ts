import { html, nothing, type TemplateResult } from 'lit';

/** Quotation marks around the whole are the editor's; the page draws its own by language. */
const QUOTED = /^\s*["“”„«‘'](.*)["“”»’']\s*$/s;

/** Somebody's own words, with quotation marks by language and their own direction. */
export function quotation(text: string, lang: string | undefined): TemplateResult {
  const inner = QUOTED.exec(text)?.[1];
  const words = inner !== undefined && !/["“”„«»]/.test(inner) ? inner : text;
  return html`<blockquote class="quote" part="quote" dir="auto" lang=${lang ?? nothing}>${words.trim()}</blockquote>`;
}

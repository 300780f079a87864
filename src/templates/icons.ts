import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Attribution } from '../core/model.js';

/*
 * Icons, drawn in the colour of the text around them. They always stand beside words, so they are
 * hidden from assistive technology.
 */

/** Filled is on the record, hollow is not: it describes who speaks, and does not grade. */
const shapes: Readonly<Record<Attribution, SVGTemplateResult>> = {
  document: svg`<path fill-rule="evenodd" d="M3 .8h6.2L13 4.6v10.6H3zM5.2 7v1.5h5.6V7zm0 3.4v1.5h5.6v-1.5z"></path>`,
  named: svg`<path d="M8 1.2a3.4 3.4 0 0 1 0 6.8a3.4 3.4 0 0 1 0-6.8M1.6 15.2c0-4 2.6-6 6.4-6s6.4 2 6.4 6z"></path>`,
  official: svg`<path d="M8 .8 15 4.9v1.5H1V4.9zM2.4 7.6h2.4v4.6H2.4zm4.4 0h2.4v4.6H6.8zm4.4 0h2.4v4.6h-2.4zM1 13.4h14v1.8H1z"></path>`,
  unnamed: svg`<path class="line" d="M8 1.9a2.7 2.7 0 0 1 0 5.4a2.7 2.7 0 0 1 0-5.4M2.4 14.5c.1-3.1 2.2-4.7 5.6-4.7s5.5 1.6 5.6 4.7z"></path>`,
  outlet: svg`<circle cx="8" cy="8" r="2.4"></circle><path class="line" d="M4.5 4.2a5.3 5.3 0 0 0 0 7.6M11.5 4.2a5.3 5.3 0 0 1 0 7.6M1.9 2a8.6 8.6 0 0 0 0 12M14.1 2a8.6 8.6 0 0 1 0 12"></path>`,
  rumour: svg`<path class="line" d="M1.5 2h13v8.8H8.2L4.8 14v-3.2H1.5z"></path><path d="M5 5.45a.95.95 0 0 1 0 1.9a.95.95 0 0 1 0-1.9m3 0a.95.95 0 0 1 0 1.9a.95.95 0 0 1 0-1.9m3 0a.95.95 0 0 1 0 1.9a.95.95 0 0 1 0-1.9"></path>`,
  none: svg`<circle class="line" cx="8" cy="8" r="6.1" stroke-dasharray="2.4 2.39"></circle>`,
};

export function shape(attribution: Attribution): TemplateResult {
  return html`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${shapes[attribution]}</svg>`;
}

function stroked(viewBox: string, path: string, className: string): TemplateResult {
  return html`<svg class=${className} viewBox=${viewBox} aria-hidden="true"><path d=${path}></path></svg>`;
}

export const closeIcon = stroked('0 0 16 16', 'm4 4 8 8m0-8-8 8', 'icon');
export const previousIcon = stroked('0 0 16 16', 'M10 3.5 5.5 8l4.5 4.5', 'icon mirror');
export const nextIcon = stroked('0 0 16 16', 'M6 3.5 10.5 8 6 12.5', 'icon mirror');
/** Leads out of the page. */
export const outIcon = stroked('0 0 10 10', 'M2 8 8 2M3.5 2H8v4.5', 'out mirror');

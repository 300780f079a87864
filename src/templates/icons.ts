import { html, nothing, type TemplateResult } from 'lit';
import type { Attribution } from '../core/model.js';

/*
 * Icons, drawn in the colour of the text around them, and small where no style sheet comes. They
 * always stand beside words, so they are hidden from assistive technology.
 */

/** Paths in a box of 16 units: what is filled, what is a line, and how the line is broken. */
type Shape = readonly [filled: string, line?: string, dashes?: string];

/** Filled is on the record, hollow is not: it describes who speaks, and does not grade. */
const shapes: Readonly<Record<Attribution, Shape>> = {
  document: ['M3 1h6l4 4v10H3zM5 7v1.5h6V7zm0 3.4v1.5h6v-1.5z'],
  named: ['M8 1a3.4 3.4 0 1 1-.1 0zM1.6 15c0-4 2.6-6 6.4-6s6.4 2 6.4 6z'],
  official: ['M8 1l7 4v1.5H1V5zM2.4 7.6h2.4v4.6H2.4zm4.4 0h2.4v4.6H6.8zm4.4 0h2.4v4.6h-2.4zM1 13.4h14V15H1z'],
  unnamed: ['', 'M8 2a2.7 2.7 0 1 1-.1 0zM2.4 14.5c0-3 2.2-4.7 5.6-4.7s5.6 1.7 5.6 4.7z'],
  outlet: [
    'M8 5.6a2.4 2.4 0 1 1-.1 0z',
    'M4.5 4.2a5.3 5.3 0 0 0 0 7.6M11.5 4.2a5.3 5.3 0 0 1 0 7.6M2 2a8.6 8.6 0 0 0 0 12M14 2a8.6 8.6 0 0 1 0 12',
  ],
  rumour: ['', 'M1.5 2h13v9H8l-3.5 3v-3h-3zM4 6.5h2m1 0h2m1 0h2'],
  none: ['', 'M8 1.9a6.1 6.1 0 1 1-.1 0z', '2.4'],
};

function icon(className: string, [filled, line = '', dashes]: Shape): TemplateResult {
  return html`<svg class=${className} viewBox="0 0 16 16" width="16" aria-hidden="true"
    ><path d=${filled}></path><path class="line" d=${line} stroke-dasharray=${dashes ?? nothing}></path></svg>`;
}

export function shape(attribution: Attribution): TemplateResult {
  return icon('shape', shapes[attribution]);
}

export const closeIcon = icon('icon', ['', 'm4 4 8 8m0-8-8 8']);
export const previousIcon = icon('icon mirror', ['', 'M10 3.5 5.5 8l4.5 4.5']);
export const nextIcon = icon('icon mirror', ['', 'M6 3.5 10.5 8 6 12.5']);
/** Opens a menu below itself. */
export const menuIcon = icon('icon', ['', 'm4 6 4 4 4-4']);
/** Leads out of the page. */
export const outIcon = icon('out mirror', ['', 'M3 13 13 3M6 3h7v7']);

import { markerAttributes, type MarkerSpec } from '../../core/marker-spec.js';
import { escapeHtml } from '../../templates/html-of.js';

/**
 * A marker as HTML: the same node as the page's own script makes.
 *
 * @param isShown whether the page wants it to be seen
 */
export function markerHtml(spec: MarkerSpec, isShown: boolean): string {
  const attributes = Object.entries(markerAttributes(spec)).flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeHtml(value)}"`));
  return `<a${attributes.join('')}${isShown ? '' : ' hidden=""'}>${escapeHtml(spec.text)}</a>`;
}

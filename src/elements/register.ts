import { problem } from '../core/problems.js';
import { version } from '../version.js';

/** Said once a page, however many elements two copies share. */
let warned = false;

/**
 * Registers an element, unless the page has it: a second copy of the bundle stands back, and says so
 * when it is of another version.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) {
    customElements.define(tag, element);
    return;
  }
  const other = (present as { version?: string }).version;
  if (warned || other === undefined || other === version) return;
  warned = true;
  // eslint-disable-next-line no-console -- the one warning that a page's developer has to see
  console.warn(`[sidelight] version-clash: ${problem('version-clash', `${other}, not ${version}`).message}`);
}

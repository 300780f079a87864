import { safeUrl } from '../../core/safe-url.js';
import { isUrl } from '../files/read-input.js';
import type { Page } from '../html/page.js';

/** Where a page is published, which its relative addresses are relative to: as it says itself, else where it was fetched. */
export function pageAddress(page: Page): string | undefined {
  const fetched = isUrl(page.name) ? page.name : undefined;
  const link = page.selectors.first(page.document, 'link[rel~="canonical" i][href]');
  const canonical = safeUrl(link?.attribs['href'] ?? '', fetched);
  return canonical !== undefined && isUrl(canonical) ? canonical : fetched;
}

import { safeUrl } from '../../core/safe-url.js';
import { isUrl } from '../files/read-input.js';
import type { Page } from '../html/page.js';

/** Where a page is published: as it says itself, else where it was fetched. */
export function pageAddress(page: Page): string | undefined {
  const fetched = isUrl(page.name) ? page.name : undefined;
  const link = page.selectors.first(page.document, 'link[rel~="canonical" i][href]');
  const canonical = safeUrl(link?.attribs['href'] ?? '', fetched);
  return canonical !== undefined && isUrl(canonical) ? canonical : fetched;
}

/** What relative addresses in a page are relative to: what its `<base>` says, else where it is published. */
export function baseAddress(page: Page, address = pageAddress(page)): string | undefined {
  const base = page.selectors.first(page.document, 'base[href]');
  const said = safeUrl(base?.attribs['href'] ?? '', address);
  return said !== undefined && isUrl(said) ? said : address;
}

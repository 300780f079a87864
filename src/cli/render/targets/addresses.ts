import { safeUrl } from '../../../core/safe-url.js';
import { baseAddress } from '../../article/page-address.js';
import type { Page } from '../../html/page.js';

/** Makes an address fit for another place than the page; undefined for one that leads nowhere there. */
export type ResolveAddress = (address: string) => string | undefined;

/** Stands for the page's address where nobody knows it. */
const SOMEWHERE = 'https://page.invalid/';

const IMAGE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i;

/**
 * @param address where the page is published; without it, relative addresses stay as they are, and those of
 *   places in the page itself lead nowhere
 */
export function linksOf(page: Page, address: string | undefined): ResolveAddress {
  const base = baseAddress(page, address);
  return (written) => {
    const trimmed = written.trim();
    if (base !== undefined || safeUrl(trimmed) !== undefined) return safeUrl(trimmed, base);
    return trimmed.startsWith('#') || safeUrl(trimmed, SOMEWHERE) === undefined ? undefined : trimmed;
  };
}

/** The same for pictures, which may stand in the address itself. */
export function picturesOf(page: Page, address: string | undefined): ResolveAddress {
  const resolve = linksOf(page, address);
  return (written) => {
    if (IMAGE_DATA.test(written.trim())) return written.trim();
    const found = resolve(written);
    return found?.startsWith('mailto:') ? undefined : found;
  };
}

/** The part of the Trusted Types API that is used; TypeScript's DOM library has none of it yet. */
interface Policy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): Policy;
}

/** The policy's name, which a page's `trusted-types` directive has to allow. */
const POLICY = 'sidelight';

/** Made at the first use, so that a second copy of the bundle that stands back makes none. */
let policy: Policy | 'unneeded' | 'refused' | undefined;

function settlePolicy(): Policy | 'unneeded' | 'refused' {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return 'unneeded';
  try {
    return factory.createPolicy(POLICY, { createHTML: (html) => html });
  } catch {
    // A TypeError: the page's policy does not allow the name. There is no other way to ask.
    return 'refused';
  }
}

/** Whether templates can be drawn under the page's Trusted Types policy. */
export function canDraw(): boolean {
  policy ??= settlePolicy();
  return policy !== 'refused';
}

/**
 * Passes the static text of a template, written in our source and never a document's, to the HTML
 * parser. The build puts it in the place of Lit's own policy.
 */
export function trustedHTML(html: string): string {
  policy ??= settlePolicy();
  return typeof policy === 'string' ? html : policy.createHTML(html);
}

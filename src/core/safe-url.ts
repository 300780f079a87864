/** Longer URLs serve nobody but attackers: address bars and proxies cut them anyway. */
const MAX_URL = 2048;

/** Controls, and marks that reorder text, can make a URL read as another one. */
const DECEPTIVE = /[\p{Cc}\p{Bidi_C}]/u;

/**
 * Reads a URL that a document gives, by the URL standard. Only `http`, `https` and `mailto`, without
 * credentials, pass; the answer is absolute and serialised, with an internationalised host in its
 * ASCII form, so that a lookalike host shows as what it is.
 *
 * @param text what the document says
 * @param base what relative URLs are relative to; without it they are refused
 * @returns the absolute URL, or undefined when it is refused
 */
export function safeUrl(text: string, base?: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_URL || DECEPTIVE.test(trimmed) || !URL.canParse(trimmed, base))
    return undefined;
  const { href, username, password } = new URL(trimmed, base);
  const isSafe = /^(https?|mailto):/.test(href) && username + password === '' && href.length <= MAX_URL;
  return isSafe ? href : undefined;
}

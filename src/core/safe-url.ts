/** Longer URLs serve nobody but attackers: address bars and proxies cut them anyway. */
const MAX_URL = 2048;

/** Controls, and marks that reorder text, can make a URL read as another one. */
// eslint-disable-next-line no-control-regex -- controls are what is looked for
const DECEPTIVE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

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
  if (trimmed === '' || trimmed.length > MAX_URL || DECEPTIVE.test(trimmed)) return undefined;
  const url = parse(trimmed, base);
  if (!url || !PROTOCOLS.has(url.protocol)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href.length > MAX_URL ? undefined : url.href;
}

function parse(text: string, base: string | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    // The constructor's only way to say "not a URL".
    return undefined;
  }
}

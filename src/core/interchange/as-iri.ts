/** What the URL standard leaves as it is and an IRI (RFC 3987) does not allow, in a path, query or fragment. */
const STRAY = /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\da-f]{2})|(?<=#.*)#/gi;

/** A serialised URL as an IRI: the same address, with what only browsers take percent-encoded. */
export function asIri(url: string): string {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]*)?(.*)$/s.exec(url) ?? [];
  return origin + rest.replace(STRAY, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

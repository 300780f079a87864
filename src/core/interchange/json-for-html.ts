/** What could end a script or begin a comment in it, what XHTML reads as markup, and ends of lines to older scripts. */
const SIGN = /[<>&\u2028\u2029]/g;

/**
 * JSON for the inside of a `<script>` element of HTML or XHTML: the same value to every reader of JSON, with
 * nothing in it that a parser of markup would notice.
 */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(SIGN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

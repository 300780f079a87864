/** Words at each end of a long quotation; the browser finds what lies between. */
const EDGE_WORDS = 6;
/** Up to this many words the quotation is given whole. */
const WHOLE_WORDS = 14;

/**
 * Adds a text fragment to a source's URL, so that it opens at the quoted words.
 * Syntax: WICG "URL Fragment Text Directives"; `-`, `,` and `&` have a meaning there and are encoded.
 *
 * @param url an absolute URL, perhaps with a fragment of its own
 * @param quote the source's words; editors' ellipses at its ends and square brackets are no words of it
 */
export function withTextFragment(url: string, quote: string | undefined): string {
  if (!quote || !url.startsWith('http') || url.includes(':~:')) return url;
  const run = longestVerbatimRun(quote);
  const words = run.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return url;
  const directive =
    words.length <= WHOLE_WORDS
      ? encode(words.join(' '))
      : `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** An ellipsis or a bracketed insertion is the editor's; only what stands between them is in the source. */
function longestVerbatimRun(quote: string): string {
  let longest = '';
  for (const run of quote.split(/…|\.{3}|\[[^\]]*\]/)) {
    const words = run.replace(/^[\s"“”‘’«»„']+|[\s"“”‘’«»„']+$/g, '');
    if (words.length > longest.length) longest = words;
  }
  return longest;
}

/** `encodeURIComponent` throws on a lone surrogate, which a hostile document may hold. */
function encode(text: string): string {
  const wellFormed = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  return encodeURIComponent(wellFormed).replace(/-/g, '%2D');
}

/** Words at each end of a long quotation; the browser finds what lies between. */
const EDGE_WORDS = 6;
/** Up to this many words the quotation is given whole. */
const WHOLE_WORDS = 14;
/** Characters of an address that every browser and server takes. */
const MAX_URL = 2048;

/**
 * Adds a text fragment to a source's URL, so that it opens at the quoted words.
 * Syntax: WICG "URL Fragment Text Directives"; `-`, `,` and `&` have a meaning there and are encoded.
 *
 * @param url an absolute URL, perhaps with a fragment of its own
 * @param quote the source's words; editors' ellipses at its ends and square brackets are no words of it
 */
export function withTextFragment(url: string, quote: string | undefined): string {
  if (!quote || !url.startsWith('http') || url.includes(':~:')) return url;
  const words = longestVerbatimRun(quote).match(/\S+/g) ?? [];
  if (words.length === 0) return url;
  const ends = words.length > WHOLE_WORDS ? [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)] : [words];
  const directive = ends.map((end) => encodeURIComponent(end.join(' ')).replace(/-/g, '%2D'));
  const opened = `${url}${url.includes('#') ? '' : '#'}:~:text=${directive.join(',')}`;
  // A long quotation in a script without spaces: an address that no browser takes leads nowhere.
  return opened.length > MAX_URL ? url : opened;
}

/**
 * An ellipsis or a bracketed insertion is the editor's; only what stands between them is in the source.
 * `encodeURIComponent` throws on a lone surrogate, which a hostile document may hold.
 */
function longestVerbatimRun(quote: string): string {
  return quote
    .replace(/\p{Cs}/gu, '')
    .split(/…|\.{3}|\[[^\]]*\]/)
    .map((run) => run.replace(/^[\s"“”‘’«»„']+|[\s"“”‘’«»„']+$/g, ''))
    .reduce((longest, run) => (run.length > longest.length ? run : longest));
}

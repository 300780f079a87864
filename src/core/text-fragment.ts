/** Characters at each end of a long quotation; the browser finds what lies between. */
const END = 40;
/** A shorter stretch of words may stand anywhere in a page, so it cannot be an end. */
const TELLING = 16;
/** Characters of an address that every browser and server takes. */
const MAX_URL = 2048;

/** Where a term may be cut, surely between two words: white space, and the punctuation of scripts without it. */
const GAP = '\\s\\u3001-\\u301f\\uff01-\\uff0f\\uff1a-\\uff1f';
/** Lone surrogates, at which `encodeURIComponent` throws, and what nobody sees: soft hyphens, marks of direction. */
const UNSEEN = /[\ud800-\udfff\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/**
 * What is the editor's, an ellipsis or a bracket with the rest of the word that it changes; and the end of
 * a line, since no term matches across two blocks.
 */
const EDITED = `…|\\.\\s?\\.\\s?\\.|[\\n\\r]|(?<![^${GAP}])[^${GAP}[]*\\[[^\\]]*\\][^${GAP}]*`;
const EDITS = new RegExp(EDITED);
/** And what the source may write in another way that browsers do not take for the same: dashes, quotation marks. */
const BREAKS = new RegExp(`${EDITED}|[–—―"“”„‟«»]|--`);
const ENDS = new RegExp(`^(.{8,${END}})(?=[${GAP}])[^]*?(?<=[${GAP}])(.{8,${END}})$`);

/**
 * Adds a text fragment to a URL, so that it opens at the quoted words.
 * Syntax: WICG "URL Fragment Text Directives"; `-`, `,` and `&` have a meaning there and are encoded.
 *
 * @param url an absolute URL, perhaps with a fragment of its own
 * @param quote the source's words; an ellipsis, and what stands in square brackets, is none of them
 */
export function withTextFragment(url: string, quote = ''): string {
  if (!url.startsWith('http') || url.includes(':~:')) return url;
  const terms = termsOf(quote.replace(UNSEEN, '')).map((term) => encodeURIComponent(term).replace(/-/g, '%2D'));
  const opened = `${url}${url.includes('#') ? '' : '#'}:~:text=${terms.join(',')}`;
  // An address that no browser takes leads nowhere: a long quotation in a script without spaces.
  return terms.length === 0 || opened.length > MAX_URL ? url : opened;
}

/** The words to look for: all of them, or those at the start and those at the end. */
function termsOf(quote: string): string[] {
  const telling = runsBetween(BREAKS, quote).filter(isTelling);
  const text = telling.join('\n') || runsBetween(EDITS, quote).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
  const ends = text.includes('\n') || text.length > 2 * END ? ENDS.exec(text)?.slice(1) : undefined;
  return (ends ?? text.split('\n', 1)).flatMap((term) => trimmed(term) ?? []);
}

/** The stretches of words between what a pattern matches, white space as single spaces. */
function runsBetween(pattern: RegExp, quote: string): string[] {
  return quote.split(pattern).flatMap((run) => trimmed(run.replace(/\s+/g, ' ')) ?? []);
}

/** Without the punctuation around, which may be that of the editor's own sentence. */
function trimmed(run: string): string | undefined {
  return /[^\s\p{P}](?:.*[^\s\p{P}])?/su.exec(run)?.[0];
}

/** An ideograph or a syllable says as much as two letters or more. */
function isTelling(run: string): boolean {
  return run.replace(/[\u2e80-\uffff]/g, '..').length >= TELLING;
}

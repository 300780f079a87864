/** The document format's cap on notes. */
const MOST_NOTES = 500;

/**
 * A Sidelight document with a note for each passage; where there are more than a document may have, with several
 * passages a note.
 * @param {readonly object[]} targets
 */
export function makeDocument(targets) {
  const count = Math.min(MOST_NOTES, targets.length);
  const annotations = Array.from({ length: count }, (_, number) => ({
    id: `note-${number}`,
    kind: 'source',
    target: targets.filter((_target, index) => index % count === number),
    title: `Where number ${number} comes from`,
    body: 'The register of that year lists it, with the name of the clerk and the date of the entry.',
    citations: [{ source: `source-${number % 40}`, quote: 'entered in the register on the same day' }],
    attribution: 'document',
  }));
  const sources = Object.fromEntries(
    Array.from({ length: Math.min(40, count) }, (_, number) => [
      `source-${number}`,
      {
        type: 'article-newspaper',
        title: `Register of contracts, volume ${number}`,
        author: [{ family: 'Weber', given: 'Ruth' }],
        'container-title': 'The Gazette',
        issued: '2023-09-17',
        URL: `https://example.org/register/${number}`,
      },
    ]),
  );
  return { version: 1, lang: 'en', sources, annotations };
}

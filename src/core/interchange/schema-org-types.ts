/*
 * The types of schema.org for works, by their CSL types (CSL 1.0.2, appendix III). What schema.org has no
 * narrower word for is a CreativeWork.
 */

export const WORK = 'CreativeWork';

const types: ReadonlyMap<string, string> = new Map([
  ['article', 'Article'],
  ['article-journal', 'ScholarlyArticle'],
  ['article-magazine', 'Article'],
  ['article-newspaper', 'NewsArticle'],
  ['bill', 'Legislation'],
  ['book', 'Book'],
  ['broadcast', 'Episode'],
  ['chapter', 'Chapter'],
  ['classic', 'Book'],
  ['collection', 'Collection'],
  ['dataset', 'Dataset'],
  ['entry-dictionary', 'Article'],
  ['entry-encyclopedia', 'Article'],
  ['figure', 'ImageObject'],
  ['graphic', 'ImageObject'],
  ['legislation', 'Legislation'],
  ['manuscript', 'Manuscript'],
  ['map', 'Map'],
  ['motion_picture', 'Movie'],
  ['musical_score', 'SheetMusic'],
  ['paper-conference', 'ScholarlyArticle'],
  ['periodical', 'Periodical'],
  ['personal_communication', 'Message'],
  ['post', 'SocialMediaPosting'],
  ['post-weblog', 'BlogPosting'],
  ['regulation', 'Legislation'],
  ['report', 'Report'],
  ['review', 'Review'],
  ['review-book', 'Review'],
  ['software', 'SoftwareApplication'],
  ['song', 'MusicRecording'],
  ['thesis', 'Thesis'],
  ['treaty', 'Legislation'],
  ['webpage', 'WebPage'],
]);

/** What works of a type appear in. */
const containers: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'Periodical'],
  ['article-magazine', 'Periodical'],
  ['article-newspaper', 'Newspaper'],
  ['broadcast', 'CreativeWorkSeries'],
  ['chapter', 'Book'],
  ['entry-dictionary', 'Book'],
  ['entry-encyclopedia', 'Book'],
  ['post-weblog', 'Blog'],
  ['webpage', 'WebSite'],
]);

/** Articles of all kinds, and chapters: of these alone schema.org knows pages. */
const paged: ReadonlySet<string> = new Set(['Article', 'BlogPosting', 'Chapter', 'NewsArticle', 'Report', 'ScholarlyArticle', 'SocialMediaPosting']);

export function hasPages(type: string): boolean {
  return paged.has(type);
}

export function typeOfWork(cslType = ''): string {
  return types.get(cslType) ?? WORK;
}

export function typeOfContainer(cslType = ''): string {
  return containers.get(cslType) ?? WORK;
}

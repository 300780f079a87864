import type { Finding } from '../report/finding.js';

/**
 * Those findings that call a source of a shared document unused, while another of its articles cites it.
 *
 * @param articles what was found of the document in each of its articles
 */
export function usedElsewhere(articles: readonly (readonly Finding[])[]): Finding[] {
  const unused = articles.flatMap((findings) => findings.filter(({ code, path }) => code === 'source-unused' && path !== undefined));
  const counts = new Map<string | undefined, number>();
  for (const { path } of unused) counts.set(path, (counts.get(path) ?? 0) + 1);
  return unused.filter(({ path }) => (counts.get(path) ?? 0) < articles.length);
}

import { NamedDocuments } from '../article/named-documents.js';
import { namesakesOf } from '../article/namesakes.js';
import { Page } from '../html/page.js';
import { readPage } from '../html/read-page.js';
import type { Finding } from '../report/finding.js';
import type { Terminal } from '../terminal.js';
import { degradationsOf, type DegradationOptions, type DegradedPages } from './degradation.js';
import type { Degradation } from './media.js';

/** Tells of the notes of several pages what becomes of them; one page that cannot be read does not stop the rest. */
export async function degradePages(pages: readonly string[], documents: readonly string[], terminal: Terminal, options: DegradationOptions = {}): Promise<DegradedPages> {
  const named = new NamedDocuments(documents, terminal, { ...options, namesakes: namesakesOf(pages, documents, terminal.cwd()) });
  const degradations: Degradation[] = [];
  const findings: Finding[] = [];
  for (const name of pages) {
    const page = await readPage(name, terminal);
    const found = page instanceof Page ? await degradationsOf(page, (article, isOnly) => named.of(article, isOnly && pages.length === 1), terminal, options) : page;
    if ('code' in found) findings.push(found);
    else {
      degradations.push(...found.degradations);
      findings.push(...found.findings);
    }
  }
  return { degradations, findings };
}

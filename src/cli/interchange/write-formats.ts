import { toSchemaOrg } from '../../core/interchange/to-schema-org.js';
import { toWebAnnotations } from '../../core/interchange/to-web-annotations.js';
import { parseDocument } from '../../core/parse-document.js';
import type { DocumentJson } from '../../core/write-document.js';
import { cslItem } from './csl-item.js';
import { sourceEntries } from './source-entries.js';
import type { CslWork } from './write-bibtex.js';

/** What a document can be written as. */
export const exportFormats = ['web-annotation', 'schema-org', 'csl', 'bibtex', 'sidelight'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Each format's writer, as a file's text. */
export const writers: Readonly<Record<ExportFormat, (document: DocumentJson) => string | Promise<string>>> = {
  'web-annotation': (document) => asFile(toWebAnnotations(document)),
  'schema-org': (document) => asFile(toSchemaOrg(document)),
  csl: (document) => asFile(cslWorks(document).map(({ item }) => item)),
  bibtex: async (document) => (await import('./write-bibtex.js')).writeBibtex(cslWorks(document)),
  sidelight: asFile,
};

/** What a file's name says that it should be. */
export function formatByName(name: string): ExportFormat | undefined {
  if (/\.(?:bib|bibtex)$/i.test(name)) return 'bibtex';
  return /\.jsonld$/i.test(name) ? 'web-annotation' : undefined;
}

function cslWorks(document: DocumentJson): CslWork[] {
  const { sources } = parseDocument(document).document;
  return sourceEntries(document['sources']).flatMap(([id, item]) => {
    const source = sources.get(id);
    return source ? [{ item: cslItem(item, source), source }] : [];
  });
}

function asFile(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

import type { ReadFormat } from './imported.js';
import type { ImportFormat } from './recognise-format.js';

/** Each format's reader comes with the parser that it needs, and only when it is asked for. */
export const readers: Readonly<Record<ImportFormat, () => Promise<ReadFormat>>> = {
  'web-annotation': async () => (await import('./json-formats.js')).readAnnotations,
  hypothesis: async () => (await import('./json-formats.js')).readAnnotations,
  csl: async () => (await import('./json-formats.js')).readCsl,
  bibtex: async () => (await import('./read-bibtex.js')).readBibtex,
  markdown: async () => (await import('./read-markdown.js')).readMarkdown,
  html: async () => (await import('./read-html.js')).readHtml,
  sidelight: async () => (await import('./json-formats.js')).readSidelight,
};

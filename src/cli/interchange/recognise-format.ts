import path from 'node:path';
import { hypothesisAnnotations } from '../../core/interchange/hypothesis.js';
import { member, valuesOf } from '../../core/interchange/json-ld.js';
import { isWebAnnotations } from '../../core/interchange/read-web-annotations.js';
import { ownEntries } from '../../core/own-value.js';
import type { Input } from '../files/read-input.js';
import { textOf } from './text-format.js';

/** What can be imported. */
export const importFormats = ['web-annotation', 'hypothesis', 'csl', 'bibtex', 'markdown', 'html', 'sidelight'] as const;
export type ImportFormat = (typeof importFormats)[number];

const byExtension: Readonly<Record<string, ImportFormat>> = {
  '.bib': 'bibtex',
  '.bibtex': 'bibtex',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonld': 'web-annotation',
};

/** So much of a text is looked at. */
const SAMPLE = 64 * 1024;
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype|html|head|body)\b/i;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:/m;
const ENTRY = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]\s*[^\s{}(),="%]+\s*,/m;
const TAG = /^\s*<[a-z!]/i;

/** Says what format a file has: by what is in it, else by its name. */
export function recogniseFormat(input: Input): ImportFormat | undefined {
  const text = textOf(input);
  const json = text === undefined ? undefined : parseJson(text);
  const extension = path.extname(input.name).toLowerCase();
  // Its reader says where it is no JSON.
  if (json === undefined && extension === '.json') return 'sidelight';
  return (json === undefined ? ofText(text?.slice(0, SAMPLE)) : ofJson(json)) ?? byExtension[extension];
}

function ofText(text: string | undefined): ImportFormat | undefined {
  // A page says its encoding itself.
  if (text === undefined) return undefined;
  if (PAGE.test(text)) return 'html';
  if (FOOTNOTE.test(text)) return 'markdown';
  if (TAG.test(text)) return 'html';
  return ENTRY.test(text) ? 'bibtex' : undefined;
}

function ofJson(json: unknown): ImportFormat | undefined {
  if (hypothesisAnnotations(json)) return 'hypothesis';
  if (isWebAnnotations(json)) return 'web-annotation';
  if (Array.isArray(member(json, 'annotations')) || (member(json, 'version') !== undefined && member(json, 'sources') !== undefined)) return 'sidelight';
  const items = valuesOf(member(json, 'items') ?? json);
  const [first] = items.length === 1 && items[0] === json && !isItem(json) ? (ownEntries(json, 1, true) ?? []).map(([, item]) => item) : items;
  return isItem(first) ? 'csl' : undefined;
}

/** A CSL-JSON item has a type, as its schema demands; what other tools write has at least one of these. */
function isItem(json: unknown): boolean {
  return ['type', 'title', 'URL', 'DOI', 'issued', 'author'].some((name) => member(json, name) !== undefined);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError is how `JSON.parse` says that it is not JSON.
    return undefined;
  }
}

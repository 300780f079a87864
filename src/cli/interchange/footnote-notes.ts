import type { RootContent } from 'mdast';
import { describeQuote } from '../../core/describe-quote.js';
import type { QuoteJson } from '../../core/model.js';
import type { RichText } from '../../core/rich-text.js';
import type { Span, TextIndex } from '../../core/text-index.js';
import { given } from '../../core/write-document.js';
import { writeRichText } from '../../core/write-rich-text.js';
import { finding, type FilePlace, type Finding } from '../report/finding.js';
import type { Imported, NoteJson } from './imported.js';
import { LinkSources, titleOfOnlyLink } from './link-sources.js';
import { footnoteText, type Definitions, type FootnoteText } from './mdast-rich-text.js';
import { passageBefore } from './passage-before.js';
import { findingsIn } from './record-findings.js';
import { notePath, placesOfRecords, sourcePath } from './record-paths.js';
import { Sentences } from './sentences.js';
import { UniqueNames } from './unique-names.js';

/** A footnote as its file has it. */
export interface Footnote {
  /** What its references name. */
  readonly label: string;
  /** What its note is named after, where that is not its label. */
  readonly name?: string;
  readonly content: readonly RootContent[];
  readonly place: FilePlace;
}

/** Where an article refers to a footnote. */
export interface FootnoteReference {
  readonly label: string;
  /** In the article's text, which has no references in it. */
  readonly offset: number;
  readonly place: FilePlace;
}

export interface Footnotes {
  readonly index: TextIndex;
  readonly footnotes: readonly Footnote[];
  /** In the order of the text. */
  readonly references: readonly FootnoteReference[];
  readonly start: FilePlace;
  readonly findings: readonly Finding[];
  readonly definitions?: Definitions;
  readonly document?: Imported['document'];
  readonly language?: string | undefined;
  /** Whether the text is the page's own, so that positions in it say something. */
  readonly isPage?: boolean;
}

/** Makes notes of an article's footnotes: their references become passages, their links sources. */
export function footnoteNotes({ index, footnotes, references, start, findings, definitions = new Map(), document = {}, language, isPage = false }: Footnotes): Imported {
  const told = [...findings];
  const targets = targetsOf(index, references, language, told);
  const links = new LinkSources();
  const ids = namesOf(footnotes);
  const refused = new Set(references.map(({ label }) => ids.get(label) ?? label));
  const places = new Map<string, FilePlace>();
  const notes = footnotes.map(({ label, content, place }, at): NoteJson => {
    places.set(notePath(at), place);
    const passages = (targets.get(label) ?? []).map((target) => (isPage ? target : withoutPosition(target)));
    const known = new Set(links.items.keys());
    const said = noteMembers(footnoteText(content, { definitions, labels: ids }), links, ids);
    for (const id of links.items.keys()) if (!known.has(id)) places.set(sourcePath(id), place);
    return { id: ids.get(label) ?? label, ...given({ target: passages.length === 1 ? passages[0] : passages.length > 1 ? passages : undefined, ...said }) };
  });
  const placeOf = placesOfRecords(places, start);
  const records = { document, sources: links.items, notes };
  // Why it has no target is said where the reference is.
  const isSaid = ({ code, annotationId = '' }: Finding) => code === 'field-missing' && refused.has(annotationId);
  return { ...records, placeOf, findings: [...told, ...findingsIn(records, placeOf).filter((one) => !isSaid(one))] };
}

/** The page that will be made of a text counts from another start. */
function withoutPosition({ start: _, end: __, ...words }: QuoteJson): object {
  return words;
}

/** Ids of notes by the labels of footnotes. */
function namesOf(footnotes: readonly Footnote[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const names = new UniqueNames();
  for (const { label, name = label } of footnotes) ids.set(label, names.take(idOf(name)));
  return ids;
}

/** A number alone would be taken by the next article's. */
function idOf(label: string): string {
  const id = label.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80);
  return /^\d*$/.test(id) ? `footnote${id === '' ? '' : `-${id}`}` : id;
}

/** The passages of each footnote. */
function targetsOf(index: TextIndex, references: readonly FootnoteReference[], language: string | undefined, findings: Finding[]): ReadonlyMap<string, QuoteJson[]> {
  const targets = new Map<string, QuoteJson[]>();
  const sentences = new Sentences(index.text, language);
  let before: Span | undefined;
  for (const { label, offset, place } of references) {
    const passage = passageBefore(sentences, offset, before);
    const target = passage && describeQuote(index, passage.start, passage.end);
    if (passage) before = passage;
    if (!target) findings.push(finding('passage-missing', label, { place }));
    else targets.set(label, [...(targets.get(label) ?? []), target]);
  }
  return targets;
}

/** What a footnote says, as members of a note. */
function noteMembers({ text, links, images, references }: FootnoteText, sources: LinkSources, ids: ReadonlyMap<string, string>): object {
  const related = [...new Set(references.flatMap((label) => ids.get(label) ?? []))];
  const [image, ...more] = images;
  const title = titleOfOnlyLink(text, links);
  const [only] = links;
  const known = only && sources.titleOf(only.url);
  const isOnlySource = title !== undefined && (title === '' || known === undefined || known === title);
  const cited = [...new Set(links.flatMap((link) => sources.add(link, (isOnlySource && title) || undefined) ?? []))];
  const rest: RichText = more.map(({ url, alt }) => ({ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: alt || url }] }] }));
  const body = isOnlySource && cited.length > 0 ? rest : [...text, ...rest];
  return {
    body: writeRichText(body) || undefined,
    citations: cited.length > 0 ? cited : undefined,
    media: image && { ...image, type: 'image' },
    related: related.length > 0 ? related : undefined,
  };
}

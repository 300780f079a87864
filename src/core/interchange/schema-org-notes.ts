import { changeDate } from '../change-date.js';
import type { Annotation, Citation, Media, Source, Target } from '../model.js';
import { plainText } from '../plain-text.js';
import type { Block, Inline, RichText } from '../rich-text.js';
import { sourceName } from '../source-line.js';
import { given } from '../write-document.js';
import { asIri } from './as-iri.js';
import { WORK } from './schema-org-types.js';
import { publishedOn } from './schema-org-works.js';

type Members = Readonly<Record<string, unknown>>;
type Sources = ReadonlyMap<string, Source>;

export interface NoteContext {
  readonly lang: string | undefined;
  readonly sources: Sources;
  /** The nodes of works, as a note cites them. */
  readonly refer: (cited: readonly Source[]) => readonly Members[] | undefined;
}

/** What schema.org has words for in a note. */
export interface NoteWords {
  readonly correction: Members | undefined;
  readonly term: Members | undefined;
  /** The annotated words of the article that are known, with what they cite and what is said of them. */
  readonly passages: readonly Members[];
}

export function noteWords(note: Annotation, { lang, sources, refer }: NoteContext): NoteWords {
  const { kind, title, body, targets, media } = note;
  const words = plainText(withNames(body, sources)) || undefined;
  const exact = targets.flatMap((target) => wordsOf(target) ?? []);
  const isCorrection = kind === 'correction' && (words ?? title) !== undefined;
  const name = title ?? exact[0];
  const isTerm = kind === 'definition' && words !== undefined && name !== undefined;
  const citation = refer(sourcesOf(note, sources));
  const comment = !isCorrection && !isTerm && (words !== undefined || media !== undefined);
  return {
    correction: isCorrection
      ? given({ '@type': 'CorrectionComment', name: title, text: words ?? title, datePublished: publishedOn(changeDate(note)), inLanguage: lang, citation })
      : undefined,
    term: isTerm ? given({ '@type': 'DefinedTerm', name, description: words }) : undefined,
    passages: exact
      .map((text) =>
        given({
          '@type': WORK,
          text,
          citation,
          comment: comment ? given({ '@type': 'Comment', name: title, text: words, inLanguage: lang, image: media && imageOf(media) }) : undefined,
        }),
      )
      // Words alone say nothing that the article does not.
      .filter((passage) => passage['citation'] !== undefined || passage['comment'] !== undefined),
  };
}

/** Whatever a note cites: in its list, in its trail and in its text, each once. */
export function sourcesOf({ body, citations, trail }: Annotation, sources: Sources): Source[] {
  const listed = [...citations, ...trail.flatMap((step) => step.citations)].map(({ source }: Citation) => source);
  const inText = [body, ...trail.map(({ text }) => text)].flatMap((text) => citedIn(text)).flatMap((id) => sources.get(id) ?? []);
  return [...new Set([...listed, ...inText])];
}

/** A text in which cited works are named, since nothing can be pressed there. */
function withNames(text: RichText, sources: Sources): RichText {
  const inline = (node: Inline): Inline => {
    const source = node.type === 'citation' ? sources.get(node.sourceId) : undefined;
    if (source) return { type: 'text', text: sourceName(source) };
    return 'children' in node ? { ...node, children: node.children.map(inline) } : node;
  };
  return text.map((block) => {
    if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(inline)) };
    if (block.type === 'quote') return { ...block, children: withNames(block.children, sources) };
    return { ...block, children: block.children.map(inline) };
  });
}

function citedIn(nodes: readonly (Block | Inline)[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'citation') return [node.sourceId];
    if (node.type === 'list') return node.items.flatMap(citedIn);
    return 'children' in node ? citedIn(node.children) : [];
  });
}

/** The words that a target quotes; a paragraph's first words are not all of them. */
function wordsOf(target: Target): string | undefined {
  if (target.type === 'quote') return target.exact;
  const inner = target.type === 'passage' ? target.selectors.map(wordsOf).find(Boolean) : undefined;
  return inner ?? (target.refinedBy && wordsOf(target.refinedBy));
}

function imageOf({ url, alt, credit }: Media): Members {
  return given({ '@type': 'ImageObject', contentUrl: asIri(url), description: alt || undefined, creditText: credit });
}

import type { Element } from 'domhandler';
import { groupBy } from '../../core/group-by.js';
import { placed, type Match } from '../../core/match.js';
import { matcherOf, type MatchOptions } from '../../core/match-targets.js';
import type { SidelightDocument, Target } from '../../core/model.js';
import type { ParsedDocument } from '../../core/parse-document.js';
import { NOWHERE, placeNotes, type NotePlaces } from '../../core/place-notes.js';
import { problem, type Problem } from '../../core/problems.js';
import { trimSpan } from '../../core/trim-span.js';
import { noteAttributes, withWrittenNotes, type WrittenNote } from '../../core/written-notes.js';
import { ArticleText } from './article-text.js';
import type { Article } from './articles.js';
import { locate } from './locate.js';
import { readableIn } from './readable.js';
import { writtenProblems } from './written-problems.js';

/** An article with every note's place in it. */
export interface PlacedArticle extends NotePlaces {
  readonly article: Article;
  readonly text: ArticleText;
  /** With the notes that are written in the article's HTML. */
  readonly document: SidelightDocument;
  /** The elements of hand-written notes, by the notes' ids. */
  readonly wrappers: ReadonlyMap<string, readonly Element[]>;
  /** What was found of each target. */
  readonly matches: ReadonlyMap<Target, Match>;
  /** What is wrong with the document, and not with its places. */
  readonly documentProblems: readonly Problem[];
  /** Those of them that are about one hand-written note, with its element, and that do not name it. Reads the notes again. */
  readonly problemElements: () => ReadonlyMap<Problem, Element>;
  /** What is wrong with the document and its places. */
  readonly problems: readonly Problem[];
}

export interface PlaceOptions {
  /** What addresses in hand-written notes are relative to. */
  readonly baseUrl?: string | undefined;
  /** Whether another article of the page, before this one, has the same text and its hand-written notes. */
  readonly isSecond?: boolean;
}

/** Finds all notes of a document, and those written in the HTML, in an article's text: as the browser does. */
export function placeArticle(article: Article, base: ParsedDocument, { baseUrl, isSecond = false }: PlaceOptions = {}): PlacedArticle {
  const { text, problems: unread } = readText(article);
  const elements = isSecond ? [] : text.notes;
  const written = elements.map((note) => readNote(article, note, text));
  const { ids, ...notes } = withWrittenNotes(base, written, baseUrl);
  const named = elements.map((element, index) => [ids[index], element] as const);
  const wrappers = groupBy(named.filter((one): one is [string, Element] => one[0] !== undefined));
  const find = matcherOf(text.index, matchOptionsOf(article, text));
  const matches = new Map<Target, Match>();
  const match = (target: Target): Match => {
    const found = find(target);
    matches.set(target, found);
    return found;
  };
  const writtenAt = (id: string) => wrappers.get(id)?.map((element) => wordsOf(element, text));
  const places = atOnce(placeNotes(text.text, notes.document.annotations, match, writtenAt));
  const problemElements = () =>
    new Map(Array.from(writtenProblems(base, written, notes.problems, baseUrl)).flatMap(([problem, index]) => (elements[index] ? [[problem, elements[index]] as const] : [])));
  const documentProblems = [...unread, ...notes.problems];
  return { ...places, article, text, document: notes.document, wrappers, matches, documentProblems, problemElements, problems: [...documentProblems, ...places.problems] };
}

/** What the search for passages asks of the page around an article's text. */
export function matchOptionsOf(article: Article, text: ArticleText): MatchOptions {
  return {
    isReadable: readableIn(article.page, text),
    locate: (element) => locate(article, text, element),
  };
}

/** An `ignore` that is no selector is a problem, and left out. */
export function readText({ page, root, element }: Article): { text: ArticleText; problems: readonly Problem[] } {
  const ignored = (element && page.attribute(element, 'ignore')) ?? '';
  const isUsable = ignored === '' || page.selectors.isSelector(ignored);
  return {
    text: new ArticleText(page, root, isUsable ? ignored : ''),
    problems: isUsable ? [] : [problem('selector-invalid', ignored)],
  };
}

function readNote({ page }: Article, note: Element, text: ArticleText): WrittenNote {
  const span = text.spanOf(note);
  const attributes = noteAttributes.map((name) => [name, page.attribute(note, name)]);
  return {
    words: span ? text.text.slice(span.start, span.end).trim() : '',
    attributes: Object.fromEntries(attributes.filter(([, value]) => value)) as WrittenNote['attributes'],
  };
}

/** What a hand-written note wraps. */
function wordsOf(element: Element, text: ArticleText): Match {
  const span = text.spanOf(element);
  const words = span && trimSpan(text.text, span);
  return words && words.start < words.end ? placed(words) : NOWHERE;
}

/** Nobody waits for a page here: all steps are taken in one go. */
function atOnce<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

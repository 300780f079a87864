import { matcherOf } from '../../core/match-targets.js';
import { placed, type Match, type Place } from '../../core/match.js';
import { NOWHERE, placeNotes, type NotePlaces } from '../../core/place-notes.js';
import { problem, type Problem, type ProblemCode } from '../../core/problems.js';
import { indexText } from '../../core/text-index.js';
import { trimSpan } from '../../core/trim-span.js';
import { locate } from '../../dom/locate.js';
import { isReadable } from '../../dom/readable.js';
import { takeSnapshot, type TextSnapshot } from '../../dom/snapshot.js';
import type { NotesInText } from './article-notes.js';

/** Where a note is, for the page's own scripts. */
export interface Anchor {
  readonly status: 'exact' | 'approximate' | 'orphan';
  /** From 0, a guess, to 1, certain; 0 for an orphan. */
  readonly score: number;
  /** The first of its passages; a fresh Range each time it is read, and undefined for an orphan. */
  readonly range?: Range | undefined;
  /** Why an orphan has no place. */
  readonly code?: ProblemCode;
}

/** Every note's place in the text, or the reason why it has none; nothing is in the page yet. */
export interface Places extends NotePlaces {
  readonly snapshot: TextSnapshot;
  readonly anchors: ReadonlyMap<string, Anchor>;
}

/** Reads an article's text once; an `ignore` that is no selector is a problem, and left out. */
export function readText(root: Element, ignore: string): { snapshot: TextSnapshot; problems: readonly Problem[] } {
  const ignored = ignore.trim();
  const isUsable = ignored === '' || isSelector(root, ignored);
  return {
    snapshot: takeSnapshot(root, isUsable ? ignored : ''),
    problems: isUsable ? [] : [problem('selector-invalid', ignored)],
  };
}

/** Finds all notes in an article's text, a target a step, before the first node is touched. */
export function* resolvePlaces(
  root: Element,
  { document: { annotations }, wrappers, problems: known }: NotesInText,
  snapshot: TextSnapshot,
): Generator<void, Places> {
  const index = indexText(snapshot.text, snapshot.paragraphs);
  yield;
  const match = matcherOf(index, {
    isReadable: (span) => isReadable(snapshot, span),
    locate: (element) => locate(root, snapshot, element),
  });
  const writtenAt = (id: string) => wrappers.get(id)?.map((element) => wordsOf(element, snapshot));
  const places = yield* placeNotes(snapshot.text, annotations, match, writtenAt);
  const codeOf = new Map(places.orphans.map(({ annotation, code }) => [annotation.id, code]));
  const anchors = new Map<string, Anchor>();
  for (const { id } of annotations) {
    const spans = places.spansOf.get(id);
    const code = codeOf.get(id);
    if (spans) anchors.set(id, anchorAt(snapshot, spans));
    else if (code) anchors.set(id, { status: 'orphan', score: 0, code });
  }
  return { ...places, problems: [...known, ...places.problems], snapshot, anchors };
}

/** What a hand-written note wraps. */
function wordsOf(element: Element, snapshot: TextSnapshot): Match {
  const span = snapshot.spanOf(element);
  const words = span && trimSpan(snapshot.text, span);
  return words && words.start < words.end ? placed(words) : NOWHERE;
}

/** There is no other way to ask than to try. */
function isSelector(root: Element, text: string): boolean {
  try {
    root.matches(text);
    return true;
  } catch {
    return false;
  }
}

function anchorAt(snapshot: TextSnapshot, spans: readonly Place[]): Anchor {
  const first = spans.reduce((a, b) => (b.start < a.start ? b : a));
  return {
    status: spans.some(({ status }) => status === 'approximate') ? 'approximate' : 'exact',
    score: Math.min(...spans.map(({ score }) => score)),
    get range() {
      return snapshot.range(first);
    },
  };
}

import { markerOffset } from '../../core/marker-offset.js';
import { matcherOf, type Match } from '../../core/match-targets.js';
import { orphan, placed } from '../../core/match.js';
import { numberNotes, type Numbering, type PlacedNote } from '../../core/number-notes.js';
import { orphanProblem } from '../../core/orphan-problem.js';
import { problem, type Problem, type ProblemCode } from '../../core/problems.js';
import { indexText, type Span } from '../../core/text-index.js';
import { trimSpan } from '../../core/trim-span.js';
import { locate } from '../../dom/locate.js';
import { isReadable } from '../../dom/readable.js';
import { takeSnapshot, type TextSnapshot } from '../../dom/snapshot.js';
import type { Orphan } from '../sources/list-view.js';
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
export interface Places {
  readonly snapshot: TextSnapshot;
  readonly numbering: Numbering;
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly spansOf: ReadonlyMap<string, readonly Span[]>;
  readonly orphans: readonly Orphan[];
  readonly problems: readonly Problem[];
}

/** A note without any words to be about. */
const NOWHERE: Match = orphan('field-missing');

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
  const problems = [...known];
  const index = indexText(snapshot.text, snapshot.paragraphs);
  yield;
  const match = matcherOf(index, {
    isReadable: (span) => isReadable(snapshot, span),
    locate: (element) => locate(root, snapshot, element),
  });
  const anchors = new Map<string, Anchor>();
  const spansOf = new Map<string, readonly Span[]>();
  const notes: PlacedNote[] = [];
  const orphans: Orphan[] = [];
  for (const annotation of annotations) {
    const { id, targets } = annotation;
    const elements = wrappers.get(id);
    const own = elements?.map((element) => wordsOf(element, snapshot)) ?? (targets.length > 0 ? [] : [NOWHERE]);
    for (const target of elements ? [] : targets) {
      yield;
      own.push(match(target));
    }
    const spans = own.filter((match) => match.status !== 'orphan').sort((a, b) => a.end - b.end);
    const codes = own.flatMap((match, index) => {
      if (match.status !== 'orphan') return [];
      problems.push(orphanProblem(id, targets[index], match.code));
      return match.code;
    });
    const [code] = codes;
    if (spans.length > 0) {
      spansOf.set(id, spans);
      anchors.set(id, anchorAt(snapshot, spans));
      notes.push({ annotation, offsets: spans.map(({ end }) => markerOffset(snapshot.text, end)) });
    } else if (code) {
      anchors.set(id, { status: 'orphan', score: 0, code });
      orphans.push({ annotation, code });
    }
  }
  return { snapshot, numbering: numberNotes(notes), anchors, spansOf, orphans, problems };
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

function anchorAt(snapshot: TextSnapshot, spans: readonly Exclude<Match, { status: 'orphan' }>[]): Anchor {
  const first = spans.reduce((a, b) => (b.start < a.start ? b : a));
  return {
    status: spans.some(({ status }) => status === 'approximate') ? 'approximate' : 'exact',
    score: Math.min(...spans.map(({ score }) => score)),
    get range() {
      return snapshot.range(first);
    },
  };
}

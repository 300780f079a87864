import { markerOffset } from '../../core/marker-offset.js';
import { matchTargets, type Match } from '../../core/match-targets.js';
import type { Annotation, SidelightDocument } from '../../core/model.js';
import { numberNotes, type Numbering, type PlacedNote } from '../../core/number-notes.js';
import { orphanProblem } from '../../core/orphan-problem.js';
import type { Problem, ProblemCode } from '../../core/problems.js';
import { indexText, type Span } from '../../core/text-index.js';
import { isReadable } from '../../dom/readable.js';
import { takeSnapshot, type TextSnapshot } from '../../dom/snapshot.js';
import type { Orphan } from '../sources/list-view.js';

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

/** Reads the article's text once and finds all notes in it, before the first node is touched. */
export function resolvePlaces(root: Element, document: SidelightDocument, ignore: string): Places {
  const problems: Problem[] = [];
  const snapshot = readText(root, ignore, problems);
  const matches = matchTargets(
    indexText(snapshot.text, snapshot.paragraphs),
    document.annotations.flatMap(({ targets }) => targets),
    {
      isReadable: (span) => isReadable(snapshot, span),
      locate: (selector) => locate(snapshot, root, selector),
    },
  );
  const anchors = new Map<string, Anchor>();
  const spansOf = new Map<string, readonly Span[]>();
  const placed: PlacedNote[] = [];
  const orphans: Orphan[] = [];
  let next = 0;
  for (const annotation of document.annotations) {
    const own = matches.slice(next, (next += annotation.targets.length));
    problems.push(...problemsOf(annotation, own));
    const spans = own.filter((match) => match.status !== 'orphan').sort((a, b) => a.end - b.end);
    if (spans.length > 0) {
      spansOf.set(annotation.id, spans);
      anchors.set(annotation.id, anchorAt(snapshot, spans));
      placed.push({ annotation, offsets: spans.map(({ end }) => markerOffset(snapshot.text, end)) });
    } else {
      const [first] = own;
      const code = first?.status === 'orphan' ? first.code : 'field-missing';
      anchors.set(annotation.id, { status: 'orphan', score: 0, code });
      orphans.push({ annotation, code });
    }
  }
  return { snapshot, numbering: numberNotes(placed), anchors, spansOf, orphans, problems };
}

function readText(root: Element, ignore: string, problems: Problem[]): TextSnapshot {
  try {
    return takeSnapshot(root, ignore);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'SyntaxError')) throw error;
    problems.push({
      code: 'selector-invalid',
      message: `The “ignore” attribute is no CSS selector and is not used: ${ignore.slice(0, 100)}`,
    });
    return takeSnapshot(root);
  }
}

function locate(snapshot: TextSnapshot, root: Element, selector: string): Span | undefined {
  try {
    const element = root.querySelector(selector);
    return element ? snapshot.spanOf(element) : undefined;
  } catch {
    // A SyntaxError: what is no selector selects nothing.
    return undefined;
  }
}

type PlacedMatch = Exclude<Match, { status: 'orphan' }>;

function anchorAt(snapshot: TextSnapshot, spans: readonly PlacedMatch[]): Anchor {
  const first = spans.reduce((a, b) => (b.start < a.start ? b : a));
  return {
    status: spans.some(({ status }) => status === 'approximate') ? 'approximate' : 'exact',
    score: Math.min(...spans.map(({ score }) => score)),
    get range() {
      return snapshot.range(first);
    },
  };
}

function problemsOf({ id, targets }: Annotation, matches: readonly Match[]): Problem[] {
  if (targets.length === 0) return [orphanProblem(id, undefined, 'field-missing')];
  return matches.flatMap((match, index) =>
    match.status === 'orphan' ? [orphanProblem(id, targets[index], match.code)] : [],
  );
}

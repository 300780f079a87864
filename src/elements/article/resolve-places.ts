import { markerOffset } from '../../core/marker-offset.js';
import { matchTargets, type Match } from '../../core/match-targets.js';
import type { SidelightDocument } from '../../core/model.js';
import { numberNotes, type Numbering, type PlacedNote } from '../../core/number-notes.js';
import { orphanProblem } from '../../core/orphan-problem.js';
import { problem, type Problem, type ProblemCode } from '../../core/problems.js';
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
  const ignored = ignore.trim();
  const isUsable = isSelector(root, ignored);
  if (ignored !== '' && !isUsable) problems.push(problem('selector-invalid', ignored));
  const snapshot = takeSnapshot(root, isUsable ? ignored : '');
  const matches = matchTargets(
    indexText(snapshot.text, snapshot.paragraphs),
    document.annotations.flatMap(({ targets }) => targets),
    {
      isReadable: (span) => isReadable(snapshot, span),
      locate: (selector) => {
        const element = isSelector(root, selector) && root.querySelector(selector);
        return element ? snapshot.spanOf(element) : undefined;
      },
    },
  );
  const anchors = new Map<string, Anchor>();
  const spansOf = new Map<string, readonly Span[]>();
  const placed: PlacedNote[] = [];
  const orphans: Orphan[] = [];
  let next = 0;
  for (const annotation of document.annotations) {
    const { id, targets } = annotation;
    const own = matches.slice(next, (next += targets.length));
    if (own.length === 0) own.push({ status: 'orphan', code: 'field-missing' });
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
      placed.push({ annotation, offsets: spans.map(({ end }) => markerOffset(snapshot.text, end)) });
    } else if (code) {
      anchors.set(id, { status: 'orphan', score: 0, code });
      orphans.push({ annotation, code });
    }
  }
  return { snapshot, numbering: numberNotes(placed), anchors, spansOf, orphans, problems };
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

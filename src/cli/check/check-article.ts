import type { Element } from 'domhandler';
import { isPlaced } from '../../core/match.js';
import { matcherOf } from '../../core/match-targets.js';
import { ownValue } from '../../core/own-value.js';
import { locate } from '../article/locate.js';
import type { PlacedArticle } from '../article/place-article.js';
import type { TargetReading } from '../fix/fix.js';
import { refreshedTarget } from '../fix/target-fixes.js';
import type { Page } from '../html/page.js';
import type { DocumentText } from '../json/document-text.js';
import { collectLinks, type LinkUse } from '../links/collect-links.js';
import { findingOf, type FilePlace, type Finding } from '../report/finding.js';
import { checkDocument, type PlaceFinder } from './check-document.js';
import { DeskDocument } from './desk-document.js';
import type { RuleOptions } from './desk-rule.js';
import { placeFindings } from './place-findings.js';

export interface CheckedArticle {
  readonly desk: DeskDocument;
  readonly findings: readonly Finding[];
  readonly links: readonly LinkUse[];
  readonly targets: readonly TargetReading[];
}

/** All that there is to say of an article and its notes. */
export function checkArticle(placed: PlacedArticle, text: DocumentText | undefined, options: RuleOptions): CheckedArticle {
  const { document, documentProblems, article } = placed;
  const problemElements = placed.problemElements();
  const problems = documentProblems.filter((problem) => !problemElements.has(problem));
  const ofElements = Array.from(problemElements, ([problem, element]) => findingOf(problem, elementPlace(article.page, element)));
  const desk = DeskDocument.of(text?.json, { document, problems });
  const placeOf: PlaceFinder = (path, id) => {
    if (path !== undefined && text) return text.placeOf(path);
    const [wrapper] = (id === undefined ? undefined : placed.wrappers.get(id)) ?? [];
    return elementPlace(article.page, wrapper ?? article.element ?? article.root);
  };
  return {
    desk,
    findings: [...ofElements, ...checkDocument(desk, placeOf, options), ...placeFindings(placed, desk, placeOf)],
    links: collectLinks(desk, placeOf),
    targets: readTargets(placed, desk),
  };
}

function elementPlace(page: Page, { sourceCodeLocation }: Element): FilePlace {
  return page.placeOf(sourceCodeLocation?.startOffset ?? 0);
}

/** What each target of the document would be, if the words of this article were taken over. */
function readTargets(placed: PlacedArticle, desk: DeskDocument): TargetReading[] {
  const { article, text } = placed;
  const match = matcherOf(text.index, { locate: (element) => locate(article, text, element) });
  return placed.document.annotations.flatMap((note) => {
    if (placed.wrappers.has(note.id)) return [];
    const record = desk.rawNote(note);
    return note.targets.flatMap((target, index): TargetReading[] => {
      const path = desk.pathOfTarget(note, index);
      if (path === undefined || !record) return [];
      const found = placed.matches.get(target);
      if (!found || !isPlaced(found) || found.status === 'exact') return [{ path }];
      const written = ownValue(record, 'target');
      const json: unknown = path.endsWith(']') && Array.isArray(written) ? written[index] : written;
      const edits = refreshedTarget(text.index, json, path, found, match);
      const code = target.type === 'paragraph' ? ('paragraph-moved' as const) : ('quote-edited' as const);
      const after = text.text.slice(found.start, found.end);
      return [{ path, fix: edits && { code, path, edits, before: wordsOf(json), after, annotationId: note.id } }];
    });
  });
}

function wordsOf(target: unknown): string {
  const words = typeof target === 'object' && target !== null ? ownValue(target, 'exact') : target;
  return typeof words === 'string' ? words : '';
}

import { finding, findingOf, type FilePlace, type Finding } from '../report/finding.js';
import type { DeskDocument } from './desk-document.js';
import type { RuleOptions } from './desk-rule.js';
import { deskRules } from './desk-rules.js';

/** Where things are mended: in a JSON file, in a page's script, or at a note that is written in HTML. */
export type PlaceFinder = (path: string | undefined, annotationId: string | undefined) => FilePlace;

/** All that there is to say of a document by itself: what a page would be told, and what a desk wants to know. */
export function checkDocument(desk: DeskDocument, placeOf: PlaceFinder, options: RuleOptions): Finding[] {
  const remarks = deskRules.flatMap((rule) => rule(desk, options));
  return [
    ...desk.problems.map((problem) => findingOf(problem, placeOf(problem.path, problem.annotationId))),
    ...remarks.map(({ code, about, ...rest }) => finding(code, about, { ...rest, place: placeOf(rest.path, rest.annotationId) })),
  ];
}

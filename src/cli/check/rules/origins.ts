import type { Citation, Source } from '../../../core/model.js';
import { sharedOrigins } from '../../../core/origins.js';
import type { DeskDocument } from '../desk-document.js';
import type { DeskRule, Remark } from '../desk-rule.js';
import { sourceRemark } from '../source-remark.js';

/** Claims that several sources support, all of which repeat one. */
export const singleOrigins: DeskRule = (desk) =>
  desk.document.annotations.flatMap((note) => {
    const supporting = note.citations.filter(({ role }) => role === 'supports');
    const origin = onlyOrigin(supporting, desk);
    return origin === undefined ? [] : [{ code: 'single-origin', about: origin, path: desk.pathOf(note, '.citations'), annotationId: note.id }];
  });

/** The id of the origin that all of several cited sources share. */
function onlyOrigin(citations: readonly Citation[], { document: { sources } }: DeskDocument): string | undefined {
  const cited = new Set(citations.map(({ source }) => source.id));
  const [shared] = sharedOrigins(citations, sources);
  if (!shared || shared.outlets < cited.size) return undefined;
  return shared.origin?.id ?? shared.repeating[0]?.origin;
}

/** Sources that repeat one which the document does not have. */
export const unknownOrigins: DeskRule = (desk) =>
  [...desk.document.sources.values()].flatMap((source): Remark[] => {
    const { origin } = source;
    const isUnknown = origin !== undefined && !desk.document.sources.has(origin);
    return isUnknown ? [sourceRemark(desk, source, 'origin-unknown', { about: origin, member: '.origin' })] : [];
  });

/** Sources that repeat one another in a circle; each circle once, at its first source. */
export const circularOrigins: DeskRule = (desk) => {
  const { sources } = desk.document;
  const told = new Set<string>();
  return [...sources.values()].flatMap((source): Remark[] => {
    const circle = circleFrom(source, sources);
    if (circle.length === 0 || told.has(source.id)) return [];
    for (const id of circle) told.add(id);
    return [sourceRemark(desk, source, 'origin-circular', { about: [...circle, source.id].join(' → '), member: '.origin' })];
  });
};

/** The ids from a source to itself by way of its origins; none where the way ends elsewhere. */
function circleFrom(source: Source, sources: ReadonlyMap<string, Source>): string[] {
  const way = [source.id];
  for (let next = source.origin; next !== undefined && sources.has(next); next = sources.get(next)?.origin) {
    if (next === source.id) return way;
    if (way.includes(next)) return [];
    way.push(next);
  }
  return [];
}

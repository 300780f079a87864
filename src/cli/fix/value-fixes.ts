import type { Annotation, Source } from '../../core/model.js';
import { isRecord, ownValue } from '../../core/own-value.js';
import type { DeskDocument } from '../check/desk-document.js';
import type { Fix } from './fix.js';
import { tidyDate } from './tidy-date.js';
import { tidyUrl } from './tidy-url.js';

type Tidy = Pick<Fix, 'code' | 'before' | 'after'>;

/** Dates and addresses of a document that can be written in one way alone. */
export function valueFixes(desk: DeskDocument, json: unknown): Fix[] {
  const { annotations, sources } = desk.document;
  const article = isRecord(json) ? ownValue(json, 'article') : undefined;
  return [
    ...(isRecord(article) ? [...dateFix(article, 'published', '$.article'), ...urlFix(article, 'url', '$.article')] : []),
    ...[...sources.values()].flatMap((source) => sourceFixes(desk, source)),
    ...annotations.flatMap((note) => noteFixes(desk, note)),
  ];
}

function sourceFixes(desk: DeskDocument, source: Source): Fix[] {
  const record = desk.rawSource(source);
  const path = desk.pathOfSource(source);
  if (!record || path === undefined) return [];
  const archived = ownValue(record, 'archived');
  return [
    ...cslDateFix(record, 'issued', path),
    ...cslDateFix(record, 'accessed', path),
    ...urlFix(record, 'URL', path),
    // The address of a copy holds another one, which is part of its name.
    ...(isRecord(archived) ? dateFix(archived, 'date', `${path}.archived`) : []),
  ];
}

/** A CSL date is a text, or a record that may hold one. */
function cslDateFix(record: object, member: string, path: string): Fix[] {
  const value = ownValue(record, member);
  if (!isRecord(value)) return dateFix(record, member, path);
  const inner = ['raw', 'literal'].find((name) => typeof ownValue(value, name) === 'string');
  if (inner === undefined || Array.isArray(ownValue(value, 'date-parts'))) return [];
  return dateFix(value, inner, `${path}.${member}`).map((fix) => ({ ...fix, path: `${path}.${member}` }));
}

function noteFixes(desk: DeskDocument, note: Annotation): Fix[] {
  const record = desk.rawNote(note);
  const path = desk.pathOf(note);
  if (!record || path === undefined) return [];
  const trail = ownValue(record, 'trail');
  const steps = Array.isArray(trail) ? trail.filter(isRecord) : [];
  const fixes = [
    ...dateFix(record, 'event', path),
    ...dateFix(record, 'checked', path),
    ...steps.flatMap((step) => dateFix(step, 'date', `${path}.trail[${(trail as unknown[]).indexOf(step)}]`)),
  ];
  return fixes.map((fix) => ({ ...fix, annotationId: note.id }));
}

function dateFix(record: object, member: string, path: string): Fix[] {
  return fixOf(record, member, path, (before) => {
    const after = tidyDate(before);
    return after === undefined ? undefined : { code: 'date-invalid', before, after };
  });
}

function urlFix(record: object, member: string, path: string): Fix[] {
  return fixOf(record, member, path, (before) => {
    const after = tidyUrl(before);
    return after === undefined || after === before ? undefined : { code: 'url-untidy', before, after };
  });
}

function fixOf(record: object, member: string, path: string, tidy: (text: string) => Tidy | undefined): Fix[] {
  const value = ownValue(record, member);
  const found = typeof value === 'string' ? tidy(value) : undefined;
  const at = `${path}.${member}`;
  return found ? [{ ...found, path: at, edits: [{ path: at, value: found.after }] }] : [];
}

import type { Annotation } from '../../../core/model.js';
import { plainText } from '../../../core/plain-text.js';
import type { DeskRule, Remark } from '../desk-rule.js';

/** Notes that would open an empty card. */
export const emptyNotes: DeskRule = (desk) =>
  desk.document.annotations
    .filter((note) => note.citations.length === 0 && plainText(note.body) === '' && note.trail.length === 0 && !note.media)
    .map((note) => about(note, 'note-empty', desk.pathOf(note)));

/** Notes of a work that is not named. What a person has told the newspaper itself needs none. */
export const missingCitations: DeskRule = (desk) =>
  desk.document.annotations
    .filter((note) => note.kind === 'source' && restsOnWork(note) && !citesAnything(note) && saysSomething(note))
    .map((note) => about(note, 'citation-missing', desk.pathOf(note)));

function restsOnWork({ attribution }: Annotation): boolean {
  return attribution === undefined || attribution === 'none' || attribution === 'document' || attribution === 'outlet';
}

function citesAnything({ citations, trail }: Annotation): boolean {
  return citations.length > 0 || trail.some((step) => step.citations.length > 0);
}

function saysSomething({ body, trail, media }: Annotation): boolean {
  return plainText(body) !== '' || trail.length > 0 || media !== undefined;
}

/** Claims that nobody is said to stand behind. */
export const missingAttributions: DeskRule = (desk) =>
  desk.document.annotations
    .filter(({ kind, attribution }) => kind === 'source' && (attribution === undefined || attribution === 'none'))
    .map((note) => about(note, 'attribution-missing', desk.pathOf(note, note.attribution ? '.attribution' : '')));

/** Rumours, and claims of people without a name, whose way to the newsroom is not told. */
export const missingTrails: DeskRule = (desk) =>
  desk.document.annotations
    .filter(({ attribution, trail }) => (attribution === 'rumour' || attribution === 'unnamed') && trail.length === 0)
    .map((note) => ({ ...about(note, 'trail-missing', desk.pathOf(note, '.attribution')), about: note.attribution ?? '' }));

/** A confirmation counts by who gave it: a name, or a work that says so. */
export const unnamedConfirmations: DeskRule = (desk) =>
  desk.document.annotations.flatMap((note): Remark[] => {
    const confirming = note.trail.filter(({ act }) => act === 'confirmed');
    const isNamed = confirming.some(({ by, citations }) => by !== undefined || citations.length > 0);
    return confirming.length > 0 && !isNamed ? [about(note, 'confirmation-unnamed', desk.pathOf(note, '.trail'))] : [];
  });

/** What somebody has confirmed by name is no rumour any more. */
export const settledRumours: DeskRule = (desk) =>
  desk.document.annotations.flatMap((note): Remark[] => {
    const { attribution, trail } = note;
    const last = trail.at(-1);
    if (attribution !== 'rumour' || last?.act !== 'confirmed' || last.by === undefined) return [];
    return [{ ...about(note, 'rumour-settled', desk.pathOf(note, '.attribution')), about: last.by }];
  });

/** Pictures that are nobody’s. */
export const uncreditedPictures: DeskRule = (desk) =>
  desk.document.annotations
    .filter(({ media }) => media && media.credit === undefined)
    .map((note) => about(note, 'credit-missing', desk.pathOf(note, '.media')));

function about({ id }: Annotation, code: Remark['code'], path: string | undefined): Remark {
  return { code, about: id, path, annotationId: id };
}

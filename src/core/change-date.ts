import { timeOf, type FuzzyDate } from './dates.js';
import type { Act, Annotation } from './model.js';

/** What somebody does who takes a claim back. */
const CORRECTING: ReadonlySet<Act> = new Set(['corrected', 'withdrawn']);

/** Whether a note says that the account has changed since. */
export function isChange({ kind }: Annotation): boolean {
  return kind === 'update' || kind === 'correction';
}

/**
 * When a correction or an update was made: the last correcting step of its trail, of an update the last
 * step; without one its event. When it was checked or what it cites was published is another date; and an
 * event that lay ahead when an editor last looked was announced then, and changed nothing.
 *
 * @returns undefined for notes of other kinds, and where the note does not say
 */
export function changeDate(note: Annotation): FuzzyDate | undefined {
  const { kind, trail, event, checked } = note;
  if (!isChange(note)) return undefined;
  const steps = trail.filter(({ date, act }) => date && (kind === 'update' || CORRECTING.has(act)));
  const happened = event && checked && timeOf(event.start) > timeOf(checked.end ?? checked.start) ? undefined : event;
  return steps.at(-1)?.date ?? happened;
}

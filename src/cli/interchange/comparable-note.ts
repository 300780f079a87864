import { Fields } from '../../core/fields.js';
import { asText, isRecord, ownEntries } from '../../core/own-value.js';
import { parseTargets } from '../../core/parse-target.js';
import { given } from '../../core/write-document.js';
import { writeTarget } from '../../core/write-target.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * A note in the one form that all have that say the same: other tools give a passage and a citation back in other
 * words than an editor has written. Without its name, and without the names of other notes, which may have got new ones.
 */
export function comparableNote(note: object): object {
  const { id: _, related: __, target, citations, media, ...own } = note as Members;
  return something({ ...own, target: listOf(target).map(comparableTarget), citations: listOf(citations).map(comparableCitation), media: comparableMedia(media) });
}

function comparableTarget(written: unknown): unknown {
  const [target, another] = parseTargets(new Fields({ target: [written] }, '$', { problems: [] }));
  if (!target || another) return written;
  // Members of somebody's own say more.
  const own = isRecord(written) ? Object.entries(written).filter(([name]) => name.startsWith('x-')) : [];
  return { ...Object.fromEntries(own), ...writeTarget(target) };
}

function comparableCitation(written: unknown): unknown {
  if (!isRecord(written)) return { source: asText(written) ?? written };
  const { role, ...own } = written as Members;
  return something({ ...own, role: role === 'supports' ? undefined : role });
}

function comparableMedia(written: unknown): unknown {
  if (!isRecord(written)) return written;
  const { type: _, ...own } = written as Members;
  return something(own);
}

function listOf(value: unknown): unknown[] {
  if (value == null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A number is as good as its text, and nothing as null, an empty text or an empty list. */
function something(members: Members): object {
  const texts = Object.entries(members).map(([name, value]) => [name, asText(value)?.trim() ?? value] as const);
  return given(Object.fromEntries(texts.filter(([, value]) => value !== null && value !== '' && ownEntries(value, 1)?.length !== 0)));
}

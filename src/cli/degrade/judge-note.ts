import type { Annotation } from '../../core/model.js';
import { sourceName } from '../../core/source-line.js';
import type { Locale } from '../../locales/locale.js';
import type { PlacedArticle } from '../article/place-article.js';
import type { Fate, Reason } from './media.js';
import { bareAddress, lettersOf, type Seen, type SeenEntry } from './seen.js';

/** So many letters before a number tell its place. */
const CONTEXT = 40;

/** What a medium shows of an article, and why it may lack something. */
export interface Look {
  /** Undefined where it finds no article. */
  readonly seen: Seen | undefined;
  /** Why there is no number behind words that are there. */
  readonly noNumber: Reason;
  readonly noList: Reason;
  readonly noAddress: Reason;
}

/** What became of a note. */
export function judgeNote(note: Annotation, placed: PlacedArticle, locale: Locale, { seen, noNumber, noList, noAddress }: Look): Fate {
  if (!seen) return { state: 'lost', reasons: ['article-left-out'] };
  const number = placed.numbering.numberOf.get(note.id);
  const label = number === undefined ? undefined : locale.number(number);
  const place = label === undefined ? (['no-place'] as const) : numberReasons(note, label, placed, seen, noNumber);
  const entry = label === undefined ? seen.unplaced : seen.entries?.get(label);
  if (!seen.entries || !entry) return { state: 'lost', reasons: [...place, seen.entries ? 'entry-left-out' : noList] };
  const lacking = entryReasons(note, entry, noAddress);
  if (lacking[0] === 'entry-left-out') return { state: 'lost', reasons: [...place, ...lacking] };
  const isNumbered = place.length === 0;
  return { state: !isNumbered ? 'listed' : lacking.length > 0 ? 'partly' : 'kept', reasons: [...place, ...lacking] };
}

function numberReasons({ id }: Annotation, label: string, { numbering, text, article }: PlacedArticle, seen: Seen, noNumber: Reason): Reason[] {
  const contexts = numbering.markers.filter(({ notes }) => notes.some((one) => one.id === id)).map(({ offset }) => contextAt(text.text, offset));
  const stands = contexts.filter((context) => seen.numbers.some(({ at, labels }) => labels.includes(label) && seen.letters.slice(0, at).endsWith(context)));
  if (stands.length === contexts.length) return [];
  if (stands.length > 0) return ['place-left-out'];
  if (!contexts.some((context) => seen.letters.includes(context))) return ['words-left-out'];
  return [article.element?.attribs['markers']?.trim() === 'none' ? 'markers-none' : noNumber];
}

/** The last letters before an offset, of its own block: media may leave out the one before. */
function contextAt(text: string, offset: number): string {
  const block = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return lettersOf(block).slice(-CONTEXT);
}

/** What an entry lacks of a note. */
function entryReasons({ citations, title }: Annotation, { letters, addresses }: SeenEntry, noAddress: Reason): Reason[] {
  const has = (words: string) => letters.includes(lettersOf(words));
  const quotes = citations.flatMap(({ quote }) => quote ?? []);
  const names = citations.map(({ source }) => sourceName(source));
  const own = quotes.length === 0 && title !== undefined ? [title] : [];
  const said = [...quotes, ...names, ...own];
  if (said.length > 0 ? !said.some(has) : letters === '') return ['entry-left-out'];
  const lacksAddress = citations.some(({ source: { url } }) => url !== undefined && !addresses.has(bareAddress(url)));
  return [
    ...(quotes.every(has) ? [] : (['quotation-left-out'] as const)),
    ...(names.every(has) ? [] : (['source-left-out'] as const)),
    ...(lacksAddress ? [noAddress] : []),
  ];
}

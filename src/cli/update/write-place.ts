import { describeQuote } from '../../core/describe-quote.js';
import { isPlaced } from '../../core/match.js';
import type { QuoteJson } from '../../core/model.js';
import { isRecord } from '../../core/own-value.js';
import type { Span } from '../../core/text-index.js';
import { codePoints } from '../../core/text-positions.js';
import { isHint, type ArticleEdit } from './article-edit.js';
import { decidePlace } from './decide-place.js';
import { begins, writeGuard } from './write-guard.js';

type Members = Readonly<Record<string, unknown>>;

/** How much of its place a target says: as much as it did, or all that tells it from others. */
export type Detail = 'as-before' | 'full';

/**
 * Writes the new place of a passage into its target. Only members that say where it is are changed, and
 * what is no words, positions or paragraph, an element's selector above all, stays as it is: whether it
 * still leads there is for the engine to say.
 *
 * @param written as the document has it: words, a record, or a list of selectors of one passage
 * @param place where it is in the new text
 */
export function writePlace(written: unknown, place: Span, edit: ArticleEdit, detail: Detail): unknown {
  const quote = describeQuote(edit.now, place.start, place.end);
  return quote === undefined ? written : new PlaceWriter(edit, place, quote, detail).write(written);
}

class PlaceWriter {
  readonly #edit: ArticleEdit;
  readonly #place: Span;
  readonly #quote: QuoteJson;
  readonly #detail: Detail;

  constructor(edit: ArticleEdit, place: Span, quote: QuoteJson, detail: Detail) {
    this.#edit = edit;
    this.#place = place;
    this.#quote = quote;
    this.#detail = detail;
  }

  /** @param base what positions are counted from */
  write(written: unknown, base = 0): unknown {
    // Bare words are written by hand: on one line, as white space does not matter.
    if (typeof written === 'string') return this.#detail === 'full' ? { ...this.#quote } : this.#quote.exact.replace(/\s+/g, ' ');
    if (Array.isArray(written)) return written.map((one) => this.write(one, base));
    if (!isRecord(written)) return written;
    const { refinedBy, ...outer } = written as Members;
    if (refinedBy == null) return this.#writeOwn(written as Members, base);
    const found = this.#writeOuter(outer);
    const around = isHint(found) ? undefined : this.#edit.findNew(found);
    return { ...written, ...found, refinedBy: this.write(refinedBy, around && isPlaced(around) ? around.start : base) };
  }

  #writeOwn(members: Members, base: number): Members {
    if (members['selector'] != null) return { ...members, selector: this.write(members['selector'], base) };
    switch (members['type'] ?? 'TextQuoteSelector') {
      case 'TextQuoteSelector':
        if (members['paragraph'] != null) return this.#writeParagraph(members);
        return members['exact'] == null ? members : this.#writeQuote(members);
      case 'TextPositionSelector':
        return this.#writePosition(members, base);
      case 'RangeSelector':
        return { ...members, ...this.#writeEnd(members, 'startSelector'), ...this.#writeEnd(members, 'endSelector') };
      case 'Choice':
        return { ...members, items: this.write(members['items'], base) };
      default:
        return members;
    }
  }

  #writeQuote(members: Members): Members {
    const quote = Object.entries(this.#quote).filter(([name]) => this.#detail === 'full' || members[name] != null);
    return { ...members, ...Object.fromEntries(quote) };
  }

  #writePosition(members: Members, base: number): Members {
    const { text } = this.#edit.now;
    const start = codePoints(text.slice(base, this.#place.start));
    const end = start + codePoints(text.slice(this.#place.start, this.#place.end));
    return { ...members, start, ...(members['end'] != null && { end }) };
  }

  /** A new number needs a guard that tells: without one, nobody could see that it was given already. */
  #writeParagraph(members: Members): Members {
    const { old, now } = this.#edit;
    const at = paragraphOf(now.paragraphs, this.#place);
    const paragraph = now.paragraphs[at];
    if (!paragraph) return members;
    const guard = typeof members['exact'] === 'string' ? members['exact'] : undefined;
    if (members['paragraph'] === at + 1 && begins(now, paragraph, guard ?? '')) return members;
    return { ...members, paragraph: at + 1, exact: writeGuard(paragraph, old, now, guard) };
  }

  /** What a passage is looked for in, and the ends of a range, are other passages, with a place of their own. */
  #writeOuter(written: Members): Members {
    const place = placeOfItself(written, this.#edit);
    return place ? (writePlace(written, place, this.#edit, this.#detail) as Members) : written;
  }

  #writeEnd(members: Members, name: 'startSelector' | 'endSelector'): Members {
    const end = members[name];
    return isRecord(end) ? { [name]: this.#writeOuter(end as Members) } : {};
  }
}

/** Where a selector by itself leads after the edit. */
function placeOfItself(written: unknown, edit: ArticleEdit): Span | undefined {
  const meant = edit.meantBy(written);
  const decision = meant && decidePlace(edit.carry(meant), edit.evidenceFor(written), () => false);
  return decision && 'place' in decision ? decision.place : undefined;
}

/** The paragraph that has most of a place; -1 where none has anything. */
function paragraphOf(paragraphs: readonly Span[], { start, end }: Span): number {
  const shared = paragraphs.map((paragraph) => Math.min(end, paragraph.end) - Math.max(start, paragraph.start));
  const most = Math.max(0, ...shared);
  return most > 0 ? shared.indexOf(most) : -1;
}

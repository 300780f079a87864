import { html, nothing, type TemplateResult } from 'lit';
import { entryId, listId } from '../core/article-ids.js';
import { isChange } from '../core/change-date.js';
import type { Annotation, Citation } from '../core/model.js';
import type { ProblemCode } from '../core/problems.js';
import { selectorsIn } from '../core/selectors.js';
import { withoutDirection } from '../core/source-line.js';
import { attributionTemplate, changeText, noteText } from './note-text.js';
import { quotation } from './quotation.js';
import { sourceLinks } from './source-links.js';
import { sharedOriginTemplates, sourceLineTemplate } from './source-line.js';
import type { ListView } from './list-view.js';

/**
 * The list of sources: plain HTML that reader views, feeds and prints understand. Mozilla's Readability
 * leaves out what is named like a comment or an advertisement, unless it is of the class `content`; and a
 * note's id may be any word, so none is on an element that has something to say.
 */
export function listTemplate(view: ListView): unknown {
  const { locale, entries, orphans, articleName } = view;
  const notes = [...entries.flatMap((entry) => entry.notes), ...orphans.map(({ annotation }) => annotation)];
  if (notes.length === 0) return nothing;
  const { size } = new Set(notes.flatMap(({ citations }) => citations.map(({ source }) => source.id)));
  return html`<section class="content" role="doc-endnotes" id=${listId(articleName)} aria-label=${locale.sourcesAndNotes}>
    <h2>${locale.sourcesAndNotes}</h2>
    ${size > 0 ? html`<p class="lede">${locale.sourceCount(size)}</p>` : nothing}
    <ol class="notes">${entries.map(({ number, notes }) => entryTemplate(notes, view, number))}</ol>
    ${orphans.length > 0
      ? html`<h3>${locale.notesWithoutPlace}</h3>
          <p class="lede">${locale.noCertainPlace}</p>
          <ul class="notes">${orphans.map(
            ({ annotation, code }) => entryTemplate([annotation], view, undefined, code),
          )}</ul>`
      : nothing}
  </section>`;
}

function entryTemplate(
  notes: readonly Annotation[],
  view: ListView,
  number: number | undefined,
  code?: ProblemCode,
): unknown {
  const { locale, document, articleName } = view;
  const [first] = notes;
  if (!first) return nothing;
  return html`<li value=${number ?? nothing} data-number=${number === undefined ? nothing : locale.number(number)} data-code=${code ?? nothing}>${notes.map(
      (note) => html`<a id=${entryId(articleName, note.id)}></a>${isChange(note)
        ? html`<p class="change">${locale.dated(note.kind, changeText(note, locale))}</p>`
        : nothing}${ownWords(note, view)}`,
    )}
    ${statements(notes).map(
      ({ citation, quotes, id }, index) => html`${[...quotes].map((quote) => quotation(quote, citation.source.language))}
        ${sourceLineTemplate(citation, locale, { dated: true, linkFor: index > 0 ? id : undefined })}`,
    )}
    ${sharedOriginTemplates(first, document, locale)}
    <p class="ways">${[...new Set(notes.map(({ attribution }) => attribution))].map(
        (attribution) => attribution && html`${attributionTemplate(attribution, locale)}${' '}`,
      )}
      ${sourceLinks(first, locale)} ${code ? formerPlace(first, code, view) : backlinks(notes, view)}</p></li>`;
}

/** What a note without a quotation says: its own words, else the passage's. */
function ownWords(note: Annotation, { document, passageOf }: ListView): unknown {
  const { citations, title, body } = note;
  if (citations.some(({ quote }) => quote)) return nothing;
  const passage = title === undefined && body.length === 0 ? passageOf(note) : undefined;
  return html`${passage && quotation(passage, undefined)}${title &&
  html`<p class="title" dir="auto">${title}</p>`}${noteText(note, document)}`;
}

/** What one place of a source says, for whichever notes cite it. */
interface Statement {
  readonly citation: Citation;
  /** A note that cites it. */
  readonly id: string;
  readonly quotes: Set<string>;
}

/** Each place of a source once, with all that is quoted from it. */
function statements(notes: readonly Annotation[]): Statement[] {
  const found = new Map<string, Statement>();
  for (const { id, citations } of notes)
    for (const citation of citations) {
      const key = [citation.source.id, citation.locator, citation.role].join('\n');
      const statement = found.get(key) ?? { citation, id, quotes: new Set() };
      if (citation.quote) statement.quotes.add(citation.quote);
      found.set(key, statement);
    }
  return [...found.values()];
}

function backlinks(notes: readonly Annotation[], { locale, placesOf, cameFrom }: ListView): TemplateResult {
  const places = notes.flatMap((note) => placesOf(note));
  const isOne = places.length === 1;
  return html`<span class="back">${isOne ? nothing : locale.backToText}${places.map(
    ({ markerId, annotationId }, index) => html`${' '}<a role="doc-backlink" href=${`#${markerId}`}
      aria-label=${isOne ? nothing : locale.backToPlace(index + 1, annotationId)}
      aria-current=${markerId === cameFrom ? 'true' : nothing}>${isOne ? locale.backToText : locale.number(index + 1)}</a>`,
  )}</span>`;
}

/** Where an orphan stood, in the words it was made for. */
function formerPlace({ targets }: Annotation, code: ProblemCode, { locale }: ListView): unknown {
  const target = targets.flatMap(selectorsIn).find((selector) => selector.type === 'quote');
  return target
    ? html`<span dir="auto">${locale.stoodAt(withoutDirection(target.exact), code === 'quote-ambiguous')}</span>`
    : nothing;
}

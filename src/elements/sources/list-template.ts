import { html, nothing, type TemplateResult } from 'lit';
import { entryId, listId } from '../../core/article-ids.js';
import type { Annotation, Citation } from '../../core/model.js';
import type { Entry } from '../../core/number-notes.js';
import { attributionTemplate } from '../../templates/attribution.js';
import { outIcon } from '../../templates/icons.js';
import { quotation } from '../../templates/quotation.js';
import { richText } from '../../templates/rich-text.js';
import { sharedOriginTemplates } from '../../templates/shared-origin.js';
import { archiveLink, sourceLink } from '../../templates/source-links.js';
import { sourceLineTemplate } from '../../templates/source-line.js';
import type { ListView, Orphan } from './list-view.js';

/** The list of sources: plain HTML that reader views, feeds and prints understand. */
export function listTemplate(view: ListView): unknown {
  const { locale, entries, orphans, articleName } = view;
  if (entries.length === 0 && orphans.length === 0) return nothing;
  return html`<section role="doc-endnotes" id=${listId(articleName)} aria-label=${locale.sourcesAndNotes}>
    <h2>${locale.sourcesAndNotes}</h2>
    ${lede(view)}
    ${entries.length > 0
      ? html`<ol class="notes">
          ${entries.map((entry) => entryTemplate(entry, view))}
        </ol>`
      : nothing}
    ${orphans.length > 0 ? orphansTemplate(view) : nothing}
  </section>`;
}

function lede({ document, locale, entries, orphans }: ListView): unknown {
  const notes = [...entries.flatMap((entry) => entry.notes), ...orphans.map(({ annotation }) => annotation)];
  const cited = new Set(notes.flatMap(({ citations }) => citations.map(({ source }) => source.id)));
  if (cited.size === 0 || document.sources.size === 0) return nothing;
  return html`<p class="lede">${locale.sourceCount(cited.size)} ${locale.sharedNumbers}</p>`;
}

function entryTemplate({ number, notes }: Entry, view: ListView): TemplateResult {
  const [first] = notes;
  const shown = new Set<string>();
  const attributions = new Set(notes.map(({ attribution }) => attribution).filter((one) => one !== undefined));
  return html`<li value=${number}>
    ${notes.map(
      (note) => html`<div id=${entryId(view.articleName, note.id)}>${wordsOf(note, view, shown)}</div>`,
    )}
    ${first ? sourcesOf(notes, view) : nothing}
    <div class="meta">
      ${[...attributions].map((attribution) => attributionTemplate(attribution, view.locale))}
      ${first ? linksOf(first, view) : nothing} ${backlinks(notes, view)}
    </div>
  </li>`;
}

/** What a note says: its quotations, else its own words, else the passage's. Nothing is said twice. */
function wordsOf(note: Annotation, view: ListView, shown: Set<string>): unknown {
  const quoted = note.citations.filter(({ quote }) => quote !== undefined && !shown.has(quote));
  for (const { quote } of quoted) shown.add(quote ?? '');
  if (quoted.length > 0)
    return quoted.map(({ quote, source }) => quotation(quote ?? '', source.language));
  if (note.citations.some(({ quote }) => quote !== undefined)) return nothing;
  const { title, body } = note;
  if (title === undefined && body.length === 0) {
    const passage = view.passageOf(note);
    return passage === undefined ? nothing : quotation(passage, undefined);
  }
  return html`${title === undefined ? nothing : html`<p class="title" dir="auto">${title}</p>`}${body.length > 0
    ? html`<div class="text" lang=${view.document.lang ?? nothing}>${richText(body, view.document.sources)}</div>`
    : nothing}`;
}

/** One line a source: the notes of an entry cite the same ones, perhaps at several places. */
function sourcesOf(notes: readonly Annotation[], { document, locale }: ListView): unknown {
  const lines = new Map<string, { citation: Citation; note: Annotation }>();
  for (const note of notes)
    for (const citation of note.citations) {
      const key = `${citation.source.id}\n${citation.locator ?? ''}\n${citation.role}`;
      if (!lines.has(key)) lines.set(key, { citation, note });
    }
  const [first] = notes;
  return html`${[...lines.values()].map(({ citation, note }, index) =>
    sourceLineTemplate(citation, locale, { dated: true, linkFor: index > 0 ? note.id : undefined }),
  )}${first ? sharedOriginTemplates(first.citations, document.sources, locale) : nothing}`;
}

function linksOf({ id, citations }: Annotation, { locale }: ListView): unknown {
  const [first] = citations;
  if (!first) return nothing;
  return html`${first.source.url === undefined
    ? nothing
    : sourceLink(first, id, html`${locale.source}${outIcon}`)}
  ${archiveLink(first, id, locale.archived)}`;
}

function backlinks(notes: readonly Annotation[], view: ListView): unknown {
  const { locale, cameFrom } = view;
  const places = notes.flatMap((note) => view.placesOf(note));
  const current = (markerId: string) => (markerId === cameFrom ? 'true' : nothing);
  if (places.length === 1 && places[0])
    return html`<span class="back"
      ><a role="doc-backlink" href="#${places[0].markerId}" aria-current=${current(places[0].markerId)}
        >${locale.backToText}</a
      ></span
    >`;
  return html`<span class="back"
    >${locale.backToText}${places.map(
      ({ markerId, annotationId }, index) =>
        html` <a
            role="doc-backlink"
            href="#${markerId}"
            aria-label=${locale.backToPlace(String(index + 1), annotationId)}
            aria-current=${current(markerId)}
            >${index + 1}</a
          >`,
    )}</span
  >`;
}

function orphansTemplate(view: ListView): TemplateResult {
  const { locale, orphans } = view;
  return html`<h3>${locale.notesWithoutPlace}</h3>
    <p class="lede">${locale.noCertainPlace}</p>
    <ul class="notes">
      ${orphans.map((orphan) => orphanTemplate(orphan, view))}
    </ul>`;
}

function orphanTemplate({ annotation, code }: Orphan, view: ListView): TemplateResult {
  const { locale, articleName } = view;
  const target = annotation.targets.find((one) => one.type === 'quote');
  return html`<li id=${entryId(articleName, annotation.id)} data-code=${code}>
    ${wordsOf(annotation, view, new Set())} ${sourcesOf([annotation], view)}
    <div class="meta">
      ${annotation.attribution ? attributionTemplate(annotation.attribution, locale) : nothing}
      ${linksOf(annotation, view)}
      ${target
        ? html`<span dir="auto">${locale.stoodAt(target.exact, code === 'quote-ambiguous')}</span>`
        : nothing}
    </div>
  </li>`;
}

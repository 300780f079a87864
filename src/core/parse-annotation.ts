import type { Fields } from './fields.js';
import { MAX_BODY, MAX_QUOTE } from './limits.js';
import {
  acts,
  attributions,
  kinds,
  roles,
  type Annotation,
  type Citation,
  type Media,
  type Source,
  type TrailStep,
} from './model.js';
import { parseTargets } from './parse-target.js';
import { parseRichText, type RichText } from './rich-text.js';

type Sources = ReadonlyMap<string, Source>;

/** Rebuilds one note field by field. Its `id` is settled by the document, which knows the others. */
export function parseAnnotation(
  fields: Fields,
  id: string,
  sources: Sources,
  hasNote: (id: string) => boolean,
): Annotation {
  const citations = parseCitations(fields, sources);
  return {
    id,
    kind: fields.oneOf('kind', kinds) ?? (citations.length > 0 ? 'source' : 'context'),
    targets: parseTargets(fields),
    title: fields.text('title'),
    body: richText(fields, 'body', sources),
    citations,
    attribution: fields.oneOf('attribution', attributions),
    event: fields.date('event'),
    checked: fields.date('checked'),
    trail: fields.list('trail', (step) => parseStep(step, sources), { bare: 'text' }),
    media: parseMedia(fields),
    related: fields.list('related', (item) => parseRelated(item, hasNote), { bare: 'id' }),
  };
}

function richText(fields: Fields, key: string, sources: Sources): RichText {
  return parseRichText(fields.text(key, MAX_BODY) ?? '', {
    hasSource: (id) => sources.has(id),
    url: (url) => fields.safeUrl(url) ?? fields.report('url-refused', key, url),
  });
}

function parseCitations(fields: Fields, sources: Sources): Citation[] {
  return fields.list('citations', (citation) => parseCitation(citation, sources), { bare: 'source' });
}

function parseCitation(citation: Fields, sources: Sources): Citation | undefined {
  const id = citation.text('source') ?? citation.missing('source');
  if (id === undefined) return undefined;
  const source = sources.get(id);
  if (!source) return citation.report('source-unknown', 'source', id);
  return {
    source,
    quote: citation.text('quote', MAX_QUOTE),
    locator: citation.text('locator'),
    role: citation.oneOf('role', roles) ?? 'supports',
  };
}

function parseStep(step: Fields, sources: Sources): TrailStep | undefined {
  step.require('act');
  const act = step.oneOf('act', acts);
  return (
    act && {
      date: step.date('date'),
      by: step.text('by'),
      act,
      text: richText(step, 'text', sources),
      citations: parseCitations(step, sources),
    }
  );
}

function parseMedia(fields: Fields): Media | undefined {
  const media = fields.record('media');
  if (!media) return undefined;
  media.require('url');
  const url = media.url('url', 'http');
  if (!url || (media.has('type') && !media.oneOf('type', ['image']))) return undefined;
  return { url, alt: media.text('alt') ?? media.missing('alt') ?? '', credit: media.text('credit') };
}

function parseRelated(item: Fields, hasNote: (id: string) => boolean): string | undefined {
  const id = item.text('id') ?? item.missing('id');
  if (id !== undefined && !hasNote(id)) item.report('annotation-unknown', undefined, id);
  return id;
}

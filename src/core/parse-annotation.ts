import { isRecord, type Fields } from './fields.js';
import { MAX_BODY, MAX_ITEMS, MAX_QUOTE } from './limits.js';
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
import { safeUrl } from './safe-url.js';

export interface AnnotationContext {
  readonly sources: ReadonlyMap<string, Source>;
  readonly baseUrl?: string | undefined;
}

/** Rebuilds one note field by field. Its `id` is settled by the document, which knows the others. */
export function parseAnnotation(fields: Fields, id: string, context: AnnotationContext): Annotation {
  const citations = parseCitations(fields, context);
  const fallback = citations.length > 0 ? 'source' : 'context';
  return {
    id,
    kind: fields.oneOf('kind', kinds) ?? fallback,
    targets: parseTargets(fields),
    title: fields.text('title'),
    body: richText(fields, 'body', context),
    citations,
    attribution: fields.oneOf('attribution', attributions),
    event: fields.date('event'),
    checked: fields.date('checked'),
    trail: parseTrail(fields, context),
    media: parseMedia(fields),
    related: parseRelated(fields),
  };
}

function richText(fields: Fields, key: string, { sources, baseUrl }: AnnotationContext): RichText {
  const text = fields.text(key, MAX_BODY);
  if (text === undefined) return [];
  return parseRichText(text, {
    hasSource: (id) => sources.has(id),
    url: (url) => {
      const safe = safeUrl(url, baseUrl);
      if (safe === undefined)
        fields.report('url-refused', `A link in “${key}” is shown as plain text; use an http, https or mailto address.`, key);
      return safe;
    },
  });
}

function parseCitations(fields: Fields, { sources }: AnnotationContext): Citation[] {
  const citations: Citation[] = [];
  for (const { value, path } of fields.list('citations', MAX_ITEMS)) {
    const citation = fields.inner(isRecord(value) ? value : { source: value }, path);
    const id = citation.text('source');
    const source = id === undefined ? undefined : sources.get(id);
    if (!source) {
      if (id === undefined) citation.report('field-missing', 'A citation needs the id of its “source”.', 'source');
      else citation.report('source-unknown', `There is no source “${id}”; add it to “sources”.`, 'source');
      continue;
    }
    citations.push({
      source,
      quote: citation.text('quote', MAX_QUOTE),
      locator: citation.text('locator'),
      role: citation.oneOf('role', roles) ?? 'supports',
    });
  }
  return citations;
}

function parseTrail(fields: Fields, context: AnnotationContext): TrailStep[] {
  const steps: TrailStep[] = [];
  for (const { value, path } of fields.list('trail', MAX_ITEMS)) {
    const step = isRecord(value) ? fields.inner(value, path) : undefined;
    const act = step?.oneOf('act', acts);
    if (!step || !act) {
      if (step?.raw('act') === undefined)
        fields.report('field-missing', `A step of the trail needs an “act”: ${acts.join(', ')}.`, 'trail');
      continue;
    }
    steps.push({
      date: step.date('date'),
      by: step.text('by'),
      act,
      text: richText(step, 'text', context),
      citations: parseCitations(step, context),
    });
  }
  return steps;
}

function parseMedia(fields: Fields): Media | undefined {
  const media = fields.record('media');
  const url = media?.url('url');
  if (!media || url === undefined || !url.startsWith('http')) return undefined;
  if (media.oneOf('type', ['image']) === undefined && media.raw('type') !== undefined) return undefined;
  const alt = media.text('alt');
  if (alt === undefined)
    media.report('field-missing', 'An image needs “alt”: what it shows, for those who do not see it.', 'alt');
  return { url, alt: alt ?? '', credit: media.text('credit') };
}

function parseRelated(fields: Fields): string[] {
  const related: string[] = [];
  for (const { value } of fields.list('related', MAX_ITEMS)) {
    if (typeof value === 'string') related.push(value);
    else fields.report('field-invalid', 'Each “related” is the id of another note.', 'related');
  }
  return related;
}

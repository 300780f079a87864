import { asText } from '../own-value.js';
import { asPlainRichText } from '../plain-rich-text.js';
import type { AnnotationSources } from './annotation-sources.js';
import { iriOf, member, resourcesOf, valuesOf } from './json-ld.js';
import { PREFIX } from './vocabulary.js';

/** Bodies for these purposes are labels, and no words for a reader. */
const LABELS = /^(tagging|classifying|bookmarking|highlighting)$/;
/** Characters of a text in HTML that are looked at. */
const MAX_HTML = 20_000;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What an annotation says, as members of a note: texts become its body, resources citations. */
export function readBodies(annotation: unknown, sources: AnnotationSources): object {
  const note: Record<string, unknown> = {};
  const texts: string[] = [];
  const citations: object[] = [];
  for (const body of bodiesOf(annotation)) {
    const value = asText(member(body, 'value'));
    const part = member(body, `${PREFIX}part`);
    const own = (name: string): unknown => member(body, PREFIX + name);
    if (part === 'title') note['title'] = value;
    else if (part === 'media') note['media'] = { url: own('url') ?? iriOf(body), alt: own('alt'), credit: own('credit') };
    else if (valuesOf(member(body, 'purpose')).some((purpose) => LABELS.test(asText(purpose) ?? ''))) continue;
    else if (value !== undefined) texts.push(richText(value, asText(member(body, 'format')) ?? ''));
    else {
      const source = sources.idOf(body);
      const quote = valuesOf(member(body, 'selector')).map((selector) => member(selector, 'exact')).find(Boolean);
      if (source !== undefined) citations.push({ source, quote, locator: own('locator'), role: own('role') });
    }
  }
  return { ...note, body: texts.join('\n\n'), citations };
}

/** The bodies of an annotation, one that is given as its text included. */
export function bodiesOf(annotation: unknown): unknown[] {
  const value = member(annotation, 'bodyValue');
  const bodies = resourcesOf(annotation, 'body');
  return value === undefined ? bodies : [{ value }, ...bodies];
}

function richText(value: string, format: string): string {
  if (format.includes('markdown')) return value;
  return asPlainRichText(format.includes('html') ? wordsOfHtml(value.slice(0, MAX_HTML)) : value);
}

/** The words of a text in HTML, for people to read: they are never markup again. */
function wordsOfHtml(html: string): string {
  return html
    .replace(/<\/(?:p|div|li|blockquote|h\d)>|<br[^<>]*>/gi, '\n\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,6})|(\w{2,5}));/g, (entity, code: string, name: string) =>
      code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? entity),
    );
}

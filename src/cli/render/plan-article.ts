import { isTag, type AnyNode, type Element } from 'domhandler';
import type { MarkerSpec } from '../../core/marker-spec.js';
import type { Locale } from '../../locales/locale.js';
import { escapeHtml, htmlOf } from '../../templates/html-of.js';
import { listTemplate } from '../../templates/list.js';
import { markerSpecs } from '../../templates/marker-specs.js';
import { localeOf } from '../article/locale-of.js';
import type { PlacedArticle } from '../article/place-article.js';
import { finding, type FilePlace, type Finding } from '../report/finding.js';
import { markerGraft, type Graft } from './graft.js';
import { listViewOf } from './list-view.js';
import { markerHtml } from './marker-html.js';
import { endOf, isTaken, listOf } from './own-nodes.js';

/** One thing to put into a page. */
export interface Plan {
  /** Where in the source, in UTF-16 units. */
  readonly at: number;
  /** What is to stand there. */
  readonly html: string;
  readonly graft: Graft;
  /** End tags that the page has left out, which may have to be said first. */
  readonly closing?: string;
  /** Of a marker its id. */
  readonly markerId?: string;
  /** What is said when the page's markup does not take it. */
  readonly refusal: Finding;
}

/** What an article's page needs to be read without script, and what cannot be had. */
export interface ArticlePlan {
  readonly plans: readonly Plan[];
  readonly findings: readonly Finding[];
}

/** @param refused the ids of markers that the page's markup does not take: nothing leads back to them */
export function planArticle(placed: PlacedArticle, refused: ReadonlySet<string> = new Set()): ArticlePlan {
  const locale = localeOf(placed);
  const specs = specsOf(placed, locale)?.filter(({ elementId }) => !refused.has(elementId));
  const planned = (specs ?? []).map((spec) => ({ spec, plan: planMarker(spec, placed) }));
  const standing = specs && planned.flatMap(({ spec, plan }) => (plan ? spec : []));
  const list = planList(placed, withoutEmptyWays(htmlOf(listTemplate(listViewOf(placed, locale, standing))), locale));
  const homeless = planned.flatMap(({ spec, plan }) => (plan ? [] : refusalOf(spec, placed.text.placeOf(spec.offset))));
  return { plans: [...planned.flatMap(({ plan }) => plan ?? []), ...list.plans], findings: [...homeless, ...list.findings] };
}

/**
 * Where no marker stands, nothing leads back, and nothing is to be said of it. In a page that cannot be, so
 * the template, which every reader loads, does not ask.
 */
function withoutEmptyWays(section: string, { backToText }: Locale): string {
  return section.replaceAll(`<span class="back">${escapeHtml(backToText)}</span>`, '<span class="back"></span>');
}

/** The markers that an article is to have; undefined where it has asked for none. */
export function specsOf({ article, numbering }: PlacedArticle, locale: Locale): readonly MarkerSpec[] | undefined {
  const mode = article.element?.attribs['markers'] ?? 'number';
  return mode === 'none' ? undefined : markerSpecs(numbering, { articleName: article.name, locale, hasNames: mode === 'source' });
}

/** Whether a marker is to be seen: an article may ask for some kinds of notes alone. */
export function isShown({ ids }: MarkerSpec, { article: { element }, document }: PlacedArticle): boolean {
  const kinds = element?.attribs['kinds']?.split(/\s+/);
  return !kinds || document.annotations.some(({ id, kind }) => kinds.includes(kind) && ids.includes(id));
}

/** Undefined where it has no place in the source: behind an element that the parser made, say, of a link left open. */
function planMarker(spec: MarkerSpec, placed: PlacedArticle): Plan | undefined {
  const { page } = placed.article;
  const graft = markerGraft(placed, spec.offset);
  if (!graft) return undefined;
  const at = graft.kind === 'text' ? page.endOf(graft.node, graft.units) : graft.node.sourceCodeLocation?.endOffset;
  if (at === undefined) return undefined;
  return { at, html: markerHtml(spec, isShown(spec, placed)), graft, markerId: spec.elementId, refusal: refusalOf(spec, page.placeOf(at)) };
}

function refusalOf({ ids }: MarkerSpec, place: FilePlace): Finding {
  return finding('marker-refused', ids.join(', '), { place, annotationId: ids[0] });
}

function planList({ article }: PlacedArticle, section: string): ArticlePlan {
  const { page, root } = article;
  const list = listOf(article);
  const parent = list ?? root;
  // The script takes over what comes first in a list; white space of the page's own would be in its place.
  const start = list && list.children.length > 0 ? list.sourceCodeLocation?.startTag?.endOffset : undefined;
  const at = start ?? endOf(parent);
  if (section === '' || at === undefined) return { plans: [], findings: [] };
  const place = page.placeOf(at);
  if (list && isTaken(list, article)) return { plans: [], findings: [finding('list-taken', article.name, { place })] };
  const html = list ? section : `<sidelight-sources>${section}</sidelight-sources>`;
  const plan: Plan = { at, html, graft: { kind: start === undefined ? 'end' : 'start', node: parent }, closing: start === undefined ? openTags(parent) : '', refusal: finding('list-refused', article.name, { place }) };
  return { plans: [plan], findings: [] };
}

/** The end tags of what is still open at an element's end, because its page has left them out. */
export function openTags(parent: Element): string {
  let tags = '';
  for (let last: AnyNode | null = parent.lastChild; last && isTag(last) && !last.sourceCodeLocation?.endTag; last = last.lastChild)
    tags = `</${last.name}>${tags}`;
  return tags;
}

import { isTag, type AnyNode, type Element, type Text } from 'domhandler';
import { CLOSED, type MarkerSpec } from '../../core/marker-spec.js';
import { htmlOf } from '../../templates/html-of.js';
import { listTemplate } from '../../templates/list.js';
import { markerSpecs } from '../../templates/marker-specs.js';
import type { PlacedArticle } from '../article/place-article.js';
import { localeOf } from '../article/locale-of.js';
import type { Page } from '../html/page.js';
import { finding, type Finding } from '../report/finding.js';
import { listViewOf } from './list-view.js';
import { markerHtml } from './marker-html.js';
import { endOf, isTaken, listOf } from './own-nodes.js';

/** Where in the tree something is to stand. */
export type Graft =
  | { readonly kind: 'text'; readonly node: Text; readonly units: number }
  | { readonly kind: 'behind' | 'end'; readonly node: Element };

/** One thing to put into a page. */
export interface Plan {
  /** Where in the source, in UTF-16 units. */
  readonly at: number;
  /** What is to stand there. */
  readonly html: string;
  readonly graft: Graft;
  /** End tags that the page has left out, which may have to be said first. */
  readonly closing?: string;
  /** What is said when the page's markup does not take it. */
  readonly refusal: Finding;
}

/** What an article's page needs to be read without script, and what cannot be had. */
export interface ArticlePlan {
  readonly plans: readonly Plan[];
  readonly findings: readonly Finding[];
}

export function planArticle(placed: PlacedArticle): ArticlePlan {
  const { article, numbering } = placed;
  const { element, name: articleName } = article;
  const locale = localeOf(placed);
  const mode = (element && article.page.attribute(element, 'markers')) ?? 'number';
  const specs = mode === 'none' ? undefined : markerSpecs(numbering, { articleName, locale, hasNames: mode === 'source' });
  const markers = (specs ?? []).flatMap((spec) => planMarker(spec, placed) ?? []);
  const list = planList(placed, htmlOf(listTemplate(listViewOf(placed, locale, specs))));
  return { plans: [...markers, ...list.plans], findings: list.findings };
}

function planMarker(spec: MarkerSpec, { article: { page }, text }: PlacedArticle): Plan | undefined {
  const point = text.pointBefore(spec.offset);
  if (!point) return undefined;
  const { node, offset: units } = point;
  const closed = outermostClosed(page, node);
  const at = closed ? closed.sourceCodeLocation?.endOffset : page.endOf(node, units);
  if (at === undefined) return undefined;
  const graft: Graft = closed ? { kind: 'behind', node: closed } : { kind: 'text', node, units };
  const refusal = finding('marker-refused', spec.ids.join(', '), { place: page.placeOf(at), annotationId: spec.ids[0] });
  return { at, html: markerHtml(spec), graft, refusal };
}

function planList({ article }: PlacedArticle, section: string): ArticlePlan {
  const { page, root } = article;
  const list = listOf(article);
  const parent = list ?? root;
  const at = endOf(parent);
  if (section === '' || at === undefined) return { plans: [], findings: [] };
  const place = page.placeOf(at);
  if (list && isTaken(list, article)) return { plans: [], findings: [finding('list-taken', article.name, { place })] };
  const html = list ? section : `<sidelight-sources>${section}</sidelight-sources>`;
  const plan: Plan = { at, html, graft: { kind: 'end', node: parent }, closing: openTags(parent), refusal: finding('list-refused', article.name, { place }) };
  return { plans: [plan], findings: [] };
}

function outermostClosed({ selectors }: Page, node: Text): Element | undefined {
  let found: Element | undefined;
  for (let one = selectors.closest(node, CLOSED); one; one = selectors.closest(one.parent, CLOSED)) found = one;
  return found;
}

/** The end tags of what is still open at an element's end, because its page has left them out. */
function openTags(parent: Element): string {
  let tags = '';
  for (let last: AnyNode | null = parent.lastChild; last && isTag(last) && !last.sourceCodeLocation?.endTag; last = last.lastChild)
    tags = `</${last.name}>${tags}`;
  return tags;
}

import type { AnyNode, Text } from 'domhandler';
import { decode } from '../html/decode.js';
import type { Page } from '../html/page.js';
import { parseSource } from '../html/parse-source.js';
import { splice } from '../html/splice.js';
import { outlineOf, type Grafts } from '../html/tree-outline.js';
import type { Plan } from './plan-article.js';

export interface Written {
  readonly bytes: Uint8Array;
  /** What the page's markup did not take. */
  readonly refused: readonly Plan[];
  /** Whether end tags were said that the page has left out, which are the page's own from now on. */
  readonly isClosed: boolean;
}

/**
 * Puts all that is planned into a page, and nothing that would change it: the page is parsed once more,
 * and what browsers make of it has to be what they made before, with our nodes in their places. Markup
 * that leaves tags open may not allow that everywhere; what it does not take is left out.
 */
export function writePlans(page: Page, plans: readonly Plan[]): Written {
  const inOrder = [...plans].sort((a, b) => a.at - b.at);
  const whole = write(page, inOrder);
  if (whole) return { bytes: whole, refused: [], isClosed: false };
  const taken: Plan[] = [];
  const refused: Plan[] = [];
  const add = (some: readonly Plan[]): void => {
    for (const attempt of [some, some.map(closed)])
      if (write(page, [...taken, ...attempt].sort((a, b) => a.at - b.at))) return void taken.push(...attempt);
    const middle = some.length >> 1;
    if (middle === 0) refused.push(...some);
    else [some.slice(0, middle), some.slice(middle)].forEach(add);
  };
  add(inOrder);
  const bytes = write(page, taken.sort((a, b) => a.at - b.at));
  if (!bytes) throw new TypeError('What was taken one by one is not taken together');
  return { bytes, refused, isClosed: taken.some(isClosing) };
}

/** With the end tags that the page has left out. */
function closed(plan: Plan): Plan {
  return { ...plan, html: (plan.closing ?? '') + plan.html };
}

function isClosing({ html, closing = '' }: Plan): boolean {
  return closing !== '' && html.startsWith(closing);
}

/** The page with some plans in it; undefined where it would become another page. */
function write(page: Page, plans: readonly Plan[]): Uint8Array | undefined {
  const bytes = splice(page.bytes, page.decoded, plans);
  const written = decode(bytes, page.decoded.encoding);
  if (!written) return undefined;
  const wanted = outlineOf([page.document], graftsOf(plans));
  return outlineOf([parseSource(written.text).document]) === wanted ? bytes : undefined;
}

function graftsOf(plans: readonly Plan[]): Grafts {
  const inText = new Map<Text, { units: number; outline: string }[]>();
  const at = { behind: new Map<AnyNode, string>(), start: new Map<AnyNode, string>(), end: new Map<AnyNode, string>() };
  for (const { html, closing = '', graft } of plans) {
    const own = html.startsWith(closing) ? html.slice(closing.length) : html;
    const outline = outlineOf(bodyOf(own));
    if (graft.kind === 'text') inText.set(graft.node, [...(inText.get(graft.node) ?? []), { units: graft.units, outline }]);
    else {
      const map = at[graft.kind];
      map.set(graft.node, (map.get(graft.node) ?? '') + outline);
    }
  }
  return { inText, behind: at.behind, atStart: at.start, atEnd: at.end };
}

/** What our own HTML becomes where nothing around it interferes. */
function bodyOf(html: string): AnyNode[] {
  const { document } = parseSource(`<!doctype html><body>${html}`);
  const [, root] = document.children;
  const body = root && 'children' in root ? root.children.at(-1) : undefined;
  return body && 'children' in body ? body.children : [];
}

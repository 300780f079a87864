import { isTag, isText, type AnyNode, type ChildNode, type Element, type Text } from 'domhandler';
import { groupBy } from '../../../core/group-by.js';
import type { MarkerSpec } from '../../../core/marker-spec.js';
import { OWN, TAKEN_IN } from '../../../core/text-rules.js';
import type { PlacedArticle } from '../../article/place-article.js';
import { element, isBlank, text } from '../../html/nodes.js';
import { markerGraft } from '../graft.js';
import type { ResolveAddress } from './addresses.js';
import { keptAttributes, keptName, meansEmpty } from './kept-markup.js';

export interface CopyOptions {
  /** What stands in a marker's place. */
  readonly draw: (spec: MarkerSpec) => ChildNode[];
  /** A selector of what cannot hold it. */
  readonly closed?: string | undefined;
  readonly link: ResolveAddress;
  readonly picture: ResolveAddress;
}

/** Markers by the nodes that they stand in or behind. */
type Marked = ReadonlyMap<AnyNode, readonly { readonly units: number; readonly spec: MarkerSpec }[]>;

/**
 * An article's own content as it can stand elsewhere: the words that are its text, its pictures and tables,
 * and numbers behind the words; no script, no element of Sidelight's or anybody's own, no style and nothing
 * that stands beside the text.
 */
export function articleCopy(placed: PlacedArticle, specs: readonly MarkerSpec[], options: CopyOptions): ChildNode[] {
  return new Copier(placed, specs, options).children(placed.article.root, false);
}

class Copier {
  readonly #placed: PlacedArticle;
  readonly #options: CopyOptions;
  readonly #marked: Marked;

  constructor(placed: PlacedArticle, specs: readonly MarkerSpec[], options: CopyOptions) {
    this.#placed = placed;
    this.#options = options;
    this.#marked = groupBy(
      specs.flatMap((spec) => {
        const graft = markerGraft(placed, spec.offset, options.closed);
        return graft ? [[graft.node, { units: graft.kind === 'text' ? graft.units : 0, spec }] as const] : [];
      }),
    );
  }

  /** @param ignored whether they are no text of the article, unless they are taken back in */
  children(parent: Element, ignored: boolean): ChildNode[] {
    return parent.children.flatMap((node) => {
      if (isText(node)) return ignored ? [] : this.#text(node);
      return isTag(node) ? [...this.#element(node, ignored), ...this.#marks(node)] : [];
    });
  }

  #text(node: Text): ChildNode[] {
    // The label of an advertisement is a text that the article does not have.
    if (!isBlank(node) && !this.#placed.text.spanOf(node)) return [];
    const parts: ChildNode[] = [];
    let last = 0;
    for (const { units, spec } of this.#marked.get(node) ?? []) {
      parts.push(text(node.data.slice(last, units)), ...this.#options.draw(spec));
      last = units;
    }
    return [...parts, text(node.data.slice(last))].filter((part) => !isText(part) || part.data !== '');
  }

  #marks(node: Element): ChildNode[] {
    return (this.#marked.get(node) ?? []).flatMap(({ spec }) => this.#options.draw(spec));
  }

  #element(node: Element, outside: boolean): ChildNode[] {
    const { selectors } = this.#placed.article.page;
    if (selectors.matches(node, OWN)) return [];
    const ignored = (outside || selectors.matches(node, this.#placed.text.ignored)) && !selectors.matches(node, TAKEN_IN);
    const children = this.children(node, ignored);
    const name = keptName(node.name);
    if (ignored || name === undefined) return children;
    const attributes = { ...keptAttributes(name, node.attribs), ...this.#address(name, node) };
    if (name === 'a' && !('href' in attributes)) return children;
    if (name === 'img') return 'src' in attributes ? [element(name, attributes, [])] : [];
    return meansEmpty(name) || !children.every(isBlank) ? [element(name, attributes, children)] : [];
  }

  #address(name: string, { attribs }: Element): Record<string, string> {
    const { link, picture } = this.#options;
    const href = name === 'a' && attribs['href'] !== undefined ? link(attribs['href']) : undefined;
    const [candidate] = /^[^\s,]+/.exec((attribs['srcset'] ?? '').trim()) ?? [];
    const written = attribs['src'] ?? candidate;
    const src = name === 'img' && written !== undefined ? picture(written) : undefined;
    return { ...(href !== undefined && { href }), ...(src !== undefined && { src }) };
  }
}

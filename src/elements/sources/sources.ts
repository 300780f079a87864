import { ReactiveElement } from 'lit';
import { drawNodes } from '../../dom/draw-nodes.js';
import { makeChildrenLike } from '../../dom/make-like.js';
import { listTemplate } from '../../templates/list.js';
import type { ListView } from '../../templates/list-view.js';

/**
 * The endnotes of an article: every source with its quotation, numbered, with ways back into the text;
 * notes without a place under a heading of their own. Drawn in light DOM, so that it outlives scripts.
 *
 * The article makes one at its end if the page has none.
 *
 * @tag sidelight-sources
 * @attr for - the id of its article; by default the closest or only one
 */
export class SidelightSources extends ReactiveElement {
  static override properties = { view: { attribute: false } };

  /** What to list; the article sets it. Without it the page's own children stand here. */
  declare view: ListView | undefined;

  /** What the page had here: an older list, or words for when there is no script. */
  #fallback: readonly ChildNode[] | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override update(changes: Parameters<ReactiveElement['update']>[0]): void {
    super.update(changes);
    if (this.view) {
      const drawn = document.createDocumentFragment();
      drawNodes(drawn, listTemplate(this.view));
      if (this.#fallback) makeChildrenLike(this, drawn);
      else this.#begin(drawn);
    } else if (this.#fallback) {
      if (!isEqual(this.childNodes, this.#fallback)) this.replaceChildren(...this.#fallback);
      this.#fallback = undefined;
    }
  }

  /** A list that the page came with stays, node by node; it is remembered by the like of it. */
  #begin(drawn: DocumentFragment): void {
    const present = [...this.childNodes];
    const isPrerendered = isEqual(present, drawn.childNodes);
    this.#fallback = isPrerendered ? [...drawn.childNodes] : present;
    if (isPrerendered) return;
    for (const node of present) node.remove();
    this.insertBefore(drawn, null);
  }
}

function isEqual(present: ArrayLike<Node>, wanted: ArrayLike<Node>): boolean {
  return present.length === wanted.length && Array.from(present).every((node, index) => node.isEqualNode(wanted[index] as Node));
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-sources': SidelightSources;
  }
}

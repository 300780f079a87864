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
  #fallback: DocumentFragment | undefined;
  #isPrerendered = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override update(changes: Parameters<ReactiveElement['update']>[0]): void {
    super.update(changes);
    if (this.view) {
      const drawn = document.createDocumentFragment();
      drawNodes(drawn, listTemplate(this.view));
      this.#fallback ??= this.#begin(drawn.firstElementChild);
      makeChildrenLike(this, drawn);
    } else if (this.#fallback) {
      if (this.#isPrerendered) makeChildrenLike(this, this.#fallback);
      else this.replaceChildren(this.#fallback);
      this.#fallback = undefined;
    }
  }

  /** A list that the page came with stays, node by node, and is remembered by a copy. */
  #begin(section: Element | null): DocumentFragment {
    const fallback = document.createDocumentFragment();
    this.#isPrerendered = section !== null && this.firstElementChild?.id === section.id;
    for (const node of [...this.childNodes]) fallback.append(this.#isPrerendered ? node.cloneNode(true) : node);
    return fallback;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-sources': SidelightSources;
  }
}

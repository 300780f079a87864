import { LitElement } from 'lit';
import { listTemplate } from './list-template.js';
import type { ListView } from './list-view.js';

/**
 * The endnotes of an article: every source with its quotation, numbered, with ways back into the text;
 * notes without a place under a heading of their own. Drawn in light DOM, so that it outlives scripts.
 *
 * The article makes one at its end if the page has none.
 *
 * @tag sidelight-sources
 * @attr for - the id of its article; by default the closest or only one
 */
export class SidelightSources extends LitElement {
  static override properties = { view: { attribute: false } };

  /** What to list; the article sets it. Without it the page's own children stand here. */
  declare view: ListView | undefined;

  /** What the page had here: an older list, or words for when there is no script. */
  #fallback: readonly ChildNode[] | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.view !== undefined || this.#fallback !== undefined;
  }

  protected override update(changes: Parameters<LitElement['update']>[0]): void {
    // Taken before anything is drawn here, so that no node of Lit's is among them.
    this.#fallback ??= [...this.childNodes];
    if (this.view) for (const node of this.#fallback) node.remove();
    super.update(changes);
    if (!this.view) this.append(...this.#fallback);
  }

  protected override render(): unknown {
    return this.view ? listTemplate(this.view) : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sidelight-sources': SidelightSources;
  }
}

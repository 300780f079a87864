import { SidelightSources } from '../sources/sources.js';
import { scopeOf } from './article-target.js';
import type { PlacedDocument } from './draw-places.js';

/** The article's list of sources: the page's own element, or one that is made at the article's end. */
export class SourcesList {
  #element: SidelightSources | undefined;
  #made: SidelightSources | undefined;

  /** @param cameFrom the id of the marker that the reader came from */
  async show(placed: PlacedDocument, cameFrom?: string): Promise<void> {
    const element = (this.#element = this.#place(placed));
    element.view = { ...placed, cameFrom };
    await element.updateComplete;
  }

  #place(placed: PlacedDocument): SidelightSources {
    const present = this.#element?.isConnected ? this.#element : find(placed);
    // A page that reads its markup and writes it back makes a copy of the list.
    if (this.#made && present !== this.#made) present?.remove();
    const element = this.#made ?? present ?? (this.#made = document.createElement('sidelight-sources'));
    if (element === this.#made && !isAtEnd(element)) placed.root.append(element);
    return element;
  }

  remove(): void {
    if (this.#element) this.#element.view = undefined;
    this.#made?.remove();
    this.#element = this.#made = undefined;
  }
}

function find({ root, articleName }: PlacedDocument): SidelightSources | undefined {
  const named = `sidelight-sources[for="${CSS.escape(articleName)}"]`;
  const found = scopeOf(root).querySelector(named) ?? root.querySelector('sidelight-sources');
  // With a view it is another article's.
  return found instanceof SidelightSources && !found.view ? found : undefined;
}

/** Whether the text that a page may have added stands before the list. */
function isAtEnd({ parentElement }: Element): boolean {
  return parentElement?.querySelector(':scope > sidelight-sources ~ :not(sidelight-sources)') === null;
}

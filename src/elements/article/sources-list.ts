import { SidelightSources } from '../sources/sources.js';
import { scopeOf } from './article-target.js';
import type { PlacedDocument } from './draw-places.js';

/** The article's list of sources: the page's own element, or one that is made at the article's end. */
export class SourcesList {
  #element: SidelightSources | undefined;
  #made: SidelightSources | undefined;

  /** @param cameFrom the id of the marker that the reader came from */
  show(placed: PlacedDocument, cameFrom?: string): Promise<unknown> {
    const element = (this.#element ??= find(placed) ?? (this.#made = make(placed)));
    element.view = { ...placed, cameFrom };
    return element.updateComplete;
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
  return found instanceof SidelightSources ? found : undefined;
}

function make({ root }: PlacedDocument): SidelightSources {
  const element = root.ownerDocument.createElement('sidelight-sources');
  root.append(element);
  return element;
}

import { markerId } from '../../core/article-ids.js';
import type { Annotation } from '../../core/model.js';
import { SidelightSources } from '../sources/sources.js';
import type { ListView, Place } from '../sources/list-view.js';
import type { PlacedDocument } from './draw-places.js';

/** The article's list of sources: the page's own element, or one that is made at the article's end. */
export class SourcesList {
  #element: SidelightSources | undefined;
  #made = false;

  show(placed: PlacedDocument, cameFrom?: string): Promise<unknown> {
    const element = (this.#element ??= this.#find(placed) ?? this.#make(placed));
    element.view = listView(placed, cameFrom);
    return element.updateComplete;
  }

  remove(): void {
    if (this.#made) this.#element?.remove();
    else if (this.#element) this.#element.view = undefined;
    this.#element = undefined;
    this.#made = false;
  }

  #find({ root, articleName }: PlacedDocument): SidelightSources | undefined {
    const scope = root.getRootNode() as Document | ShadowRoot;
    const own = root.querySelector('sidelight-sources');
    const named = [...scope.querySelectorAll('sidelight-sources')].find(
      (element) => element.getAttribute('for') === articleName,
    );
    const found = named ?? own;
    return found instanceof SidelightSources ? found : undefined;
  }

  #make({ root }: PlacedDocument): SidelightSources {
    this.#made = true;
    const element = root.ownerDocument.createElement('sidelight-sources');
    root.append(element);
    return element;
  }
}

function listView(placed: PlacedDocument, cameFrom: string | undefined): ListView {
  const { document, locale, articleName, places } = placed;
  return {
    document,
    locale,
    articleName,
    entries: places.numbering.entries,
    orphans: places.orphans,
    placesOf: (annotation) => placesOf(annotation, placed),
    passageOf: ({ id }) => {
      const [span] = places.spansOf.get(id) ?? [];
      return span && places.snapshot.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    },
    cameFrom,
  };
}

/** The markers of a note, by the ids that they have in the page. */
function placesOf({ id }: Annotation, { markers, articleName }: PlacedDocument): Place[] {
  const own = markers.filter((marker) => (marker.dataset['sidelight'] ?? '').split(' ').includes(id));
  return own.map((marker) => ({
    annotationId: id,
    markerId: marker.id === '' ? markerId(articleName, id) : marker.id,
  }));
}

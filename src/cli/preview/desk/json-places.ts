import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { segmentsOf } from '../../json/json-path.js';

/** A note as the document's text has it. */
export interface NoteInText {
  readonly id: string;
  /** Its title, or the words it is about. */
  readonly label: string;
  readonly offset: number;
}

/** Finds things in the text of a document, also in one that is just being typed. */
export class JsonPlaces {
  /** Where the text stops being JSON; undefined where it is JSON. */
  readonly errorOffset: number | undefined;
  readonly #root: Node | undefined;

  constructor(text: string) {
    const errors: ParseError[] = [];
    this.#root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    this.errorOffset = errors[0]?.offset;
  }

  get notes(): NoteInText[] {
    return this.#annotations.flatMap((node): NoteInText[] => {
      const { id, title, target } = Object(getNodeValue(node)) as Record<string, unknown>;
      return typeof id === 'string' ? [{ id, label: labelOf(title, target), offset: node.offset }] : [];
    });
  }

  /**
   * Where a problem is mended. A note counts by its id: its number in a path is that of the version that was
   * read, and may be another's by now.
   *
   * @param path as the article's problems have it
   */
  offsetOf(path: string | undefined, annotationId?: string): number | undefined {
    const segments = segmentsOf(path ?? '$');
    const index = this.#annotations.findIndex((node) => findNodeAtLocation(node, ['id'])?.value === annotationId);
    if (annotationId !== undefined && index >= 0) segments.splice(0, 2, 'annotations', index);
    else if (path === undefined) return undefined;
    for (; segments.length > 0; segments.pop()) {
      const node = this.#root && findNodeAtLocation(this.#root, segments);
      if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
    }
    return 0;
  }

  get #annotations(): readonly Node[] {
    const found = this.#root && findNodeAtLocation(this.#root, ['annotations']);
    return found?.type === 'array' ? (found.children ?? []) : [];
  }
}

function labelOf(title: unknown, target: unknown): string {
  if (typeof title === 'string' && title !== '') return title;
  const [first] = [target].flat();
  const words = typeof first === 'string' ? first : (Object(first) as Record<string, unknown>)['exact'];
  return typeof words === 'string' ? words : '';
}

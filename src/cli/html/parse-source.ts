import { Text, type AnyNode, type Document } from 'domhandler';
import { Parser, type ParserOptions, type Token } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { TextSource } from './text-source.js';

export interface SourceTree {
  readonly document: Document;
  /** Where the words of a text node stand in the source. */
  readonly sourceOf: (node: Text) => TextSource;
}

type Characters = Token.CharacterToken;
type Options = ParserOptions<Htmlparser2TreeAdapterMap>;

/** Where tokens of characters begin, by where they end: a text node is told only the latter. */
const startsOf = new WeakMap<object, Map<number, number>>();

class SourceParser extends Parser<Htmlparser2TreeAdapterMap> {
  override onCharacter(token: Characters): void {
    this.#note(token);
    super.onCharacter(token);
  }

  override onWhitespaceCharacter(token: Characters): void {
    this.#note(token);
    super.onWhitespaceCharacter(token);
  }

  override onNullCharacter(token: Characters): void {
    this.#note(token);
    super.onNullCharacter(token);
  }

  #note({ location }: Characters): void {
    if (location) startsOf.get(this.treeAdapter)?.set(location.endOffset, location.startOffset);
  }
}

/**
 * Parses a page as a browser does, scripts being on, and remembers where each word of it stands in the
 * source: a text may be put together of several places, with tags between them that the parser drops.
 */
export function parseSource(source: string): SourceTree {
  const starts = new Map<number, number>();
  const sources = new WeakMap<AnyNode, TextSource>();
  const locate = (node: AnyNode, end: number) => {
    if (!(node instanceof Text)) return;
    const known = sources.get(node) ?? new TextSource(source);
    const start = starts.get(end) ?? end;
    // Before a character reference the parser does not tell where a token ends. Where the one before is
    // not part of this text, a line break or a NUL that is dropped, both are read, and the first left out.
    const before = known.end === start ? undefined : starts.get(start);
    known.add({ start: before ?? start, end }, node.data.length, before !== undefined);
    sources.set(node, known);
  };
  const treeAdapter: Options['treeAdapter'] = {
    ...adapter,
    // XPath asks for names as the DOM has them.
    createElement: (name, namespaceURI, attributes) =>
      Object.assign(adapter.createElement(name, namespaceURI, attributes), { localName: name, namespaceURI, prefix: null }),
    setNodeSourceCodeLocation(node, location) {
      adapter.setNodeSourceCodeLocation(node, location);
      if (location) locate(node, location.endOffset);
    },
    updateNodeSourceCodeLocation(node, location) {
      adapter.updateNodeSourceCodeLocation(node, location);
      if (location.endOffset !== undefined) locate(node, location.endOffset);
    },
  };
  startsOf.set(treeAdapter, starts);
  const document = SourceParser.parse(source, { treeAdapter, sourceCodeLocationInfo: true, scriptingEnabled: true });
  return { document, sourceOf: (node) => sources.get(node) ?? new TextSource(source) };
}

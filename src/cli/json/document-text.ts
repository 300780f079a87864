import { parseTree, type JSONPath, type Node, type ParseError } from 'jsonc-parser';
import { duplicateMembers } from '../../core/duplicate-members.js';
import { MAX_DOCUMENT_BYTES } from '../../core/limits.js';
import { problem, type Problem } from '../../core/problems.js';
import { LinePlaces } from '../files/line-places.js';
import type { Input } from '../files/read-input.js';
import { fileStart, finding, type FilePlace, type Finding } from '../report/finding.js';
import { appendMembers, type NewMember } from './append-members.js';
import { segmentsOf } from './json-path.js';
import { nodeAt } from './node-at.js';

type PlaceAt = (offset: number) => FilePlace;

const BOM = '\ufeff';

/** Records and lists inside one another. No document has a tenth of it, and parsers that recur need an end. */
const MAX_DEPTH = 500;

/** Strings, and what records and lists begin and end with. */
const BRACKET = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/gs;

/**
 * A document as its file has it: where each value stands, and the file with a value changed and every
 * other byte kept.
 */
export class DocumentText {
  readonly name: string;
  /** With its byte order mark, if it has one. */
  readonly text: string;
  readonly json: unknown;
  /** What its text says and its values do not. */
  readonly problems: readonly Problem[];
  readonly #placeAt: PlaceAt;
  #tree: Node | undefined;

  private constructor(name: string, text: string, json: unknown, placeAt: PlaceAt) {
    this.name = name;
    this.text = text;
    this.json = json;
    const isTooLarge = Buffer.byteLength(text) > MAX_DOCUMENT_BYTES;
    this.problems = [...(isTooLarge ? [problem('document-too-large')] : []), ...duplicateMembers(text)];
    this.#placeAt = placeAt;
  }

  /** Reads JSON in UTF-8, as the format has it. */
  static read({ name, bytes }: Input): DocumentText | Finding {
    try {
      return DocumentText.of(name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    } catch {
      // A TypeError is how the decoder says that it is not UTF-8.
      return finding('document-not-json', 'it is not in UTF-8', { place: fileStart(name) });
    }
  }

  /** @param placeAt where an offset of the text is, for one that is part of another file */
  static of(name: string, text: string, placeAt: PlaceAt = linesOf(name, text)): DocumentText | Finding {
    const tooDeep = tooDeepAt(text);
    if (tooDeep !== undefined) return finding('document-not-json', `it is nested more than ${MAX_DEPTH} deep`, { place: placeAt(tooDeep) });
    try {
      return new DocumentText(name, text, JSON.parse(text.replace(BOM, '')), placeAt);
    } catch (error) {
      // A SyntaxError is how `JSON.parse` says where the text is not JSON.
      const { message } = error as SyntaxError;
      return finding('document-not-json', message, { place: placeAt(errorOffset(text, message)) });
    }
  }

  /** Where the text begins. */
  get start(): FilePlace {
    return this.#placeAt(0);
  }

  /**
   * Where a JSON path leads: to a member's name, or to a list's item. Where it leads nowhere, because
   * something is missing, it is where that belongs.
   */
  placeOf(path: string | undefined): FilePlace {
    const segments = segmentsOf(path ?? '$');
    for (let length = segments.length; length > 0; length--) {
      const node = this.#find(segments.slice(0, length));
      if (node) return this.#placeAt(node.parent?.type === 'property' ? node.parent.offset : node.offset);
    }
    return this.#placeAt(this.#root?.offset ?? 0);
  }

  /** The text with members behind those of a record or a list, laid out like them. Nothing else is touched. */
  withAdded(path: string, members: readonly NewMember[]): DocumentText {
    return this.edited(`Adding to ${path}`, (text) => appendMembers(text, segmentsOf(path), members));
  }

  /**
   * The document with its text edited, its byte order mark kept.
   *
   * @throws TypeError when the edit does not leave JSON
   */
  edited(what: string, edit: (text: string) => string): DocumentText {
    const bom = this.text.startsWith(BOM) ? BOM : '';
    const made = DocumentText.of(this.name, bom + edit(this.text.slice(bom.length)));
    if (made instanceof DocumentText) return made;
    throw new TypeError(`${what} did not leave JSON: ${made.message}`);
  }

  get #root(): Node | undefined {
    // A byte order mark is no JSON: a space of its length stands for it.
    return (this.#tree ??= parseTree(this.text.replace(BOM, ' ')));
  }

  #find(segments: JSONPath): Node | undefined {
    return nodeAt(this.#root, segments);
  }
}

/** Where a text stops being JSON: `JSON.parse` leaves that out of some of its messages. */
function errorOffset(text: string, message: string): number {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return Number(position) + (text.startsWith(BOM) ? BOM.length : 0);
  const errors: ParseError[] = [];
  parseTree(text.replace(BOM, ' '), errors, { disallowComments: true });
  return errors[0]?.offset ?? 0;
}

/** Where a text is nested deeper than it may be; undefined where it never is. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(BRACKET)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > MAX_DEPTH) return index;
  }
  return undefined;
}

function linesOf(name: string, text: string): PlaceAt {
  const lines = new LinePlaces(name, text);
  return (offset) => lines.at(offset);
}

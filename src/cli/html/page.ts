import type { AnyNode, Document, Element, Text } from 'domhandler';
import { LinePlaces } from '../files/line-places.js';
import type { Input } from '../files/read-input.js';
import { fileStart, finding, type FilePlace, type Finding } from '../report/finding.js';
import { decode, type Decoded } from './decode.js';
import { isDeeperThan } from './depth.js';
import { parseSource, type SourceTree } from './parse-source.js';
import { Selectors } from './selectors.js';

/** So much of a file is looked at to see whether it is a page at all. */
const SAMPLE = 64 * 1024;

/** Elements inside one another; browsers stop at 512. What asks a tree of CSS recurs, and needs an end. */
const MAX_DEPTH = 1000;

/** A page as its file has it: what browsers make of it, and where in the file all of that stands. */
export class Page {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  readonly document: Document;
  readonly selectors: Selectors;
  readonly #tree: SourceTree;
  readonly #lines: LinePlaces;

  private constructor({ name, bytes }: Input, decoded: Decoded) {
    this.name = name;
    this.bytes = bytes;
    this.decoded = decoded;
    this.#tree = parseSource(decoded.text);
    this.#lines = new LinePlaces(name, decoded.text);
    this.document = this.#tree.document;
    this.selectors = new Selectors(this.document['x-mode'] === 'quirks');
  }

  /** Reads a page, or part of one; whatever its markup is, as browsers do. */
  static read(input: Input): Page | Finding {
    const refuse = (why: string) => finding('file-not-html', why, { place: fileStart(input.name) });
    if (input.bytes.length === 0) return refuse('it is empty');
    const decoded = decode(input.bytes, input.charset);
    if (!decoded) return refuse('its encoding is unknown');
    const sample = decoded.text.slice(0, SAMPLE);
    if (sample.includes('\0')) return refuse('it is binary');
    if (!/<[a-z!]/i.test(sample)) return refuse('it has no tags');
    const page = new Page(input, decoded);
    return isDeeperThan(page.document, MAX_DEPTH) ? refuse(`its elements are nested more than ${MAX_DEPTH} deep`) : page;
  }

  /** The text of the file, as its encoding says. */
  get source(): string {
    return this.decoded.text;
  }

  /** @param offset in the source, in UTF-16 units */
  placeOf(offset: number): FilePlace {
    return this.#lines.at(offset);
  }

  /** Where in the source a unit of a text node begins. */
  startOf(node: Text, unit: number): number {
    return this.#tree.sourceOf(node).startOf(unit);
  }

  /** Where in the source a text node's first so many units end. */
  endOf(node: Text, units: number): number {
    return this.#tree.sourceOf(node).endOf(units);
  }

  /** An attribute's value without white space around it; undefined where it is empty. */
  attribute(element: Element, name: string): string | undefined {
    return element.attribs[name]?.trim() || undefined;
  }

  /** The element with an id, the first of several. */
  byId(id: string): Element | undefined {
    return this.selectors.all(this.document, '[id]').find((element) => element.attribs['id'] === id);
  }

  /** The language that a node is in, as the nearest `lang` says. */
  languageOf(node: AnyNode): string | undefined {
    const speaking = this.selectors.closest(node, '[lang]');
    return speaking?.attribs['lang'] || undefined;
  }
}

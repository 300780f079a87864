import type { Node } from 'jsonc-parser';
import { isRecord } from '../../core/own-value.js';

/** How values and members are written at one place of a JSON text. */
export interface Layout {
  /** Between a comma and the member behind it. */
  readonly between: string;
  /** Before the only member of a record or list, and behind it. */
  readonly open: string;
  readonly close: string;
  readonly value: (value: unknown) => string;
  /** An item of a list has no name. */
  readonly member: (name: string | undefined, value: unknown) => string;
}

/** The spaces of a line: behind colons and commas, and inside the braces of records. */
interface Spaces {
  readonly colon: string;
  readonly comma: string;
  readonly brace: string;
}

/** What a line that ends with a bracket and the one behind it say of the indent. */
const INDENTED = /^([ \t]*)(?![ \t])[^\r\n]*[{[][ \t]*\r?\n\1([ \t]+)/m;
const LINE_END = /\r?\n/;

/** How a JSON text is laid out, so that what is put into it looks like the rest. */
export class JsonLayout {
  readonly #text: string;
  readonly #unit: string;
  /** Undefined where the text is one line. */
  readonly #lineEnd: string | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#unit = INDENTED.exec(text)?.[2] ?? '  ';
    this.#lineEnd = LINE_END.exec(text.trim())?.[0];
  }

  /** For a value in the place of another: on lines where what is around it has lines. */
  inPlaceOf(node: Node): Layout {
    const around = containerOf(node);
    return around && this.#hasLines(around) ? this.#onLines(this.#indentAt(node.offset), '') : this.#onOneLine(node);
  }

  /** For members of a record that belong to the others: on one line where those are. */
  amongMembersOf(record: Node): Layout {
    return this.#hasLines(record) ? this.#onLinesIn(record) : this.#onOneLine(record);
  }

  /** For members that are records by themselves, sources and notes: on lines wherever the text has any. */
  behindMembersOf(container: Node): Layout {
    return this.#lineEnd === undefined ? this.#onOneLine(container) : this.#onLinesIn(container);
  }

  #hasLines({ offset, length }: Node): boolean {
    return LINE_END.test(this.#text.slice(offset, offset + length));
  }

  /** Members stand like the first one does; where that is on its bracket's line, a step deeper than the bracket. */
  #onLinesIn(container: Node): Layout {
    const outer = this.#indentAt(container.offset);
    const [first] = container.children ?? [];
    const lead = first && /[\r\n]([ \t]*)$/.exec(this.#text.slice(container.offset, first.offset))?.[1];
    return this.#onLines(lead ?? outer + this.#unit, outer);
  }

  #onLines(indent: string, outer: string): Layout {
    const lineEnd = this.#lineEnd ?? '\n';
    const value = (json: unknown): string => JSON.stringify(json, null, this.#unit).replaceAll('\n', lineEnd + indent);
    return { between: lineEnd + indent, open: lineEnd + indent, close: lineEnd + outer, value, member: memberWith(value, ' ') };
  }

  #onOneLine(node: Node): Layout {
    const spaces = this.#spacesAt(node);
    const padding = node.type === 'object' ? spaces.brace : '';
    const value = (json: unknown): string => writeSpaced(json, spaces);
    return { between: spaces.comma, open: padding, close: padding, value, member: memberWith(value, spaces.colon) };
  }

  /** As what is nearest says, from a node outwards. */
  #spacesAt(node: Node): Spaces {
    let known: Partial<Spaces> = {};
    for (let one: Node | undefined = node; one; one = containerOf(one)) known = { ...this.#spacesIn(one), ...known };
    const { colon = '', comma = colon, brace = '' } = known;
    return { colon, comma, brace };
  }

  /** What the first members of a record or list say of spaces. */
  #spacesIn({ type, offset, children: [first, second] = [] }: Node): Partial<Spaces> {
    return {
      ...(first?.colonOffset !== undefined && { colon: this.#spaceAt(first.colonOffset + 1) }),
      ...(first && second && { comma: this.#text.slice(first.offset + first.length, second.offset).replace(/^\s*,/, '') && ' ' }),
      ...(first && type === 'object' && { brace: this.#spaceAt(offset + 1) }),
    };
  }

  #spaceAt(offset: number): string {
    return /\s/.test(this.#text.charAt(offset)) ? ' ' : '';
  }

  /** The white space at the start of the line that an offset is in. */
  #indentAt(offset: number): string {
    return /^[ \t]*/.exec(this.#text.slice(this.#text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
  }
}

/** The record or list that a value is in. */
function containerOf({ parent }: Node): Node | undefined {
  return parent?.type === 'property' ? parent.parent : parent;
}

function memberWith(value: Layout['value'], space: string): Layout['member'] {
  return (name, json) => (name === undefined ? value(json) : `${JSON.stringify(name)}:${space}${value(json)}`);
}

function writeSpaced(value: unknown, spaces: Spaces): string {
  const { colon, comma, brace } = spaces;
  if (Array.isArray(value)) return `[${value.map((item) => writeSpaced(item, spaces)).join(`,${comma}`)}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const given = Object.entries(value).filter(([, member]) => member !== undefined);
  const members = given.map(([name, member]) => `${JSON.stringify(name)}:${colon}${writeSpaced(member, spaces)}`);
  return members.length > 0 ? `{${brace}${members.join(`,${comma}`)}${brace}}` : '{}';
}

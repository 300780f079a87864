import { parseDate, type FuzzyDate } from './dates.js';
import { MAX_ITEMS, MAX_LINE, MAX_PROBLEMS } from './limits.js';
import { asText, isRecord, ownEntries, ownValue } from './own-value.js';
import { problem, type Problem, type ProblemCode } from './problems.js';
import { safeUrl } from './safe-url.js';

/** What a whole document shares while it is parsed. */
export interface ParseContext {
  /** In the order they are found. */
  readonly problems: Problem[];
  /** What relative URLs are relative to. */
  readonly baseUrl?: string | undefined;
}

export interface ListOptions {
  /** The member that a bare text stands for; without it, none is taken. */
  readonly bare?: string;
  readonly isMapTaken?: boolean;
  readonly max?: number;
  /** What is reported over the limit. */
  readonly code?: ProblemCode;
}

/** Control characters that no text needs. Lone surrogates are no characters, and encoders throw on them. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

/**
 * Marks beyond the eighth on one letter, and what hides between them: they would be painted over the
 * lines around. No script needs more; a Tibetan syllable can have eight.
 */
const PILED_UP = /(\p{M}[\p{M}\p{Cf}]{7})[\p{M}\p{Cf}]+/gu;

/** Reads one record of a document field by field; what is wrong becomes a problem, never an error. */
export class Fields {
  readonly #record: object;
  readonly #path: string;
  readonly #context: ParseContext;
  readonly #annotationId: string | undefined;

  constructor(record: object, path: string, context: ParseContext, annotationId?: string) {
    this.#record = record;
    this.#path = path;
    this.#context = context;
    this.#annotationId = annotationId;
  }

  raw(key: string): unknown {
    return ownValue(this.#record, key);
  }

  /** @param about what the problem's sentence is about, where that is not the field's name */
  report(code: ProblemCode, key?: string, about: string | number | undefined = key): undefined {
    this.#reportAt(this.#pathOf(key), code, about);
  }

  /**
   * What `parse` makes of a field.
   *
   * @param expected what the field takes, for the problem when `parse` makes nothing of it
   */
  read<T>(
    key: string,
    parse: (value: unknown) => T | undefined,
    expected = key,
    code: ProblemCode = 'field-invalid',
  ): T | undefined {
    const value = this.#given(key);
    return value === undefined ? undefined : (parse(value) ?? this.report(code, key, expected));
  }

  has(key: string): boolean {
    return this.#given(key) !== undefined;
  }

  /** Reports a field that is not there. */
  require(key: string): void {
    if (!this.has(key)) this.report('field-missing', key);
  }

  /** Reports a text that is not there or is blank; what is no text has been reported where it was read. */
  missing(key: string): undefined {
    return asText(this.raw(key) ?? '') === undefined ? undefined : this.report('field-missing', key);
  }

  /** A text without control characters and piled-up marks, cut at `max` characters. Numbers are taken as text. */
  text(key: string, max = MAX_LINE): string | undefined {
    const whole = this.read(key, asText, 'text') ?? '';
    const text = whole.slice(0, max).replace(UNPRINTABLE, '').replace(PILED_UP, '$1');
    if (whole.length > max) this.report('field-too-long', key, max);
    if (text.trim() === '') return undefined;
    return whole.length > max ? `${text}…` : text;
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined {
    return this.read(key, (value) => values.find((one) => one === value), values.join(', '));
  }

  date(key: string): FuzzyDate | undefined {
    const text = this.read(key, asText, 'text')?.trim();
    return text ? (parseDate(text) ?? this.report('date-invalid', key)) : undefined;
  }

  /** @param scheme with which the absolute URL has to begin */
  url(key: string, scheme = ''): string | undefined {
    return this.read(key, (value) => this.safeUrl(value, scheme), key, 'url-refused');
  }

  safeUrl(value: unknown, scheme = ''): string | undefined {
    const url = typeof value === 'string' ? safeUrl(value, this.#context.baseUrl) : undefined;
    return url?.startsWith(scheme) ? url : undefined;
  }

  /** @param bare the member that a bare text stands for; without it, none is taken */
  record(key: string, bare?: string): Fields | undefined {
    const value = this.#given(key);
    return value === undefined ? undefined : this.#inner(value, this.#pathOf(key), bare);
  }

  /** What `parse` makes of the records in a list, or in a map where that is taken. */
  list<T>(
    key: string,
    parse: (item: Fields, name: string | number) => T | undefined,
    { bare, isMapTaken, max = MAX_ITEMS, code = 'field-too-long' }: ListOptions = {},
  ): T[] {
    const items = this.read(key, (value) => ownEntries(value, max + 1, isMapTaken), 'a list') ?? [];
    if (items.length > max) this.report(code, key, max);
    const found: T[] = [];
    for (const [name, value] of items.slice(0, max)) {
      const item = this.#inner(value, this.#pathOf(key) + memberPath(name), bare);
      const result = item && parse(item, name);
      if (result !== undefined) found.push(result);
    }
    return found;
  }

  /** The same record, read for the note with this id. */
  of(annotationId: string, problems = this.#context.problems): Fields {
    return new Fields(this.#record, this.#path, { ...this.#context, problems }, annotationId);
  }

  /** Null and the empty text are nothing. */
  #given(key: string): unknown {
    const value = this.raw(key);
    return value === null || value === '' ? undefined : value;
  }

  #inner(value: unknown, path: string, bare: string | undefined): Fields | undefined {
    const record = bare !== undefined && typeof value === 'string' ? { [bare]: value } : value;
    return isRecord(record)
      ? new Fields(record, path, this.#context, this.#annotationId)
      : this.#reportAt(path, 'field-invalid', 'an object');
  }

  #reportAt(path: string, code: ProblemCode, about: string | number | undefined): undefined {
    const { problems } = this.#context;
    if (problems.length < MAX_PROBLEMS) problems.push(problem(code, about, { path, annotationId: this.#annotationId }));
  }

  #pathOf(key?: string): string {
    return key === undefined ? this.#path : this.#path + memberPath(key);
  }
}

/** A member in a JSON path (RFC 9535); a document's own names may be any text. Whole: tools write by these paths. */
export function memberPath(name: string | number): string {
  if (typeof name === 'number') return `[${name}]`;
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

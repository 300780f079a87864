import { parseDate, type FuzzyDate } from './dates.js';
import { MAX_LINE } from './limits.js';
import type { ProblemCode, ProblemList } from './problems.js';
import { safeUrl } from './safe-url.js';

/** What a whole document shares while it is parsed. */
export interface ParseContext {
  readonly problems: ProblemList;
  /** What relative URLs are relative to. */
  readonly baseUrl?: string | undefined;
}

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An own data member's value. Accessors are not called and prototypes not consulted, so a document
 * handed over as an object runs no code and `__proto__` is a name like any other.
 */
export function ownValue(record: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(record, key)?.value as unknown;
}

/** Reads one record of a document field by field; what is wrong becomes a problem, never an error. */
export class Fields {
  readonly path: string;
  readonly #record: object;
  readonly #context: ParseContext;
  readonly #annotationId: string | undefined;

  constructor(record: object, path: string, context: ParseContext, annotationId?: string) {
    this.#record = record;
    this.path = path;
    this.#context = context;
    this.#annotationId = annotationId;
  }

  raw(key: string): unknown {
    return ownValue(this.#record, key);
  }

  report(code: ProblemCode, message: string, key?: string): void {
    const path = key === undefined ? this.path : `${this.path}${memberPath(key)}`;
    const annotationId = this.#annotationId;
    this.#context.problems.add({ code, message, path, ...(annotationId && { annotationId }) });
  }

  /** A text without control characters, cut at `max` characters. Numbers are taken as text. */
  text(key: string, max = MAX_LINE): string | undefined {
    const value = this.raw(key);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string' && typeof value !== 'number') {
      this.report('field-invalid', `“${key}” has to be text.`, key);
      return undefined;
    }
    // eslint-disable-next-line no-control-regex -- controls are what is removed
    const text = String(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
    if (text.length > max) {
      this.report('field-too-long', `“${key}” is cut at ${max} characters; shorten it.`, key);
      return `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…`;
    }
    return text.trim() === '' ? undefined : text;
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined {
    const value = this.raw(key);
    if (value === undefined || value === null) return undefined;
    const found = values.find((candidate) => candidate === value);
    if (!found) this.report('field-invalid', `“${key}” has to be one of: ${values.join(', ')}.`, key);
    return found;
  }

  date(key: string): FuzzyDate | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const date = parseDate(text);
    if (!date)
      this.report('date-invalid', `“${key}” is no date; write it like 2023, 2023-09 or 2023-09-17.`, key);
    return date;
  }

  url(key: string): string | undefined {
    const value = this.raw(key);
    if (value === undefined || value === null || value === '') return undefined;
    const url = typeof value === 'string' ? safeUrl(value, this.#context.baseUrl) : undefined;
    if (!url)
      this.report(
        'url-refused',
        `“${key}” is not shown as a link; give an http, https or mailto address without a password.`,
        key,
      );
    return url;
  }

  record(key: string): Fields | undefined {
    const value = this.raw(key);
    if (value === undefined || value === null) return undefined;
    if (isRecord(value))
      return new Fields(value, `${this.path}${memberPath(key)}`, this.#context, this.#annotationId);
    this.report('field-invalid', `“${key}” has to be an object.`, key);
    return undefined;
  }

  /** The items of an array with their paths, at most `max`. */
  list(key: string, max: number): readonly { value: unknown; path: string }[] {
    const value = this.raw(key);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.report('field-invalid', `“${key}” has to be a list.`, key);
      return [];
    }
    if (value.length > max)
      this.report('field-too-long', `“${key}” has more than ${max} items; only these are shown.`, key);
    return Array.from({ length: Math.min(value.length, max) }, (_, index) => ({
      value: ownValue(value, String(index)),
      path: `${this.path}${memberPath(key)}[${index}]`,
    }));
  }

  /** A reader of another record of the same document, by default about the same note. */
  inner(record: object, path: string, annotationId = this.#annotationId): Fields {
    return new Fields(record, path, this.#context, annotationId);
  }
}

/** A member's name in a JSON path (RFC 9535); the document's own names may be any text. */
export function memberPath(key: string): string {
  return /^[A-Za-z_][\w]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 80))}]`;
}

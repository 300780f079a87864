import { machineDate, type FuzzyDate } from '../dates.js';
import { Fields } from '../fields.js';
import type { Archived, Source } from '../model.js';
import { isRecord, ownEntries, ownValue } from '../own-value.js';
import { nameOf } from '../parse-name.js';
import { given } from '../write-document.js';
import { asIri } from './as-iri.js';
import { hasPages, typeOfContainer, typeOfWork } from './schema-org-types.js';

type Members = Readonly<Record<string, unknown>>;

/** A cited work, and the node's name by which notes cite it. */
export interface CitedWork {
  readonly id: string;
  readonly node: Members;
}

/**
 * @param index tells works without an address apart
 * @param people names of which it is known that they are those of people
 */
export function citedWork(source: Source, index: number, people: ReadonlySet<string>): CitedWork {
  const { type, genre, title, authors, container, publisher, issued, url, language, page, archived } = source;
  const id = url === undefined ? `_:source-${index + 1}` : asIri(url);
  const node = given({
    '@type': typeOfWork(type),
    '@id': id,
    name: title,
    author: unlessEmpty(authors.map((name) => given({ '@type': people.has(name) ? 'Person' : undefined, name }))),
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
    datePublished: publishedOn(issued),
    isPartOf: container === undefined ? undefined : { '@type': typeOfContainer(type), name: container },
    pagination: hasPages(typeOfWork(type)) ? page : undefined,
    genre,
    inLanguage: language,
    url: url === undefined ? undefined : asIri(url),
    archivedAt: archived && archivedAt(archived),
  });
  return { id, node };
}

/**
 * A date that schema.org can say. It has no word for a doubt, so a doubtful date is left out; of a span the
 * first day is when the work was first published.
 */
export function publishedOn(date: FuzzyDate | undefined): string | undefined {
  return !date || date.uncertain || date.approximate ? undefined : machineDate(date);
}

/** The names in a document's JSON that have the parts of a person's name. A whole name may be an institution's. */
export function namesOfPeople(sources: unknown): ReadonlySet<string> {
  const people = new Set<string>();
  for (const [, source] of ownEntries(sources, Infinity, true) ?? []) {
    const lists = isRecord(source) ? ['author', 'editor', 'director', 'host'].map((name) => ownValue(source, name)) : [];
    for (const [, name] of lists.flatMap((list) => ownEntries(list, Infinity) ?? [])) {
      const isPerson = isRecord(name) && ['family', 'given'].every((part) => typeof ownValue(name, part) === 'string');
      const whole = isPerson ? nameOf(new Fields(name, '$', { problems: [] })) : undefined;
      if (whole !== undefined) people.add(whole);
    }
  }
  return people;
}

export function unlessEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** A copy's own date is when the work was as it is there. */
function archivedAt({ url, date }: Archived): unknown {
  const made = publishedOn(date);
  return made === undefined ? asIri(url) : { '@type': 'WebPage', url: asIri(url), dateCreated: made };
}

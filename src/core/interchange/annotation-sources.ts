import { freeName } from '../free-name.js';
import { asText } from '../own-value.js';
import { iriOf, member, resourcesOf, valuesOf } from './json-ld.js';
import { NO_SOURCE, PREFIX } from './vocabulary.js';

/** The sources of a document that is made of Web Annotations: those given, and those that bodies are. */
export class AnnotationSources {
  readonly #items: Map<string, unknown>;
  readonly #idOf = new Map<string, string>();

  /** @param given a list of CSL-JSON items */
  constructor(given: unknown) {
    this.#items = new Map(valuesOf(given).map((item) => [asText(member(item, 'id')) ?? '', item]));
  }

  /** By their ids. */
  get items(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#items);
  }

  /** @returns the id of the source that a body is; undefined when nothing says where it is */
  idOf(body: unknown): string | undefined {
    const resource = member(body, 'source') ?? body;
    const url = iriOf(resource);
    const id = asText(member(body, `${PREFIX}source`)) ?? (url && this.#idOf.get(url));
    if (url === undefined || (id !== undefined && this.#items.has(id))) return id;
    const made = id ?? this.#nameFor(url);
    this.#idOf.set(url, made);
    this.#items.set(made, sourceOf(resource, url));
    return made;
  }

  /** After its host. */
  #nameFor(url: string): string {
    const [, host = 'source'] = /^https?:\/\/(?:www\.)?([^/?#]{1,80})/i.exec(url) ?? [];
    return freeName(host, (name) => this.#items.has(name));
  }
}

/** What a resource says of itself, as a CSL-JSON item. */
function sourceOf(resource: unknown, url: string): object {
  return {
    URL: url.startsWith(NO_SOURCE) ? undefined : url,
    title: asText(member(resource, 'dc:title') ?? member(resource, 'label') ?? member(resource, 'name')),
    author: resourcesOf(resource, 'creator').flatMap((agent) => asText(member(agent, 'name') ?? member(agent, 'nickname')) ?? []),
    language: valuesOf(member(resource, 'language'))[0],
  };
}

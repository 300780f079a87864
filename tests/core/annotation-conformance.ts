import { readFileSync } from 'node:fs';
import type { AnySchema, ValidateFunction } from 'ajv';
import draft04 from 'ajv-draft-04';
import jsonld from 'jsonld';

/** What the W3C's own tests ask of each type, and the definitions that they share. */
interface Assertions {
  readonly definitions: Readonly<Record<string, AnySchema>>;
  readonly musts: Readonly<Record<string, Readonly<Record<string, AnySchema>>>>;
}

export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/w3c/${name}`, import.meta.url), 'utf8'));
}

const { definitions, musts } = fixture('assertions.json') as Assertions;
const ajv = new draft04.default({ strict: false, logger: false });
// The model speaks of IRIs, of which URIs are a part.
ajv.addFormat('uri', /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`[\]]*$/i);
for (const [name, schema] of Object.entries(definitions)) ajv.addSchema(schema, name);
const checks = new Map<string, [name: string, isMet: ValidateFunction][]>();
for (const [type, schemas] of Object.entries(musts))
  checks.set(type, Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));

/** The names of the MUSTs of the Web Annotation Data Model that a resource of a type breaks. */
export function brokenMusts(resource: object, type: string): string[] {
  return (checks.get(type) ?? []).flatMap(([name, isMet]) => (isMet(resource) ? [] : name));
}

const context = fixture('anno.jsonld') as object;
const options = {
  documentLoader: async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Nothing else is loaded: ${url}`);
    return Promise.resolve({ contextUrl: null, documentUrl: url, document: context });
  },
};

/** Members that JSON-LD processors drop, because no context knows their term. */
export async function droppedTerms(document: Readonly<Record<string, unknown>>): Promise<string[]> {
  const expanded = await jsonld.expand(document, options);
  const compacted: unknown = await jsonld.compact(expanded, document['@context'], options);
  const kept = new Set(namesIn(compacted));
  return [...new Set(namesIn(document))].filter((name) => name !== '@context' && !kept.has(name));
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([name, inner]) => (name === '@context' ? [] : [name, ...namesIn(inner)]));
}

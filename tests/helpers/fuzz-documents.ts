import fc from 'fast-check';
import { goodDocument } from '../core/good-document.js';
import { marked } from '../core/rich-text-sources.js';
import { allPayloads } from '../fixtures/xss/payloads.js';

/*
 * Documents that nobody has written: good ones whose members were removed, doubled, swapped, retyped or
 * exchanged, and records with the format's names and any values.
 */

type Container = Record<string, unknown> | unknown[];
type Path = readonly [parent: Container, name: string];

/** Words of the article that the documents are about, so that some notes have a place. */
export const sentences = ['One fact stands here.', 'Another fact follows it.', 'A third fact is the last one.'];

const names = [
  ...new Set(pathsIn(goodDocument()).map(([, name]) => name)),
  ...['selector', 'refinedBy', 'items', 'type', 'value', 'raw', 'circa', '__proto__', 'constructor', 'then', 'length', '0', ''],
];

const text = fc.oneof(
  fc.constantFrom(...sentences, 'fact', 'One fact', 'https://a.example/', '2023-09-17', 'TextQuoteSelector', 'wire', 'keeper'),
  fc.constantFrom(...allPayloads),
  fc.constantFrom(...names),
  fc.string({ unit: 'binary', maxLength: 40 }),
  marked,
);

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1, 3, 2 ** 53, -1, 0.5));

const leaf = fc.oneof(text, number, fc.boolean(), fc.constant(null));

/** Deeper than any parser can follow by calling itself once a level. */
const deep = fc.tuple(fc.constantFrom(...names), fc.nat({ max: 3000 })).map(([name, depth]) => {
  let value: unknown = 'the bottom';
  for (let level = 0; level < depth; level++) value = level % 2 > 0 ? [value] : { [name]: value };
  return value;
});

const { tree: value } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(tie('tree'), { maxLength: 4 }) },
    { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 6 }) },
  ),
}));

const place = fc.nat({ max: 10_000 });

/** What is done to a document at one of its places, or between two of them. */
const change = fc.oneof(
  fc.record({ do: fc.constant('set' as const), at: place, value: fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: deep }) }),
  fc.record({ do: fc.constant('write' as const), at: place, value: text }),
  fc.record({ do: fc.constant('remove' as const), at: place }),
  fc.record({ do: fc.constant('swap' as const), at: place, with: place }),
  fc.record({ do: fc.constant('copy' as const), at: place, with: place }),
  fc.record({ do: fc.constant('rename' as const), at: place, name: fc.oneof(fc.constantFrom(...names), text) }),
  fc.record({ do: fc.constant('repeat' as const), at: place, times: fc.oneof({ weight: 19, arbitrary: fc.constantFrom(2, 3) }, { weight: 1, arbitrary: fc.constantFrom(60, 600) }) }),
  fc.record({ do: fc.constant('list' as const), at: place }),
);

type Change = typeof change extends fc.Arbitrary<infer Made> ? Made : never;

/** The good document, with notes that have a place in the article. */
function startingDocument(): Container {
  const document = goodDocument();
  const notes = sentences.map((target, index) => ({ id: `note-${index}`, target, body: '*See* [@yonhap-wire].', citations: ['kcna-visit'] }));
  if (Array.isArray(document['annotations'])) document['annotations'].push(...notes);
  return document;
}

/** Every member under a value, with what holds it; a few thousand of them at most. */
function pathsIn(root: unknown): Path[] {
  const found: Path[] = [];
  const left = [root];
  for (let next = left.pop(); left.length < 3000 && found.length < 3000 && next !== undefined; next = left.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, inner] of Object.entries(next)) {
      found.push([next as Container, name]);
      left.push(inner);
    }
  }
  return found;
}

/** An own member, whatever its name is. */
function put(parent: Container, name: string, value: unknown): void {
  Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
}

function read([parent, name]: Path): unknown {
  return Object.getOwnPropertyDescriptor(parent, name)?.value as unknown;
}

/** A copy as JSON has it, so that no value stands inside of itself. What lies thousands deep is left out. */
function copyOf(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (depth > 1000) return null;
  if (Array.isArray(value)) return value.map((item) => copyOf(item, depth + 1));
  const copy: Container = {};
  for (const [name, inner] of Object.entries(value)) put(copy, name, copyOf(inner, depth + 1));
  return copy;
}

function apply(document: Container, made: Change): void {
  const paths = pathsIn(document);
  const path = paths[made.at % paths.length];
  if (!path) return;
  const [parent, name] = path;
  switch (made.do) {
    case 'set':
    case 'write':
      return put(parent, name, made.value);
    case 'remove':
      return void (Array.isArray(parent) ? parent.splice(Number(name), 1) : delete parent[name]);
    case 'swap':
    case 'copy': {
      const other = paths[made.with % paths.length] ?? path;
      const [mine, others] = [copyOf(read(path)), copyOf(read(other))];
      put(parent, name, others);
      if (made.do === 'swap') put(...other, mine);
      return;
    }
    case 'rename':
      return Array.isArray(parent) ? undefined : put(parent, made.name, read(path));
    case 'repeat': {
      const items = read(path);
      return put(parent, name, Array.from({ length: made.times }, () => (Array.isArray(items) ? copyOf(items[0]) : copyOf(items))));
    }
    case 'list':
      return put(parent, name, [read(path)]);
  }
}

const mutated = fc.array(change, { minLength: 1, maxLength: 12 }).map((changes) => {
  const document = startingDocument();
  for (const made of changes) apply(document, made);
  return document;
});

/** A document as JSON, from almost good to anything at all. */
export const fuzzedDocument: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: mutated },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 }) },
  { weight: 1, arbitrary: value },
);

import {
  acts,
  attributions,
  kinds,
  parseDocument,
  roles,
  safeUrl,
  type Block,
  type Inline,
  type ParsedDocument,
  type RichText,
} from '../../src/core/index.js';
import { MAX_ANNOTATIONS, MAX_ITEMS, MAX_PROBLEMS, MAX_SOURCES } from '../../src/core/limits.js';
import { parseRichText } from '../../src/core/rich-text.js';
import { writeRichText } from '../../src/core/write-rich-text.js';

/** The longest text that a document may have anywhere: a context is cut by what it is near to. */
const MAX_TEXT = 256 * 1024;

/** What a reader is shown has no control characters, and no halves of characters, which encoders refuse. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;
const shown: ReadonlySet<string> = new Set(
  'title alt credit by quote locator text genre container publisher page exact prefix suffix'.split(' '),
);

/** What members of these names hold wherever they stand in a parsed document. */
const known: Readonly<Record<string, (value: unknown) => boolean>> = {
  kind: (value) => isOneOf(kinds, value),
  attribution: (value) => isOneOf(attributions, value),
  act: (value) => isOneOf(acts, value),
  role: (value) => isOneOf(roles, value),
  url: (value) => typeof value === 'string' && safeUrl(value) === value,
  year: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9999,
  month: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 12,
  day: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 31,
  minute: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1440,
  start: (value) => typeof value === 'object' || Number.isSafeInteger(value),
  exact: (value) => typeof value === 'string' && value.trim() !== '',
  uncertain: (value) => typeof value === 'boolean',
  approximate: (value) => typeof value === 'boolean',
  lang: (value) => typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1,
};

function isOneOf(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value);
}

/**
 * What is wrong with what parsing has made of a document; nothing, whatever the document was.
 *
 * @throws whatever parsing throws, which is a finding, too
 */
export function faultsOfParsing(json: unknown): string[] {
  const parsed = parseDocument(json, { baseUrl: 'https://news.example/a/' });
  const { document, problems } = parsed;
  return [
    ...faultsOfDocument(document),
    ...problems.filter(({ code }) => !/^[a-z]+(-[a-z]+)+$/.test(code)).map(({ code }) => `a problem with the code ${code}`),
    ...problems.filter(({ message }) => !/^\S[^]*[.!?]$/u.test(message)).map(({ message }) => `a problem that is no sentence: ${message}`),
    ...problems.filter(({ path = '$' }) => !path.startsWith('$')).map(({ path }) => `a problem at ${path}`),
    ...(problems.length > MAX_PROBLEMS ? [`${problems.length} problems`] : []),
  ];
}

function faultsOfDocument(document: ParsedDocument['document']): string[] {
  const { sources, annotations } = document;
  const ids = annotations.map(({ id }) => id);
  const citations = annotations.flatMap((note) => [...note.citations, ...note.trail.flatMap((step) => step.citations)]);
  const texts = annotations.flatMap(({ body, trail }) => [body, ...trail.map(({ text }) => text)]);
  const faults = [
    ...ids.filter((id) => !/^[\w-]{1,110}$/.test(id)).map((id) => `the id ${id}`),
    ...citations.filter(({ source }) => sources.get(source.id) !== source).map(({ source }) => `a citation of another ${source.id}`),
    ...texts.flatMap((text) => faultsOfRichText(text, sources)),
    ...annotations.flatMap(({ trail, related, targets }) => [trail, related, targets].filter((list) => list.length > MAX_ITEMS).map(String)),
    ...faultsOfMembers({ ...document, sources: [...sources.values()] }),
  ];
  for (const [id, source] of sources) if (source.id !== id) faults.push(`the source ${id} under the name ${source.id}`);
  if (document.version !== 1 || typeof document.article.opinion !== 'boolean') faults.push('no version or no opinion');
  if (new Set(ids).size < ids.length) faults.push('two notes with one id');
  if (annotations.length > MAX_ANNOTATIONS || sources.size > MAX_SOURCES) faults.push('more notes or sources than allowed');
  return faults;
}

/** Everything under a value, by the names of its members. */
function faultsOfMembers(value: unknown, name = ''): string[] {
  if (value === undefined) return [];
  if (known[name]?.(value) === false) return [`${name}: ${JSON.stringify(value)}`];
  if (typeof value === 'string')
    return value.length > MAX_TEXT || (shown.has(name) && UNPRINTABLE.test(value)) ? [`the text of ${name}: ${JSON.stringify(value)}`] : [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`the number of ${name}: ${value}`];
  if (typeof value === 'boolean') return [];
  if (typeof value !== 'object' || value === null) return [`${name} is ${typeof value}`];
  return Object.entries(value).flatMap(([inner, member]) => faultsOfMembers(member, Array.isArray(value) ? '' : inner));
}

function faultsOfRichText(text: RichText, sources: ParsedDocument['document']['sources']): string[] {
  const hasSource = (id: string) => sources.has(id);
  const again = parseRichText(writeRichText(text), { url: (url) => safeUrl(url), hasSource });
  return [
    ...(JSON.stringify(again) === JSON.stringify(text) ? [] : [`rich text that cannot be written: ${JSON.stringify(text)}`]),
    ...faultsOfNodes(text, { hasSource, isLinked: false, depth: 0 }),
  ];
}

interface NodeContext {
  readonly hasSource: (id: string) => boolean;
  readonly isLinked: boolean;
  readonly depth: number;
}

function faultsOfNodes(nodes: readonly (Block | Inline)[], context: NodeContext): string[] {
  const { hasSource, isLinked, depth } = context;
  if (depth > 12) return ['rich text that is too deep'];
  return nodes.flatMap((node) => {
    const inner = { hasSource, isLinked: isLinked || node.type === 'link', depth: depth + 1 };
    if (node.type === 'link' && isLinked) return ['a link in a link'];
    if (node.type === 'citation') return hasSource(node.sourceId) ? [] : [`a citation of ${node.sourceId}`];
    if (node.type === 'list') return node.items.flatMap((item) => faultsOfNodes(item, inner));
    return 'children' in node ? faultsOfNodes(node.children, inner) : [];
  });
}

import fc from 'fast-check';
import { acts, attributions, kinds, roles } from '../../src/core/model.js';

/** Members that may be left out, as a document's usually are. */
function some(members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(members, { requiredKeys: [] });
}

/** A record whose first members have to be there. */
function needed(
  members: Record<string, fc.Arbitrary<unknown>>,
  others: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Record<string, unknown>> {
  return fc.tuple(fc.record(members), some(others)).map(([first, rest]) => ({ ...first, ...rest }));
}

const nothing = fc.constantFrom(null, '');
const words = fc.constantFrom('the canal', 'الميناء', '港は閉まっていた', '<i>Nature</i>', 'a', '1984');
const line = fc.oneof({ weight: 6, arbitrary: words }, nothing, fc.constant(' '), fc.nat(3000));
const text = fc.oneof(words, fc.constantFrom('See [it](https://times.example/) and [@a].\n\n- *one*', '> **told**'));
const date = fc.constantFrom('2023', '2023-09', '2023-09-17', '2023-09-17T10:00Z', '2022/2023-05?', '0044~', 2023, null, ' ');
const url = fc.constantFrom('https://times.example/a?b#c', 'http://times.example', '/files/a.pdf', 'mailto:desk@times.example', '', null);
const web = fc.constantFrom('https://times.example/a.jpg', '../a.jpg');
const position = fc.oneof(fc.nat(100_000), nothing);
const ids = ['a', 'b', 'http://zotero.org/users/1/items/ABC'];

const cslDate = fc.oneof(
  date,
  fc.record({ 'date-parts': fc.constantFrom([[2023]], [['2023', 9, '']], [[2023, 22]]) }),
  some({ season: fc.constantFrom(1, 'spring'), circa: fc.boolean() }).map((more) => ({ ...more, raw: '2023-09' })),
);

const name = fc.oneof(words, some({ family: line, given: line, 'non-dropping-particle': line, suffix: line, literal: line }));
const names = fc.oneof(fc.array(name, { maxLength: 4 }), nothing);

const source = some({
  type: line, title: line, author: names, editor: names, 'container-title': line, publisher: line, issued: cslDate, accessed: cslDate,
  URL: url, DOI: fc.constantFrom('10.1000/182', 'https://doi.org/10.1000/182', ''), page: line, origin: line, ISSN: fc.array(words),
  archived: fc.oneof(needed({ url: web }, { date }), nothing),
});

const quotation = needed({ exact: words }, {
  prefix: line, suffix: line, start: position, end: position, type: fc.constantFrom('TextQuoteSelector', null),
  rivals: fc.oneof(fc.array(fc.oneof(words, needed({ exact: words }, { prefix: line })), { maxLength: 3 }), nothing),
});

const selector = fc.oneof(
  quotation,
  needed({ paragraph: fc.integer({ min: 1, max: 9 }) }, { exact: line }),
  needed({ css: fc.constant('#p7') }, { exact: line }),
  needed({ type: fc.constantFrom('CssSelector', 'XPathSelector', 'FragmentSelector'), value: fc.constant('p7') }, { refinedBy: fc.oneof(quotation, nothing) }),
  needed({ type: fc.constant('TextPositionSelector') }, { start: position, end: position }),
  fc.record({ type: fc.constant('RangeSelector'), startSelector: quotation, endSelector: quotation }),
  fc.record({ type: fc.constant('Choice'), items: fc.array(quotation, { minLength: 1, maxLength: 3 }) }),
  fc.record({ source: url, selector: fc.oneof(words, fc.array(quotation, { minLength: 1, maxLength: 3 })) }),
);
const passage = fc.oneof(words, selector);

const sourceId = fc.constantFrom(...ids);
const citation = fc.oneof(sourceId, needed({ source: sourceId }, { quote: line, locator: line, role: fc.constantFrom(...roles, null) }));
const citations = fc.oneof(fc.array(citation, { maxLength: 3 }), nothing);

const note = needed({ target: fc.oneof(passage, fc.array(passage, { minLength: 1, maxLength: 3 })) }, {
  kind: fc.constantFrom(...kinds, ''), title: line, body: text, citations, attribution: fc.constantFrom(...attributions, null), event: date, checked: date,
  trail: fc.array(needed({ act: fc.constantFrom(...acts) }, { date, by: line, text, citations }), { maxLength: 3 }),
  media: fc.oneof(needed({ url: web, alt: words }, { credit: line, type: fc.constantFrom('image', null) }), nothing),
  related: fc.oneof(fc.array(fc.constant('note-0'), { maxLength: 2 }), nothing),
});

/** Documents in which nothing is wrong, as plain JSON. */
export const goodDocuments: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    members: some({ lang: fc.constantFrom('en', 'zh-Hant', null), article: some({ url, title: line, published: date, opinion: fc.boolean() }) }),
    sources: fc.tuple(source, source, source),
    isList: fc.boolean(),
    notes: fc.array(note, { minLength: 1, maxLength: 4 }),
  })
  .map(({ members, sources, isList, notes }) => {
    const json = {
      version: 1,
      ...members,
      sources: isList ? sources.map((item, index) => ({ ...item, id: ids[index] })) : Object.fromEntries(sources.map((item, index) => [ids[index] ?? '', item] as const)),
      annotations: notes.map((item, index) => ({ id: `note-${index}`, ...item })),
    };
    return JSON.parse(JSON.stringify(json)) as Record<string, unknown>;
  });

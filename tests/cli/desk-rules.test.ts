import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkDocument } from '../../src/cli/check/check-document.js';
import { DeskDocument } from '../../src/cli/check/desk-document.js';
import type { DeskCode } from '../../src/cli/report/desk-problems.js';
import type { Finding } from '../../src/cli/report/finding.js';
import { timeOf } from '../../src/core/dates.js';
import { fromWebAnnotations } from '../../src/core/interchange/from-web-annotations.js';
import { isWebAnnotations } from '../../src/core/interchange/read-web-annotations.js';
import { parseDocument } from '../../src/core/parse-document.js';
import { goodDocuments } from '../core/document-arbitrary.js';

const today = timeOf({ year: 2024, month: 6, day: 1 });

function deskOf(json: unknown): DeskDocument {
  return DeskDocument.of(json, (isWebAnnotations(json) ? fromWebAnnotations : parseDocument)(json, { baseUrl: 'https://news.example/' }));
}

function check(json: unknown, options: { today?: number; maxAge?: number } = {}): Finding[] {
  const placeOf = (path = '$') => ({ file: path, line: 1, column: 1 });
  return checkDocument(deskOf(json), placeOf, { today, maxAge: 365, ...options });
}

/** What is found, as `code path`. */
function found(json: unknown, options?: { today?: number; maxAge?: number }): string[] {
  return check(json, options).map(({ code, path }) => `${code} ${path ?? '-'}`);
}

interface Parts {
  readonly source?: object;
  readonly note?: object;
  readonly sources?: object;
  readonly notes?: readonly object[];
  readonly article?: object;
}

/** A document that a desk has nothing to say about, with changes. `undefined` takes a member away. */
function documentWith({ source, note, sources, notes = [], article }: Parts = {}): unknown {
  return JSON.parse(
    JSON.stringify({
      version: 1,
      article: { url: 'https://news.example/port', title: 'Port', published: '2024-05-20', ...article },
      sources: {
        register: {
          type: 'report',
          title: 'Register',
          author: [{ literal: 'Port' }],
          issued: '2023-09-17',
          accessed: '2024-05-18',
          URL: 'https://port.example/register',
          archived: { url: 'https://archive.example/register', date: '2024-05-18' },
          ...source,
        },
        ...sources,
      },
      annotations: [
        {
          id: 'draught',
          kind: 'source',
          target: 'two metres more',
          citations: [{ source: 'register', quote: 'Draught 7.9 m.' }],
          attribution: 'document',
          event: '2023-09-17',
          checked: '2024-05-19',
          ...note,
        },
        ...notes,
      ],
    }),
  );
}

const other = { type: 'report', title: 'Other', author: ['B'], issued: '2023', URL: 'https://b.example/', archived: { url: 'https://archive.example/b' } };
const citesBoth = ['register', 'other'].map((source) => ({ source, quote: 'words' }));
const claimed = { date: '2024-01-04', by: 'The ministry', act: 'claimed' };

/** Each document differs in one thing from one that a desk has nothing to say about. */
const cases: readonly { readonly name: string; readonly document: Parts; readonly finds: readonly `${DeskCode} ${string}`[] }[] = [
  { name: 'nothing in a careful document', document: {}, finds: [] },

  { name: 'a source that nothing cites', document: { sources: { other } }, finds: ['source-unused $.sources.other'] },
  { name: 'no unused source that a text names', document: { sources: { other }, note: { body: '> - see *[@other]*' } }, finds: [] },
  { name: 'no unused source that a step cites', document: { sources: { other }, note: { trail: [{ ...claimed, citations: ['other'] }] } }, finds: [] },
  { name: 'no unused source that a cited one repeats', document: { sources: { other }, source: { origin: 'other' } }, finds: [] },
  {
    name: 'unused sources that only repeat one another',
    document: { sources: { other: { ...other, origin: 'third' }, third: { ...other, URL: 'https://c.example/', title: 'Third' } } },
    finds: ['source-unused $.sources.other', 'source-unused $.sources.third'],
  },
  { name: 'a source that is cited and not there', document: { note: { citations: ['register', 'gone'] } }, finds: ['source-unknown $.annotations[0].citations[1].source', 'quote-missing $.annotations[0].citations'] },
  { name: 'a source that a text names and that is not there', document: { note: { body: 'See **[@gone]**.' } }, finds: ['source-unknown $.annotations[0].body'] },
  { name: 'a source that a step names and that is not there', document: { note: { trail: [{ ...claimed, text: '[@gone]' }] } }, finds: ['source-unknown $.annotations[0].trail[0]'] },
  { name: 'no source in a mark that is escaped', document: { note: { body: 'Write `[@id]`.' } }, finds: [] },

  {
    name: 'two sources of one address',
    document: { sources: { other: { ...other, URL: 'http://www.PORT.example/register/?utm_source=x#:~:text=a' } }, note: { citations: citesBoth } },
    finds: ['source-duplicate $.sources.other'],
  },
  {
    name: 'two sources of one DOI',
    document: {
      source: { URL: 'https://doi.org/10.1000/ABC' },
      sources: { other: { ...other, DOI: 'doi:10.1000/abc' } },
      note: { citations: citesBoth },
    },
    finds: ['source-duplicate $.sources.other'],
  },
  {
    name: 'two sources of one DOI that is escaped in no known encoding',
    document: {
      source: { URL: 'https://doi.org/10.1000/%E4bc' },
      sources: { other: { ...other, DOI: '10.1000/%e4BC' } },
      note: { citations: citesBoth },
    },
    finds: ['source-duplicate $.sources.other'],
  },
  {
    name: 'two sources of one title, author, place and day',
    document: { sources: { other: { ...other, title: '“Register.”', author: ['PORT'], issued: { 'date-parts': [[2023, 9, 17]] } } }, note: { citations: citesBoth } },
    finds: ['source-duplicate $.sources.other'],
  },
  {
    name: 'no duplicate where another outlet prints the same',
    document: { sources: { other: { ...other, title: 'Register', author: ['Port'], issued: '2023-09-17', 'container-title': 'Times' } }, note: { citations: citesBoth } },
    finds: [],
  },
  {
    name: 'no duplicate where the query differs',
    document: { sources: { other: { ...other, URL: 'https://port.example/register?page=2' } }, note: { citations: citesBoth } },
    finds: [],
  },

  { name: 'a source without a name', document: { source: { title: undefined, author: undefined } }, finds: ['source-nameless $.sources.register'] },
  { name: 'no nameless source with a publisher', document: { source: { title: undefined, author: undefined, publisher: 'Port' } }, finds: [] },
  { name: 'a source without any date', document: { source: { issued: undefined, accessed: undefined } }, finds: ['source-undated $.sources.register'] },
  { name: 'no missing date where the work was looked at', document: { source: { issued: undefined } }, finds: [] },
  { name: 'an address without an archived copy', document: { source: { archived: undefined } }, finds: ['source-unarchived $.sources.register'] },
  { name: 'no missing copy of a DOI', document: { source: { archived: undefined, URL: undefined, DOI: '10.1000/182' } }, finds: [] },
  { name: 'no missing copy of a letter', document: { source: { archived: undefined, URL: undefined } }, finds: [] },
  { name: 'a work that was read before it was there', document: { source: { accessed: '2023-09-16' } }, finds: ['source-dates-contradict $.sources.register.accessed'] },
  { name: 'a copy older than the work', document: { source: { archived: { url: 'https://archive.example/', date: '2023-08' } } }, finds: ['source-dates-contradict $.sources.register.archived.date'] },
  { name: 'no contradiction within what is known', document: { source: { issued: '2023', accessed: '2023-01-01' } }, finds: [] },
  { name: 'a visit that lies ahead', document: { source: { accessed: '2024-06-03' } }, finds: ['date-in-future $.sources.register.accessed'] },
  { name: 'a copy that lies ahead', document: { source: { archived: { url: 'https://archive.example/', date: '2025' } } }, finds: ['date-in-future $.sources.register.archived.date'] },
  { name: 'no future where it is tomorrow already', document: { source: { accessed: '2024-06-02' } }, finds: [] },
  { name: 'an origin that is not there', document: { source: { origin: 'wire' } }, finds: ['origin-unknown $.sources.register.origin'] },
  {
    name: 'a circle of origins, once',
    document: { source: { origin: 'other' }, sources: { other: { ...other, origin: 'register' } } },
    finds: ['origin-circular $.sources.register.origin'],
  },

  { name: 'a claim with one origin', document: { source: { origin: 'other' }, sources: { other }, note: { citations: citesBoth } }, finds: ['single-origin $.annotations[0].citations'] },
  {
    name: 'a claim of two that repeat a third',
    document: {
      source: { origin: 'wire' },
      sources: { other: { ...other, origin: 'wire' }, wire: { ...other, URL: 'https://w.example/', title: 'Wire' } },
      note: { citations: citesBoth },
    },
    finds: ['single-origin $.annotations[0].citations'],
  },
  {
    name: 'no single origin where an independent source supports the claim',
    document: {
      source: { origin: 'other' },
      sources: { other, third: { ...other, URL: 'https://c.example/', title: 'Third' } },
      note: { citations: [...citesBoth, 'third'] },
    },
    finds: [],
  },
  {
    name: 'no single origin where the one that repeats disputes',
    document: { source: { origin: 'other' }, sources: { other }, note: { citations: [{ source: 'register', quote: 'q' }, { source: 'other', role: 'disputes' }] } },
    finds: [],
  },

  { name: 'a note that says nothing', document: { notes: [{ id: 'empty', kind: 'context', target: 'metres', title: 'A title alone' }] }, finds: ['note-empty $.annotations[1]'] },
  { name: 'no empty note that is a picture', document: { notes: [{ id: 'p', target: 'metres', media: { url: '/a.jpg', alt: 'A', credit: 'C' } }] }, finds: [] },
  { name: 'a note of kind source without any', document: { notes: [{ id: 'bare', kind: 'source', target: 'metres', body: 'Trust us.', attribution: 'outlet', checked: '2024-05-19' }] }, finds: ['citation-missing $.annotations[1]'] },
  { name: 'no missing work of what a person has said', document: { notes: [{ id: 'told', kind: 'source', target: 'metres', body: 'He told us.', attribution: 'named', checked: '2024-05-19' }] }, finds: [] },
  { name: 'no missing work where a step cites one', document: { notes: [{ id: 'way', kind: 'source', target: 'metres', trail: [{ ...claimed, citations: ['register'] }], attribution: 'outlet', checked: '2024-05-19' }] }, finds: [] },
  { name: 'a claim that nobody stands behind', document: { note: { attribution: undefined } }, finds: ['attribution-missing $.annotations[0]'] },
  { name: 'a claim that is said to have nobody behind it', document: { note: { attribution: 'none' } }, finds: ['attribution-missing $.annotations[0].attribution'] },
  { name: 'a rumour without a trail', document: { note: { attribution: 'rumour' } }, finds: ['trail-missing $.annotations[0].attribution'] },
  { name: 'unnamed sources without a trail', document: { note: { attribution: 'unnamed' } }, finds: ['trail-missing $.annotations[0].attribution'] },
  { name: 'no missing trail where there is one', document: { note: { attribution: 'rumour', trail: [claimed] } }, finds: [] },
  { name: 'a confirmation by nobody', document: { note: { trail: [claimed, { date: '2024-02', act: 'confirmed' }] } }, finds: ['confirmation-unnamed $.annotations[0].trail'] },
  { name: 'no unnamed confirmation where a work is cited', document: { note: { trail: [claimed, { act: 'confirmed', citations: ['register'] }] } }, finds: [] },
  { name: 'a rumour that somebody has confirmed', document: { note: { attribution: 'rumour', trail: [claimed, { by: 'The port', act: 'confirmed' }] } }, finds: ['rumour-settled $.annotations[0].attribution'] },
  { name: 'no settled rumour that is disputed', document: { note: { attribution: 'rumour', trail: [claimed, { by: 'The port', act: 'disputed' }] } }, finds: [] },
  { name: 'a picture that is nobody’s', document: { note: { media: { url: '/a.jpg', alt: 'A pier' } } }, finds: ['credit-missing $.annotations[0].media'] },

  { name: 'a quotation without its source’s words', document: { note: { target: 'said “we have never seen her” on Monday', citations: ['register'] } }, finds: ['quotation-unsupported $.annotations[0].citations'] },
  { name: 'a quotation whose marks stand around the passage', document: { note: { target: { exact: 'we have never seen her', prefix: 'said “', suffix: '”' }, citations: ['register'] } }, finds: ['quotation-unsupported $.annotations[0].citations'] },
  { name: 'a quotation in Japanese', document: { note: { target: '「彼女を見たことがない」と述べた', citations: ['register'] } }, finds: ['quotation-unsupported $.annotations[0].citations'] },
  { name: 'no quotation in a title', document: { note: { target: 'the film “Great Ships”', citations: [{ source: 'register', locator: 'p. 3' }] } }, finds: [] },
  { name: 'citations that do not say where', document: { note: { citations: ['register'] } }, finds: ['quote-missing $.annotations[0].citations'] },
  { name: 'no missing quotation of a page', document: { source: { page: '212' }, note: { citations: ['register'] } }, finds: [] },

  { name: 'a step before the one above it', document: { note: { trail: [claimed, { date: '2023-12', by: 'B', act: 'disputed' }, { date: '2024-01-03', by: 'C', act: 'denied' }] } }, finds: ['trail-out-of-order $.annotations[0].trail[1]', 'trail-out-of-order $.annotations[0].trail[2]'] },
  { name: 'no disorder within what is known', document: { note: { trail: [claimed, { date: '2024', by: 'B', act: 'disputed' }, { by: 'C', act: 'denied' }, { date: '2024-01-04', by: 'D', act: 'denied' }] } }, finds: [] },
  { name: 'a step at the list where the parser has left one out', document: { note: { trail: [{ ...claimed, act: 'said' }, claimed, { date: '2023', by: 'B', act: 'denied' }] } }, finds: ['field-invalid $.annotations[0].trail[0].act', 'trail-out-of-order $.annotations[0].trail'] },
  { name: 'a step that lies ahead', document: { note: { trail: [{ ...claimed, date: '2024-07' }] } }, finds: ['date-in-future $.annotations[0].trail[0]'] },
  { name: 'an event after the check', document: { note: { event: '2024-05-20' } }, finds: ['event-after-checked $.annotations[0].event'] },
  { name: 'an event after the article', document: { note: { event: '2024-05-21', checked: '2024-05-22' } }, finds: ['event-after-publication $.annotations[0].event'] },
  { name: 'no late event of an update', document: { note: { kind: 'update', event: '2024-05-21', checked: '2024-05-22' } }, finds: [] },
  { name: 'a claim that was never checked', document: { note: { checked: undefined } }, finds: ['checked-missing $.annotations[0]'] },
  { name: 'no missing check of a definition', document: { notes: [{ id: 'd', kind: 'definition', target: 'metres', body: 'A unit.', citations: [] }] }, finds: [] },
  { name: 'a check before the work was there', document: { note: { checked: '2023-09-16', event: '2023-09-01' } }, finds: ['checked-before-source $.annotations[0].checked'] },
  { name: 'no early check within what is known', document: { source: { issued: '2024' } }, finds: [] },
  { name: 'a correction of which nobody can tell when', document: { note: { kind: 'correction', event: undefined, trail: [claimed] } }, finds: ['change-undated $.annotations[0]'] },
  { name: 'no undated correction with a dated step', document: { note: { kind: 'correction', event: undefined, trail: [claimed, { date: '2024-05', by: 'We', act: 'corrected' }] } }, finds: [] },
  { name: 'a check of long ago', document: { source: { issued: '2023-01' }, note: { checked: '2023-06-01', event: undefined } }, finds: ['checked-old $.annotations[0].checked'] },
  { name: 'no old check of a year that may have been its last day', document: { note: { checked: '2023', event: undefined } }, finds: [] },
  { name: 'a check that lies ahead', document: { note: { checked: '2024-06-03' } }, finds: ['date-in-future $.annotations[0].checked'] },
];

describe('the rules of the desk', () => {
  for (const { name, document, finds } of cases) it(`find ${name}`, () => assert.deepEqual(found(documentWith(document)), finds));

  it('count the age of a check in days', () => {
    const document = documentWith({ note: { checked: '2024-05-19' } });
    assert.deepEqual(found(document, { maxAge: 13 }), []);
    assert.deepEqual(check(document, { maxAge: 12 }).map(({ message }) => message), ['The note was last checked on 2024-05-19, 13 days ago; check it again.']);
  });

  it('name each finding’s note', () => {
    const [first] = check(documentWith({ note: { attribution: 'none' } }));
    assert.equal(first?.annotationId, 'draught');
  });

  it('point to a note behind one that is left out', () => {
    const document = documentWith({ notes: [{ id: 'draught' }, 'no note', { id: 'late', kind: 'context', target: 'metres' }] as object[] });
    assert.ok(found(document).includes('note-empty $.annotations[3]'));
  });

  it('read a list of sources by their ids', () => {
    const document = { ...(documentWith() as object), sources: [{ id: 'a b', title: 'T', issued: '2020' }, { id: 'register', title: 'R', issued: '2020' }] };
    assert.deepEqual(found(document), ['source-unused $.sources[0]']);
  });

  it('read Web Annotations, and point into them', () => {
    const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', id: 'https://a.example/#n', target: { source: 'https://a.example/', selector: { type: 'TextQuoteSelector', exact: 'the words' } } };
    assert.deepEqual(found({ type: 'AnnotationPage', items: [annotation] }), ['note-empty $.items[0]']);
  });

  it('never throw, and say each thing once', () => {
    fc.assert(
      fc.property(goodDocuments, (json) => {
        const all = check(json).map((one) => JSON.stringify(one));
        assert.equal(new Set(all).size, all.length);
      }),
    );
  });

});

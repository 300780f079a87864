import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDocument } from '../../src/core/index.js';
import { goodDocument, member, withMember } from './good-document.js';
import { parsed } from './parsed.js';

const day = (year: number, month: number, date: number) => ({
  start: { year, month, day: date },
  uncertain: false,
  approximate: false,
});

const wire = { id: 'yonhap-wire', title: 'A wire report', authors: [], url: 'https://doi.org/10.1000/182' };

const visit = {
  id: 'kcna-visit',
  type: 'article-newspaper',
  genre: 'Editorial',
  title: 'The visit to the port',
  authors: ['Ha-na Kim', 'Vincent van Gogh', 'Port Authority'],
  container: 'Example Times',
  publisher: 'Example Press',
  issued: day(2023, 9, 17),
  accessed: day(2024, 5, 18),
  url: 'https://times.example/visit',
  language: 'ko',
  page: '3',
  archived: { url: 'https://archive.example/visit', date: day(2024, 5, 18) },
  origin: 'yonhap-wire',
};

const canisters = {
  id: 'canisters',
  kind: 'source',
  targets: [{ type: 'quote', exact: 'delivered over a thousand containers', prefix: '', suffix: '' }],
  title: 'Containers',
  body: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'See ' },
        { type: 'link', url: 'https://times.example/list', children: [{ type: 'text', text: 'the list' }] },
        { type: 'text', text: ' and ' },
        { type: 'citation', sourceId: 'yonhap-wire' },
        { type: 'text', text: '.' },
      ],
    },
  ],
  citations: [
    { source: visit, quote: 'over a thousand', locator: 'p. 3', role: 'disputes' },
    { source: wire, role: 'supports' },
  ],
  attribution: 'official',
  event: { start: { year: 2023, month: 9 }, uncertain: false, approximate: false },
  checked: day(2024, 5, 19),
  trail: [
    {
      date: day(2024, 1, 4),
      by: 'The ministry',
      act: 'claimed',
      text: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'At ' },
            { type: 'emphasis', children: [{ type: 'text', text: 'noon' }] },
            { type: 'text', text: '.' },
          ],
        },
      ],
      citations: [{ source: visit, role: 'supports' }],
    },
    { date: day(2024, 1, 11), by: 'The port', act: 'confirmed', text: [], citations: [] },
  ],
  media: { url: 'https://times.example/port.jpg', alt: 'The port', credit: 'A. Photographer' },
  related: ['keeper'],
};

const keeper = {
  id: 'keeper',
  kind: 'definition',
  targets: [
    { type: 'quote', exact: 'the canal', prefix: 'along ', suffix: ' to', start: 10, end: 19 },
    { type: 'paragraph', paragraph: 3, exact: 'On Monday' },
    { type: 'element', by: 'css', value: '#p7' },
    {
      type: 'element',
      by: 'css',
      value: '#p8',
      refinedBy: { type: 'quote', exact: 'the lock', prefix: '', suffix: '' },
    },
  ],
  body: [],
  citations: [],
  trail: [],
  related: [],
};

describe('parseDocument, of a good document', () => {
  it('rebuilds every member', () => {
    const { document, problems } = parsed(goodDocument());
    assert.deepEqual(problems, []);
    assert.deepEqual(document, {
      version: 1,
      lang: 'en-GB',
      article: {
        url: 'https://news.example/2024/port',
        title: 'What the port saw',
        published: day(2024, 5, 20),
        opinion: true,
      },
      sources: { 'kcna-visit': visit, 'yonhap-wire': wire },
      annotations: [canisters, keeper],
    });
  });

  it('reads the smallest one', () => {
    const { document, problems } = parsed({ version: 1, sources: {}, annotations: [] });
    assert.deepEqual(problems, []);
    assert.deepEqual(document, { version: 1, article: { opinion: false }, sources: {}, annotations: [] });
  });

  it('reads sources from a list of items with ids, in their order', () => {
    const sources = [
      { id: 'yonhap-wire', title: 'A wire report' },
      { id: 'kcna-visit', title: 'The visit' },
      { id: 7, title: 'A numbered item' },
    ];
    const { document, problems } = parseDocument({ ...goodDocument(), sources });
    assert.deepEqual(problems, []);
    assert.deepEqual([...document.sources.keys()], ['yonhap-wire', 'kcna-visit', '7']);
  });

  it('resolves relative URLs against the base it is given', () => {
    const { document, problems } = parsed(withMember('annotations.0.media.url', '/a.jpg'), {
      baseUrl: 'https://news.example/2024/port',
    });
    assert.deepEqual(problems, []);
    assert.equal(member(document, 'annotations.0.media.url'), 'https://news.example/a.jpg');
  });

  it('gives a note without a kind the one that its citations suggest', () => {
    const cited = withMember('annotations.0.kind', undefined);
    const { document, problems } = parsed(withMember('annotations.1.kind', undefined, cited));
    assert.deepEqual(problems, []);
    assert.equal(member(document, 'annotations.0.kind'), 'source');
    assert.equal(member(document, 'annotations.1.kind'), 'context');
  });

  it('ignores members it does not know', () => {
    const { document, problems } = parsed(withMember('annotations.0.x-desk', { checkedBy: 'me' }));
    assert.deepEqual(problems, []);
    assert.equal(member(document, 'annotations.0.x-desk'), undefined);
  });

  it('leaves what it is given as it was', () => {
    const json = goodDocument();
    parseDocument(json);
    assert.deepEqual(json, goodDocument());
  });
});

describe('parseDocument, of the dates of sources', () => {
  const dates = [
    { name: 'a year', issued: { 'date-parts': [[2023]] }, start: { year: 2023 } },
    { name: 'a month', issued: { 'date-parts': [[2023, 9]] }, start: { year: 2023, month: 9 } },
    { name: 'digits as text', issued: { 'date-parts': [['2023', '9', '17']] }, start: { year: 2023, month: 9, day: 17 } },
    { name: 'a raw date', issued: { raw: '2023-09-17' }, start: { year: 2023, month: 9, day: 17 } },
    { name: 'a literal date', issued: { literal: '2023-09' }, start: { year: 2023, month: 9 } },
    { name: 'a date as text', issued: '2023-09-17', start: { year: 2023, month: 9, day: 17 } },
    { name: 'a year as a number', issued: 2023, start: { year: 2023 } },
  ];
  for (const { name, issued, start } of dates)
    it(`reads ${name}`, () => {
      const { document, problems } = parsed(withMember('sources.kcna-visit.issued', issued));
      assert.deepEqual(problems, []);
      assert.deepEqual(member(document, 'sources.kcna-visit.issued.start'), start);
    });

  it('reads an interval', () => {
    const issued = { 'date-parts': [[2023, 9], [2023, 11, 2]] };
    const { document, problems } = parsed(withMember('sources.kcna-visit.issued', issued));
    assert.deepEqual(problems, []);
    assert.deepEqual(member(document, 'sources.kcna-visit.issued.end'), { year: 2023, month: 11, day: 2 });
  });

  it('reads a date that is about right', () => {
    const issued = { 'date-parts': [[2023]], circa: true };
    const { document } = parsed(withMember('sources.kcna-visit.issued', issued));
    assert.equal(member(document, 'sources.kcna-visit.issued.approximate'), true);
  });

  it('names the editors of a source without authors', () => {
    const edited = withMember('sources.yonhap-wire.editor', [{ literal: 'The desk' }]);
    assert.deepEqual(member(parsed(edited).document, 'sources.yonhap-wire.authors'), ['The desk']);
  });

  const dois = ['10.1000/182', 'doi:10.1000/182', 'https://doi.org/10.1000/182', 'http://dx.doi.org/10.1000/182'];
  for (const doi of dois)
    it(`links a source without a URL by the DOI ${doi}`, () => {
      const { document, problems } = parsed(withMember('sources.yonhap-wire.DOI', doi));
      assert.deepEqual(problems, []);
      assert.equal(member(document, 'sources.yonhap-wire.url'), 'https://doi.org/10.1000/182');
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goodDocument, member, withMember } from './good-document.js';
import { assertProblemsAt, parsed } from './parsed.js';

const good = parsed(goodDocument()).document;

interface BadMember {
  readonly name: string;
  /** Where the bad value stands in the document. */
  readonly at: string;
  readonly value: unknown;
  readonly code: string;
  /** Where the problem is, when it is not the value's own place. */
  readonly place?: string;
  /** What is there instead; by default nothing. */
  readonly instead?: unknown;
  /** Where it is looked for, when names differ. */
  readonly shown?: string;
}

const document: readonly BadMember[] = [
  { name: 'no version', at: 'version', value: undefined, code: 'field-missing', instead: 1 },
  { name: 'version 2', at: 'version', value: 2, code: 'version-unknown', instead: 1 },
  { name: 'a version as text', at: 'version', value: '1', code: 'version-unknown', instead: 1 },
  { name: 'a version that is null', at: 'version', value: null, code: 'version-unknown', instead: 1 },
  { name: 'a language that is none', at: 'lang', value: 'not a language', code: 'field-invalid' },
  { name: 'a language that is a list', at: 'lang', value: ['en'], code: 'field-invalid' },
  { name: 'a language with a lone surrogate', at: 'lang', value: 'en-\ud800', code: 'field-invalid' },
  { name: 'an article that is text', at: 'article', value: 'x', code: 'field-invalid', instead: { opinion: false } },
  { name: 'an article URL with a script', at: 'article.url', value: 'javascript:alert(1)', code: 'url-refused' },
  { name: 'an article title that is a list', at: 'article.title', value: ['x'], code: 'field-invalid' },
  { name: 'a date that is none', at: 'article.published', value: 'May 2024', code: 'date-invalid' },
  { name: 'an opinion that is text', at: 'article.opinion', value: 'yes', code: 'field-invalid', instead: false },
];

const visit = 'sources.kcna-visit';
const sources: readonly BadMember[] = [
  { name: 'a title that is an object', at: `${visit}.title`, value: {}, code: 'field-invalid' },
  { name: 'a type that is a list', at: `${visit}.type`, value: [], code: 'field-invalid' },
  { name: 'authors that are text', at: `${visit}.author`, value: 'Kim', code: 'field-invalid', shown: `${visit}.authors`, instead: [] },
  { name: 'an author that is a number', at: `${visit}.author`, value: [7, { literal: 'Kim' }], code: 'field-invalid', shown: `${visit}.authors`, instead: ['Kim'] },
  { name: 'a day that no calendar has', at: `${visit}.issued`, value: { 'date-parts': [[2023, 2, 30]] }, code: 'date-invalid' },
  { name: 'a month 17', at: `${visit}.issued`, value: { 'date-parts': [[2023, 17]] }, code: 'date-invalid' },
  { name: 'half a month', at: `${visit}.issued`, value: { 'date-parts': [[2023, 9.5]] }, code: 'date-invalid' },
  { name: 'an endless year', at: `${visit}.issued`, value: { 'date-parts': [[Infinity]] }, code: 'date-invalid' },
  { name: 'a year that is no number', at: `${visit}.issued`, value: { 'date-parts': [[NaN]] }, code: 'date-invalid' },
  { name: 'a year that is true', at: `${visit}.issued`, value: { 'date-parts': [[true]] }, code: 'date-invalid' },
  { name: 'a year that is a list', at: `${visit}.issued`, value: { 'date-parts': [[[2023]]] }, code: 'date-invalid' },
  { name: 'a year that cannot be a number', at: `${visit}.issued`, value: { 'date-parts': [[{ toString: 1, valueOf: 1 }]] }, code: 'date-invalid' },
  { name: 'a reversed interval', at: `${visit}.issued`, value: { 'date-parts': [[2023, 9], [2023, 8]] }, code: 'date-invalid' },
  { name: 'date parts that are text', at: `${visit}.issued`, value: { 'date-parts': [2023] }, code: 'date-invalid' },
  { name: 'an empty date', at: `${visit}.issued`, value: {}, code: 'date-invalid' },
  { name: 'a season in words', at: `${visit}.issued`, value: { raw: 'spring 2023' }, code: 'date-invalid' },
  { name: 'a date that is a list', at: `${visit}.accessed`, value: [2023], code: 'field-invalid' },
  { name: 'a URL with a password', at: `${visit}.URL`, value: 'https://a:b@times.example/', code: 'url-refused', shown: `${visit}.url`, instead: 'https://doi.org/10.1000/182' },
  { name: 'a URL that is a number', at: `${visit}.URL`, value: 7, code: 'url-refused', shown: `${visit}.url`, instead: 'https://doi.org/10.1000/182' },
  { name: 'a DOI that reorders text', at: 'sources.yonhap-wire.DOI', value: '10.1000/1\u202e82', code: 'url-refused', shown: 'sources.yonhap-wire.url' },
  { name: 'a DOI that is none', at: 'sources.yonhap-wire.DOI', value: 'see there', code: 'url-refused', shown: 'sources.yonhap-wire.url' },
  { name: 'an archive that is text', at: `${visit}.archived`, value: 'https://archive.example', code: 'field-invalid' },
  { name: 'an archive with a data URL', at: `${visit}.archived.url`, value: 'data:text/html,x', code: 'url-refused', shown: `${visit}.archived` },
  { name: 'an archive without a URL', at: `${visit}.archived`, value: { date: '2024-05-18' }, code: 'field-missing' },
  { name: 'an archive with a bad date', at: `${visit}.archived.date`, value: '2024-02-30', code: 'date-invalid' },
];

const note = 'annotations.0';
const annotations: readonly BadMember[] = [
  { name: 'an unknown kind', at: `${note}.kind`, value: 'gossip', code: 'field-invalid', instead: 'source' },
  { name: 'a kind of the wrong case', at: `${note}.kind`, value: 'Source', code: 'field-invalid', instead: 'source' },
  { name: 'a kind that is a list', at: `${note}.kind`, value: ['source'], code: 'field-invalid', instead: 'source' },
  { name: 'a kind that every object has', at: `${note}.kind`, value: 'constructor', code: 'field-invalid', instead: 'source' },
  { name: 'an unknown attribution', at: `${note}.attribution`, value: 'true', code: 'field-invalid' },
  { name: 'no target', at: `${note}.target`, value: undefined, code: 'field-missing', shown: `${note}.targets`, instead: [] },
  { name: 'a target that is null', at: `${note}.target`, value: null, code: 'field-missing', shown: `${note}.targets`, instead: [] },
  { name: 'a target that is a number', at: `${note}.target`, value: 7, code: 'field-invalid', shown: `${note}.targets`, instead: [] },
  { name: 'a target that is blank', at: `${note}.target`, value: ' \n', code: 'field-invalid', shown: `${note}.targets`, instead: [] },
  { name: 'a target that is empty', at: `${note}.target`, value: {}, code: 'field-invalid', shown: `${note}.targets`, instead: [] },
  { name: 'a list in a list of targets', at: `${note}.target`, value: [['x']], code: 'field-invalid', shown: `${note}.targets`, instead: [] },
  { name: 'one bad target of two', at: `${note}.target`, value: [{}, { css: '#a' }], code: 'field-invalid', shown: `${note}.targets`, instead: [{ type: 'element', by: 'css', value: '#a' }] },
  { name: 'a paragraph as text', at: `${note}.target`, value: { paragraph: '3' }, code: 'field-invalid', shown: `${note}.targets`, instead: [] },
  { name: 'a paragraph and a half', at: `${note}.target`, value: { paragraph: 1.5 }, code: 'field-invalid', shown: `${note}.targets`, instead: [] },
  { name: 'a paragraph below none', at: `${note}.target`, value: { paragraph: -1 }, code: 'field-invalid', shown: `${note}.targets`, instead: [] },
  { name: 'a position without end', at: `${note}.target`, value: { exact: 'words', start: Infinity }, code: 'field-invalid', shown: `${note}.targets.0.start` },
  { name: 'a position that is no number', at: `${note}.target`, value: { exact: 'words', start: NaN }, code: 'field-invalid', shown: `${note}.targets.0.start` },
  { name: 'a position before the text', at: `${note}.target`, value: { exact: 'words', end: -1 }, code: 'field-invalid', shown: `${note}.targets.0.end` },
  { name: 'a prefix that is a list', at: `${note}.target`, value: { exact: 'words', prefix: [] }, code: 'field-invalid', shown: `${note}.targets.0.prefix`, instead: '' },
  { name: 'a title that is true', at: `${note}.title`, value: true, code: 'field-invalid' },
  { name: 'a body that is an object', at: `${note}.body`, value: { html: '<b>' }, code: 'field-invalid', instead: [] },
  { name: 'a link in the body to a script', at: `${note}.body`, value: '[here](javascript:alert(1))', code: 'url-refused', instead: [{ type: 'paragraph', children: [{ type: 'link', children: [{ type: 'text', text: 'here' }] }] }] },
  { name: 'a date of the event that no calendar has', at: `${note}.event`, value: '2023-02-29', code: 'date-invalid' },
  { name: 'a date of the check that is an object', at: `${note}.checked`, value: {}, code: 'field-invalid' },
  { name: 'citations that are text', at: `${note}.citations`, value: 'kcna-visit', code: 'field-invalid', instead: [] },
  { name: 'a citation of an unknown source', at: `${note}.citations`, value: ['nobody'], code: 'source-unknown', instead: [] },
  { name: 'a citation of what every object has', at: `${note}.citations`, value: ['toString', '__proto__'], code: 'source-unknown', instead: [] },
  { name: 'a citation without a source', at: `${note}.citations.0.source`, value: undefined, code: 'field-missing', shown: `${note}.citations.0.source.id`, instead: 'yonhap-wire' },
  { name: 'an unknown role', at: `${note}.citations.0.role`, value: 'proves', code: 'field-invalid', instead: 'supports' },
  { name: 'a quote that is a list', at: `${note}.citations.0.quote`, value: ['x'], code: 'field-invalid' },
  { name: 'a trail that is an object', at: `${note}.trail`, value: {}, code: 'field-invalid', instead: [] },
  { name: 'a step that is text', at: `${note}.trail.0`, value: 'claimed', code: 'field-missing', place: '$.annotations[0].trail', shown: `${note}.trail.0.act`, instead: 'confirmed' },
  { name: 'a step without an act', at: `${note}.trail.0.act`, value: undefined, code: 'field-missing', place: '$.annotations[0].trail', instead: 'confirmed' },
  { name: 'a step whose act is null', at: `${note}.trail.0.act`, value: null, code: 'field-missing', place: '$.annotations[0].trail', instead: 'confirmed' },
  { name: 'an unknown act', at: `${note}.trail.0.act`, value: 'whispered', code: 'field-invalid', instead: 'confirmed' },
  { name: 'a step with a bad date', at: `${note}.trail.0.date`, value: '2024-1-4', code: 'date-invalid' },
  { name: 'a step that cites an unknown source', at: `${note}.trail.0.citations`, value: ['nobody'], code: 'source-unknown', instead: [] },
  { name: 'media that are text', at: `${note}.media`, value: 'https://times.example/a.jpg', code: 'field-invalid' },
  { name: 'media with a blob URL', at: `${note}.media.url`, value: 'blob:https://times.example/1', code: 'url-refused', shown: `${note}.media` },
  { name: 'media with a mail address', at: `${note}.media.url`, value: 'mailto:a@times.example', code: 'url-refused', shown: `${note}.media` },
  { name: 'media without a URL', at: `${note}.media.url`, value: undefined, code: 'field-missing', shown: `${note}.media`, place: '$.annotations[0].media' },
  { name: 'media of an unknown type', at: `${note}.media.type`, value: 'video', code: 'field-invalid', shown: `${note}.media` },
  { name: 'an image without a description', at: `${note}.media.alt`, value: undefined, code: 'field-missing', instead: '' },
  { name: 'related notes that are text', at: `${note}.related`, value: 'keeper', code: 'field-invalid', instead: [] },
  { name: 'a related note that is a number', at: `${note}.related`, value: [7, 'keeper'], code: 'field-invalid', instead: ['keeper'] },
  { name: 'a related note that is not there', at: `${note}.related`, value: ['nobody'], code: 'annotation-unknown', instead: ['nobody'] },
];

function pathOf(at: string): string {
  return `$.${at}`.replace(/\.(\d+)/g, '[$1]').replace(/\.([\w]+-[\w-]+)/g, '["$1"]');
}

for (const [subject, cases] of Object.entries({ document, sources, annotations }))
  describe(`parseDocument, of a bad member of ${subject}`, () => {
    for (const { name, at, value, code, place = pathOf(at), instead, shown = at } of cases)
      it(`reports ${name} and shows the rest`, () => {
        const { document, problems } = parsed(withMember(at, value));
        assertProblemsAt(problems, code, place);
        assert.deepEqual(member(document, shown), instead);
        assert.deepEqual(member(document, 'annotations.1'), member(good, 'annotations.1'));
        if (at.startsWith(note))
          assert.deepEqual([...new Set(problems.map(({ annotationId }) => annotationId))], ['canisters']);
      });
  });

describe('parseDocument, of what is no document', () => {
  const empty = { version: 1, article: { opinion: false }, sources: {}, annotations: [] };

  for (const value of [undefined, null, true, 7, NaN, '{}', [], [goodDocument()], Symbol('x'), 1n, () => ({})])
    it(`gives an empty document for ${Array.isArray(value) ? `a list of ${value.length}` : String(value)}`, () => {
      const { document, problems } = parsed(value);
      assert.deepEqual(document, empty);
      assertProblemsAt(problems, 'document-invalid', '$');
    });

  it('shows the notes of a document without sources, and says which citations are lost', () => {
    const { document, problems } = parsed(withMember('sources', undefined));
    assert.equal((member(document, 'annotations') as unknown[]).length, 2);
    assert.ok(problems.every(({ code }) => code === 'source-unknown'));
    assert.equal(problems.length, 3);
  });

  it('reports sources that are neither a map nor a list', () => {
    const { problems } = parsed({ ...goodDocument(), sources: 'none', annotations: [] });
    assertProblemsAt(problems, 'field-invalid', '$.sources');
  });

  it('reports a source that is no object', () => {
    const { document, problems } = parsed(withMember('sources.x', 7));
    assert.equal(member(document, 'sources.x'), undefined);
    assertProblemsAt(problems, 'field-invalid', '$.sources');
  });

  for (const value of [undefined, null])
    it(`reports annotations that are ${value}`, () => {
      assertProblemsAt(parsed(withMember('annotations', value)).problems, 'field-missing', '$.annotations');
    });

  it('reports annotations that are no list', () => {
    const { document, problems } = parsed(withMember('annotations', { a: {} }));
    assertProblemsAt(problems, 'field-invalid', '$.annotations');
    assert.deepEqual(member(document, 'annotations'), []);
  });

  for (const value of [null, 7, 'words', ['words']])
    it(`reports a note that is ${JSON.stringify(value)} and shows the others`, () => {
      const { document, problems } = parsed({ ...goodDocument(), annotations: [value, { id: 'b', target: 'words' }] });
      assertProblemsAt(problems, 'field-invalid', '$.annotations[0]');
      assert.equal(member(document, 'annotations.0.id'), 'b');
    });
});

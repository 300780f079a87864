import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromWebAnnotations } from '../../src/core/index.js';

const uri = 'https://news.example/2024/port';

/** An annotation as Hypothesis's API gives it. */
function row(members: object): object {
  return {
    id: '2l_QXmZFEe6Ka9Pb1gX-pQ',
    created: '2024-05-20T10:11:12.131415+00:00',
    updated: '2024-05-20T10:11:12.131415+00:00',
    user: 'acct:desk@hypothes.is',
    uri,
    text: 'Listed by *weight*.',
    tags: ['register'],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [
      {
        source: uri,
        selector: [
          { type: 'RangeSelector', startContainer: '/article[1]/p[2]', startOffset: 21, endContainer: '/article[1]/p[2]', endOffset: 34 },
          { type: 'TextPositionSelector', start: 412, end: 425 },
          { type: 'TextQuoteSelector', exact: 'machine parts', prefix: 'The register lists ', suffix: ', by weight.' },
        ],
      },
    ],
    document: { title: ['What the port saw'] },
    links: { html: 'https://hypothes.is/a/2l_QXmZFEe6Ka9Pb1gX-pQ' },
    flagged: false,
    ...members,
  };
}

describe('an export of Hypothesis', () => {
  const forms: readonly [name: string, json: object][] = [
    ['what a search answers', { total: 1, rows: [row({})] }],
    ['what the sidebar exports', { export_date: '2024-05-21T00:00:00Z', client_version: '1.1', annotations: [row({})] }],
    ['a list', [row({})]],
  ];
  for (const [name, json] of forms)
    it(`is read: ${name}`, () => {
      const { document, problems } = fromWebAnnotations(json);
      assert.deepEqual(problems, []);
      assert.equal(document.article.url, uri);
      const [note] = document.annotations;
      assert.equal(note?.id, '2l_QXmZFEe6Ka9Pb1gX-pQ');
      assert.equal(note.kind, 'context');
      assert.deepEqual(note.body, [
        { type: 'paragraph', children: [{ type: 'text', text: 'Listed by ' }, { type: 'emphasis', children: [{ type: 'text', text: 'weight' }] }, { type: 'text', text: '.' }] },
      ]);
      const [target] = note.targets;
      assert.ok(target?.type === 'passage');
      assert.deepEqual(target.selectors.map(({ type }) => type), ['range', 'position', 'quote']);
    });

  it('is a document without notes where a search found nothing', () => {
    const { document, problems } = fromWebAnnotations({ total: 0, rows: [] });
    assert.deepEqual([document.annotations, problems], [[], []]);
  });

  it('has highlights without words, and notes on the whole page', () => {
    const { document, problems } = fromWebAnnotations({ rows: [row({ text: '' }), row({ id: 'b', target: [{ source: uri }] })] });
    assert.deepEqual(document.annotations.map(({ body, targets }) => [body.length, targets.length]), [[0, 1], [1, 0]]);
    assert.deepEqual(problems.map(({ code, annotationId }) => [code, annotationId]), [['target-not-text', 'b']]);
  });

  it('leaves out answers to notes, and says so', () => {
    const { document, problems } = fromWebAnnotations({ rows: [row({}), row({ id: 'c', references: ['2l_QXmZFEe6Ka9Pb1gX-pQ'], target: [{ source: uri }] }), 7] });
    assert.equal(document.annotations.length, 1);
    assert.deepEqual(problems.map(({ code, path }) => [code, path]), [['reply-left-out', '$.rows[1]'], ['field-invalid', '$.rows[2]']]);
  });

  it('becomes a document whose words are the marks of a passage', () => {
    const { json } = fromWebAnnotations({ rows: [row({})] });
    const [note] = json['annotations'] as { target: unknown }[];
    assert.deepEqual(note?.target, {
      selector: [
        { type: 'RangeSelector', startSelector: { type: 'XPathSelector', value: '/article[1]/p[2]', refinedBy: { type: 'TextPositionSelector', start: 21, end: 21 } }, endSelector: { type: 'XPathSelector', value: '/article[1]/p[2]', refinedBy: { type: 'TextPositionSelector', start: 34, end: 34 } } },
        { type: 'TextPositionSelector', start: 412, end: 425 },
        { exact: 'machine parts', prefix: 'The register lists ', suffix: ', by weight.' },
      ],
    });
  });
});

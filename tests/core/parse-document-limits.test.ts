import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexText, matchTargets, parseDocument } from '../../src/core/index.js';
import { plainText } from '../../src/core/rich-text.js';
import { goodDocument, member, withMember } from './good-document.js';
import { assertProblemsAt, parsed } from './parsed.js';

describe('parseDocument, over a limit', () => {
  const lines = [
    { at: 'article.title', shown: 'article.title' },
    { at: 'sources.yonhap-wire.title', shown: 'sources.yonhap-wire.title' },
    { at: 'annotations.0.title', shown: 'annotations.0.title' },
    { at: 'annotations.0.citations.0.locator', shown: 'annotations.0.citations.0.locator' },
    { at: 'annotations.0.trail.0.by', shown: 'annotations.0.trail.0.by' },
    { at: 'annotations.0.media.alt', shown: 'annotations.0.media.alt' },
  ];
  for (const { at, shown } of lines)
    it(`cuts a text of 100,000 characters at ${at}`, () => {
      const { document, problems } = parsed(withMember(at, 'word '.repeat(20_000)));
      assert.deepEqual(problems.map(({ code }) => code), ['field-too-long']);
      const text = member(document, shown) as string;
      assert.ok(text.length < 1000 && text.startsWith('word word') && text.endsWith('…'));
    });

  it('cuts a body at 4,000 characters', () => {
    const body = `${'a'.repeat(3999)}bc`;
    const { document, problems } = parseDocument(withMember('annotations.0.body', body));
    assertProblemsAt(problems, 'field-too-long', '$.annotations[0].body');
    assert.equal(plainText(document.annotations[0]?.body ?? []), `${'a'.repeat(3999)}b…`);
  });

  it('takes a body of 4,000 characters', () => {
    const { problems } = parseDocument(withMember('annotations.0.body', 'a'.repeat(4000)));
    assert.deepEqual(problems, []);
  });

  it('cuts no character in two', () => {
    const { document } = parseDocument(withMember('annotations.0.body', `${'a'.repeat(3999)}😀😀`));
    assert.doesNotMatch(plainText(document.annotations[0]?.body ?? []), /[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('still finds a passage whose words were cut', () => {
    const passage = Array.from({ length: 1200 }, (_, i) => `word${i}`).join(' ');
    const { document, problems } = parseDocument(withMember('annotations.0.target', passage));
    assert.deepEqual(problems.map(({ code }) => code), ['field-too-long']);
    const [match] = matchTargets(indexText(`Before. ${passage} After.`), document.annotations[0]?.targets ?? []);
    assert.equal(match?.status, 'exact');
  });

  it('reads 500 notes and reports more', () => {
    const annotations = Array.from({ length: 501 }, (_, i) => ({ id: `n${i}`, target: 'words' }));
    const { document, problems } = parseDocument({ ...goodDocument(), annotations });
    assert.deepEqual(document.annotations.map(({ id }) => id), annotations.slice(0, 500).map(({ id }) => id));
    assertProblemsAt(problems, 'too-many-annotations', '$.annotations');
  });

  it('says nothing against 500 notes', () => {
    const annotations = Array.from({ length: 500 }, (_, i) => ({ id: `n${i}`, target: 'words' }));
    assert.deepEqual(parseDocument({ ...goodDocument(), annotations }).problems, []);
  });

  for (const at of ['target', 'citations', 'trail', 'related'])
    it(`shows some of 10,000 items of “${at}” and reports the rest`, () => {
      const item = at === 'trail' ? { act: 'claimed' } : at === 'citations' ? 'kcna-visit' : 'keeper';
      const json = withMember(`annotations.0.${at}`, Array.from({ length: 10_000 }, () => item));
      const { document, problems } = parsed(json);
      assertProblemsAt(problems, 'field-too-long', `$.annotations[0].${at}`);
      const items = member(document, `annotations.0.${at === 'target' ? 'targets' : at}`) as unknown[];
      assert.ok(items.length > 10 && items.length < 1000);
    });

  it('ends its list of problems before it fills the page', () => {
    const annotations = Array.from({ length: 500 }, () => ({ kind: 'x', attribution: 'x', event: 'x', checked: 'x' }));
    const { problems } = parseDocument({ ...goodDocument(), annotations });
    assert.ok(problems.length >= 100 && problems.length <= 1000);
  });

  it('refuses a URL of more than 2,048 characters', () => {
    const url = `https://times.example/${'a'.repeat(2048)}`;
    assertProblemsAt(parsed(withMember('article.url', url)).problems, 'url-refused', '$.article.url');
  });

  it('takes control characters out of texts', () => {
    const { document, problems } = parsed(withMember('annotations.0.title', 'Con\u0000tain\u001b[31mers\u007f'));
    assert.deepEqual(problems, []);
    assert.equal(member(document, 'annotations.0.title'), 'Contain[31mers');
  });
});

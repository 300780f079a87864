import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { annotationInHash, entryId, listId, markerId } from '../../src/core/article-ids.js';

const annotationId = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
/** An element's id has no white space, and may have anything else. */
const articleName = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !/\s|\p{Cs}/u.test(name)),
);

describe('annotationInHash', () => {
  const cases = [
    { name: 'the note', hash: '#sidelight-article-canisters', article: 'article', is: 'canisters' },
    { name: 'a note whose id has hyphens', hash: '#sidelight-article-note-2', article: 'article', is: 'note-2' },
    { name: 'a note of an article whose name has hyphens', hash: '#sidelight-article-2-note', article: 'article-2', is: 'note' },
    { name: 'a note of an article of another script, encoded', hash: '#sidelight-%D1%81%D1%82%D0%B0%D1%82%D1%82%D1%8F-a', article: 'стаття', is: 'a' },
    { name: 'a note of an article of another script', hash: '#sidelight-стаття-a', article: 'стаття', is: 'a' },
    { name: 'a note of an article with a stray percent', hash: '#sidelight-100%-a', article: '100%', is: 'a' },
    { name: 'nothing without a fragment', hash: '', article: 'article', is: undefined },
    { name: 'nothing in an empty fragment', hash: '#', article: 'article', is: undefined },
    { name: 'nothing in the page’s own fragment', hash: '#comments', article: 'article', is: undefined },
    { name: 'nothing in a note of another article', hash: '#sidelight-other-a', article: 'article', is: undefined },
    { name: 'nothing in the list', hash: '#sidelight-article', article: 'article', is: undefined },
    { name: 'nothing in a fragment inside', hash: '#x-sidelight-article-a', article: 'article', is: undefined },
    { name: 'nothing in capitals', hash: '#Sidelight-Article-a', article: 'article', is: undefined },
    { name: 'nothing in a broken code', hash: '#%E0%A4%A', article: 'article', is: undefined },
  ];
  for (const { name, hash, article, is } of cases)
    it(`finds ${name}`, () => assert.equal(annotationInHash(hash, article), is));

  it('reads what an entry’s id makes of a fragment', () => {
    fc.assert(
      fc.property(articleName, annotationId, (article, annotation) => {
        fc.pre(!article.includes('%'));
        assert.equal(annotationInHash(`#${entryId(article, annotation)}`, article), annotation);
      }),
    );
  });

  it('reads what a browser makes of it', () => {
    fc.assert(
      fc.property(articleName, annotationId, (article, annotation) => {
        const url = new URL('https://news.example/');
        url.hash = entryId(article, annotation);
        fc.pre(!article.includes('%'));
        assert.equal(annotationInHash(url.hash, article), annotation);
      }),
    );
  });

  it('reads what somebody has encoded', () => {
    fc.assert(
      fc.property(articleName, annotationId, (article, annotation) => {
        assert.equal(annotationInHash(`#${encodeURIComponent(entryId(article, annotation))}`, article), annotation);
      }),
    );
  });

  it('answers any fragment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), articleName, (hash, article) => {
        const found = annotationInHash(hash, article);
        assert.ok(found === undefined || typeof found === 'string');
      }),
    );
  });
});

describe('the ids of an article’s nodes', () => {
  it('are what links to them say', () => {
    assert.equal(entryId('article', 'canisters'), 'sidelight-article-canisters');
  });

  it('differ for every part of the page', () => {
    const ids = [
      listId('article'),
      entryId('article', 'a'),
      entryId('article', 'b'),
      entryId('article-2', 'a'),
      markerId('article', 'a'),
      markerId('article', 'a', 2),
      markerId('article', 'a', 3),
      markerId('article', 'b'),
      markerId('article-2', 'a'),
    ];
    assert.equal(new Set(ids).size, ids.length);
  });

  it('give the first of a note’s markers the id of its only one', () => {
    assert.equal(markerId('article', 'a', 1), markerId('article', 'a'));
  });
});

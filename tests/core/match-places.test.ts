import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexText, matchTargets, type Match, type Target } from '../../src/core/index.js';

const text = 'A headline\n\n  On Monday the “port”\u00a0was shut. \n \n😀 They left.\n';

function match(target: Target, article = text): Match {
  return matchTargets(indexText(article), [target])[0] ?? assert.fail('There is an answer');
}

function found(target: Target): string {
  const place = match(target);
  return place.status === 'orphan' ? place.code : text.slice(place.start, place.end);
}

describe('matchTargets, of a paragraph', () => {
  const cases = [
    { name: 'the first', target: { paragraph: 1 }, is: 'A headline' },
    { name: 'one without the blanks around', target: { paragraph: 2 }, is: 'On Monday the “port”\u00a0was shut.' },
    { name: 'one past lines without words', target: { paragraph: 3 }, is: '😀 They left.' },
    { name: 'one with its first words', target: { paragraph: 2, exact: 'On Monday' }, is: 'On Monday the “port”\u00a0was shut.' },
    { name: 'one with its first words in other typography', target: { paragraph: 2, exact: 'On  Monday the "port" was' }, is: 'On Monday the “port”\u00a0was shut.' },
    { name: 'one with all its words', target: { paragraph: 3, exact: '😀 They left.' }, is: '😀 They left.' },
  ];
  for (const { name, target, is } of cases)
    it(`finds ${name}`, () => assert.equal(found({ type: 'paragraph', ...target }), is));

  const orphans = [
    { name: 'the one past the last', target: { paragraph: 4 }, code: 'paragraph-out-of-range' },
    { name: 'one far behind', target: { paragraph: 1e9 }, code: 'paragraph-out-of-range' },
    { name: 'paragraph 0', target: { paragraph: 0 }, code: 'paragraph-out-of-range' },
    { name: 'one with other first words', target: { paragraph: 2, exact: 'On Tuesday' }, code: 'text-changed' },
    { name: 'one whose words stand further in', target: { paragraph: 2, exact: 'Monday the' }, code: 'text-changed' },
    { name: 'one that is shorter than its first words', target: { paragraph: 1, exact: 'A headline that was' }, code: 'text-changed' },
  ];
  for (const { name, target, code } of orphans)
    it(`does not find ${name}`, () => assert.equal(found({ type: 'paragraph', ...target }), code));

  it('finds none in an empty text', () => {
    assert.deepEqual(match({ type: 'paragraph', paragraph: 1 }, ''), { status: 'orphan', code: 'paragraph-out-of-range' });
  });

  it('counts the paragraphs it is given', () => {
    const index = indexText('Head\nOne\nTwo', [{ start: 5, end: 8 }, { start: 9, end: 12 }]);
    const [place] = matchTargets(index, [{ type: 'paragraph', paragraph: 2 }]);
    assert.deepEqual(place, { status: 'exact', start: 9, end: 12, score: 1 });
  });

  it('counts offsets in UTF-16 units behind the second plane', () => {
    const [place] = matchTargets(indexText('😀😀\nOne'), [{ type: 'paragraph', paragraph: 2 }]);
    assert.deepEqual(place, { status: 'exact', start: 5, end: 8, score: 1 });
  });
});

describe('matchTargets, of an element', () => {
  const target: Target = { type: 'element', css: '#p7' };

  it('takes its whole text', () => {
    const locate = (selector: string) => (selector === '#p7' ? { start: 2, end: 10 } : undefined);
    assert.deepEqual(matchTargets(indexText(text), [target], { locate }), [
      { status: 'exact', start: 2, end: 10, score: 1 },
    ]);
  });

  it('is an orphan when there is none', () => {
    const orphan = { status: 'orphan', code: 'element-not-found' };
    assert.deepEqual(matchTargets(indexText(text), [target], { locate: () => undefined }), [orphan]);
    assert.deepEqual(matchTargets(indexText(text), [target]), [orphan]);
  });
});

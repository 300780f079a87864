import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexText, matchTargets, type ElementReference, type Match, type Target } from '../../src/core/index.js';

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

  const moved = [
    { name: 'one that others were put before', target: { paragraph: 1, exact: 'On Monday the “port”' }, is: 'On Monday the “port”\u00a0was shut.' },
    { name: 'one that others were taken from before', target: { paragraph: 9, exact: 'On Monday the "port"' }, is: 'On Monday the “port”\u00a0was shut.' },
  ];
  for (const { name, target, is } of moved)
    it(`finds ${name} by its first words, and says that this is no certain place`, () => {
      assert.equal(found({ type: 'paragraph', ...target }), is);
      assert.equal(match({ type: 'paragraph', ...target }).status, 'approximate');
    });

  const unmoved = [
    { name: 'whose first words are few', text: 'New.\nThe port was shut.', exact: 'The port' },
    { name: 'whose first words stand further in', text: 'New.\nOn Monday the port was shut.', exact: 'the port was shut' },
    { name: 'whose first words begin two', text: 'New.\nOn Monday it was shut.\nOn Monday it was open.', exact: 'On Monday it was' },
    { name: 'whose first words stand elsewhere too', text: 'New.\nOn Monday it was shut.\nSo on Monday it was.\nWhy On Monday it was?', exact: 'On Monday it was' },
    { name: 'whose first words were edited', text: 'New.\nLast Friday they left the port.', exact: 'On Monday they reached' },
  ];
  for (const { name, text: article, exact } of unmoved)
    it(`does not look elsewhere for one ${name}`, () => {
      const orphan = { status: 'orphan', code: 'text-changed' };
      assert.deepEqual(match({ type: 'paragraph', paragraph: 1, exact }, article), orphan);
    });

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
  const target: Target = { type: 'element', by: 'css', value: '#p7' };
  const orphan = { status: 'orphan', code: 'element-not-found' };

  it('takes its whole text', () => {
    const locate = ({ by, value }: ElementReference) => (by === 'css' && value === '#p7' ? { start: 2, end: 10 } : undefined);
    assert.deepEqual(matchTargets(indexText(text), [target], { locate }), [
      { status: 'exact', start: 2, end: 10, score: 1 },
    ]);
  });

  it('leaves out the blanks around its text', () => {
    const [match] = matchTargets(indexText(text), [target], { locate: () => ({ start: 1, end: 14 }) });
    assert.deepEqual(match, { status: 'exact', start: 2, end: 10, score: 1 });
  });

  it('is an orphan when there is none', () => {
    assert.deepEqual(matchTargets(indexText(text), [target], { locate: () => undefined }), [orphan]);
    assert.deepEqual(matchTargets(indexText(text), [target]), [orphan]);
  });

  it('is an orphan when it holds nothing but blanks', () => {
    assert.deepEqual(matchTargets(indexText(text), [target], { locate: () => ({ start: 10, end: 14 }) }), [orphan]);
    assert.deepEqual(matchTargets(indexText(text), [target], { locate: () => ({ start: 3, end: 3 }) }), [orphan]);
  });
});

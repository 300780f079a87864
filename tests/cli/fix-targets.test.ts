import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { refreshedTarget } from '../../src/cli/fix/target-fixes.js';
import type { ValueEdit } from '../../src/cli/json/edit-values.js';
import { describeQuote } from '../../src/core/describe-quote.js';
import { Fields } from '../../src/core/fields.js';
import { isPlaced, type Match } from '../../src/core/match.js';
import { matcherOf } from '../../src/core/match-targets.js';
import { parseTargets } from '../../src/core/parse-target.js';
import { indexText, type TextIndex } from '../../src/core/text-index.js';
import { article, describeWords, passage } from '../core/edited-article.js';

function matchOf(index: TextIndex, json: unknown): Match {
  const [target] = parseTargets(new Fields({ target: json }, '$', { problems: [] }));
  assert.ok(target);
  return matcherOf(index)(target);
}

function refreshed(index: TextIndex, json: unknown): ValueEdit[] | undefined {
  const place = matchOf(index, json);
  assert.ok(isPlaced(place) && place.status === 'approximate', JSON.stringify(place));
  return refreshedTarget(index, json, '$.t', place, matcherOf(index));
}

/** The target with the edits in it. */
function withEdits(json: unknown, edits: readonly ValueEdit[]): unknown {
  const whole = edits.find(({ path }) => path === '$.t');
  if (whole) return whole.value;
  return { ...(json as object), ...Object.fromEntries(edits.map(({ path, value }) => [path.replace('$.t.', ''), value])) };
}

const edited = indexText(article.replace('over a thousand', 'more than a thousand').replace('satellite pictures show', 'satellite images show'));
const exact = passage.replace('over a thousand', 'more than a thousand').replace('satellite pictures show', 'satellite images show');

const cases: readonly { readonly name: string; readonly target: unknown; readonly becomes: unknown }[] = [
  { name: 'bare words stay bare words', target: passage, becomes: exact },
  { name: 'a record of words alone has no more', target: { exact: passage, 'x-mine': 1 }, becomes: { exact, 'x-mine': 1 } },
  { name: 'a W3C selector stays one', target: { type: 'TextQuoteSelector', exact: passage }, becomes: { type: 'TextQuoteSelector', exact } },
  {
    name: 'what is remembered is renewed',
    target: { ...describeWords(article, passage), rivals: undefined },
    becomes: { ...describeWords(edited.text, exact) },
  },
];

describe('a target that takes over the words of an edited passage', () => {
  for (const { name, target, becomes } of cases)
    it(`says only what it said: ${name}`, () => {
      const edits = refreshed(edited, target);
      assert.ok(edits);
      assert.deepEqual(JSON.parse(JSON.stringify(withEdits(target, edits))), JSON.parse(JSON.stringify(becomes)));
    });

  for (const target of [
    { selector: [{ type: 'TextQuoteSelector', exact: passage }, { type: 'TextPositionSelector', start: 1, end: 2 }] },
    { type: 'RangeSelector', startSelector: { type: 'TextQuoteSelector', exact: passage }, endSelector: { type: 'TextQuoteSelector', exact: 'The ministry declined' } },
  ])
    it(`leaves to its author what is more than words: ${Object.keys(target)[0]}`, () => assert.equal(refreshed(edited, target), undefined));

  it('is told from its twin by what stands around it', () => {
    const twice = indexText(`${edited.text}\nNobody at the harbour had seen any of it.\n${exact}`);
    const target = describeWords(article, passage);
    const place = matchOf(twice, target);
    assert.ok(isPlaced(place) && place.status === 'approximate');
    const edits = refreshedTarget(twice, target, '$.t', place, matcherOf(twice));
    assert.ok(edits);
    const found = matchOf(twice, withEdits(target, edits));
    assert.deepEqual(found, { status: 'exact', start: place.start, end: place.end, score: 1 });
  });

  it('finds exactly the words that it was found at, and is left alone then', () => {
    const words = fc.constantFrom('harbour', 'ship', 'the', 'night', 'of', 'crates', 'master', 'said', 'nine', 'pier', 'port', 'saw');
    const sentence = fc.array(words, { minLength: 8, maxLength: 16 });
    const texts = fc.tuple(fc.array(sentence, { minLength: 3, maxLength: 6 }), fc.nat(), fc.nat(), words);
    fc.assert(
      fc.property(texts, ([sentences, which, where, word]) => {
        const lines = sentences.map((all) => all.join(' '));
        const at = which % lines.length;
        const before = indexText(lines.join('\n'));
        const start = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
        const target = describeQuote(before, start, start + (lines[at]?.length ?? 0));
        const changed = lines.map((line, index) => (index === at ? line.split(' ').map((one, place) => (place === where % 8 ? word : one)).join(' ') : line));
        const after = indexText(changed.join('\n'));
        const place = matchOf(after, target);
        if (!isPlaced(place) || place.status === 'exact') return;
        const edits = refreshedTarget(after, target, '$.t', place, matcherOf(after));
        if (!edits) return;
        const found = matchOf(after, withEdits(target, edits));
        assert.ok(isPlaced(found));
        assert.deepEqual([found.status, found.start, found.end], ['exact', place.start, place.end]);
      }),
      { numRuns: 300 },
    );
  });
});

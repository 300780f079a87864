import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { describeQuote } from '../../src/core/describe-quote.js';
import type { QuoteJson } from '../../src/core/model.js';
import { indexText } from '../../src/core/text-index.js';
import { editOf, updatedText } from './text-edit.js';

const vocabulary = 'the port of a ship was closed to visitors for summer when nobody had seen papers that company said on Monday and crates held machine parts'.split(' ');

/** An article of few words, in which much looks alike. */
const article = fc
  .array(fc.array(fc.constantFrom(...vocabulary), { minLength: 4, maxLength: 16 }), { minLength: 1, maxLength: 8 })
  .map((paragraphs) => paragraphs.map((words) => `${words.join(' ')}.`).join('\n'));

/** Edits of single words: their places and what is put there. */
const wordEdits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'new', 'words put in', ...vocabulary)), { maxLength: 8 });

function withEdits(text: string, edits: readonly (readonly [number, string])[]): string {
  const words = text.split(/(?<=\s)/);
  for (const [at, put] of edits) {
    const place = at % words.length;
    words[place] = put + (/\s$/.exec(words[place] ?? '')?.[0] ?? '');
  }
  return words.join('');
}

/** A document with every kind of target of one passage, of whole words. */
function documentFor(text: string, a: number, b: number): string {
  const index = indexText(text);
  const words = Array.from(text.matchAll(/\S+/g), ({ index: start, 0: word }) => ({ start, end: start + word.length }));
  const [first, last] = [a, b].map((one) => words[one % words.length]).sort((one, other) => (one?.start ?? 0) - (other?.start ?? 0));
  const quote: QuoteJson = describeQuote(index, first?.start ?? 0, last?.end ?? 0) ?? { exact: 'port', prefix: '', suffix: '' };
  const { exact, prefix = '', suffix = '' } = quote;
  const targets = [
    exact,
    { exact },
    { exact, prefix, suffix },
    { ...quote },
    { selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }, { type: 'TextPositionSelector', start: quote.start, end: quote.end }] },
    { paragraph: 1 + (a % 8) },
    { paragraph: 1 + (b % 8), exact: index.text.split('\n')[b % 8]?.slice(0, 15) },
    { paragraph: 1 + (b % 8), refinedBy: { exact } },
    { type: 'RangeSelector', startSelector: { exact }, endSelector: { exact: 'port' } },
    { type: 'XPathSelector', value: '/p[2]' },
  ];
  return JSON.stringify({ version: 1, annotations: targets.map((target, id) => ({ id: `n${id}`, target, body: 'A note.' })) }, null, 2);
}

describe('updating a document', () => {
  it('changes nothing where the article has not changed', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), (text, a, b) => {
        const document = documentFor(text, a, b);
        assert.equal(updatedText(document, text, text).text, document);
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(article, wordEdits, fc.nat(), fc.nat(), (old, edits, a, b) => {
        const now = withEdits(old, edits);
        const once = updatedText(documentFor(old, a, b), old, now).text;
        assert.equal(updatedText(once, old, now).text, once);
      }),
      { numRuns: 300 },
    );
  });

  it('writes nothing that the engine does not find in that very place', () => {
    fc.assert(
      fc.property(article, article, wordEdits, fc.boolean(), fc.nat(), fc.nat(), (old, other, edits, isOther, a, b) => {
        const now = isOther ? other : withEdits(old, edits);
        const edit = editOf(old, now);
        for (const outcome of updatedText(documentFor(old, a, b), old, now).outcomes) {
          if (!('written' in outcome) || !outcome.isRewritten) continue;
          const match = edit.findNew(outcome.written);
          assert.ok(match.status === 'exact');
          assert.deepEqual([match.start, match.end], [outcome.place.start, outcome.place.end]);
        }
      }),
    );
  });

  it('changes nothing but targets', () => {
    fc.assert(
      fc.property(article, wordEdits, fc.nat(), fc.nat(), (old, edits, a, b) => {
        const document = documentFor(old, a, b);
        const withoutTargets = (text: string): unknown =>
          JSON.parse(text, function (name, value: unknown) {
            return name === 'target' ? undefined : value;
          });
        assert.deepEqual(withoutTargets(updatedText(document, old, withEdits(old, edits)).text), withoutTargets(document));
      }),
    );
  });

  it('never fails, whatever stands in the document', () => {
    const documents = fc.array(fc.record({ id: fc.jsonValue(), target: fc.jsonValue() }, { requiredKeys: [] }), { maxLength: 4 });
    fc.assert(
      fc.property(documents, article, wordEdits, (annotations, old, edits) => {
        updatedText(JSON.stringify({ annotations }), old, withEdits(old, edits));
      }),
    );
    for (const text of ['null', '[]', '{"annotations":{}}', '{"annotations":[null,1,{"target":{"selector":{"selector":{}}}}]}']) assert.equal(updatedText(text, 'one', 'two').text, text);
  });

  it('leaves a target alone of which a file has two', () => {
    const text = '{"annotations":[{"id":"a","target":"the crates were full","target":"the crates were empty"}]}';
    const { text: after, outcomes } = updatedText(text, 'He said that the crates were empty.', 'He said that the crates were very empty.');
    assert.equal(after, text);
    assert.deepEqual(outcomes.map((outcome) => 'doubt' in outcome && outcome.doubt), ['target-not-rewritten']);
  });
});

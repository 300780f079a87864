import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { describeWords, found, match } from './edited-article.js';

describe('matchQuote, of a sentence that is edited and moved by one paragraph', () => {
  const ministry = 'The ministry said on Tuesday that ships had delivered a thousand containers to the port.';
  const pier = 'Nobody was told how long the northern pier would stay closed for repairs.';
  const company = 'The company denied that its vessels had ever called at this harbour.';
  const officials = 'Officials in the capital did not answer questions about the shipments.';
  const prices = 'Prices of fish rose sharply in the markets of the neighbouring towns.';
  const fishermen = 'Fishermen were asked to keep away from the coast during the whole summer.';

  const cases = [
    { name: 'up', before: [pier, company, ministry, officials], passage: company, from: 'ever called at', to: 'ever at', after: [company, pier, ministry, officials] },
    { name: 'up, near the end', before: [ministry, pier, prices, officials, company], passage: officials, from: 'did not', to: 'did', after: [ministry, pier, officials, prices, company] },
    { name: 'down', before: [pier, ministry, company, prices, fishermen], passage: company, from: 'denied that', to: 'that', after: [pier, ministry, prices, company, fishermen] },
    { name: 'down to the end', before: [fishermen, pier, company, ministry], passage: company, from: 'ever called', to: 'called', after: [fishermen, pier, ministry, company] },
  ];
  for (const { name, before, passage: words, from, to, after } of cases)
    it(`finds all of it, moved ${name}`, () => {
      const edited = words.replace(from, to);
      const text = after.join('\n').replace(words, edited);
      assert.equal(found(text, describeWords(before.join('\n'), words)), `approximate: ${edited}`);
    });
});

describe('matchQuote, of a sentence that is edited at random', () => {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu'];
  const vocabulary = syllables.flatMap((one) => syllables.flatMap((two) => [one + two, one + two + one]));
  const word = fc.constantFrom(...vocabulary);
  const strange = fc.constantFrom('quite', 'another', 'stranger', 'indeed');
  const sentence = fc.uniqueArray(word, { minLength: 12, maxLength: 25 });
  const others = fc.array(sentence, { minLength: 2, maxLength: 12 });
  const textOf = (words: readonly string[]): string => `${words.join(' ')}.`;

  it('finds all of it and nothing else, edited inside, wherever it stands', () => {
    fc.assert(
      fc.property(others, sentence, fc.nat(), fc.array(strange, { maxLength: 2 }), fc.nat(), fc.nat(), (rest, words, edited, added, from, to) => {
        const lines = rest.map(textOf);
        const insert = (line: string, at: number): string => lines.toSpliced(at, 0, line).join('\n');
        const [place, other] = [from % (lines.length + 1), to % (lines.length + 1)];
        const before = insert(textOf(words), place);
        // One word, but none of the first and last three.
        const after = textOf(words.toSpliced(3 + (edited % (words.length - 6)), 1, ...added));
        for (const at of [place, other]) {
          const text = insert(after, at);
          const is = match(text, describeWords(before, textOf(words)));
          // It is known by its words alone where it was moved; few of them are not enough.
          if (is.status === 'orphan') assert.notEqual(at, place, is.code);
          else assert.equal(text.slice(is.start, is.end), after);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing when it is deleted', () => {
    fc.assert(
      fc.property(others, sentence, fc.nat(), (rest, words, at) => {
        const lines = rest.map(textOf);
        const before = lines.toSpliced(at % (lines.length + 1), 0, textOf(words)).join('\n');
        const target = describeWords(before, textOf(words));
        assert.equal(match(lines.join('\n'), target).status, 'orphan');
      }),
      { numRuns: 300 },
    );
  });
});

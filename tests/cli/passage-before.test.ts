import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passageBefore } from '../../src/cli/interchange/passage-before.js';

/** References are written as ^; the passages are given as their words. */
function passages(marked: string): (string | undefined)[] {
  const text = marked.replaceAll('^', '');
  let before: ReturnType<typeof passageBefore>;
  return Array.from(marked.matchAll(/\^/g), ({ index }, count) => {
    const passage = passageBefore(text, index - count, before);
    before = passage ?? before;
    return passage && text.slice(passage.start, passage.end);
  });
}

const cases: readonly { name: string; text: string; words: readonly (string | undefined)[] }[] = [
  { name: 'the sentence that ends there', text: 'One thing. Another thing.^ A third.', words: ['Another thing.'] },
  { name: 'the sentence so far', text: 'One thing. The ship left^ on Sunday.', words: ['The ship left'] },
  { name: 'what follows on the reference before, in one sentence', text: 'The ship left,^ and nobody saw it.^', words: ['The ship left,', 'and nobody saw it.'] },
  { name: 'the whole sentence where the reference before is in another one', text: 'It left.^ Nobody saw it.^', words: ['It left.', 'Nobody saw it.'] },
  { name: 'the same words for two references at one spot', text: 'It left.^^', words: ['It left.', 'It left.'] },
  { name: 'the same words where only the full stop stands between', text: 'It left^.^', words: ['It left', 'It left.'] },
  { name: 'more where the clause has too few letters', text: 'Of A,^ B^ and C.^', words: ['Of A,', 'Of A, B', 'and C.'] },
  { name: 'words of its own block alone', text: 'One line\nAnother line^', words: ['Another line'] },
  { name: 'no words at the beginning of a block', text: 'One line\n^Another line', words: [undefined] },
  { name: 'no words where there are none', text: '^', words: [undefined] },
  { name: 'too few letters for a certain place', text: 'No^', words: [undefined] },
  { name: 'the name behind a title', text: 'It left. Mr. Smith said so.^', words: ['Mr. Smith said so.'] },
  { name: 'the name behind an initial', text: 'It left. J. Smith said so.^', words: ['J. Smith said so.'] },
  { name: 'a closing quotation mark', text: 'He left. “It is gone.”^', words: ['“It is gone.”'] },
  { name: 'a sentence without spaces', text: '港は閉まっていた。船はなかった。^', words: ['船はなかった。'] },
  { name: 'a sentence behind a reference in the block before', text: 'It left.^\nNobody^', words: ['It left.', 'Nobody'] },
];

describe('passageBefore', () => {
  for (const { name, text, words } of cases)
    it(`gives ${name}`, () => {
      assert.deepEqual(passages(text), words);
    });
});

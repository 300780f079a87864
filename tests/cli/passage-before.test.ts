import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passageBefore } from '../../src/cli/interchange/passage-before.js';
import { Sentences } from '../../src/cli/interchange/sentences.js';

/** References are written as ^; the passages are given as their words. */
function passages(marked: string, language?: string): (string | undefined)[] {
  const text = marked.replaceAll('^', '');
  const sentences = new Sentences(text, language);
  let before: ReturnType<typeof passageBefore>;
  return Array.from(marked.matchAll(/\^/g), ({ index }, count) => {
    const passage = passageBefore(sentences, index - count, before);
    before = passage ?? before;
    return passage && text.slice(passage.start, passage.end);
  });
}

const cases: readonly { name: string; text: string; language?: string; words: readonly (string | undefined)[] }[] = [
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
  { name: 'the name behind an abbreviation with full stops', text: 'It left. The U.S. Navy said so.^', words: ['The U.S. Navy said so.'] },
  { name: 'the sentence behind one that ends in an abbreviation, where the article has its first word small', text: 'It left for the U.S. The crew stayed.^', words: ['The crew stayed.'] },
  { name: 'the day behind the hour', text: 'It left. At 5 p.m. Monday the crew stayed.^', words: ['At 5 p.m. Monday the crew stayed.'] },
  { name: 'a name that is a word too', text: 'A white ship, said White. The mate J. White left.^', words: ['The mate J. White left.'] },
  { name: 'the name behind a title without vowels', text: 'It left. Msgr. Smith and Capt. Jones said so.^', words: ['Msgr. Smith and Capt. Jones said so.'] },
  { name: 'the sentence behind capitals alone', text: 'It was on the BBC. Smith said so.^', words: ['Smith said so.'] },
  { name: 'the number behind an abbreviation', text: 'It left. On Jan. 6, Smith saw Pier No. 5 and pp. 3 on it.^', words: ['On Jan. 6, Smith saw Pier No. 5 and pp. 3 on it.'] },
  { name: 'the sentence behind “No.”', text: 'Was it there? No. The ship left.^', words: ['The ship left.'] },
  { name: 'a sentence behind a year', text: 'It left in 2019. Smith said so.^', words: ['Smith said so.'] },
  { name: 'the month behind a day', text: 'Es fuhr. Am 3. Mai kam es.^', language: 'de', words: ['Am 3. Mai kam es.'] },
  { name: 'a sentence behind a number where no full stop makes it an ordinal', text: 'He scored 30. Arsenal lost.^', words: ['Arsenal lost.'] },
  { name: 'who asked, with the question', text: 'It left. “Where is it?” he asked.^', words: ['“Where is it?” he asked.'] },
  { name: 'who said it, with what is quoted in Japanese', text: '港は閉まった。「船は行った。」と男は言った。^', language: 'ja', words: ['「船は行った。」と男は言った。'] },
  { name: 'a sentence behind a quotation in Chinese', text: '他说：“船走了。”没有人看见。^', language: 'zh', words: ['没有人看见。'] },
  { name: 'the name behind an initial in Arabic', text: 'غادرت السفينة. قال د. أحمد ذلك.^', language: 'ar', words: ['قال د. أحمد ذلك.'] },
  { name: 'a sentence behind a question in Arabic', text: 'أين السفينة؟ غادرت الميناء.^', language: 'ar', words: ['غادرت الميناء.'] },
  { name: 'an abbreviation with a space in it', text: 'Plan b kam. Es fuhr z. B. Rom an.^', language: 'de', words: ['Es fuhr z. B. Rom an.'] },
  { name: 'the name behind doubled letters', text: 'Salió. El barco llegó a EE. UU. Sánchez lo dijo.^', language: 'es', words: ['El barco llegó a EE. UU. Sánchez lo dijo.'] },
  { name: 'the whole of a quotation that ends there', text: 'It left. He said: “We saw it. It was gone.”^ Nobody else did.', words: ['He said: “We saw it. It was gone.”'] },
  { name: 'the whole of a quotation that ends in the sentence', text: 'It left. "We saw it. It was gone," he said.^', words: ['"We saw it. It was gone," he said.'] },
  { name: 'the whole of brackets, and of a quotation in German', text: 'Es fuhr. (Er kam. Er ging.)^ „Sie fuhr. Sie ging.“^', language: 'de', words: ['(Er kam. Er ging.)', '„Sie fuhr. Sie ging.“'] },
  { name: 'the sentence that holds a whole quotation', text: '“We saw it.” It was “gone.”^', words: ['It was “gone.”'] },
  { name: 'of a quotation what follows on the reference before', text: '“We saw it.^ It was gone.”^', words: ['“We saw it.', 'It was gone.”'] },
  { name: 'a sentence behind a reference in the block before', text: 'It left.^\nNobody^', words: ['It left.', 'Nobody'] },
];

describe('passageBefore', () => {
  for (const { name, text, language, words } of cases)
    it(`gives ${name}`, () => {
      assert.deepEqual(passages(text, language), words);
    });
});

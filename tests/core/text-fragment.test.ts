import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { withTextFragment } from '../../src/core/index.js';

const page = 'https://times.example/visit';

/** The start, and the end where there is one, that a URL's text directive asks for. */
function quoted(url: string): string[] {
  const [, directive] = url.split(':~:text=');
  assert.ok(directive !== undefined, `${url} has a text directive`);
  return directive.split(',').map(decodeURIComponent);
}

const cases = [
  { name: 'a short quote', quote: 'over a thousand', directive: 'over%20a%20thousand' },
  { name: 'one word', quote: 'containers', directive: 'containers' },
  { name: 'white space of every kind', quote: ' over\u00a0a \u202f thousand\t', directive: 'over%20a%20thousand' },
  { name: 'dashes', quote: 'a well-known port', directive: 'a%20well%2Dknown%20port' },
  { name: 'commas', quote: 'one, two', directive: 'one%2C%20two' },
  { name: 'ampersands', quote: 'R&D', directive: 'R%26D' },
  { name: 'signs of URLs', quote: '50% of #1', directive: '50%25%20of%20%231' },
  { name: 'another script', quote: '항구', directive: '%ED%95%AD%EA%B5%AC' },
  { name: 'quotation marks around', quote: '“over a thousand”', directive: 'over%20a%20thousand' },
  { name: 'an apostrophe inside', quote: 'the port’s gate', directive: 'the%20port%E2%80%99s%20gate' },
  { name: 'an ellipsis in front', quote: '… over a thousand', directive: 'over%20a%20thousand' },
  { name: 'dots behind', quote: 'over a thousand ...', directive: 'over%20a%20thousand' },
  { name: 'an editor’s first words', quote: '[The port] sent over a thousand', directive: 'sent%20over%20a%20thousand' },
  { name: 'an editor’s last words', quote: 'sent over a thousand [containers]', directive: 'sent%20over%20a%20thousand' },
  { name: 'half a character', quote: 'over\ud800 a \udc00thousand', directive: 'over%20a%20thousand' },
  { name: 'a whole character of two halves', quote: 'a 😀', directive: 'a%20%F0%9F%98%80' },
];

/** What is asked for, as words: a browser matches each term inside one block, and between whole words. */
const terms = [
  { name: 'a full stop that may be the editor’s', quote: 'Draught on entry 7.9 m.', asked: ['Draught on entry 7.9 m'] },
  { name: 'a bracket and a full stop around', quote: '(It was closed.)', asked: ['It was closed'] },
  { name: 'marks of Spanish', quote: '¿Quién cerró la puerta?', asked: ['Quién cerró la puerta'] },
  { name: 'soft hyphens and other things unseen', quote: 'a won\u00adder\u200bful \ufeff\u2066port\u2069', asked: ['a wonderful port'] },
  { name: 'the joiner that Persian needs', quote: 'کشتی می\u200cرود', asked: ['کشتی می\u200cرود'] },
  { name: 'a first letter that the editor changed', quote: '[T]he port sent over a thousand', asked: ['port sent over a thousand'] },
  { name: 'an ending that the editor changed', quote: 'over a thousand container[s]', asked: ['over a thousand'] },
  { name: 'words of which the editor changed one', quote: 'It sent over a thousand container[s] to the yards of the city', asked: ['It sent over a thousand', 'to the yards of the city'] },
  { name: 'a Japanese word that the editor explains', quote: '昨夜、港[みなと]は閉鎖、その後千個以上のコンテナを送った。', asked: ['その後千個以上のコンテナを送った'] },
  { name: 'a passage with an ellipsis', quote: 'The port sent over a thousand … and then it closed for good.', asked: ['The port sent over a thousand', 'and then it closed for good'] },
  { name: 'an ellipsis in brackets', quote: 'The port sent over a thousand (...) and then it closed for good', asked: ['The port sent over a thousand', 'and then it closed for good'] },
  { name: 'an ellipsis of dots with spaces', quote: 'The port sent over a thousand . . . and then it closed for good', asked: ['The port sent over a thousand', 'and then it closed for good'] },
  { name: 'an ellipsis behind words that stand everywhere', quote: 'It was … the port that sent over a thousand', asked: ['the port that sent over a thousand'] },
  { name: 'two paragraphs', quote: 'The port sent over a thousand.\n\nThen it closed its gate for good.', asked: ['The port sent over a thousand', 'Then it closed its gate for good'] },
  { name: 'lines of a poem', quote: 'Full fathom five thy father lies,\r\nOf his bones are coral made;\r\nThose are pearls', asked: ['Full fathom five thy father lies', 'Those are pearls'] },
  { name: 'a dash, which the source may write in another way', quote: 'The port sent over a thousand – and it closed its gate', asked: ['The port sent over a thousand', 'and it closed its gate'] },
  { name: 'words beside a dash', quote: 'the port — closed since last May', asked: ['closed since last May'] },
  { name: 'short words around a dash', quote: 'open – closed', asked: ['open – closed'] },
  { name: 'a span of years', quote: '2019–2023', asked: ['2019–2023'] },
  { name: 'inner quotation marks', quote: 'He called the whole port “safe”, and he wrote it down', asked: ['He called the whole port', 'and he wrote it down'] },
  { name: 'a word in quotation marks among few', quote: 'He called it “safe”', asked: ['He called it “safe'] },
  { name: 'guillemets', quote: '« La porte six restait ouverte »', asked: ['La porte six restait ouverte'] },
  { name: 'a long sentence', quote: 'The port sent over a thousand containers to the yards of the city, and it closed its gate on the night of 8 November.', asked: ['The port sent over a thousand containers', 'its gate on the night of 8 November'] },
  { name: 'Arabic', quote: 'وصلت السفينة في الليل؟', asked: ['وصلت السفينة في الليل'] },
  { name: 'a Japanese sentence', quote: '「港は昨夜、千個以上のコンテナを送った。」', asked: ['港は昨夜、千個以上のコンテナを送った'] },
  { name: 'long Japanese', quote: '港は昨夜、千個以上のコンテナを送ったと発表した。市の記録によると、第六水門は十一月八日の夜に閉じられず、海水が四時間五十分にわたって市内に流れ込んだ。責任者は質問に答えていないが、調査は今も続いている。', asked: ['港は昨夜、千個以上のコンテナを送ったと発表した。市の記録によると', '責任者は質問に答えていないが、調査は今も続いている'] },
  { name: 'Thai of several phrases', quote: 'เรือเข้าเทียบท่าเมื่อคืนนี้ … และออกจากท่าในตอนเช้าตรู่', asked: ['เรือเข้าเทียบท่าเมื่อคืนนี้', 'และออกจากท่าในตอนเช้าตรู่'] },
];

describe('withTextFragment', () => {
  for (const { name, quote, directive } of cases)
    it(`asks for the words of ${name}`, () => {
      assert.equal(withTextFragment(page, quote), `${page}#:~:text=${directive}`);
    });

  for (const { name, quote, asked } of terms)
    it(`asks for terms that match, of ${name}`, () => assert.deepEqual(quoted(withTextFragment(page, quote)), asked));

  const kept = [
    { name: 'no quote', url: page, quote: undefined },
    { name: 'an empty quote', url: page, quote: '' },
    { name: 'a blank quote', url: page, quote: ' \n' },
    { name: 'a quote of nothing but marks', url: page, quote: '“?!” – ...' },
    { name: 'a quote too long for an address, with no place to cut it', url: page, quote: '港'.repeat(300) },
    { name: 'a quote of nothing but an ellipsis', url: page, quote: '…' },
    { name: 'a quote of nothing but the editor’s words', url: page, quote: '[no words]' },
    { name: 'a quote of half a character', url: page, quote: '\ud800' },
    { name: 'a mail address', url: 'mailto:desk@times.example', quote: 'words' },
    { name: 'a text fragment of its own', url: `${page}#:~:text=other`, quote: 'words' },
  ];
  for (const { name, url, quote } of kept)
    it(`leaves a URL as it is with ${name}`, () => assert.equal(withTextFragment(url, quote), url));

  const urls = [
    { name: 'a fragment', url: `${page}#part`, opened: `${page}#part:~:text=words` },
    { name: 'an empty fragment', url: `${page}#`, opened: `${page}#:~:text=words` },
    { name: 'a query', url: `${page}?a=b`, opened: `${page}?a=b#:~:text=words` },
    { name: 'no path', url: 'http://times.example/', opened: 'http://times.example/#:~:text=words' },
  ];
  for (const { name, url, opened } of urls)
    it(`keeps ${name}`, () => assert.equal(withTextFragment(url, 'words'), opened));

  it('makes a URL of any quote, on the same page and with no sign that has a meaning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (quote) => {
        const url = withTextFragment(page, quote);
        assert.equal(new URL(url).href, url);
        assert.equal(url.split('#')[0], page);
        const directive = url.split(':~:text=')[1];
        if (directive !== undefined) assert.match(directive, /^[^-,&\s]+(?:,[^-,&\s]+)?$/);
      }),
      { numRuns: 500 },
    );
  });

  it('asks for whole words of the quote in their order, and for none of the editor’s', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const mark = fc.constantFrom(' ', ' ', ' ', ', ', '-', ' – ', ' … ', ' [sic] ', '\n\n', '. ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 80 }), (pairs) => {
        const quote = pairs.flat().join('');
        const [start = '', end = start, ...more] = quoted(withTextFragment(page, quote));
        assert.deepEqual(more, []);
        const from = quote.indexOf(start);
        assert.ok(from >= 0 && quote.indexOf(end, end === start ? from : from + start.length) >= 0, `${start} before ${end}`);
        for (const term of [start, end]) {
          assert.doesNotMatch(term, /…|\[|\n/);
          assert.match(quote, new RegExp(`(?<!\\w)${term.replace(/[^\w\s]/g, '\\$&')}(?!\\w)`));
        }
      }),
    );
  });
});

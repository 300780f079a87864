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
  { name: 'white space of every kind', quote: ' over\u00a0a \n thousand\t', directive: 'over%20a%20thousand' },
  { name: 'dashes', quote: 'a well-known port', directive: 'a%20well%2Dknown%20port' },
  { name: 'commas', quote: 'one, two', directive: 'one%2C%20two' },
  { name: 'ampersands', quote: 'R&D', directive: 'R%26D' },
  { name: 'signs of URLs', quote: '50% of #1?', directive: '50%25%20of%20%231%3F' },
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

describe('withTextFragment', () => {
  for (const { name, quote, directive } of cases)
    it(`asks for the words of ${name}`, () => {
      assert.equal(withTextFragment(page, quote), `${page}#:~:text=${directive}`);
    });

  it('asks for a stretch that the source has, where the editor left something out', () => {
    for (const quote of ['sent over a thousand … it said', 'it said … sent over a thousand', 'it [the port] sent over a thousand'])
      assert.deepEqual(quoted(withTextFragment(page, quote)), ['sent over a thousand']);
  });

  it('asks for the ends of a long quote', () => {
    const quote = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const [start = '', end = '', ...more] = quoted(withTextFragment(page, quote));
    assert.deepEqual(more, []);
    assert.ok(start.split(' ').length >= 3 && quote.startsWith(`${start} `));
    assert.ok(end.split(' ').length >= 3 && quote.endsWith(` ${end}`));
  });

  const kept = [
    { name: 'no quote', url: page, quote: undefined },
    { name: 'an empty quote', url: page, quote: '' },
    { name: 'a blank quote', url: page, quote: ' \n' },
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

  it('asks for words of the quote, from its start to its end', () => {
    const word = fc.stringMatching(/^[a-z,&’-]*[a-z][a-z,&-]*$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), (words) => {
        const quote = words.map((each) => `a${each}z`).join(' ');
        const [start = '', end = ''] = quoted(withTextFragment(page, quote));
        assert.ok(quote.startsWith(start) && quote.endsWith(end === '' ? start : end));
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertUntouched, notesAbout } from './untouched.js';

const names = ['p', 'p', 'p', 'b', 'i', 'a', 'a', 'div', 'span', 'ul', 'li', 'table', 'tr', 'td', 'caption', 'h2', 'blockquote', 'button', 'label', 'form', 'select', 'option', 'svg', 'math', 'mi', 'title', 'template', 'pre', 'dl', 'dd', 'ruby', 'rt', 'font', 'nobr', 'center', 'aside', 'section', 'x-y', 'sidelight-note', 'sidelight-article', 'textarea', 'xmp', 'noscript', 'details', 'summary', 'body', 'html', 'head', 'frameset'];

const attributes = ['', '', '', ' class="a"', ' id=x', ' id=x id=y', " title='\">'", ' hidden', ' href="/x"', ' class="sidelight-marker"', ' data-sidelight-text'];

const soup = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...names), fc.constantFrom(...attributes)).map(([name, rest]) => `<${name}${rest}>`) },
  { weight: 4, arbitrary: fc.constantFrom(...names).map((name) => `</${name}>`) },
  { weight: 3, arbitrary: fc.constantFrom('<br>', '<br/><br>', '<hr>', '<img src=x>', '<!-- x -->', '<!-->', '<![CDATA[x]]>', '<?x?>', '</>', '<', '< b', '&', '&amp', '&nbsp;', '&#x64;', '&notit;', '\r\n', '\r', '\n', ' ', '\u00a0', 'é', '字', '😀', '<script>a</script>', '<style>p{}</style>') },
  { weight: 4, arbitrary: fc.constantFrom('words ', ' more words', 'end. ', '“said” ') },
  { weight: 3, arbitrary: fc.constant('NOTE') },
);

/** A page of whatever tags, in which each place of a note has words of its own. */
const page = fc.tuple(fc.constantFrom('<!doctype html>', '', '<!doctype html><html><body>'), fc.array(soup, { maxLength: 40 }), fc.constantFrom('</sidelight-article>', '', '</sidelight-article><p>after', '</div></sidelight-article></body></html>\n'));

describe('a page of random tags', () => {
  it('keeps its bytes, its tree and each note’s place, and is rendered once', async () => {
    let placed = 0;
    let wanted = 0;
    await fc.assert(
      fc.asyncProperty(page, async ([start, parts, end]) => {
        let count = 0;
        const inner = parts.map((part) => (part === 'NOTE' ? ` needle${count++} ` : part)).join('');
        const ids = Array.from({ length: count }, (_, index) => `needle${index}`);
        const result = await assertUntouched(Buffer.from(`${start}<sidelight-article>${inner}${end}`), notesAbout(...ids));
        placed += result.placed.length;
        wanted += result.rendered.articles.reduce((sum, { numbering }) => sum + numbering.order.length, 0);
      }),
      { numRuns: 200 },
    );
    // What the markup does not take is an exception even here.
    assert.ok(placed > wanted * 0.8, `${placed} of ${wanted}`);
  });
});

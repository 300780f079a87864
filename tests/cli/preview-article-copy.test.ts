import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from 'domhandler';
import { Page } from '../../src/cli/html/page.js';
import { annotatedArticles, articleCopy } from '../../src/cli/preview/article-copy.js';

const SCRIPTS = ['/__sidelight/sidelight.js', '/__sidelight/locales/uk.js'];
const SOURCE = '/notes "a".json';
const options = { scripts: SCRIPTS, source: SOURCE, annotated: undefined, selector: undefined };

function pageOf(bytes: Uint8Array): Page {
  const page = Page.read({ name: 'a.html', bytes });
  assert.ok(page instanceof Page);
  return page;
}

/** Whether one text is the other with something put in. */
function hasAllOf(bytes: Uint8Array, own: Uint8Array): boolean {
  let at = 0;
  for (const byte of bytes) if (byte === own[at]) at++;
  return at === own.length;
}

const live = (page: Page, selector: string): Element[] => page.selectors.all(page.document, selector).filter((element) => !page.selectors.closest(element, 'template'));

const pages = [
  { name: 'an article in a page', html: '<!doctype html><title>A</title><body><article id="a"><p>Words</article></body>', holds: '#a' },
  { name: 'an article without an id', html: '<body><article class="x"><p>Words</article></body>', holds: 'article' },
  { name: 'an article with an empty id', html: '<body><article id=""><p>Words</article></body>', holds: 'article' },
  { name: 'an id that stands twice', html: '<body><p id="a">No<article id="a"><p>Words</article></body>', holds: 'article' },
  { name: 'an id with signs of HTML', html: '<body><article id="a&amp;&quot;b&lt;é"><p>Words</article></body>', holds: 'article' },
  { name: 'a page without an article', html: '<body class="x"><p>Words</body>', holds: 'body' },
  { name: 'a page with nothing but paragraphs', html: '<p>Words\n<p>More words', holds: 'sidelight-article' },
  { name: 'a page with a title and paragraphs', html: '<title>A</title>\nWords<p>More words', holds: 'sidelight-article' },
  { name: 'two articles', html: '<article><p>Words</article><article><p>Others</article>', holds: 'article' },
  { name: 'a page that ends in a comment', html: '<article><p>Words</article><!-- the end', holds: 'article' },
  { name: 'a page that ends in a script', html: '<article><p>Words</article><script>let a = "</body>"', holds: 'article' },
  { name: 'a page that ends in a template', html: '<article><p>Words</article><template><p>', holds: 'article' },
  { name: 'a page that ends in a drawing', html: '<article><p>Words</article><svg><g>', holds: 'article' },
  { name: 'a page that ends in a list of options', html: '<article><p>Words</article><select><option>', holds: 'article' },
  { name: 'a page that ends in a tag', html: '<article><p>Words</article><div class="', holds: 'article' },
  { name: 'a body that is closed twice', html: '<body><article><p>Words</article></body><p>more</body></html>\n', holds: 'article' },
  { name: 'tags in capitals, lines of Windows', html: '<HTML>\r\n<BODY>\r\n<ARTICLE\r\n CLASS=x>\r\n<P>Words\r\n</ARTICLE>\r\n</BODY>\r\n</HTML>\r\n', holds: 'article' },
  { name: 'an article in a template alone', html: '<template><sidelight-article></sidelight-article></template><main><p>Words</main>', holds: 'main' },
];

const encodings = [
  { name: 'UTF-8', bytesOf: (html: string) => Buffer.from(html, 'utf8') },
  { name: 'UTF-8 with a mark', bytesOf: (html: string) => Buffer.from(`\ufeff${html}`, 'utf8') },
  { name: 'UTF-16', bytesOf: (html: string) => Buffer.from(`\ufeff${html}`, 'utf16le') },
  { name: 'windows-1252', bytesOf: (html: string) => Buffer.from(`<meta charset=windows-1252><!--é-->${html}`, 'latin1') },
];

describe('the served copy of a page without <sidelight-article>', () => {
  for (const { name, html, holds } of pages)
    for (const { name: encoding, bytesOf } of name.startsWith('a page with') && !name.startsWith('a page without') ? encodings.slice(0, 3) : encodings)
      it(`annotates ${name}, in ${encoding}`, () => {
        const bytes = bytesOf(html);
        const copy = articleCopy(pageOf(bytes), options);
        assert.ok(hasAllOf(copy, bytes));
        const page = pageOf(copy);
        const [article, ...others] = live(page, 'sidelight-article');
        assert.ok(article);
        assert.equal(others.length, 0);
        assert.equal(article.attribs['src'], SOURCE);
        const root = article.attribs['for'] === undefined ? article : page.byId(article.attribs['for']);
        assert.ok(root && page.selectors.matches(root, holds));
        assert.deepEqual(live(page, 'script[type=module]').map(({ attribs }) => attribs['src']), SCRIPTS);
      });

  it('is about what a selector finds', () => {
    const copy = articleCopy(pageOf(Buffer.from('<article><p>No</article><div class="story"><p>Words</div>')), { ...options, selector: '.story' });
    const page = pageOf(copy);
    assert.equal(page.byId(live(page, 'sidelight-article')[0]?.attribs['for'] ?? '')?.attribs['class'], 'story');
  });

  it('is the page itself where nothing is lacking, and in an encoding that takes no words', () => {
    const page = pageOf(Buffer.from('<sidelight-article src="a.json"><p>Words</sidelight-article>'));
    assert.deepEqual(articleCopy(page, { ...options, scripts: [], annotated: annotatedArticles(page)[0] }), page.bytes);
    const japanese = pageOf(Buffer.from('<meta charset=iso-2022-jp><p>\x1b$B%F\x1b(B', 'latin1'));
    assert.equal(articleCopy(japanese, options), japanese.bytes);
  });
});

describe('the served copy of a page with <sidelight-article>', () => {
  const cases = [
    { name: 'without a source', html: '<sidelight-article id=a><p>Words</sidelight-article>', id: 'a' },
    { name: 'with another source', html: '<sidelight-article src="/api/7" id="a"><p>Words</sidelight-article>', id: 'a' },
    { name: 'with notes in the page', html: '<sidelight-article id="a"><script type="application/json">{}</script><p>Words</sidelight-article>', id: 'a' },
    { name: 'beside one that has a source', html: '<sidelight-article id="b" src="b.json"></sidelight-article><Sidelight-Article\n id="a"></sidelight-article>', id: 'a' },
  ];
  for (const { name, html, id } of cases)
    it(`gives the document to an article ${name}`, () => {
      const bytes = Buffer.from(html);
      const copy = articleCopy(pageOf(bytes), options);
      assert.ok(hasAllOf(copy, bytes));
      const article = live(pageOf(copy), 'sidelight-article').find(({ attribs }) => attribs['src'] === SOURCE);
      assert.equal(article?.attribs['id'], id);
      assert.equal(live(pageOf(copy), 'sidelight-article').length, html.match(/<sidelight-article/gi)?.length);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Page } from '../../src/cli/html/page.js';
import { renderHere } from './render-here.js';
import { assertUntouched, notesAbout, type View } from './untouched.js';

interface Untidy {
  readonly name: string;
  readonly html: string;
  /** Of the notes `needle` and `thread`, those whose marker stands; both without it. */
  readonly stands?: readonly string[];
  readonly hasList?: boolean;
}

const inArticle = (name: string, inner: string, rest: Partial<Untidy> = {}): Untidy => ({ name, html: `<!doctype html><html lang="en"><body><sidelight-article>${inner}</sidelight-article></body></html>`, ...rest });

const untidy: Untidy[] = [
  inArticle('paragraphs that are not closed', '<p>The needle is here<p>and the thread too'),
  inArticle('items that are not closed', '<ul><li>a needle<li>a thread</ul>'),
  inArticle('bold words that are not closed', '<p><b>a needle<p>and a thread'),
  inArticle('nested formatting closed crosswise', '<p><b>a <i>needle</b> and</i> a thread'),
  inArticle('a link that is not closed', '<p><a href="/x">a needle<p>and a thread', { stands: ['thread'] }),
  inArticle('line breaks for paragraphs', 'A needle.<br><br>A thread.<br><br />\n<br>'),
  inArticle('stray end tags', '</div></p><p>A needle</span></b>.</p></section></p>A thread</em>'),
  inArticle('text in a table', '<table>a needle <tr>b<td>a thread</td>c</tr></table>', { stands: ['thread'] }),
  inArticle('a paragraph in a table’s row', '<table><tr><p>a needle</p><td>a thread</table>'),
  inArticle('ids that stand twice', '<p id="a">a needle</p><p id="a">a thread</p><i id="sidelight-article"></i><i id="sidelight-ref-article-needle"></i>'),
  inArticle('attributes that stand twice', '<p class="a" class="b">a needle</p><p x=1 X=2>a thread'),
  inArticle('attributes without quotation marks', '<p class=a title=don\'t data-x=">">a needle</p><p title=\'"\'>a thread</p>'),
  inArticle('ends of lines of three kinds', '<p>a\r\nneedle\r<br>\n</p>\r<p>a thread\r\n</p>\n'),
  inArticle('character references with and without a semicolon', '<p>&laquo;a&nbsp;needle&raquo &amp; AT&T &notit; &#8212 a&#x20;thread&hellip; &ampx'),
  inArticle('words made of references', '<p>a &#110;ee&#x64;le</p><p>a thre&#97d</p>'),
  inArticle('comments in words', '<p>a need<!-- ad -->le</p><p>a <!-- > -->thr<!---->ead'),
  inArticle('a comment that does not end', '<p>a needle</p><p>a thread<!--x', { hasList: false }),
  inArticle('a comment that is no comment', '<p>a needle<!-></p><p>a thread</!x><?php echo 1 ?></p>'),
  inArticle('CDATA', '<p>a needle<![CDATA[ x ]]></p><p>a thread</p><svg><text><![CDATA[<p>]]></text></svg>'),
  inArticle('SVG and MathML', '<p>a needle<svg><a>x<p>out</svg> and <math><mi>x<mtext>y</math> a thread'),
  inArticle('HTML that breaks out of SVG', '<svg><g><p>a needle</p></g></svg><p>a thread'),
  inArticle('forms in forms', '<form><p>x<form></form></form><p>a needle</p><form><p data-sidelight-text>a thread</p>'),
  inArticle('a template', '<template><p>a needle</p></template><p>a needle</p><p>a thread<template>'),
  inArticle('noscript', '<p>a needle<noscript><img src="x"><p>needle</noscript></p><p>a thread'),
  inArticle('raw text elements', '<p>a needle</p><xmp><b>x</xmp><textarea><p>thread</textarea><style><p></style><title>x</title><p>a thread'),
  inArticle('headings that do not match', '<h2>a needle</h3><p>a thread</h2>'),
  inArticle('buttons and labels', '<label>a needle</label><p>a thread<button>x<p></button>'),
  inArticle('links in links', '<p><a href="/1">a needle <a href="/2">and</a></a> a thread'),
  inArticle('definitions and options', '<dl><dt>a needle<dd>a thread</dl><select><option>x<p>y</select>'),
  inArticle('ruby', '<ruby>a needle <rb>x<rt>y<rp>z</ruby> <ruby>a thread <rtc>w'),
  inArticle('a paragraph around a list', '<p>a needle<ul><li>x</ul>a thread</p>'),
  inArticle('formatting around blocks', '<font color=red><center><p>a needle<div>a thread</center></font>'),
  inArticle('a preformatted text', '<pre>\n\na needle\n</pre><listing>\na thread</listing>'),
  inArticle('nothing that ends', '<p>a needle <i><b><u>a thread', {}),
  inArticle('a page in a page', '<html class="x"><body id="y"><p>a needle</p></body></html><p>a thread'),
  { name: 'no doctype', html: '<sidelight-article><p>a needle<table><tr><td>a thread</table></sidelight-article>' },
  { name: 'an old doctype', html: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><SIDELIGHT-ARTICLE><P>a needle<TABLE><TR><TD>a thread</TABLE></SIDELIGHT-ARTICLE>' },
  { name: 'an article that is not closed', html: '<!doctype html><sidelight-article><p>a needle</p><p>a thread' },
  { name: 'an article that its paragraph closes', html: '<!doctype html><div><sidelight-article><p>a needle</p></div><p>a thread</sidelight-article>', stands: ['needle'] },
  { name: 'an article in a paragraph', html: '<!doctype html><p><sidelight-article>a needle<p>a thread</p></sidelight-article>', stands: ['needle'], hasList: false },
  { name: 'an article in a label', html: '<!doctype html><label>x <sidelight-article><p>a needle</p><p>a <label>thread</label></p></sidelight-article></label>' },
  { name: 'an article in a link, where no other link can be', html: '<!doctype html><a href="/x"><sidelight-article><p>a needle</p><p>a thread</p></sidelight-article></a>', stands: [], hasList: false },
  { name: 'a frameset', html: '<!doctype html><frameset><frame src="a"></frameset><noframes><p>a needle</noframes>', stands: [], hasList: false },
  { name: 'an article behind the page’s end', html: '<!doctype html><body></body></html><sidelight-article><p>a needle</p><p>a thread</p></sidelight-article>' },
  { name: 'no article and no body', html: '<title>x</title><p>a needle<p>a thread\n' },
  { name: 'no article, and a body that is only closed', html: '<!doctype html><title>x</title><p>a needle</p><p>a thread</p>\n</body>\n</html>\n' },
  { name: 'no article, no body, and a comment at the end', html: '<p>a needle</p>a thread<!-- x -->' },
  { name: 'XHTML', html: '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<html xmlns="http://www.w3.org/1999/xhtml"><body><sidelight-article><p>a needle<br/></p><p />a thread</sidelight-article></body></html>' },
];

describe('a page with untidy markup', () => {
  for (const { name, html, stands = ['needle', 'thread'], hasList = true } of untidy)
    it(`stays as it is: ${name}`, async () => {
      const { rendered, placed } = await assertUntouched(Buffer.from(html), notesAbout('needle', 'thread'));
      assert.deepEqual(placed.sort(), [...stands].sort(), JSON.stringify(rendered.findings));
      assert.equal(Buffer.from(rendered.bytes).includes('doc-endnotes'), hasList);
    });

  it('stays as it is: as many elements in each other as browsers nest', async () => {
    const deep = '<div>'.repeat(250) + '<b>'.repeat(250);
    const { placed } = await assertUntouched(Buffer.from(`<!doctype html><sidelight-article>${deep}<p>a needle</p>`), notesAbout('needle'));
    assert.deepEqual(placed, ['needle']);
  });

  it('has no way back to a number that has no place in its source, and says so', async () => {
    const { rendered, placed } = await assertUntouched(Buffer.from('<sidelight-article><a><p>needle0 <a></sidelight-article>'), notesAbout('needle0'));
    assert.deepEqual(placed, []);
    assert.deepEqual(rendered.findings.map(({ code, place }) => [code, place.line, place.column]), [['marker-refused', 1, 33]]);
  });

  it('is refused where it is nested without end', () => {
    const page = Page.read({ name: 'deep.html', bytes: Buffer.from(`<!doctype html><sidelight-article>${'<div>'.repeat(100_000)}<p>a needle</p>`) });
    assert.match('message' in page ? page.message : '', /nested more than 1000 deep/);
  });
});

const page = (meta: string, words: string) => `<!doctype html><html lang="en"><head>${meta}<title>x</title></head><body><sidelight-article><p>${words} needle${words}</p><p>${words}\u00e9 thread</p></sidelight-article></body></html>`;

const bytesOf = (latin1: string) => Buffer.from(latin1, 'latin1');
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const encodings: readonly { name: string; bytes: Buffer; decode: string; view?: View }[] = [
  { name: 'UTF-8', bytes: Buffer.from(page('<meta charset="utf-8">', 'naïve 字 😀')), decode: 'utf-8' },
  { name: 'UTF-8 with a byte order mark', bytes: Buffer.from(`\ufeff${page('', 'naïve 字')}`), decode: 'utf-8' },
  { name: 'UTF-8 that its meta calls something else', bytes: Buffer.from(`\ufeff${page('<meta charset="windows-1252">', 'naïve 字')}`), decode: 'utf-8' },
  { name: 'UTF-8 with bytes that are none', bytes: bytesOf(page('<meta charset="utf-8">', '\xff\xc3\xe5\xad<i>\xed\xa0\x80\xf0\x9f')), decode: 'utf-8' },
  { name: 'windows-1252 with a meta', bytes: bytesOf(page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', 'na\xefve \x93quoted\x94 \x96')), decode: 'windows-1252' },
  { name: 'windows-1252 without one', bytes: bytesOf(page('', 'na\xefve \x93quoted\x94')), decode: 'windows-1252' },
  { name: 'windows-1251', bytes: bytesOf(page('<meta charset=windows-1251>', '\xd1\xf3\xe4\xed\xee')), decode: 'windows-1251' },
  { name: 'Shift_JIS', bytes: bytesOf(page('<meta charset="shift_jis">', '\x93\xfa\x96\x7b \x83\x5c\x83\x7c')), decode: 'shift_jis' },
  { name: 'EUC-KR', bytes: bytesOf(page('<meta charset="euc-kr">', '\xc7\xd1\xb1\xdb')), decode: 'euc-kr' },
  { name: 'GB18030', bytes: bytesOf(page('<meta charset="gb18030">', '\xd6\xd0 \x81\x30\x81\x30')), decode: 'gb18030' },
  { name: 'UTF-16, little end first', bytes: utf16(page('<meta charset="utf-8">', 'naïve 字 😀'), false), decode: 'utf-16le', view: 'utf16le' },
];

describe('a page in another encoding', () => {
  for (const { name, bytes, decode, view = 'latin1' } of encodings)
    it(`stays as it is: ${name}`, async () => {
      // What the last byte of a word's neighbour is depends on the encoding, so the note is about a word of ASCII.
      const { placed } = await assertUntouched(bytes, notesAbout('thread'), { decode, view });
      assert.deepEqual(placed, ['thread']);
    });

  it('stays as it is: UTF-16, big end first', async () => {
    const little = utf16(page('', 'naïve 字 😀'), false);
    const { bytes } = await renderHere(Buffer.from(little).swap16(), notesAbout('thread'));
    // Its two bytes swapped it is the other one, which was looked at.
    assert.deepEqual(Buffer.from(bytes).swap16(), Buffer.from((await renderHere(little, notesAbout('thread'))).bytes));
  });
});

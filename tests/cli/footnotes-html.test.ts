import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ArticleText } from '../../src/cli/article/article-text.js';
import { articlesOf } from '../../src/cli/article/articles.js';
import { Page } from '../../src/cli/html/page.js';
import { readHtml } from '../../src/cli/interchange/read-html.js';
import { matchTargets } from '../../src/core/index.js';
import { footnotesOf, type ReadFootnotes } from './read-footnotes.js';

const read = (html: string | Uint8Array): ReadFootnotes => footnotesOf(readHtml({ name: 'article.html', bytes: Buffer.from(html) }));

const pandoc = `<p>First claim.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> Second
“claim.”<a href="#fn2" id="fnref2" role="doc-noteref"><sup>2</sup></a> First again.<a href="#fn1" role="doc-noteref"><sup>1</sup></a></p>
<section id="footnotes" role="doc-endnotes"><hr /><ol>
<li id="fn1"><p>One, see <a href="#fn2" role="doc-noteref">2</a>.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li>
<li id="fn2"><p>Two.</p><p>More <a href="https://a.example/">here</a>.<a href="#fnref2" role="doc-backlink">↩︎</a></p></li>
</ol></section>`;

const wordPress = `<html><body><article><p>It left.<sup data-fn="aa-1" class="fn"><a href="#aa-1" id="aa-1-link">1</a></sup> It <em>drew</em> more<sup data-fn="bb-2" class="fn"><a href="#bb-2" id="bb-2-link">2</a></sup>, nobody said.</p>
<ol class="wp-block-footnotes"><li id="aa-1">The <strong>register</strong>. <a href="#aa-1-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="bb-2"><a href="https://times.example/">The visit</a> <a href="#bb-2-link">↩︎</a></li></ol></article>`;

const byHand = `<p>Old claim<sup><a name="r1" id="r1" href="#n1">[1]</a></sup> and again <a href="#n2" id="r2"><sup>2</sup></a>. See <a href="#n1">the notes</a>.
<p>Both.<sup><a href="#n1">1</a>, <a href="#n2">2</a></sup>
<hr>
<p><sup><a id="n1" href="#r1">1</a></sup>. Kim, <i>Times</i>, “Visit”, 2023, <a href="https://t.example/1">https://t.example/1</a>
<p><a id="n2" href="#r2">[2]</a> Note two. <a href="#r2">Back</a>`;

const footnote = `<article><p>A claim.<a role="doc-noteref" href="#x">*</a> Another.</p><aside id="x" role="doc-footnote">Beside <p>in blocks</p> it.</aside></article>`;

const mediaWiki = `<p>It left.<sup class="reference" id="cite_ref-a_1-0"><a href="#cite_note-a-1">[1]</a></sup> It came.<sup class="reference" id="cite_ref-a_1-1"><a href="#cite_note-a-1">[1]</a></sup></p>
<ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup>a</sup></a> <a href="#cite_ref-a_1-1"><sup>b</sup></a></span> <span class="reference-text">Smith, p. 12.</span></li></ol>`;

const googleDocs = `<p><span>Ships</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span> came. The ship left.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr>
<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;See </span><a href="https://www.google.com/url?q=https://reg.example/1?a%3Db&amp;sa=D&amp;source=editors&amp;ust=17&amp;usg=AO">the register</a>.</p></div>
<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Ask the lawyer!</span></p></div>`;

const substack = `<article><p>It left.<a class="footnote-anchor" id="footnote-anchor-1-14" href="#footnote-1-14" target="_self">1</a> It was late.</p>
<div class="footnote"><a id="footnote-1-14" href="#footnote-anchor-1-14" class="footnote-number" contenteditable="false">1</a><div class="footnote-content"><p>One.</p><p>Two.</p></div></div></article>`;

const pages: readonly { name: string; html: string; words: ReadFootnotes['words']; bodies: readonly unknown[]; sources?: unknown }[] = [
  {
    name: 'DPUB endnotes, as Pandoc writes them',
    html: pandoc,
    words: { 'footnote-1': ['First claim.', 'First again.'], 'footnote-2': ['Second “claim.”'] },
    bodies: ['One, see 2.', 'Two.\n\nMore [here](https://a.example/).'],
    sources: { 'a.example': { URL: 'https://a.example/' } },
  },
  {
    name: 'WordPress’s block',
    html: wordPress,
    words: { 'footnote-1': ['It left.'], 'footnote-2': ['It drew more'] },
    bodies: ['The **register**.', undefined],
    sources: { 'times.example': { title: 'The visit', URL: 'https://times.example/' } },
  },
  {
    name: 'raised numbers in markup that closes nothing',
    html: byHand,
    words: { 'footnote-1': ['Old claim', 'Both.'], 'footnote-2': ['and again', 'Both.'] },
    bodies: [undefined, 'Note two.'],
    sources: { 't.example': { title: 'Kim, <i>Times</i>, “Visit”, 2023', URL: 'https://t.example/1' } },
  },
  { name: 'MediaWiki’s, with several ways back', html: mediaWiki, words: { 'footnote-1': ['It left.', 'It came.'] }, bodies: ['Smith, p. 12.'] },
  {
    name: 'Google Docs’ export, without what the desk says',
    html: googleDocs,
    words: { 'footnote-1': ['The ship left.'] },
    bodies: ['See [the register](https://reg.example/1?a=b).'],
    sources: { 'reg.example': { URL: 'https://reg.example/1?a=b' } },
  },
  { name: 'Substack’s', html: substack, words: { 'footnote-1': ['It left.'] }, bodies: ['One.\n\nTwo.'] },
  { name: 'a DPUB footnote beside its paragraph', html: footnote, words: { x: ['A claim.'] }, bodies: ['Beside\n\nin blocks\n\nit.'] },
];

describe('footnotes of a page', () => {
  for (const { name, html, words, bodies, sources = {} } of pages) {
    it(`are read: ${name}`, () => {
      const made = read(html);
      assert.deepEqual(made.words, words);
      assert.deepEqual(made.notes.map(({ body }) => body), bodies);
      assert.deepEqual(made.sources, sources);
      assert.deepEqual(made.findings, []);
    });

    it(`stand at the same words of the page as it is: ${name}`, () => {
      const page = Page.read({ name: 'article.html', bytes: Buffer.from(html) });
      assert.ok(page instanceof Page);
      const [article] = articlesOf(page).articles;
      assert.ok(article);
      const { index, text } = new ArticleText(page, article.root);
      for (const { id, target } of read(html).notes) {
        const found = matchTargets(index, [target ?? []].flat() as object[]).map((match) => ('start' in match ? text.slice(match.start, match.end) : match.code));
        assert.deepEqual(found, words[id]);
      }
    });
  }

  it('are found again when they are taken out of the page', () => {
    const { notes } = read(wordPress);
    assert.deepEqual(notes.map(({ target }) => target), [
      { exact: 'It left.', prefix: '', suffix: ' It drew more, nobody said.', start: 0, end: 8, rivals: [{ exact: 'It', prefix: 'It left. ', suffix: ' drew more, nobody said.' }] },
      { exact: 'It drew more', prefix: 'It left. ', suffix: ', nobody said.', start: 9, end: 21, rivals: [] },
    ]);
  });

  it('are related where one refers to another, which is no passage', () => {
    assert.deepEqual(read(pandoc).notes.map(({ related }) => related), [['footnote-2'], undefined]);
  });

  it('have addresses that begin where the page says that it is', () => {
    const link = '<link rel="canonical" href="https://news.example/2024/port">';
    const html = `${link}<p>It left.<sup><a href="#n">1</a></sup></p><p id="n">The <a href="../reg?a=1">register</a> said.</p>`;
    const { document } = readHtml({ name: 'a.html', bytes: Buffer.from(html) });
    assert.deepEqual(document, { article: { url: 'https://news.example/2024/port' } });
    assert.equal(read(html).notes[0]?.['body'], 'The [register](https://news.example/reg?a=1) said.');
  });

  it('are read in the encoding of the page', () => {
    const html = Buffer.from('<meta charset=windows-1252><p>Le caf\xe9.<sup><a href="#n">1</a></sup></p><p id="n">D\xe9j\xe0.</p>', 'latin1');
    const { words, notes } = read(html);
    assert.deepEqual([words, notes[0]?.['body']], [{ 'footnote-1': ['Le café.'] }, 'Déjà.']);
  });

  it('are read whatever the page says of its language', () => {
    for (const lang of ['en_US', '', 'x', '12'])
      assert.deepEqual(read(`<html lang="${lang}"><p>It left.<sup><a href="#n">1</a></sup></p><p id="n">Note.</p>`).words, { 'footnote-1': ['It left.'] });
  });

  it('are told by line and column where they stand behind no words', () => {
    const { findings, notes } = read('<p>Words.</p>\n<p><sup><a href="#n">1</a></sup> More.</p>\n<p id="n">Note.</p>');
    assert.deepEqual(findings, ['2:4 passage-missing']);
    assert.deepEqual(notes, [{ id: 'footnote-1', body: 'Note.' }]);
  });

  it('are no links of a page that lead to its other parts', () => {
    const { notes } = read('<p id="top">See <a href="#top">top</a>, <a href="#a">1</a> and x<sup><a href="#2">nd part</a></sup>.</p><p id="a">A</p><p id="2">B</p>');
    assert.deepEqual(notes, []);
  });
});

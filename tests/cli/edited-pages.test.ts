import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderedText, renderHere } from './render-here.js';
import { notesAbout } from './untouched.js';

const notes = notesAbout('needle', 'thread');
const plain = '<!doctype html><html lang="en"><body><sidelight-article><p>A needle and a thread.</p></sidelight-article></body></html>';
const list = /<section class="content"[^]*?<\/section>/;

/** A rendered page after somebody has edited it, rendered again. */
async function afterEdit(edit: (page: string) => string): Promise<string> {
  const once = await renderedText(plain, notes);
  const edited = edit(once);
  assert.notEqual(edited, once);
  const again = await renderedText(edited, notes);
  assert.equal(await renderedText(again, notes), again);
  return again;
}

/** A page without what is put in. */
const bare = (page: string) => page.replace(/<a class="sidelight-marker[^>]*>[^<]*<\/a>/g, '').replace(list, '');

const typed = [
  { name: 'behind a number', in: '1 in the hay</a>', stays: ' in the hay' },
  { name: 'before a number', in: ' in the hay 1</a>', stays: ' in the hay ' },
  { name: 'over a number', in: ' in the hay</a>', stays: ' in the hay' },
  { name: 'in bold type', in: '1<b> in the hay</b></a>', stays: '<b> in the hay</b>' },
  { name: 'that are a number', in: '1 2024 was the year</a>', stays: ' 2024 was the year' },
  { name: 'with a reference', in: '1&#32;in the hay &amp; straw</a>', stays: '&#32;in the hay &amp; straw' },
];

describe('a rendered page that was edited by hand', () => {
  for (const { name, in: inside, stays } of typed)
    it(`keeps words that were typed into a marker ${name}`, async () => {
      const again = await afterEdit((page) => page.replace('1</a>', inside));
      assert.equal(bare(again), bare(await renderedText(plain, notes)).replace('needle', `needle${stays}`));
      assert.match(again, /needle<a class="sidelight-marker"[^>]*>1<\/a>/);
    });

  it('has its numbers again where one was taken out, changed or doubled', async () => {
    const once = await renderedText(plain, notes);
    const [marker = ''] = /<a class="sidelight-marker.*?<\/a>/.exec(once) ?? [];
    for (const instead of ['', marker.replace('>1<', '>7<'), marker + marker]) assert.equal(await afterEdit((page) => page.replace(marker, instead)), once);
  });

  it('keeps words that were written into its list behind the notes', async () => {
    const once = await renderedText(plain, notes);
    const edited = once.replace('</section></sidelight-sources>', '</section>Thanks to the archive.</sidelight-sources>');
    const { bytes, findings } = await renderHere(edited, notes);
    assert.match(Buffer.from(bytes).toString(), /<sidelight-sources>Thanks to the archive\.<\/sidelight-sources>/);
    assert.deepEqual(findings.map(({ code }) => code), ['list-taken']);
  });

  it('gets no second list where the first one has lost its end', async () => {
    const once = await renderedText(plain, notes);
    const { bytes, findings } = await renderHere(once.replace('</section></sidelight-sources>', '</sidelight-sources>'), notes);
    assert.equal(Buffer.from(bytes).toString().split('role="doc-endnotes"').length, 2);
    assert.deepEqual(findings.map(({ code }) => code), ['list-taken']);
  });

  it('keeps the white space that a formatter has put around its list, and puts the list before it', async () => {
    const again = await afterEdit((page) => page.replace('<section', '\n  <section').replace('</section></sidelight-sources>', '</section>\n</sidelight-sources>\n'));
    assert.match(again, /<sidelight-sources><section[^]*<\/section>\n {2}\n<\/sidelight-sources>\n<\/sidelight-article>/);
  });
});

const several = [
  { name: 'two articles with one id and one list', html: '<sidelight-article id="a"><p>A needle</p></sidelight-article><sidelight-article id="a"><p>a thread</p></sidelight-article><sidelight-sources for="a"></sidelight-sources>' },
  { name: 'two articles about one element', html: '<article id="x"><p>A needle and a thread</p></article><sidelight-article for="x"></sidelight-article><sidelight-article for="x" id="y"></sidelight-article>' },
  { name: 'two articles about one element with a list', html: '<article id="x"><p>A needle</p><sidelight-sources></sidelight-sources><p>a thread</p></article><sidelight-article for="x"></sidelight-article><sidelight-article for="x" id="y"></sidelight-article>' },
  { name: 'a list that is not closed', html: '<sidelight-article id="a"><p>A needle and a thread</p><sidelight-sources></sidelight-article>' },
  { name: 'an article in an article', html: '<sidelight-article id="a"><p>A needle</p><sidelight-article id="b"><p>a thread</p></sidelight-article></sidelight-article>' },
];

describe('a page with several articles, or an open list', () => {
  for (const { name, html } of several)
    for (const hasJsonLd of [false, true])
      it(`is rendered once: ${name}${hasJsonLd ? ', with data' : ''}`, async () => {
        const once = await renderedText(`<!doctype html>${html}`, notes, 'page', { hasJsonLd });
        assert.match(once, list);
        assert.equal(await renderedText(once, notes, 'page', { hasJsonLd }), once);
      });
});

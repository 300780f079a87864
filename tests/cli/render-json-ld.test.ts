import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { harbourNotes, harbourPage } from './harbour.js';
import { pageOf, renderedText } from './render-here.js';

const withData = { hasJsonLd: true };

function dataIn(html: string): { text: string; json: Record<string, unknown> }[] {
  const page = pageOf(html);
  return page.selectors.all(page.document, 'script[data-sidelight]').map(({ children: [text] }) => {
    const data = text && 'data' in text ? text.data : '';
    return { text: data, json: JSON.parse(data) as Record<string, unknown> };
  });
}

describe('a rendered page for search engines', () => {
  it('has the sources in schema.org’s words at the article’s end', async () => {
    const html = await renderedText(harbourPage, harbourNotes, 'page', withData);
    const [data, ...others] = dataIn(html);
    assert.equal(others.length, 0);
    assert.equal(data?.json['@type'], 'NewsArticle');
    assert.equal(data?.json['inLanguage'], 'en');
    assert.match(JSON.stringify(data?.json['citation']), /https:\/\/archive\.example\/register/);
    assert.match(html, /<\/sidelight-sources><script type="application\/ld\+json" data-sidelight="ship">[^<]*<\/script><\/sidelight-article>/);
  });

  it('is the same when it is rendered again', async () => {
    const html = await renderedText(harbourPage, harbourNotes, 'page', withData);
    assert.equal(await renderedText(html, harbourNotes, 'page', withData), html);
  });

  it('loses them when they are not asked for any more', async () => {
    const html = await renderedText(harbourPage, harbourNotes, 'page', withData);
    assert.equal(await renderedText(html, harbourNotes), await renderedText(harbourPage, harbourNotes));
  });

  it('has none where there is no note', async () => {
    assert.equal(await renderedText(harbourPage, { version: 1 }, 'page', withData), harbourPage);
  });

  it('holds words that would end a script', async () => {
    const evil = '</script><!--<script>alert(1)//';
    const notes = { ...harbourNotes, sources: { ...harbourNotes.sources, wire: { title: evil } } };
    const [data] = dataIn(await renderedText(harbourPage, notes, 'page', withData));
    assert.ok(!data?.text.includes('<'));
    assert.match(JSON.stringify(data?.json['citation']), /<\/script><!--<script>alert/);
  });

  it('has them in an article whose last tags are left open', async () => {
    const html = await renderedText('<!doctype html><sidelight-article><p>The ship came in <b>on the night tide', harbourNotes, 'page', withData);
    assert.equal(dataIn(html).length, 1);
    assert.equal(await renderedText(html, harbourNotes, 'page', withData), html);
  });
});

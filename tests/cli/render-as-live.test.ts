import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { targets } from '../../src/cli/render/targets/target.js';
import { renderedText } from './render-here.js';

const notes = {
  version: 1,
  sources: { tides: { title: 'Tides', URL: 'tides.html' } },
  annotations: [
    { id: 'tide', kind: 'source', target: 'on the night tide', citations: [{ source: 'tides', quote: 'By\rnight.' }] },
    { id: 'port', kind: 'context', target: 'into port', body: 'Pier 4.' },
    { id: 'ship', kind: 'definition', target: 'into port', body: 'A ship.' },
  ],
};

const page = (attributes: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body><sidelight-article ${attributes}>\n<p>The ship came into port and left on the night tide.</p>\n</sidelight-article>\n`;

/** Each marker by the ids of its notes, and whether it is hidden. */
function markersIn(html: string): string[] {
  return [...html.matchAll(/<a class="sidelight-marker"[^>]* data-sidelight="([^"]*)"[^>]*?( hidden="")?>/g)].map(([, ids = '', hidden = '']) => ids + hidden);
}

describe('what a page says of its article, read as its script reads it', () => {
  const kinds = [
    { name: 'all', kinds: '', is: ['port ship', 'tide'] },
    { name: 'some', kinds: 'kinds="source update"', is: ['port ship hidden=""', 'tide'] },
    { name: 'one of those that share a marker', kinds: 'kinds="definition"', is: ['port ship', 'tide hidden=""'] },
    { name: 'none', kinds: 'kinds=""', is: ['port ship hidden=""', 'tide hidden=""'] },
    { name: 'what is no kind', kinds: 'kinds="Source,context"', is: ['port ship hidden=""', 'tide hidden=""'] },
  ];
  for (const one of kinds)
    it(`hides the markers of kinds that are not asked for: ${one.name}`, async () => {
      const html = await renderedText(page(one.kinds), notes);
      assert.deepEqual(markersIn(html), one.is);
      assert.equal(await renderedText(html, notes), html);
    });

  for (const target of targets.filter((one) => one !== 'page'))
    it(`leaves out their numbers, and not their entries, as ${target}`, async () => {
      const all = await renderedText(page(''), notes, target);
      const some = await renderedText(page('kinds="source"'), notes, target);
      assert.match(all, /port.{0,9}(?:\[\^?1\]|<sup)/);
      assert.match(some, /came into port and left/);
      assert.match(some, /Pier 4\./);
      assert.match(some, /A ship\./);
    });

  it('takes words with white space around them for other words', async () => {
    assert.deepEqual(markersIn(await renderedText(page('markers=" none "'), notes)), ['port ship', 'tide']);
    assert.doesNotMatch(await renderedText(page('markers=" source "'), notes), /data-sidelight-name/);
    assert.match(await renderedText(page('lang=" de "'), notes), /aria-label="Sources and notes"/);
    assert.match(await renderedText(page('lang="de"'), notes), /aria-label="Quellen und Anmerkungen"/);
  });

  it('keeps a carriage return, which parsers would make a line feed of', async () => {
    assert.match(await renderedText(page(''), notes), />By&#13;night\.</);
  });
});

describe('the list in an element of the page’s own', () => {
  for (const inside of ['', '\n', '\n  <!-- Made by the build. -->\n'])
    it(`comes first, where the script finds it: before ${JSON.stringify(inside)}`, async () => {
      const html = page('').replace('</p>', `</p><sidelight-sources>${inside}</sidelight-sources>`);
      const rendered = await renderedText(html, notes);
      assert.match(rendered, /<sidelight-sources><section/);
      assert.ok(rendered.includes(`</section>${inside}</sidelight-sources>`));
      assert.equal(await renderedText(rendered, notes), rendered);
    });
});

describe('the list where no style sheet comes', () => {
  it('has icons of a size of their own, which would else fill the page', async () => {
    const html = await renderedText(page(''), { ...notes, annotations: notes.annotations.map((note) => ({ ...note, attribution: 'official' })) }, 'page', { baseUrl: 'https://paper.example/' });
    const icons = [...html.matchAll(/<svg [^>]*>/g)].map(([tag]) => tag);
    assert.equal(icons.length, 4);
    for (const icon of icons) assert.match(icon, / width="16"/);
  });
});

describe('relative addresses in a document', () => {
  const canonical = '<link rel="canonical" href="https://paper.example/2024/ship.html">';
  const cases = [
    { name: 'in the page', attributes: '', head: canonical, is: 'https://paper.example/2024/tides.html' },
    { name: 'in the page, which has a base', attributes: '', head: `${canonical}<base href="/files/">`, is: 'https://paper.example/files/tides.html' },
    { name: 'in a page that says nothing but a base', attributes: '', head: '<base href="https://paper.example/b/">', is: 'https://paper.example/b/tides.html' },
    { name: 'beside the page', attributes: 'src="ship.json"', head: canonical, is: 'https://paper.example/2024/tides.html' },
    { name: 'in a folder', attributes: 'src=" notes/ship.json "', head: canonical, is: 'https://paper.example/2024/notes/tides.html' },
    { name: 'below the site’s root', attributes: 'src="/notes/ship.json"', head: canonical, is: 'https://paper.example/notes/tides.html' },
    { name: 'beside what a base says', attributes: 'src="ship.json"', head: `${canonical}<base href="/files/">`, is: 'https://paper.example/files/tides.html' },
    { name: 'on another server', attributes: 'src="https://notes.example/a/ship.json"', head: '', is: 'https://notes.example/a/tides.html' },
  ];
  for (const { name, attributes, head, is } of cases)
    it(`are relative to it where it stands: ${name}`, async () => {
      assert.match(await renderedText(page(attributes, head), notes), new RegExp(`data-sidelight-url="${is}"`));
    });

  it('are relative to it where --base says that the page is', async () => {
    const html = await renderedText(page('src="notes/ship.json"'), notes, 'page', { baseUrl: 'https://other.example/a/ship' });
    assert.match(html, /data-sidelight-url="https:\/\/other\.example\/a\/notes\/tides\.html"/);
  });
});

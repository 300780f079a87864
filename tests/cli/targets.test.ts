import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { harbourArticle, harbourNotes, harbourPage } from './harbour.js';
import { renderedText } from './render-here.js';

const paragraphs = (...words: string[]) => `<!doctype html><html lang="en"><sidelight-article>${words.map((one) => `<p>${one}</p>`).join('')}</sidelight-article>`;

const articleTargets = ['feed', 'email', 'text', 'markdown'] as const;

for (const target of articleTargets)
  describe(`an article as ${target}`, () => {
    it('leaves out what is not the article', async () => {
      const drawn = await renderedText(harbourPage, harbourNotes, target);
      assert.match(drawn, /came into port/);
      for (const foreign of ['Buy a boat', 'Advertisement', 'Read also', 'Sections', 'About us', 'steal', 'onload', 'javascript:', 'sidelight-article', 'x-tip', '<script', '<svg'])
        assert.ok(!drawn.includes(foreign), `${foreign} in ${drawn}`);
    });

    it('is the same for a page that was rendered before', async () => {
      const rendered = await renderedText(harbourPage, harbourNotes);
      assert.equal(await renderedText(rendered, harbourNotes, target), await renderedText(harbourPage, harbourNotes, target));
    });

    it('lists an orphan without a number', async () => {
      const drawn = await renderedText(harbourPage, harbourNotes, target);
      assert.match(drawn, /Notes without a place[^]*An orphan/);
      assert.doesNotMatch(drawn, /\[\^?3\]/);
    });

    it('has no number in the text of an article that wants none, and its list', async () => {
      const page = harbourPage.replace('id="ship"', 'id="ship" markers="none"');
      const drawn = await renderedText(page, harbourNotes, target);
      assert.match(drawn, /night tide(<\/em>|\*|_)*, drawing two metres more than/);
      assert.match(drawn, /Draught on entry 7\.9 m\./);
    });
  });

describe('an article as feed', () => {
  it('links each number with its entry, both ways', async () => {
    const drawn = await renderedText(harbourPage, harbourNotes, 'feed');
    const marks = [...drawn.matchAll(/<a id="([^"]+)" href="#([^"]+)">\[(\d)\]<\/a>/g)];
    assert.deepEqual(marks.map(([, , , number]) => number), ['1', '2', '2']);
    for (const [, id, entry, number] of marks) {
      assert.match(drawn, new RegExp(`<li value="${number}"[^>]*>(?:(?!</li>)[^])*href="#${id}"`));
      assert.match(drawn, new RegExp(`(?:<li value="${number}" id="${entry}"|<li value="${number}"[^>]*><a id="${entry}">)`));
    }
  });

  it('has pictures and tables, with whole addresses', async () => {
    const drawn = await renderedText(harbourPage, harbourNotes, 'feed');
    assert.match(drawn, /<img alt="The ship" src="https:\/\/paper\.example\/ship\.jpg">/);
    assert.match(drawn, /<table><caption>Duties<\/caption>/);
    assert.match(drawn, /<a href="https:\/\/paper\.example\/duties">paid in coin<\/a><sup>/);
  });

  it('keeps relative addresses where nobody knows the page’s own', async () => {
    const drawn = await renderedText(harbourArticle, harbourNotes, 'feed');
    assert.match(drawn, /<img alt="The ship" src="\/ship\.jpg">/);
    assert.match(drawn, /<a href="\.\.\/duties">/);
  });

  it('gives other ids to another page’s entries', async () => {
    const ids = async (base: string) => new Set([...(await renderedText(harbourPage, harbourNotes, 'feed', { baseUrl: base })).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const [one, other] = [await ids('https://paper.example/1'), await ids('https://paper.example/2')];
    assert.ok(one.size > 0);
    assert.deepEqual([...one].filter((id) => other.has(id)), []);
  });

  it('needs no style', async () => {
    const drawn = await renderedText(harbourPage, harbourNotes, 'feed');
    assert.doesNotMatch(drawn, / (?:style|class)=/);
  });

  it('is in the article’s language and direction, and the list in its own', async () => {
    const drawn = await renderedText(harbourPage.replace('lang="en"', 'lang="ur"'), harbourNotes, 'feed');
    assert.match(drawn, /^<div lang="ur" dir="rtl">/);
    assert.match(drawn, /<div lang="en-GB" dir="ltr">\s*<h2>Sources and notes/);
  });
});

describe('the headline of an article', () => {
  const article = '<sidelight-article><p>The ship.</p></sidelight-article>';
  const pages = [
    { name: 'its document’s', html: `<h1>Other</h1>${article}`, notes: { version: 1, article: { title: 'A ship' } } },
    { name: 'the heading beside it', html: `<h1>The Paper</h1><article><h1>A\n ship</h1>${article}</article>` },
    { name: 'what the page tells others, before a heading that may be the newspaper’s', html: `<meta property="og:title" content="A ship"><h1>The Paper</h1>${article}` },
    { name: 'the page’s heading', html: `<title>The Paper</title><h1>A ship</h1>${article}` },
    { name: 'the page’s title', html: `<title>A ship</title>${article}` },
    { name: 'its own, once', html: article.replace('<p>', '<h2>A ship</h2><p>'), notes: { version: 1, article: { title: 'A ship' } } },
  ];
  for (const { name, html, notes = { version: 1 } } of pages)
    it(`is ${name}`, async () => {
      assert.equal(await renderedText(`<!doctype html>${html}`, notes, 'text'), 'A ship\n\nThe ship.\n');
    });
});

describe('an article as mail', () => {
  it('is a page with its headline, and with numbers that are no links', async () => {
    const drawn = await renderedText(harbourPage, harbourNotes, 'email');
    assert.match(drawn, /^<!doctype html>\n<html lang="en" dir="ltr">/);
    assert.match(drawn, /<h1[^>]*>A ship in the night<\/h1>/);
    assert.match(drawn, /<em>on the night tide<\/em>,?/);
    assert.match(drawn, /<sup[^>]*>\[1\]<\/sup>/);
    assert.doesNotMatch(drawn, /href="#| id="/);
  });

  it('names no colour but a grey', async () => {
    const drawn = await renderedText(harbourPage, harbourNotes, 'email');
    assert.deepEqual([...new Set(drawn.match(/#[0-9a-f]{3,8}\b(?=[;"])/gi))], ['#808080']);
  });

  it('escapes its title', async () => {
    const drawn = await renderedText(harbourPage, { ...harbourNotes, article: { title: '</title><b>"A & B"' } }, 'email');
    assert.match(drawn, /<title>&lt;\/title&gt;&lt;b&gt;&quot;A &amp; B&quot;<\/title>/);
  });
});

describe('an article as text', () => {
  it('reads like a mail', async () => {
    assert.equal(
      await renderedText(harbourPage, harbourNotes, 'text'),
      `A ship in the night

The ship came into port on the night tide,[1] drawing two metres more[2] than when she had left.

[The ship]

At the quay.

Duties

Year | Crowns
2023 | 4,000

Her duties were paid in coin[2] and counted.

Sources and notes

2 sources. Numbers are the same wherever a source is cited.

[1] > She came by night.
    The Wire, A ship comes in
    News outlet · Source <https://wire.example/ship?a=1&b=2>

[2] Why coin
    The bank was shut.
    > Draught on entry 7.9 m.
    Port of Serrin, Harbour register 2023, p. 212, 17 September 2023. Report
    Port of Serrin, Harbour register 2023 <https://port.example/register>, 17 September 2023. Report
    Document · Source <https://port.example/register> · Archived <https://archive.example/register>

Notes without a place

These notes have no certain place in the article any more.

- An orphan
  The Wire, A ship comes in
  Source <https://wire.example/ship?a=1&b=2> · Stood at: “words that are not there”
`,
    );
  });

  const blocks = [
    { name: 'a list in a list', html: '<ul><li>a<ol start=3><li>b<li>c</ol><li>d</ul>', as: '- a\n  3. b\n  4. c\n\n- d' },
    { name: 'a quotation of two paragraphs', html: '<blockquote><p>a<p>b</blockquote>', as: '> a\n>\n> b' },
    { name: 'lines that are broken on purpose', html: '<p>a<br>b <br> c', as: 'a\nb\nc' },
    { name: 'preformatted lines', html: '<pre>\n a\n  b\n</pre>', as: ' a\n  b' },
    { name: 'words beside each other in unknown elements', html: '<p><x-a>a</x-a><x-b>b</x-b>', as: 'ab' },
    { name: 'old blocks', html: '<center>a</center>b<fieldset>c</fieldset>', as: 'a\n\nb\n\nc' },
    { name: 'definitions', html: '<dl><dt>a<dd>b</dl>', as: 'a\n\n    b' },
    { name: 'a rule', html: '<p>a</p><hr><p>b', as: 'a\n\n* * *\n\nb' },
    { name: 'quotation marks of an element', html: '<p><q>a</q>', as: '“a”' },
    { name: 'a space that does not break', html: '<p>8&nbsp;  November', as: '8\u00a0 November' },
    { name: 'what is taken back in', html: '<p>a</p><aside><p>b</p><p data-sidelight-text>c</p></aside>', as: 'a\n\nc' },
  ];
  for (const { name, html, as } of blocks)
    it(`writes ${name}`, async () => {
      assert.equal(await renderedText(`<!doctype html><sidelight-article>${html}</sidelight-article>`, {}, 'text'), `${as}\n`);
    });
});

describe('an article as Markdown', () => {
  it('has a footnote for each number', async () => {
    assert.equal(
      await renderedText(harbourPage, harbourNotes, 'markdown'),
      `# A ship in the night

The ship came into port *on the night tide*,[^1] drawing two metres more[^2] than when she had left.

![The ship](https://paper.example/ship.jpg)

At the quay.

Duties

| Year | Crowns |
| ---- | ------ |
| 2023 | 4,000  |

Her duties were [paid in coin](https://paper.example/duties)[^2] and counted.

### Notes without a place

These notes have no certain place in the article any more.

- An orphan

  The Wire, A ship comes in

  [Source](https://wire.example/ship?a=1\\&b=2) · Stood at: “words that are not there”

[^1]: > She came by night.

    The Wire, A ship comes in

    News outlet · [Source](https://wire.example/ship?a=1\\&b=2#:~:text=She%20came%20by%20night)

[^2]: Why coin

    The bank was *shut*.

    > Draught on entry 7.9 m.

    Port of Serrin, Harbour register 2023, p. 212, 17 September 2023. Report

    Port of Serrin, [Harbour register 2023](https://port.example/register), 17 September 2023. Report

    Document · [Source](https://port.example/register#:~:text=Draught%20on%20entry%207.9%20m) · [Archived](https://archive.example/register#:~:text=Draught%20on%20entry%207.9%20m)
`,
    );
  });

  it('names the footnotes of a second article apart', async () => {
    const page = paragraphs('one here') + '<sidelight-article id="second"><p>two here</p></sidelight-article>';
    const notes = { version: 1, annotations: [{ id: 'a', target: 'one', title: 'A' }, { id: 'b', target: 'two', title: 'B' }] };
    const drawn = await renderedText(page, notes, 'markdown');
    assert.match(drawn, /^one\[\^1\] here$/m);
    assert.match(drawn, /^two\[\^second-1\] here$/m);
    assert.match(drawn, /^\[\^second-1\]: B$/m);
  });
});

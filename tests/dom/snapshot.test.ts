import { expect, fixture } from '@open-wc/testing';
import { takeSnapshot, type TextSnapshot } from '../../src/dom/snapshot.js';
import { adLabels, ignoredMarkup, noLabels, readings } from '../fixtures/article-markup.js';

async function articleOf(markup: string): Promise<HTMLElement> {
  return fixture<HTMLElement>(`<article>${markup}</article>`);
}

async function snapshotOf(markup: string, ignore?: string): Promise<TextSnapshot> {
  return takeSnapshot(await articleOf(markup), ignore);
}

/** The blocks of a text, their white space collapsed as a reader sees it. */
function blocksOf({ text }: TextSnapshot): string[] {
  return text === '' ? [] : text.split('\n').map(collapse);
}

function paragraphsOf({ text, paragraphs }: TextSnapshot): string[] {
  return paragraphs.map(({ start, end }) => collapse(text.slice(start, end)));
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('the snapshot of an article', () => {
  for (const { name, markup, blocks, paragraphs = blocks } of readings) {
    it(`reads ${name}`, async () => {
      const snapshot = await snapshotOf(markup);
      expect(blocksOf(snapshot)).to.deep.equal(blocks);
      expect(paragraphsOf(snapshot)).to.deep.equal(paragraphs);
    });
  }

  for (const [selector, markup] of Object.entries(ignoredMarkup)) {
    it(`leaves ${selector} out`, async () => {
      expect(markup).to.contain('Not this');
      const snapshot = await snapshotOf(`<p>Before.</p>${markup}<p>After.</p>`);
      expect(blocksOf(snapshot)).to.deep.equal(['Before.', 'After.']);
      expect(paragraphsOf(snapshot)).to.deep.equal(['Before.', 'After.']);
    });

    it(`leaves ${selector} out where it stands deep in others`, async () => {
      const snapshot = await snapshotOf(`<section><div>Before.<div><div>${markup}</div></div>After.</div></section>`);
      expect(blocksOf(snapshot)).to.deep.equal(['Before.', 'After.']);
    });
  }

  it('keeps what only looks like an advertisement’s class or id', async () => {
    const snapshot = await snapshotOf(
      '<p class="add-on">A.</p><p class="head-ad">B.</p><p class="adage">C.</p><p id="gpt">D.</p><p aria-hidden="false">E.</p>',
    );
    expect(blocksOf(snapshot)).to.deep.equal(['A.', 'B.', 'C.', 'D.', 'E.']);
  });

  it('leaves out what an own selector names', async () => {
    const markup = '<p>One.</p><p class="recirculation">Read more.</p><div id="box"><p>Box</p></div><p>Two.</p>';
    expect(blocksOf(await snapshotOf(markup, '.recirculation, #box'))).to.deep.equal(['One.', 'Two.']);
    expect(blocksOf(await snapshotOf(markup, '  '))).to.have.length(4);
  });

  it('throws a SyntaxError for what is no selector, also in an empty article', async () => {
    for (const markup of ['<p>One.</p>', '']) {
      const article = await articleOf(markup);
      expect(() => takeSnapshot(article, 'p[')).to.throw(DOMException).with.property('name', 'SyntaxError');
    }
  });

  it('takes back in what data-sidelight-text marks', async () => {
    const snapshot = await snapshotOf(
      '<aside data-sidelight-text><p>A whole aside.</p><div class="ad">Buy</div></aside>' +
        '<div class="promo">Not this<p data-sidelight-text>Only <ins>Buy</ins>this.</p></div>' +
        '<p>Price <ins data-sidelight-text>corrected</ins>.</p>' +
        '<p class="recirculation" data-sidelight-text>Kept.</p><p data-sidelight-text>Advertisement</p>',
      '.recirculation',
    );
    expect(blocksOf(snapshot)).to.deep.equal(['A whole aside.', 'Only this.', 'Price corrected.', 'Kept.', 'Advertisement']);
  });

  for (const label of adLabels) {
    it(`leaves out the bare label “${label}”`, async () => {
      const snapshot = await snapshotOf(`<p>Before.</p><p><span>${label}</span></p><div>${label}</div><p>After.</p>`);
      expect(blocksOf(snapshot)).to.deep.equal(['Before.', 'After.']);
      expect(paragraphsOf(snapshot)).to.deep.equal(['Before.', 'After.']);
    });
  }

  for (const line of noLabels) {
    it(`keeps the line “${line}”`, async () => {
      expect(blocksOf(await snapshotOf(`<p>Before.</p><p>${line}</p>`))).to.deep.equal(['Before.', line]);
    });
  }

  it('keeps a label’s words where they are a heading, an item or a cell', async () => {
    const snapshot = await snapshotOf(
      '<h2>Advertising</h2><ul><li>Advertising</li></ul><table><tr><th>Ad</th><td>Werbung</td></tr></table>',
    );
    expect(blocksOf(snapshot)).to.deep.equal(['Advertising', 'Advertising', 'Ad', 'Werbung']);
  });

  it('writes a line feed between blocks and nowhere else', async () => {
    const article = await articleOf('<p>One\nfact,\r\n\ttwo\ffacts.</p>\n\n<pre>a\nb</pre>tail\n<p>end\n</p>');
    const { text } = takeSnapshot(article);
    expect(text.split('\n').map((line) => line.trim())).to.deep.equal([
      expectedLine(article, 'p'),
      'a b',
      'tail',
      'end',
    ]);
    expect(text).not.to.match(/[\t\f\r]/);
  });

  it('counts in UTF-16 units, white space unit by unit', async () => {
    const article = await articleOf('<p>a \n\t b 😀 ünïcode</p>');
    expect(takeSnapshot(article).text).to.equal('a    b 😀 ünïcode');
  });

  it('gives every word a range of that word', async () => {
    const article = await articleOf(readings.map(({ markup }) => `<div>${markup}</div>`).join(''));
    const snapshot = takeSnapshot(article);
    const words = [...snapshot.text.matchAll(/\S+/g)];
    expect(words.length).to.be.greaterThan(60);
    for (const { 0: word, index } of words) {
      const range = snapshot.range({ start: index, end: index + word.length });
      const found = range?.cloneContents();
      found?.querySelectorAll('.sidelight-marker').forEach((marker) => marker.remove());
      expect(found?.textContent).to.equal(word);
    }
  });

  it('finds every point of its text nodes again', async () => {
    const article = await articleOf('<p>inter<b>nat</b>ional</p><div class="ad">Buy</div><p>A <a href="#a">link</a>.</p>');
    const snapshot = takeSnapshot(article);
    for (let offset = 0; offset <= snapshot.text.length; offset += 1) {
      if (snapshot.text[offset] !== '\n' && offset < snapshot.text.length) {
        const after = snapshot.pointAfter(offset);
        expect(after && snapshot.offsetOf(after.node, after.offset), `behind ${offset}`).to.equal(offset);
        expect(after?.node.data[after.offset]).to.equal(snapshot.text[offset]);
      }
      if (snapshot.text[offset - 1] !== '\n' && offset > 0) {
        const before = snapshot.pointBefore(offset);
        expect(before && snapshot.offsetOf(before.node, before.offset), `before ${offset}`).to.equal(offset);
        expect(before?.node.data[before.offset - 1]).to.equal(snapshot.text[offset - 1]);
      }
    }
  });

  it('knows no point outside its text', async () => {
    const article = await articleOf('<p>One.</p><p class="ad">Buy.</p>');
    const snapshot = takeSnapshot(article);
    const ad = article.querySelector('.ad')?.firstChild as Text;
    expect(snapshot.offsetOf(ad, 1)).to.equal(undefined);
    expect(snapshot.offsetOf(article, 0)).to.equal(undefined);
    const empty = await snapshotOf('');
    expect([empty.pointBefore(0), empty.pointAfter(0), empty.range({ start: 0, end: 1 })]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
    expect(empty.pieces({ start: 0, end: 10 })).to.deep.equal([]);
  });

  it('makes no range of nodes that have left the page', async () => {
    const article = await articleOf('<p>One fact.</p>');
    const snapshot = takeSnapshot(article);
    expect(String(snapshot.range({ start: 0, end: 3 }))).to.equal('One');
    article.querySelector('p')?.replaceChildren('Another fact.');
    expect(snapshot.range({ start: 0, end: 3 })).to.equal(undefined);
  });

  it('makes a fresh range each time', async () => {
    const snapshot = await snapshotOf('<p>One fact.</p>');
    const [first, second] = [snapshot.range({ start: 0, end: 3 }), snapshot.range({ start: 0, end: 3 })];
    expect(first).not.to.equal(second);
    expect([first?.startOffset, first?.endOffset]).to.deep.equal([second?.startOffset, second?.endOffset]);
  });

  it('cuts a span into the pieces of its text nodes, the advertisement left out', async () => {
    const snapshot = await snapshotOf(
      '<p>It said <em>two</em> facts</p><div class="ad"><p>Buy now</p></div><p>and <!-- c -->a third.</p>',
    );
    const start = snapshot.text.indexOf('said');
    const end = snapshot.text.indexOf(' third');
    const pieces = snapshot.pieces({ start, end });
    expect(pieces.map((piece) => piece.node.data.slice(piece.start, piece.end))).to.deep.equal([
      'said ',
      'two',
      ' facts',
      'and ',
      'a',
    ]);
    expect(snapshot.pieces({ start: 4, end: 4 })).to.deep.equal([]);
  });

  it('gives the span of an element’s text', async () => {
    const article = await articleOf('<p>One.</p><div id="box"><p>Two.</p><p class="ad">Buy</p><p>Three.</p></div><p>Four.</p>');
    const snapshot = takeSnapshot(article);
    const textOf = (selector: string) => {
      const span = snapshot.spanOf(article.querySelector(selector) as Element);
      return span && snapshot.text.slice(span.start, span.end);
    };
    expect(textOf('#box')).to.equal('Two.\nThree.');
    expect(textOf('.ad')).to.equal(undefined);
  });

  it('tells which markers stand in it', async () => {
    const snapshot = await snapshotOf(
      '<p>One.<a class="sidelight-marker" data-sidelight="a">1</a> Two.<a class="sidelight-marker" data-sidelight="b c">2</a></p>' +
        '<p><a class="sidelight-marker" data-sidelight="d">3</a>Three.</p><p hidden>Four.<a class="sidelight-marker" data-sidelight="e">4</a></p>',
    );
    expect(snapshot.markers.map(({ dataset }) => dataset['sidelight'])).to.deep.equal(['a', 'b c', 'd', 'e']);
  });

  it('stays right where a text node is split for a marker', async () => {
    const article = await articleOf('<p>One fact. Another fact.</p><p>End.</p>');
    const snapshot = takeSnapshot(article);
    const at = snapshot.pointBefore('One fact.'.length);
    const tail = at && snapshot.split(at);
    expect(tail?.data).to.equal(' Another fact.');
    for (const word of ['One', 'Another', 'End.']) {
      const start = snapshot.text.indexOf(word);
      expect(String(snapshot.range({ start, end: start + word.length }))).to.equal(word);
    }
    expect(tail && snapshot.offsetOf(tail, 1)).to.equal('One fact. '.length);
  });

  it('touches nothing', async () => {
    const article = await articleOf(readings.map(({ markup }) => markup).join(''));
    const observer = new MutationObserver(() => undefined);
    observer.observe(article, { subtree: true, childList: true, characterData: true, attributes: true });
    takeSnapshot(article, '.x');
    expect(observer.takeRecords()).to.have.length(0);
    observer.disconnect();
  });
});

/** What a paragraph says, each unit of white space as one space. */
function expectedLine(article: Element, selector: string): string {
  return (article.querySelector(selector)?.textContent ?? '').replace(/[\t\n\f\r]/g, ' ').trim();
}

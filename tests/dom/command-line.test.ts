import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { ElementReference } from '../../src/core/model.js';
import type { Span } from '../../src/core/text-index.js';
import { locate } from '../../src/dom/locate.js';
import { takeSnapshot } from '../../src/dom/snapshot.js';
import { adLabels, ignoredMarkup, noLabels, readings } from '../fixtures/article-markup.js';
import { madePage } from '../helpers/made-pages.js';

/** What either of the two readers makes of an article. */
interface Reading {
  text: string;
  paragraphs: readonly Span[];
  notes: (Span | null)[];
  found: (Span | null)[];
}

const demos = ['arabic', 'embed-async', 'embed-for', 'embed-module', 'embed-written', 'hostile', 'languages', 'opinion', 'report', 'themes'];

/** Pages as content systems write them. */
const systems = ['arabic', 'blocks', 'chinese', 'elsewhere', 'host-rules', 'inline-blocks', 'justified', 'lazy', 'pre-line', 'strict', 'tables', 'text-wrap'];

/** Words that are searched for where offsets and folding are easily wrong. */
const unusual = [
  '😀😀 a the port b 😀', '👩‍👧‍👦 the 👩‍👧‍👦 port', 'port ☎️ office', '𝒜𝓅𝓅 was 𠮷野家は閉店', '𐌰𐌱𐌲 𐌳', 'cafe\u0301 ferme\u0301', 'co\u00adopera\u00adtion', 'a\u200bb\u2060c\ufeffd', '\u2067ההסכם\u2069 of 1854', 'ﬁre of the ﬂeet', 'ſoldiers', 'İstanbul', 'STRASSE ẞ', '１２３ ａｂｃ', '5\u00a0000\u202f%', '“a ‘b’ c”', '«a»', 'a—b–c‑d', 'x…y...z', 'H₂O m²', '\u0600١٢', 'क्षत्रिय', 'กำ', '\u115f\u1160한',
];

const references: ElementReference[] = [
  { by: 'css', value: 'p:nth-of-type(2)' },
  { by: 'css', value: 'body p em, strong' },
  { by: 'css', value: ':scope > p' },
  { by: 'css', value: 'p:not(.lead):has(em)' },
  { by: 'css', value: 'p[' },
  { by: 'fragment', value: 'p1' },
  { by: 'xpath', value: '//p[2]' },
  { by: 'xpath', value: '(//p)[last()]' },
  { by: 'xpath', value: '//div//em' },
  { by: 'xpath', value: '/html/body//h2' },
  { by: 'xpath', value: '//p[@class="lead"]/text()' },
  { by: 'xpath', value: '//em|//strong' },
  { by: 'xpath', value: './/li[1]' },
  { by: 'xpath', value: '//p[count(*)>0]' },
];

function inPage(html: string): Reading[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('sidelight-article')].map((article) => {
    const target = article.getAttribute('for');
    const root = target ? page.getElementById(target) : article;
    if (!root) throw new Error(`There is no ${target}`);
    const snapshot = takeSnapshot(root, article.getAttribute('ignore') ?? '');
    return {
      text: snapshot.text,
      paragraphs: snapshot.paragraphs,
      notes: snapshot.notes.map((note) => snapshot.spanOf(note) ?? null),
      found: references.map((reference) => locate(root, snapshot, reference) ?? null),
    };
  });
}

async function expectSameReading(html: string): Promise<void> {
  const read = await executeServerCommand<(Reading & { isMapped: boolean })[], object>('command-line-read', { html, references });
  const expected = inPage(html);
  expect(read).to.have.length(expected.length);
  for (const [index, { text, paragraphs, notes, found, isMapped }] of read.entries()) {
    expect(text).to.equal(expected[index]?.text);
    expect({ paragraphs, notes }).to.deep.equal({ paragraphs: expected[index]?.paragraphs, notes: expected[index]?.notes });
    expect(withReferences(found)).to.deep.equal(withReferences(expected[index]?.found ?? []));
    expect(isMapped, 'words are where the file has them').to.equal(true);
  }
}

/** What was found, so that a difference says of what. */
function withReferences(found: readonly (Span | null)[]): string[] {
  return found.map((span, index) => `${references[index]?.value}: ${span ? `${span.start}–${span.end}` : 'nothing'}`);
}

const articleOf = (markup: string) => `<!doctype html><html><body><sidelight-article>${markup}</sidelight-article></body></html>`;

describe('the command line reads the same text as the page', () => {
  for (const name of demos)
    it(`of the demo’s ${name} page`, async () => {
      await expectSameReading(await (await fetch(`/demo/${name}.html`)).text());
    });

  for (const name of systems)
    it(`of the ${name} page of a content system`, async () => {
      await expectSameReading(await (await fetch(`/tests/fixtures/pages/${name}.html`)).text());
    });

  it('of unusual characters', async () => {
    await expectSameReading(articleOf(unusual.map((words) => `<p>${words}</p><p>a${words}<b>${words}</b> ${words}.</p>`).join('\n')));
  });

  for (const { name, markup } of readings)
    it(`of ${name}`, async () => {
      await expectSameReading(articleOf(markup));
    });

  it('around all that is no text of the article', async () => {
    await expectSameReading(articleOf(Object.values(ignoredMarkup).map((markup) => `<p>Before.</p>${markup}<p>After.</p>`).join('')));
  });

  it('around labels of advertisements, and what only looks like one', async () => {
    await expectSameReading(articleOf([...adLabels, ...noLabels].map((line) => `<p>Before.</p><p><span>${line}</span></p><div>${line}</div>`).join('')));
  });

  it('with what data-sidelight-text takes back in', async () => {
    await expectSameReading(articleOf('<div class="promo">Not this<p data-sidelight-text>Only <ins>Buy</ins>this.</p></div><p>Price <ins data-sidelight-text>corrected</ins>.</p>'));
  });

  for (let seed = 1; seed <= 50; seed++)
    it(`of made page ${seed}`, async () => {
      await expectSameReading(madePage(seed));
    });
});

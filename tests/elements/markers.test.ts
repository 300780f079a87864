import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, markersOf, put } from '../helpers/article.js';
import { canEmulate, emulate, nextPaint, setViewport } from '../helpers/commands.js';
import { splitsMove, withoutMarkers } from '../helpers/letters.js';
import { movedWords, wordBoxes } from '../helpers/words.js';

const paragraph =
  'The ship came in on the night tide of 17 September, drawing almost two metres more than when she had left, and tied ' +
  'up at a berth the harbour usually keeps for grain. By morning the cargo was gone. The harbour register lists ' +
  '“machine parts, 612 pallets”, consigned to a forwarding company that had been founded five weeks before.';

const notes = documentOf(
  ['night tide', 'drawing almost two metres more', 'when she had left', 'at a berth', 'harbour usually', 'for grain',
    'cargo was gone', 'machine parts, 612 pallets', 'forwarding company', 'five weeks'].map((target, index) => ({ id: `n${index}`, target })),
);

const hostile = `<style>
  .host a { text-transform: uppercase !important; color: red !important; display: block !important; padding: 9px !important;
    font: italic 40px monospace !important; letter-spacing: 1em !important; background: lime !important; border: 3px solid !important; }
  .host a::before { content: "→" !important; } .host a::after { content: "↗" !important; font-size: 50px !important; }
  .host * { box-sizing: border-box; line-height: 3; margin: 0; } .host [id] { outline: 9px solid red !important; }
</style>`;

describe('markers', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));

  for (const [name, style] of [
    ['plain', 'font: 20px/32px serif'],
    ['tight', 'font: 17px/1.2 sans-serif'],
    ['justified', 'font: 18px/28px serif; text-align: justify; hyphens: auto'],
    ['in a large face', 'font: 30px/1.1 serif'],
  ] as const) {
    it(`move no word at any width, ${name}`, async () => {
      const article = await put<SidelightArticle>(
        `<sidelight-article id="story" lang="en" style="${style}"><p>${paragraph}</p></sidelight-article>`,
        'sidelight-article',
      );
      await article.ready;
      const widths = Array.from({ length: 16 }, (_, index) => 290 + index * 23);
      const before = widths.map((width) => {
        article.style.width = `${width}px`;
        return { boxes: wordBoxes(article), height: article.querySelector('p')?.offsetHeight };
      });
      article.document = notes;
      await article.ready;
      expect(markersOf(article)).to.have.length(10);
      for (const [index, width] of widths.entries()) {
        article.style.width = `${width}px`;
        const after = wordBoxes(article);
        const split = withoutMarkers(article, () => wordBoxes(article));
        const base = name === 'justified' && splitsMove ? split : (before[index]?.boxes ?? []);
        expect(movedWords(base, after), `${width} px`).to.deep.equal([]);
        expect(article.querySelector('p')?.offsetHeight).to.equal(before[index]?.height);
      }
    });
  }

  it('are large enough to hit', async () => {
    const article = await articleWith(`<p>${paragraph}</p>`, notes);
    for (const marker of markersOf(article)) {
      const { width, height } = marker.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('are not reached by the page’s own styles, and change none', async () => {
    const plain = await articleWith(`<p>${paragraph}</p>`, notes);
    const names = ['color', 'fontFamily', 'fontSize', 'fontStyle', 'textTransform', 'display', 'paddingLeft', 'letterSpacing', 'backgroundColor', 'borderTopWidth', 'lineHeight', 'width', 'height'] as const;
    const expected = Object.fromEntries(names.map((name) => [name, getComputedStyle(markerOf('n0', plain))[name]]));
    plain.remove();
    const host = await put<HTMLElement>(
      `${hostile}<div class="host"><sidelight-article id="story" lang="en"><p>${paragraph} <a href="#x">A link</a></p></sidelight-article></div>`,
      '.host',
    );
    const link = host.querySelector('a') as HTMLElement;
    const before = { ...getComputedStyle(link) };
    const article = host.querySelector('sidelight-article') as SidelightArticle;
    article.document = notes;
    await article.ready;
    const marker = markerOf('n0', host);
    expect(Object.fromEntries(names.map((name) => [name, getComputedStyle(marker)[name]]))).to.deep.equal(expected);
    expect(getComputedStyle(marker, '::before').content).to.equal('none');
    expect({ ...getComputedStyle(link) }).to.deep.equal(before);
  });

  it('do not make the page wider at the end of a line', async () => {
    const page = await put<HTMLElement>(
      '<div style="width: 200px; overflow: auto"><sidelight-article id="story" lang="en"><p style="margin: 0; white-space: nowrap; width: max-content; min-width: 100%">It ends here</p></sidelight-article></div>',
      'div',
    );
    page.style.width = `${(page.querySelector('p') as HTMLElement).offsetWidth}px`;
    const article = page.querySelector('sidelight-article') as SidelightArticle;
    const before = article.scrollWidth;
    article.document = documentOf([{ id: 'end', target: 'ends here' }]);
    await article.ready;
    await nextPaint();
    expect(page.scrollWidth).to.equal(page.clientWidth);
    expect(before).to.be.at.most(page.clientWidth);
  });

  it('are underlined in the shape of their kind', async () => {
    await articleWith(
      `<p>${paragraph}</p>`,
      documentOf(
        ['source', 'context', 'definition', 'update', 'correction'].map((kind, index) => ({
          id: kind,
          kind,
          target: ['night tide', 'at a berth', 'for grain', 'five weeks', 'cargo was gone'][index],
        })),
      ),
    );
    const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('sidelight-')).sort();
    expect(names).to.deep.equal(['correction', 'context', 'definition', 'source', 'update'].map((kind) => `sidelight-${kind}`).sort());
    const style = (kind: string) => getComputedStyle(document.documentElement, `::highlight(sidelight-${kind})`);
    expect(['source', 'context', 'definition', 'update'].map((kind) => style(kind).textDecorationStyle)).to.deep.equal(['solid', 'dashed', 'dotted', 'double']);
  });

  it('leave the underlines out when asked', async () => {
    await articleWith(`<p>${paragraph}</p>`, notes, 'no-highlight');
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('sidelight-'))).to.deep.equal([]);
  });

  if (canEmulate)
    it('are underlined links in forced colours, where no passage is filled', async () => {
      await emulate({ forcedColors: 'active' });
      const article = await articleWith(`<p>${paragraph}</p>`, notes);
      expect(getComputedStyle(markerOf('n0', article)).textDecorationLine).to.equal('underline');
      expect([...CSS.highlights.keys()].filter((name) => name.startsWith('sidelight-'))).to.deep.equal([]);
      await emulate({ forcedColors: null });
    });
});

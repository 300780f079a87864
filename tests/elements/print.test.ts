import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, markersOf, nextEvent, openCard } from '../helpers/article.js';
import { canEmulate, emulate, nextPaint, setViewport } from '../helpers/commands.js';
import { movedWords, wordBoxes } from '../helpers/words.js';

const paragraphs = '<p>The ship came in on the night tide, and the register lists machine parts.</p><p>The end.</p>';
const notes = documentOf([
  {
    id: 'tide',
    target: 'on the night tide',
    body: 'See [the page](https://port.example/page).',
    citations: [{ source: 'times', quote: 'Machine parts, 612 pallets.' }, { source: 'second', quote: 'By night.' }],
  },
  { id: 'parts', target: 'machine parts', body: 'See [the page](https://port.example/page).' },
], {
  sources: {
    times: {
      title: 'Shells by rail',
      URL: 'https://times.example/shells?page=2',
      archived: { url: 'https://archive.example/shells', date: '2024-05-18' },
    },
    second: { title: 'Second', URL: 'https://second.example/' },
  },
});

/** Shows the page as it is printed. */
async function print(): Promise<void> {
  await emulate({ media: 'print' });
  await nextPaint();
}

function contentBehind(link: Element): string {
  return getComputedStyle(link, '::after').content;
}

function list(article: SidelightArticle): HTMLElement {
  return article.querySelector('sidelight-sources') as HTMLElement;
}

describe('a printed article', () => {
  beforeEach(() => setViewport({ width: 900, height: 700 }));

  it('has the addresses to print, without the words to scroll to', async () => {
    const article = await articleWith(paragraphs, notes);
    const links = [...list(article).querySelectorAll<HTMLAnchorElement>('a[target]')];
    expect(links.map(({ dataset }) => dataset['sidelightUrl'])).to.deep.equal([
      'https://second.example/',
      'https://times.example/shells?page=2',
      'https://archive.example/shells',
      'https://port.example/page',
    ]);
    expect(links[1]?.href).to.contain('page=2#:~:text=');
  });

  if (canEmulate) {
    afterEach(() => emulate({ media: null }));

    it('has the list with the whole address of every link, without the words to scroll to', async () => {
      const article = await articleWith(paragraphs, notes);
      const links = [...list(article).querySelectorAll<HTMLAnchorElement>('a[target]')];
      for (const link of links) expect(contentBehind(link)).to.equal('none');
      await print();
      expect(links.map(contentBehind)).to.deep.equal([
        '" (https://second.example/)"',
        '" (https://times.example/shells?page=2)"',
        '" (https://archive.example/shells)"',
        '" (https://port.example/page)"',
      ]);
      expect(list(article).checkVisibility()).to.equal(true);
    });

    it('has its markers where they are on the screen, and every word too', async () => {
      const article = await articleWith(paragraphs, notes);
      const words = wordBoxes(article);
      const boxes = () => markersOf(article).map((marker) => marker.getBoundingClientRect().toJSON() as DOMRect);
      const before = boxes();
      await print();
      expect(movedWords(words, wordBoxes(article))).to.deep.equal([]);
      expect(boxes()).to.deep.equal(before);
      for (const marker of markersOf(article)) expect(marker.checkVisibility({ visibilityProperty: true })).to.equal(true);
    });

    it('has no card and no sign of the passage that was open', async () => {
      const article = await articleWith(paragraphs, notes);
      const shown = nextEvent(article, 'sidelight-after-show');
      article.show('tide');
      await shown;
      const passage = markerOf('tide').parentElement as HTMLElement;
      const paint = () => getComputedStyle(passage, '::highlight(sidelight-active)').backgroundColor;
      const onScreen = paint();
      expect(openCard(article)?.checkVisibility()).to.equal(true);
      await print();
      expect(openCard(article)?.checkVisibility()).to.equal(false);
      expect(onScreen).not.to.equal('rgba(0, 0, 0, 0)');
      expect(paint()).to.equal('rgba(0, 0, 0, 0)');
    });

    it('has every entry of a long list drawn, also those that no reader has scrolled to', async () => {
      const many = Array.from({ length: 60 }, (_, index) => index);
      const article = await articleWith(
        many.map((index) => `<p>This is what sentence ${index} says, and it says no more.</p>`).join(''),
        documentOf(many.map((index) => ({ id: `n${index}`, target: `what sentence ${index} says`, body: `Note ${index}.` }))),
      );
      const entries = [...list(article).querySelectorAll('.notes > li')];
      const isDrawn = (entry: Element) => entry.querySelector('.text')?.checkVisibility({ contentVisibilityAuto: true });
      expect(entries.every(isDrawn)).to.equal(false);
      await print();
      expect(entries).to.have.length(60);
      expect(entries.every(isDrawn)).to.equal(true);
    });
  }
});

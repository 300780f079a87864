import { expect } from '@open-wc/testing';
import { markersOf, until } from '../helpers/article.js';
import { openFile, readyArticle, resize, visit, type Page, type PageSize } from '../helpers/page.js';
import { expectUnmoved, letterBoxes } from '../helpers/letters.js';
import { ownText } from '../helpers/dom-shape.js';

interface Demo {
  page: string;
  orphans: number;
  /** The fewest markers there have to be. */
  markers: number;
}

const demos: Demo[] = [
  { page: 'report', orphans: 0, markers: 15 },
  { page: 'opinion', orphans: 1, markers: 5 },
  { page: 'arabic', orphans: 0, markers: 6 },
  { page: 'themes', orphans: 0, markers: 8 },
  { page: 'embed-module', orphans: 0, markers: 5 },
  { page: 'embed-async', orphans: 0, markers: 5 },
  { page: 'embed-for', orphans: 0, markers: 5 },
  { page: 'embed-written', orphans: 0, markers: 4 },
];

const widths = [390, 1280];

/** Where the policy that a page brings along is judged by its address. */
const underPolicy = new Set(['embed-module']);

function openDemo(name: string, size: PageSize): Promise<Page> {
  return (underPolicy.has(name) ? visit : openFile)(`/demo/${name}.html`, size);
}

function excessOf({ document: page }: Page): number {
  return page.documentElement.scrollWidth - page.documentElement.clientWidth;
}

/** What a page's article annotates. */
function rootOf({ document: page }: Page): HTMLElement {
  const article = page.querySelector('sidelight-article') as HTMLElement;
  return page.getElementById(article.getAttribute('for') ?? '') ?? article;
}

function hostsAskedBy({ window }: Page): string[] {
  const urls = window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
  return [...new Set(urls)].filter((host) => host !== '');
}

describe('the demo', () => {
  for (const { page: name, orphans, markers } of demos) {
    it(`${name}.html has its notes, and asks nobody else`, async () => {
      const page = await openDemo(name, { width: 390, height: 800 });
      const article = await readyArticle(page);
      const anchors = [...article.anchors.values()];
      expect(anchors.filter(({ status }) => status === 'orphan')).to.have.length(orphans);
      expect(anchors.filter(({ status }) => status === 'approximate')).to.have.length(0);
      expect(article.problems.filter(({ code }) => !code.startsWith('quote-'))).to.deep.equal([]);
      expect(markersOf(page.document).length).to.be.at.least(markers);
      expect(page.document.querySelectorAll('sidelight-sources')).to.have.length(1);
      expect([page.faults, page.warnings]).to.deep.equal([[], []]);
      expect(hostsAskedBy(page)).to.deep.equal([location.host]);
    });

    it(`${name}.html keeps every word in its place and its width when notes arrive`, async () => {
      const written = await openFile(`/demo/${name}.html`, { bundle: false });
      const live = await openDemo(name, {});
      await readyArticle(live);
      expect(markersOf(written.document)).to.have.length(0);
      expect(markersOf(live.document)).not.to.have.length(0);
      expect(ownText(rootOf(live))).to.equal(ownText(rootOf(written)));
      for (const width of widths) {
        await resize(written.frame, { width });
        await resize(live.frame, { width });
        expect([excessOf(written), excessOf(live)], `${width} px`).to.deep.equal([0, 0]);
        expectUnmoved(letterBoxes(rootOf(written)), letterBoxes(rootOf(live)), `${width} px`);
      }
    });
  }

  it('hostile.html shows its three good notes and none of the attempts', async () => {
    const page = await openFile('/demo/hostile.html', { width: 390, height: 800 });
    const article = await readyArticle(page);
    for (const [id, words] of [
      ['good-crack', 'has had a crack through its second A since 1996'],
      ['good-jury', 'chose the false ones nine times in ten'],
    ] as const) {
      const anchor = article.anchors.get(id);
      expect([id, anchor?.status, String(anchor?.range)]).to.deep.equal([id, 'exact', words]);
    }
    const good = [...article.anchors].filter(([id, { status }]) => id.startsWith('good-') && status === 'exact');
    expect(good).to.have.length(3);
    for (const id of article.anchors.keys()) article.show(id);
    await until('a card was drawn', () => article.shadowRoot?.querySelector('sidelight-card') !== null);
    expect(page.document.documentElement.dataset['hacked']).to.equal(undefined);
    expect(page.document.querySelector('sidelight-article :is(img, iframe, script[src], a[href^="javascript"])')).to.equal(null);
    expect([page.faults, page.warnings]).to.deep.equal([[], []]);
    expect(hostsAskedBy(page)).to.deep.equal([location.host]);
    for (const width of widths) {
      await resize(page.frame, { width });
      expect(excessOf(page), `${width} px`).to.equal(0);
    }
  });

  it('index.html works without notes', async () => {
    for (const width of widths) {
      const page = await openFile('/demo/index.html', { width });
      expect([page.faults, page.warnings, excessOf(page)]).to.deep.equal([[], [], 0]);
      expect(hostsAskedBy(page).filter((host) => host !== location.host)).to.deep.equal([]);
    }
  });
});

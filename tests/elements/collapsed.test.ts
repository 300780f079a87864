import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, nextEvent, openCard, until } from '../helpers/article.js';
import { nextPaint, setViewport } from '../helpers/commands.js';

const notes = documentOf([{ id: 'end', target: 'the very edge of the page' }]);
/** A line that ends at the edge of the page, where a marker has to turn inward. */
const line = '<p style="text-align: end; margin: 0">Words that end at the very edge of the page</p>';

function isTurned(): boolean {
  return markerOf('end').hasAttribute('data-sidelight-edge');
}

function inset(article: SidelightArticle): void {
  article.style.cssText = 'display: block; position: absolute; inset: 0 0 auto 0; margin: 0';
}

describe('a part of an article that is not laid out', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => window.scrollTo(0, 0));

  it('is not laid out for its markers, which are fitted when it comes near', async () => {
    const article = await articleWith(
      `<div style="height: 6000px"></div><section style="content-visibility: auto; contain-intrinsic-size: auto 500px">${line}</section>`,
      null,
    );
    inset(article);
    await nextPaint();
    article.document = notes;
    await article.ready;
    await nextPaint();
    const section = article.querySelector('section') as HTMLElement;
    expect(section.querySelector('p')?.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    expect(section.offsetHeight).to.equal(500);
    expect(isTurned()).to.equal(false);
    section.scrollIntoView({ behavior: 'instant' });
    await until('the marker turned inward', isTurned);
    expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
  });

  it('has its markers fitted when it is opened', async () => {
    const article = await articleWith(`<details><summary>More</summary>${line}</details><p>End.</p>`, notes);
    inset(article);
    await nextPaint();
    (article.querySelector('details') as HTMLDetailsElement).open = true;
    await until('the marker turned inward', isTurned);
  });
});

describe('showing a note', () => {
  const hidden = {
    'in a closed part': `<details><summary>More</summary>${line}</details>`,
    'in closed parts inside each other': `<details><summary>More</summary><details><summary>Even more</summary>${line}</details></details>`,
    'in a part that is hidden until it is found': `<div hidden="until-found" data-sidelight-text>${line}</div>`,
  };
  for (const [name, markup] of Object.entries(hidden))
    it(`${name} opens it first`, async () => {
      const article = await articleWith(`${markup}<p>End.</p>`, notes);
      const shown = nextEvent(article, 'sidelight-after-show');
      article.show('end');
      await shown;
      expect(openCard(article)).not.to.equal(undefined);
      expect(markerOf('end').checkVisibility()).to.equal(true);
      const { top, bottom } = markerOf('end').getBoundingClientRect();
      expect(top).to.be.greaterThan(-1);
      expect(bottom).to.be.lessThan(innerHeight);
    });
});

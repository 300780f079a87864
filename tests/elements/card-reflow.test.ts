import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, openCard } from '../helpers/article.js';
import { expectInViewport, hitsCard, showNote, type ShownCard } from '../helpers/card.js';
import { nextPaint, setViewport } from '../helpers/commands.js';

const paragraphs =
  '<p style="font-family: serif; margin: 0 16px">The ship came in on the night tide. The register lists machine parts.</p><div style="height: 900px"></div>';

const notes = documentOf(
  [
    {
      id: 'tide',
      kind: 'correction',
      target: 'the night tide',
      title: 'The number of containers, and who counted them',
      citations: [{ source: 'times', quote: 'The report of 4 January is withdrawn. The figure could not be confirmed.' }, 'register'],
      attribution: 'unnamed',
      event: '2024-06-02',
      checked: '2024-07-01',
      trail: [{ date: '2024-01-04', act: 'claimed', by: 'Coast Radio', text: '“over a thousand containers”' }],
      body: 'Until 2 June this article gave the figure without saying that it had been withdrawn.',
      media: { url: 'https://elsewhere.example/x.png', alt: 'A page of the register', credit: 'Photograph: Tomas Wrede' },
    },
    { id: 'parts', target: 'machine parts' },
  ],
  { article: { opinion: true } },
);

/** All words of the card can be brought into sight without scrolling sideways, and all controls can be pressed. */
async function expectReachable(article: SidelightArticle, { frame, header, body, footer, close }: ShownCard): Promise<void> {
  expectInViewport(frame.getBoundingClientRect());
  expect(document.documentElement.scrollWidth, 'the page').to.be.at.most(document.documentElement.clientWidth);
  for (const part of [frame, header, body, footer]) expect(part.scrollWidth, part.className || part.localName).to.be.at.most(part.clientWidth + 1);
  const isHit = ({ left, right, top, bottom }: DOMRect) => hitsCard(article, (left + right) / 2, (top + bottom) / 2);
  expect(isHit(close.getBoundingClientRect()), 'close').to.equal(true);
  const shown = [...header.children, ...body.querySelectorAll('p, dt, dd, li, blockquote, figcaption, button'), ...footer.querySelectorAll('a, button, span')];
  for (const one of shown) {
    one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // What is higher than the box that it scrolls in shows some part of itself.
    const { top, bottom } = firstLineOf(one) ?? new DOMRect();
    const box = frame.getBoundingClientRect();
    if (top < box.top || bottom > box.bottom) one.scrollIntoView({ block: 'start', behavior: 'instant' });
    await nextPaint();
    const line = firstLineOf(one);
    if (!line) throw new Error(`${one.outerHTML} is not shown`);
    expectInViewport(line);
    expect(line.bottom, one.textContent ?? '').to.be.at.most(frame.getBoundingClientRect().bottom + 1);
    expect(line.top, one.textContent ?? '').to.be.at.least(frame.getBoundingClientRect().top - 1);
  }
}

/** The first line of a part; the whole of one may be higher than what is seen of it. */
function firstLineOf(part: Element): DOMRect | undefined {
  const range = document.createRange();
  range.selectNodeContents(part);
  return range.getClientRects()[0] ?? part.getClientRects()[0];
}

/** Sizes in px of the viewport, and of the root’s and the article’s text. */
const views = [
  { name: 'a viewport of 320 px', width: 320, height: 640, text: 18 },
  { name: 'zoom of 400 % in a window of 1280 × 1024', width: 320, height: 256, text: 18 },
  { name: 'a phone on its side', width: 620, height: 375, text: 18 },
  { name: 'text of twice the size', width: 1000, height: 700, text: 40 },
  { name: 'text of twice the size on a phone', width: 390, height: 800, text: 36 },
];

describe('a card that has little room', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));

  for (const { name, width, height, text } of views)
    for (const spacing of ['', 'letter-spacing: .12em; word-spacing: .16em; line-height: 1.5'])
      it(`has all its words and controls in reach, with ${name}${spacing && ' and wide spacing'}`, async () => {
        await setViewport({ width, height });
        document.documentElement.style.fontSize = `${text > 30 ? 200 : 100}%`;
        const article = await articleWith(paragraphs, notes, `style="font-size: ${text}px; ${spacing}"`);
        const shown = await showNote(article, 'tide');
        await expectReachable(article, shown);
        // A reader’s own spacing reaches the card’s text.
        if (spacing) expect(parseFloat(getComputedStyle(shown.body).letterSpacing)).to.be.greaterThan(1);
        article.hide();
        await nextPaint();
        expect(openCard(article)).to.equal(undefined);
      });
});

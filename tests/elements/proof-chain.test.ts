import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, middleOf, nextEvent } from '../helpers/article.js';
import { canFollow, clickAt, followLink, setViewport, type Opened } from '../helpers/commands.js';
import { engine } from '../helpers/engine.js';

const page = new URL('/tests/fixtures/pages/source.html', location.href).href;

/** Quotations as editors write them, and words of the page that have to be in sight. */
const quotes = [
  { name: 'a few words', quote: 'Draught on entry 7.9 m.', words: ', on leaving 5.8' },
  {
    name: 'a long sentence with the source’s own notes in it',
    quote: 'The vessel came in on the night tide drawing two metres more than when she had left, and the clerk on duty, who had been told to expect machine parts, entered six hundred and twelve pallets of them without having seen a single one, because the hold was closed and the agent had the papers with him.',
    words: 'The vessel came in on the night tide',
  },
  {
    name: 'words with an ellipsis',
    quote: 'The agent told the harbour office that the hold was dry. … Two days later he said that he had never been aboard at all.',
    words: 'The agent told the harbour office',
  },
  {
    name: 'two paragraphs with a figure between them',
    quote: 'The office closed its book at midnight on the last day of the month.\n\nIt was opened again in the presence of two witnesses.',
    words: 'The office closed its book at midnight',
  },
  {
    name: 'a comma, a hyphen, an ampersand and a percent sign',
    quote: 'Brook & Daughters, ship-chandlers, for tar-paper, rope & 50% of the oil',
    words: 'Paid to Brook & Daughters',
  },
  {
    name: 'marks that the page writes in another way',
    quote: '“The harbour-master’s brother wrote ‘nothing was unloaded that night’ — and he underlined it.”',
    words: 'brother wrote "nothing was unloaded that night"',
  },
  {
    name: 'a first word that the editor changed, and a line break in the page',
    quote: '[B]ecause the crane had been out of order since May, everything was carried ashore by hand. […] paid by the hour and in coin',
    words: 'Because the crane had been out of order',
  },
  { name: 'Arabic', quote: '«وصلت في الليل ولم يفرغ منها شيء»', words: 'السفينة وصلت في الليل' },
  { name: 'Japanese', quote: '「船は夜の満ち潮に乗って入港し、翌朝までに千個以上の荷を降ろした。」', words: '船は夜の満ち潮に乗って入港し' },
  {
    name: 'long Japanese',
    quote: '港の記録係によると、船は夜の満ち潮に乗って入港し、翌朝までに千個以上の荷を降ろした。荷の中身を見た者は一人もいない。市の監査官は翌年この頁を三度写したが、原本はその後、行方が知れない。',
    words: '港の記録係によると',
  },
  // Firefox finds no words that end in a mark on a letter.
  { name: 'Thai', quote: engine === 'firefox' ? 'เสมียนท่าเรือเขียนว่า' : 'เรือเข้าเทียบท่าเมื่อคืนนี้', words: 'เรือเข้าเทียบท่าเมื่อคืนนี้' },
];

const paragraphs = '<p>The ship came in on the night tide, and the register lists machine parts.</p>';

function linksOf(article: SidelightArticle): HTMLAnchorElement[] {
  const card = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot;
  return [...(card?.querySelectorAll<HTMLAnchorElement>('.links a[target]') ?? [])];
}

/** Opens the card of a note that cites the page, by mouse. */
async function open(quote: string): Promise<SidelightArticle> {
  const source = { title: 'Register', URL: page, archived: { url: `${page}?copy`, date: '2024-05-18' } };
  const note = { id: 'tide', target: 'on the night tide', citations: [{ source: 'filed', quote }] };
  const article = await articleWith(paragraphs, documentOf([note], { sources: { filed: source } }));
  const shown = nextEvent(article, 'sidelight-after-show');
  const { x, y } = middleOf(markerOf('tide'));
  await clickAt(x, y);
  await shown;
  return article;
}

function expectInView({ scrollY, top, bottom, height, hasOpener }: Opened): void {
  expect(hasOpener).to.equal(false);
  expect(scrollY).to.be.above(0);
  expect(top).to.be.at.least(0);
  expect(bottom).to.be.within(top + 1, height);
}

describe('a link to a source', () => {
  beforeEach(() => setViewport({ width: 900, height: 700 }));

  if (canFollow) {
    for (const { name, quote, words } of quotes)
      it(`opens the source in a new tab at ${name}`, async () => {
        const [link] = linksOf(await open(quote));
        const { x, y } = middleOf(link as HTMLElement);
        const opened = await followLink(x, y, words);
        expect(opened.url).to.equal(page);
        expectInView(opened);
      });

    it('opens the archived copy at the same words', async () => {
      const [, link] = linksOf(await open('Draught on entry 7.9 m.'));
      const { x, y } = middleOf(link as HTMLElement);
      const opened = await followLink(x, y, ', on leaving 5.8');
      expect(opened.url).to.equal(`${page}?copy`);
      expectInView(opened);
    });
  }

  it('says where it leads, and tells the page it leads to nothing', async () => {
    const links = linksOf(await open('Draught on entry 7.9 m.'));
    expect(links.map(({ textContent }) => textContent.trim())).to.deep.equal(['Source', 'Archived']);
    for (const { rel, target } of links) expect([rel, target]).to.deep.equal(['noopener noreferrer', '_blank']);
  });
});

import { expect } from '@open-wc/testing';
import { articleWith, documentOf, markerOf, markersOf, openCard, until } from '../helpers/article.js';
import { expectAccessible } from '../helpers/axe.js';
import { clickAt, setViewport } from '../helpers/commands.js';

const paragraph =
  '<p style="font: 20px/40px serif">The ship came in on the night tide of September, and tied up at a berth. By morning the whole of the cargo was gone, and nobody says who took it.</p>';
const notes = documentOf([
  { id: 'tide', target: 'night tide', citations: ['times', 'register'] },
  { id: 'gone', target: 'cargo was gone', citations: ['times'] },
  { id: 'who', target: 'who took it', body: 'Nobody knows.' },
]);

describe('an article whose markers are its sources’ names', () => {
  beforeEach(() => setViewport({ width: 900, height: 700 }));

  it('shows who published what is cited, how many more there are, and the number of a note that cites nothing', async () => {
    const article = await articleWith(paragraph, notes, 'markers="source"');
    const shown = markersOf(article).map(({ dataset, textContent }) => ('sidelightNamed' in dataset ? dataset['sidelightName'] : textContent));
    expect(shown).to.deep.equal(['Example Times +1', 'Example Times', '3']);
    expect(markerOf('gone', article).ariaLabel).to.equal('Note 2, source: Example Times');
    await expectAccessible(article);
  });

  it('opens a card at any letter of a name', async () => {
    const article = await articleWith(paragraph, notes, 'markers="source"');
    const { left, right, top, bottom } = markerOf('gone', article).getBoundingClientRect();
    for (const x of [left + 4, right - 4]) {
      await clickAt(x, (top + bottom) / 2);
      await until('the card', () => openCard(article)?.ariaLabel === 'Note 2, source: Example Times');
      article.hide();
      await until('no card', () => openCard(article) === undefined);
    }
  });

  it('shows numbers again when it is asked for them', async () => {
    const article = await articleWith(paragraph, notes, 'markers="source"');
    article.markers = 'number';
    await article.ready;
    expect(markersOf(article).some(({ dataset }) => 'sidelightName' in dataset || 'sidelightNamed' in dataset)).to.equal(false);
  });
});

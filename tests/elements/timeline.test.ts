import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import type { SidelightTimeline } from '../../src/elements/timeline/timeline.js';
import { articleWith, documentOf, markerOf, middleOf, openCard, put, until } from '../helpers/article.js';
import { expectAccessible } from '../helpers/axe.js';
import { clickAt, nextPaint, pressKeys, resetPointer, setViewport } from '../helpers/commands.js';

const paragraphs =
  '<p style="font: 20px/32px serif; margin: 60px 40px">The ship came in on the night tide. The register lists machine ' +
  'parts, by weight. By morning the cargo was gone, and nobody says who took it.</p>';

const tide = {
  id: 'tide',
  target: 'on the night tide',
  title: 'The tide',
  attribution: 'official',
  event: '2023-09~',
  trail: [
    { date: '2024-01-04', by: 'Coast Radio', act: 'claimed', text: 'It came *by night*.', citations: ['times'] },
    { date: '2024-01-11', by: 'the port', act: 'confirmed' },
  ],
};
const parts = { id: 'parts', target: 'machine parts', event: '2023', body: 'No title here.' };
const gone = { id: 'gone', target: 'the cargo was gone', title: 'The cargo', event: '2024-02-01' };

describe('sidelight-timeline', () => {
  let article: SidelightArticle;
  let timeline: SidelightTimeline;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 800 });
    await resetPointer();
    timeline = await put<SidelightTimeline>('<sidelight-timeline></sidelight-timeline>', 'sidelight-timeline');
    article = await articleWith(paragraphs, documentOf([tide, parts, gone]));
    await timeline.updateComplete;
  });

  const moments = () => [...(timeline.shadowRoot?.querySelectorAll<HTMLElement>('li') ?? [])];
  const said = () => moments().map((one) => one.innerText.replace(/\s+/g, ' ').trim());
  const current = () => moments().flatMap((one, index) => (one.getAttribute('aria-current') === 'true' ? index : []));

  it('tells the dated claims in their order, each at its own precision', () => {
    expect(said()).to.deep.equal([
      '2023 machine parts Note 2',
      'about September 2023 The tide Official statement Note 1',
      '4 January 2024 The tide: claimed by Coast Radio: It came by night. (Example Times) Official statement Note 1',
      '11 January 2024 The tide: confirmed by the port Official statement Note 1',
      '1 February 2024 The cargo Note 3',
    ]);
    expect([...(timeline.shadowRoot?.querySelectorAll('time') ?? [])].map((time) => time.dateTime)).to.deep.equal([
      '2023',
      '2023-09',
      '2024-01-04',
      '2024-01-11',
      '2024-02-01',
    ]);
  });

  it('leads from a moment to its note, and marks the moments of the note that is open', async () => {
    const link = moments()[0]?.querySelector('a:last-of-type') as HTMLElement;
    link.scrollIntoView({ block: 'center' });
    const { x, y } = middleOf(link);
    await clickAt(x, y);
    await until('the card', () => markerOf('parts').getAttribute('aria-expanded') === 'true' && openCard(article) !== undefined);
    await until('the moment marked', () => current().join() === '0');
    article.show('tide');
    await until('the other moments marked', () => current().join() === '1,2,3');
    article.hide();
    await until('none marked', () => current().length === 0);
  });

  it('is walked by keyboard', async () => {
    (moments()[4]?.querySelector('a:last-of-type') as HTMLElement).focus();
    await pressKeys('Enter');
    await until('the card', () => markerOf('gone').getAttribute('aria-expanded') === 'true');
  });

  it('is not there with fewer than five', async () => {
    article.document = documentOf([tide, gone]);
    await article.ready;
    await timeline.updateComplete;
    expect(moments()).to.have.length(0);
    expect(timeline.shadowRoot?.textContent?.trim()).to.equal('');
  });

  it('looks the same at any precision: all dots on one line, no text beside its column', async () => {
    for (const width of [900, 500]) {
      await setViewport({ width, height: 800 });
      await nextPaint();
      const lefts = new Set(moments().map((one) => Math.round(one.querySelector('.said')?.getBoundingClientRect().left ?? 0)));
      expect(lefts.size).to.equal(1);
      for (const one of moments()) expect(one.scrollWidth).to.be.at.most(one.clientWidth);
    }
  });

  it('is accessible', async () => {
    article.show('tide');
    await until('the moments marked', () => current().length === 3);
    await expectAccessible(timeline);
  });
});

import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, nextEvent, openCard, until } from '../helpers/article.js';
import { expectAccessible } from '../helpers/axe.js';
import { canEmulate, emulate, setViewport } from '../helpers/commands.js';

const paragraphs =
  '<h1>A ship</h1><p>The ship came in on the night tide. The <a href="#x" style="color: inherit">register</a> lists machine parts, by weight.</p>';

const notes = documentOf(
  [
    {
      id: 'tide',
      target: 'on the night tide',
      title: 'The tide',
      citations: [{ source: 'times', quote: 'It came by night.' }, 'register'],
      attribution: 'rumour',
      event: '2023-09',
      checked: '2024-01-01',
      trail: [{ date: '2024', act: 'claimed', by: 'Meridian', text: 'so many' }],
      body: 'Words [with a link](https://a.example/).\n\n'.repeat(30),
      media: { url: 'https://elsewhere.example/x.png', alt: 'A page', credit: 'Credit' },
      related: ['register'],
    },
    { id: 'register', target: 'register', kind: 'update', title: 'The register', attribution: 'document', citations: ['register'] },
    { id: 'lost', target: 'words that went', kind: 'correction' },
  ],
  { article: { opinion: true } },
);

async function open(article: SidelightArticle, id: string): Promise<void> {
  const shown = nextEvent(article, 'sidelight-after-show');
  article.show(id);
  await shown;
  await until('the card', () => openCard(article) !== undefined);
  await Promise.all((openCard(article) as HTMLElement).getAnimations().map(({ finished }) => finished));
}

describe('accessibility', () => {
  for (const scheme of canEmulate ? (['light', 'dark'] as const) : (['light'] as const)) {
    describe(`in ${scheme} colours`, () => {
      let article: SidelightArticle;

      beforeEach(async () => {
        await setViewport({ width: 900, height: 700 });
        if (canEmulate) await emulate({ colorScheme: scheme });
        // The page's colours, as a news site that follows the reader's scheme has them.
        const page = document.documentElement.style;
        page.colorScheme = 'light dark';
        page.background = 'light-dark(#fff, #161513)';
        page.color = 'light-dark(#1c1b19, #e4e1da)';
        article = await articleWith(paragraphs, notes);
      });

      afterEach(() => document.documentElement.removeAttribute('style'));

      it('is without fault while the card is closed', () => expectAccessible(article));

      it('is without fault while a card is open', async () => {
        await open(article, 'tide');
        await expectAccessible(article);
      });

      it('is without fault while a correction’s card is open', async () => {
        await open(article, 'register');
        await expectAccessible(article);
      });

      it('is without fault as a sheet', async () => {
        await setViewport({ width: 390, height: 700 });
        await open(article, 'tide');
        expect(openCard(article)).to.be.instanceOf(HTMLDialogElement);
        await expectAccessible(article);
      });
    });
  }

  it('fits a viewport of 320 px', async () => {
    const { width } = await setViewport({ width: 320, height: 600 });
    const article = await articleWith(paragraphs, notes);
    await open(article, 'tide');
    expect(document.documentElement.scrollWidth).to.be.at.most(width);
    const sheet = openCard(article) as HTMLElement;
    for (const part of sheet.parentElement?.querySelectorAll('*') ?? []) expect(part.scrollWidth).to.be.at.most(width);
  });
});

import { expect } from '@open-wc/testing';
import { put } from '../helpers/article.js';
import { canEmulate, emulate, pressKeys, setViewport } from '../helpers/commands.js';
import { openFullCard, type FullCard } from '../helpers/full-card.js';

const LIGHT_CARD = 'rgb(255, 254, 251)';
const DARK_CARD = 'rgb(33, 31, 28)';
const INK = 'rgb(28, 27, 25)';

function backgroundOf({ frame }: FullCard): string {
  return getComputedStyle(frame).backgroundColor;
}

function lineOf({ article }: FullCard, kind: string): CSSStyleDeclaration {
  return getComputedStyle(article.querySelector('p') as Element, `::highlight(sidelight-${kind})`);
}

describe('colour schemes', () => {
  const page = document.documentElement.style;

  beforeEach(() => setViewport({ width: 900, height: 700 }));
  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    if (canEmulate) await emulate({ colorScheme: null });
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`a page that is always ${scheme} has a ${scheme} card, whatever the system`, async () => {
      page.colorScheme = scheme;
      const full = await openFullCard();
      for (const system of canEmulate ? (['light', 'dark'] as const) : []) {
        await emulate({ colorScheme: system });
        expect(matchMedia(`(prefers-color-scheme: ${system})`).matches).to.equal(true);
      }
      expect(backgroundOf(full)).to.equal(scheme === 'dark' ? DARK_CARD : LIGHT_CARD);
    });

  it('a page that says nothing has a light card', async () => {
    if (canEmulate) await emulate({ colorScheme: 'dark' });
    expect(backgroundOf(await openFullCard())).to.equal(LIGHT_CARD);
  });

  if (canEmulate)
    it('a page of both follows the system, with a card open', async () => {
      page.colorScheme = 'light dark';
      const full = await openFullCard();
      const seen = [];
      for (const system of ['light', 'dark', 'light'] as const) {
        await emulate({ colorScheme: system });
        seen.push([backgroundOf(full), lineOf(full, 'source').textDecorationColor]);
      }
      const [light, dark] = [[LIGHT_CARD, 'rgb(95, 134, 168)'], [DARK_CARD, 'rgb(111, 147, 180)']];
      expect(seen).to.deep.equal([light, dark, light]);
    });

  for (const sheet of [false, true])
    it(`a dark section of a light page has a dark ${sheet ? 'sheet' : 'card'}, markers and list`, async () => {
      if (sheet) await setViewport({ width: 390, height: 700 });
      page.colorScheme = 'light';
      await put('<div><style>sidelight-article { color-scheme: dark }</style></div>', 'div');
      const full = await openFullCard();
      expect(backgroundOf(full)).to.equal(DARK_CARD);
      expect(getComputedStyle(full.card).color).to.equal('rgb(233, 230, 223)');
      expect(getComputedStyle(full.otherMarker).color).to.equal('rgb(147, 191, 232)');
      expect(getComputedStyle(full.article.querySelector('sidelight-sources section') as Element).color).to.equal('rgb(233, 230, 223)');
    });
});

if (canEmulate) {
  describe('for readers who ask for more contrast', () => {
    beforeEach(async () => {
      await setViewport({ width: 900, height: 700 });
      await emulate({ contrast: 'more' });
    });
    afterEach(() => emulate({ contrast: null }));

    it('nothing is quiet and no line is faint, whatever the theme', async () => {
      await put(
        '<div><style>sidelight-article { --sidelight-muted: #999; --sidelight-rule: #eee; --sidelight-control-border: #eee; --sidelight-card-border-color: #eee; --sidelight-highlight-color: #eee }</style></div>',
        'div',
      );
      const full = await openFullCard();
      const { part, frame, article } = full;
      expect(getComputedStyle(part('header')).color).to.equal(INK);
      expect(getComputedStyle(part('.dates')).borderTopColor).to.equal(INK);
      expect(getComputedStyle(part('.image button')).borderTopColor).to.equal(INK);
      expect([getComputedStyle(frame).borderTopColor, getComputedStyle(frame).borderTopWidth]).to.deep.equal(['rgb(0, 0, 0)', '2px']);
      expect(getComputedStyle(article.querySelector('.lede') as Element).color).to.equal(INK);
      expect(lineOf(full, 'source').textDecorationColor).to.equal('rgb(0, 0, 0)');
    });

    it('each underline keeps its shape and is thicker', async () => {
      const full = await openFullCard();
      const kinds = ['source', 'context', 'definition', 'update', 'correction'];
      const lines = () => kinds.map((kind) => [lineOf(full, kind).textDecorationStyle, parseFloat(lineOf(full, kind).textDecorationThickness)]);
      expect(lines()).to.deep.equal([['solid', 2], ['dashed', 2], ['dotted', 3], ['double', 2], ['solid', 4]]);
      await emulate({ contrast: 'no-preference' });
      expect(lines()).to.deep.equal([['solid', 1], ['dashed', 1], ['dotted', 2], ['double', 1], ['solid', 3]]);
    });
  });

  describe('for readers who ask for less motion', () => {
    beforeEach(() => emulate({ reducedMotion: 'reduce' }));
    afterEach(() => emulate({ reducedMotion: null }));

    /** Everything of Sidelight's that could move, down to the pseudo-elements. */
    function everything({ article, frame, card, inside }: FullCard): Element[] {
      return [article, frame, card, ...inside.querySelectorAll('*'), ...article.querySelectorAll('.sidelight-marker, sidelight-sources, sidelight-sources *')];
    }

    for (const [shape, width] of [['card', 900], ['sheet', 390]] as const)
      it(`the ${shape} neither fades nor slides, however long a theme would have it`, async () => {
        await setViewport({ width, height: 700 });
        await put('<div><style>:root { --sidelight-duration: 9s; --sidelight-duration-sheet: 9s }</style></div>', 'div');
        const full = await openFullCard();
        expect(document.getAnimations()).to.deep.equal([]);
        for (const element of everything(full))
          for (const pseudo of [undefined, '::before', '::after', '::backdrop']) {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
            expect([animationName, transitionDuration, scrollBehavior], `${element.localName}${pseudo ?? ''}`).to.deep.equal(['none', '0s', 'auto']);
          }
        await pressKeys('Escape');
        expect(document.getAnimations()).to.deep.equal([]);
      });
  });
}

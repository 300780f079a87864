import { expect } from '@open-wc/testing';
import type { AxeResults, RunOptions } from 'axe-core';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { middleOf, openCard, until } from '../helpers/article.js';
import { clickAt, pressKeys, setViewport } from '../helpers/commands.js';
import { addBundle, openFile, readyArticle, resize, type Page } from '../helpers/page.js';

const faces = ['broadsheet', 'tabloid', 'magazine', 'government'];

function option({ document: page }: Page, value: string): HTMLInputElement {
  return page.querySelector(`#picker input[value="${value}"]`) as HTMLInputElement;
}

/** What the theme that applies sets, as its own sheet has it. */
function accentOf({ document: page, window }: Page): string {
  return window.getComputedStyle(page.documentElement).getPropertyValue('--sidelight-accent').trim();
}

function sourceOf({ document: page }: Page): string {
  return page.querySelector('#theme-source')?.textContent ?? '';
}

async function wears(page: Page, face: string): Promise<void> {
  await until(`the theme of the ${face}`, () => accentOf(page) !== '' && sourceOf(page).includes(`--sidelight-accent: ${accentOf(page)};`));
  expect(page.document.documentElement.dataset['face']).to.equal(face);
  expect(page.document.querySelector<HTMLElement>(`.nameplate .${face}`)?.checkVisibility()).to.equal(true);
}

async function choose(page: Page, value: string): Promise<void> {
  const input = option(page, value);
  input.checked = true;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  if (faces.includes(value)) await wears(page, value);
}

async function openNote(article: SidelightArticle, id: string): Promise<HTMLElement> {
  article.show(id);
  await until('the card', () => openCard(article) !== undefined);
  return openCard(article) as HTMLElement;
}

describe('the gallery of themes', () => {
  let page: Page;
  let article: SidelightArticle;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 900 });
    page = await openFile('/demo/themes.html', { width: 1280, height: 900 });
    article = await readyArticle(page);
    await wears(page, 'broadsheet');
  });

  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('changes the newspaper by the arrow keys', async () => {
    option(page, 'broadsheet').focus();
    const seen = new Set([accentOf(page)]);
    for (const face of faces.slice(1)) {
      await pressKeys('ArrowRight');
      await wears(page, face);
      seen.add(accentOf(page));
    }
    expect(seen).to.have.length(4);
    expect(page.document.activeElement).to.equal(option(page, 'government'));
  });

  it('changes the newspaper by a press, with the card open and in the new theme', async () => {
    const card = await openNote(article, 'book');
    const style = page.window.getComputedStyle(card);
    expect([style.borderTopWidth, style.borderTopLeftRadius]).to.deep.equal(['1px', '0px']);
    for (const [face, width, radius] of [['tabloid', '3px', '0px'], ['magazine', '0px', '18px'], ['government', '2px', '0px']] as const) {
      const { x, y } = middleOf(option(page, face));
      await clickAt(x, y);
      await wears(page, face);
      expect([style.borderTopWidth, style.borderTopLeftRadius]).to.deep.equal([width, radius]);
      expect(openCard(article)).to.equal(card);
    }
    await clickAt(20, 880);
    await until('the card is closed', () => openCard(article) === undefined);
  });

  it('becomes no wider than its window, in any face', async () => {
    for (const face of faces) {
      await choose(page, face);
      for (const width of [320, 390, 1280]) {
        await resize(page.frame, { width });
        const { scrollWidth, clientWidth } = page.document.documentElement;
        expect(scrollWidth - clientWidth, `${face} at ${width} px`).to.equal(0);
      }
    }
  });

  // Contrast is computed for every theme, light and dark, in tests/package.
  for (const [face, light] of [['broadsheet', 'dark'], ['tabloid', 'light'], ['magazine', 'light'], ['government', 'dark']] as const)
    it(`is without fault with a card open, in the ${light} ${face}`, async () => {
      await addBundle(page, new URL('/node_modules/axe-core/axe.js', location.href).href);
      const { axe } = page.window as unknown as { axe: { run(root: Document, options: RunOptions): Promise<AxeResults> } };
      await choose(page, light);
      await choose(page, face);
      const card = await openNote(article, 'confirmed');
      await Promise.all(card.getAnimations().map(({ finished }) => finished));
      const { violations } = await axe.run(page.document, { resultTypes: ['violations'] });
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary}`));
      expect(found).to.deep.equal([]);
    });
});

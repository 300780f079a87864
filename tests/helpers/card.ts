import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { markerOf, middleOf, nextEvent, openCard, until } from './article.js';
import { clickAt, nextPaint } from './commands.js';

/** The card that is open, as the reader sees it, and its parts. */
export interface ShownCard {
  readonly frame: HTMLElement;
  readonly header: HTMLElement;
  readonly body: HTMLElement;
  readonly footer: HTMLElement;
  readonly close: HTMLElement;
  readonly root: ShadowRoot;
}

/** The open card of an article. */
export function shownCard(article: SidelightArticle): ShownCard {
  const root = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot;
  const frame = openCard(article);
  if (!frame || !root) throw new Error('No card is open');
  const part = (name: string) => root.querySelector<HTMLElement>(`[part=${name}]`) as HTMLElement;
  return { frame, root, header: part('header'), body: part('body'), footer: part('footer'), close: part('close') };
}

/** Waits until a card has come to rest where it opened. */
export async function settled(article: SidelightArticle): Promise<ShownCard> {
  await until('the card', () => openCard(article) !== undefined);
  const shown = shownCard(article);
  await Promise.all(shown.frame.getAnimations().map(({ finished }) => finished));
  await nextPaint();
  return shown;
}

/** Clicks on a note's marker, as a reader does. */
export async function clickMarker(article: SidelightArticle, id: string): Promise<ShownCard> {
  const { x, y } = middleOf(markerOf(id, article.getRootNode() as ParentNode));
  await clickAt(x, y);
  return settled(article);
}

/** Opens a note by script, which also scrolls to it. */
export async function showNote(article: SidelightArticle, id: string): Promise<ShownCard> {
  const shown = nextEvent(article, 'sidelight-after-show');
  article.show(id);
  await shown;
  return settled(article);
}


/** Whether what is pressed at a point belongs to an article’s card. */
export function hitsCard(article: SidelightArticle, x: number, y: number): boolean {
  const frame = openCard(article);
  const hit = article.shadowRoot?.elementFromPoint(x, y);
  const inFrame = article.shadowRoot?.querySelector('sidelight-popover')?.shadowRoot?.elementFromPoint(x, y);
  return frame !== undefined && (hit?.localName === 'sidelight-card' || inFrame === frame || (inFrame != null && frame.contains(inFrame)));
}

/** Fails where a box leaves the viewport. */
export function expectInViewport({ left, right, top, bottom }: DOMRect, margin = 0): void {
  const { clientWidth, clientHeight } = document.documentElement;
  expect(left, 'left').to.be.at.least(margin - 1);
  expect(right, 'right').to.be.at.most(clientWidth - margin + 1);
  expect(top, 'top').to.be.at.least(margin - 1);
  expect(bottom, 'bottom').to.be.at.most(clientHeight - margin + 1);
}

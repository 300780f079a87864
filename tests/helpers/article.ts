import { fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { SidelightArticle } from '../../src/elements/article/article.js';

/** A note as a document has it; only what a test needs has to be given. */
export interface RawNote {
  id: string;
  target: unknown;
  [member: string]: unknown;
}

/** A document around notes: two sources, `times` and `register`, can be cited. */
export function documentOf(notes: readonly RawNote[], members: object = {}): object {
  return {
    version: 1,
    sources: {
      times: {
        type: 'article-newspaper',
        title: 'Shells by rail',
        'container-title': 'Example Times',
        issued: { 'date-parts': [[2024, 1, 4]] },
        URL: 'https://times.example/shells',
        archived: { url: 'https://archive.example/shells', date: '2024-05-18' },
      },
      register: { type: 'report', title: 'Harbour register', author: [{ literal: 'Port of Serrin' }] },
    },
    annotations: notes,
    ...members,
  };
}

/** Puts an element into the page, and takes it out after the test. */
export async function put<Found extends Element>(markup: string, selector: string): Promise<Found> {
  const host = await fixture<HTMLElement>(`<div>${markup}</div>`);
  const found = host.querySelector<Found>(selector);
  if (!found) throw new Error(`The fixture has no ${selector}`);
  return found;
}

/** An article with a document, ready to be read. */
export async function articleWith(
  paragraphs: string,
  document: unknown,
  attributes = '',
): Promise<SidelightArticle> {
  const article = await put<SidelightArticle>(
    `<sidelight-article id="story" lang="en" ${attributes}>${paragraphs}</sidelight-article>`,
    'sidelight-article',
  );
  article.document = document;
  await article.ready;
  return article;
}

export function markersOf(root: ParentNode = document): HTMLAnchorElement[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('a.sidelight-marker')];
}

/** The marker of a note. */
export function markerOf(id: string, root: ParentNode = document): HTMLAnchorElement {
  const marker = root.querySelector<HTMLAnchorElement>(`a.sidelight-marker[data-sidelight~="${id}"]`);
  if (!marker) throw new Error(`The note ${id} has no marker`);
  return marker;
}

/** The card that is open in an article, or undefined. */
export function openCard(article: SidelightArticle): HTMLElement | undefined {
  const popover = article.shadowRoot?.querySelector('sidelight-popover');
  const frame = popover?.shadowRoot?.querySelector<HTMLElement>('.frame');
  return frame?.matches(':popover-open, [open]') === true ? frame : undefined;
}

/** What the open card says, without the layout's white space. */
export function cardText(article: SidelightArticle): string {
  const card = article.shadowRoot?.querySelector('sidelight-card');
  return [...(card?.shadowRoot?.querySelectorAll('header, .scroll, footer') ?? [])]
    .map((part) => (part as HTMLElement).innerText)
    .join('\n')
    .replace(/[ \t\u00a0]+/g, ' ');
}

/** Waits until something is so; fails with what it waited for. */
export async function until(what: string, isSo: () => boolean, milliseconds = 20_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** The event of a type that comes next. */
export function nextEvent<Kind extends Event>(target: EventTarget, type: string): Promise<Kind> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as Kind), { once: true });
  });
}

/** The middle of an element in the viewport. */
export function middleOf(element: Element): { x: number; y: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, nextEvent, openCard, until } from './article.js';

/** An article with a pinned card that has every part. */
export interface FullCard {
  readonly article: SidelightArticle;
  readonly frame: HTMLElement;
  /** The card's host, and what it has drawn. */
  readonly card: HTMLElement;
  readonly inside: ShadowRoot;
  /** An element of the card. */
  readonly part: (selector: string) => HTMLElement;
  /** The marker of the open note, and another one. */
  readonly marker: HTMLElement;
  readonly otherMarker: HTMLElement;
}

const paragraph = '<p style="font: 20px/32px serif">The ship came in on the night tide. The register lists machine parts, by weight.</p>';

/** Its open note is a correction. */
const notes = documentOf([
  {
    id: 'tide',
    kind: 'correction',
    target: 'on the night tide',
    title: 'The tide',
    citations: [{ source: 'times', quote: 'It came by night.' }],
    attribution: 'document',
    event: '2023-09-17',
    checked: '2024-05-19',
    trail: [{ date: '2024', act: 'claimed', by: 'Meridian', text: 'so many' }],
    body: 'Words of the editors.\n\n'.repeat(6),
    related: ['parts'],
    media: { url: 'https://elsewhere.example/x.png', alt: 'A page', credit: 'Credit' },
  },
  { id: 'parts', target: 'machine parts', title: 'Machine parts' },
]);

/** Opens it in the page as it is: as a sheet in a narrow window. */
export async function openFullCard(before = ''): Promise<FullCard> {
  const article = await articleWith(before + paragraph, notes);
  const shown = nextEvent(article, 'sidelight-after-show');
  article.show('tide');
  await shown;
  await until('the card', () => openCard(article) !== undefined);
  const frame = openCard(article);
  const card = article.shadowRoot?.querySelector('sidelight-card');
  const inside = card?.shadowRoot;
  if (!frame || !card || !inside) throw new Error('There is no card');
  const part = (selector: string): HTMLElement => {
    const found = inside.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The card has no ${selector}`);
    return found;
  };
  return { article, frame, card, inside, part, marker: markerOf('tide'), otherMarker: markerOf('parts') };
}

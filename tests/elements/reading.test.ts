import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { articleWith, documentOf, markerOf, middleOf, nextEvent, openCard, until } from '../helpers/article.js';
import {
  canTouch,
  clickAt,
  movePointer,
  nextPaint,
  pressDown,
  pressKeys,
  pressUp,
  resetPointer,
  setViewport,
  tapAt,
} from '../helpers/commands.js';

const paragraphs =
  '<p style="font: 20px/32px serif; margin: 60px 40px">The ship came in on the night tide. The register lists machine ' +
  'parts, by weight. By morning the cargo was gone, and nobody says who took it.</p>';

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', citations: [{ source: 'times', quote: 'It came by night.' }] },
  { id: 'parts', target: 'machine parts', citations: ['register'] },
  { id: 'gone', target: 'the cargo was gone', body: 'Nobody knows.' },
]);

function isOpen(id: string): boolean {
  return markerOf(id).getAttribute('aria-expanded') === 'true';
}

function modeOf(article: SidelightArticle): string | null | undefined {
  return openCard(article)?.getAttribute('role');
}

/** A point on the words of a passage. */
function onPassage(article: SidelightArticle, id: string): { x: number; y: number } {
  const rect = article.anchors.get(id)?.range?.getClientRects()[0];
  if (!rect) throw new Error(`${id} has no passage`);
  return { x: rect.left + 12, y: rect.bottom - 6 };
}

async function point(target: Element | { x: number; y: number }): Promise<void> {
  const { x, y } = target instanceof Element ? middleOf(target) : target;
  await movePointer(x, y, { steps: 3 });
}

async function click(target: Element | { x: number; y: number }): Promise<void> {
  const { x, y } = target instanceof Element ? middleOf(target) : target;
  await clickAt(x, y);
}

describe('reading with a pointer', () => {
  let article: SidelightArticle;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
    article = await articleWith(paragraphs, notes);
  });

  it('pins the card of a clicked marker, and closes it on the second click', async () => {
    await click(markerOf('tide'));
    await until('the card', () => isOpen('tide') && openCard(article) !== undefined);
    expect(modeOf(article)).to.equal('dialog');
    await click(markerOf('tide'));
    await until('the card gone', () => !isOpen('tide'));
  });

  it('previews a note where the pointer rests on its marker', async () => {
    await point(markerOf('parts'));
    await until('the preview', () => isOpen('parts') && openCard(article) !== undefined);
    expect(modeOf(article)).to.equal('group');
  });

  it('previews a note where the pointer rests on its passage', async () => {
    await point(onPassage(article, 'tide'));
    await until('the preview', () => isOpen('tide'));
  });

  it('closes a preview that the pointer has left', async () => {
    await point(markerOf('tide'));
    await until('the preview', () => isOpen('tide'));
    await point({ x: 5, y: 5 });
    await until('the preview gone', () => !isOpen('tide'));
  });

  it('keeps a preview open on the way into the card, and in it', async () => {
    await point(markerOf('tide'));
    await until('the preview', () => openCard(article) !== undefined);
    await point(openCard(article) as HTMLElement);
    const gone = nextEvent(article, 'sidelight-after-hide').then(() => 'gone');
    const stays = new Promise((resolve) => setTimeout(resolve, 450, 'open'));
    expect(await Promise.race([gone, stays])).to.equal('open');
  });

  it('pins a preview without moving it', async () => {
    await point(markerOf('tide'));
    await until('the preview', () => openCard(article) !== undefined);
    await nextPaint();
    const before = openCard(article)?.getBoundingClientRect();
    await click(markerOf('tide'));
    await until('the pinned card', () => modeOf(article) === 'dialog');
    const after = openCard(article)?.getBoundingClientRect();
    expect([after?.left, after?.top, after?.width, after?.height]).to.deep.equal([
      before?.left,
      before?.top,
      before?.width,
      before?.height,
    ]);
  });

  it('closes a pinned card on a press outside, and not on one inside', async () => {
    await click(markerOf('tide'));
    await until('the card', () => openCard(article) !== undefined);
    await click(openCard(article) as HTMLElement);
    expect(isOpen('tide')).to.equal(true);
    await point({ x: 5, y: 5 });
    await pressDown();
    expect(isOpen('tide')).to.equal(false);
    await pressUp();
  });

  it('closes by its close button', async () => {
    await click(markerOf('tide'));
    await until('the card', () => openCard(article) !== undefined);
    const card = article.shadowRoot?.querySelector('sidelight-card');
    await click(card?.shadowRoot?.querySelector('[part=close]') as Element);
    await until('the card gone', () => openCard(article) === undefined);
  });

  it('stays closed after Escape until the pointer has left the note', async () => {
    await point(markerOf('tide'));
    await until('the preview', () => isOpen('tide'));
    await pressKeys('Escape');
    expect(isOpen('tide')).to.equal(false);
    const { x, y } = middleOf(markerOf('tide'));
    await movePointer(x + 2, y + 1);
    const opened = nextEvent(article, 'sidelight-after-show').then(() => 'open');
    const stays = new Promise((resolve) => setTimeout(resolve, 450, 'closed'));
    expect(await Promise.race([opened, stays])).to.equal('closed');
    await point({ x: 5, y: 5 });
    await point(markerOf('tide'));
    await until('the preview again', () => isOpen('tide'));
  });

  it('shows one card at a time, over all articles of the page', async () => {
    const other = await articleWith('<p>Another article about a harbour town.</p>', documentOf([{ id: 'town', target: 'harbour town' }]));
    article.show('tide');
    await nextEvent(article, 'sidelight-after-show');
    other.show('town');
    await nextEvent(other, 'sidelight-after-show');
    expect(openCard(article)).to.equal(undefined);
  });

  it('leaves modified clicks to the browser', () => {
    const marker = markerOf('tide');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
    let prevented: boolean | undefined;
    document.addEventListener('click', (click) => {
      prevented = click.defaultPrevented;
      click.preventDefault();
    }, { once: true });
    marker.dispatchEvent(event);
    expect(prevented).to.equal(false);
    expect(isOpen('tide')).to.equal(false);
  });

  it('does not change the address when a card opens', async () => {
    const before = location.href;
    await click(markerOf('tide'));
    await until('the card', () => isOpen('tide'));
    expect(location.href).to.equal(before);
  });

  // WebKitGTK's driver makes a mouse of a finger, so there is no touch to test there.
  if (canTouch)
    it('opens the card of a tapped marker', async () => {
      const { x, y } = middleOf(markerOf('parts'));
      await tapAt(x, y);
      await until('the card', () => isOpen('parts') && openCard(article) !== undefined);
    });
});

describe('reading with a keyboard', () => {
  let article: SidelightArticle;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetPointer();
    article = await articleWith(paragraphs, notes);
  });

  it('opens nothing on focus alone', async () => {
    markerOf('tide').focus();
    await pressKeys('Tab');
    expect(document.activeElement).to.equal(markerOf('parts'));
    expect(openCard(article)).to.equal(undefined);
  });

  it('opens on Enter, moves focus into the card, and returns it on Escape', async () => {
    markerOf('tide').focus();
    await pressKeys('Enter');
    await until('focus in the card', () => document.activeElement === article);
    expect(modeOf(article)).to.equal('dialog');
    await pressKeys('Escape');
    expect(openCard(article)).to.equal(undefined);
    expect(document.activeElement).to.equal(markerOf('tide'));
  });

  it('reaches the links and buttons of the card by Tab', async () => {
    markerOf('tide').focus();
    await pressKeys('Enter');
    await until('focus in the card', () => document.activeElement === article);
    await pressKeys('Tab');
    const card = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot;
    expect(card?.activeElement?.getAttribute('aria-label')).to.equal('Close');
    await pressKeys('Enter');
    expect(openCard(article)).to.equal(undefined);
    expect(document.activeElement).to.equal(markerOf('tide'));
  });

  it('steps to the next note by its button, which keeps focus', async () => {
    markerOf('tide').focus();
    await pressKeys('Enter');
    await until('focus in the card', () => document.activeElement === article);
    const card = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot;
    card?.querySelector<HTMLElement>('[aria-label="Next note"]')?.focus();
    await pressKeys('Enter');
    await until('the next note', () => isOpen('parts') && openCard(article) !== undefined);
    await until('focus on the button', () => card?.activeElement?.getAttribute('aria-label') === 'Next note');
  });

  it('steps by [ and ] while the marker or the card has focus', async () => {
    markerOf('tide').focus();
    await pressKeys('Enter');
    await until('focus in the card', () => document.activeElement === article);
    await pressKeys(']');
    await until('the next note', () => isOpen('parts'));
    await pressKeys(']');
    await until('the last note', () => isOpen('gone'));
    await pressKeys('[');
    await until('the note before', () => isOpen('parts'));
  });

  it('closes a preview on Escape and leaves focus where it is', async () => {
    markerOf('gone').focus();
    await point(markerOf('tide'));
    await until('the preview', () => isOpen('tide'));
    await pressKeys('Escape');
    expect(isOpen('tide')).to.equal(false);
    expect(document.activeElement).to.equal(markerOf('gone'));
  });
});

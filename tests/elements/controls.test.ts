import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import type { SidelightControls } from '../../src/elements/controls/controls.js';
import { choosePreference } from '../../src/store/reader-preference.js';
import { articleWith, cardText, documentOf, markerOf, middleOf, nextEvent, openCard, put, until } from '../helpers/article.js';
import { expectAccessible } from '../helpers/axe.js';
import { clickAt, movePointer, nextPaint, pressKeys, resetPointer, setViewport } from '../helpers/commands.js';

const paragraphs =
  '<p style="font: 20px/32px serif; margin: 60px 40px">The ship came in on the night tide. The register lists machine ' +
  'parts, by weight. By morning the cargo was gone, and nobody says who took it.</p>';

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', citations: ['times'], attribution: 'outlet' },
  { id: 'parts', target: 'machine parts', citations: ['register'], attribution: 'document' },
  { id: 'weight', target: 'by weight', citations: ['register'], attribution: 'document' },
  { id: 'morning', kind: 'context', target: 'By morning', body: 'The sun rises at five.' },
  { id: 'gone', kind: 'correction', target: 'the cargo was gone', body: 'It was not.', attribution: 'none' },
  { id: 'lost', target: 'words that the article never had', body: 'Lost.', attribution: 'rumour' },
]);

function part(controls: SidelightControls, selector: string): HTMLElement {
  const found = controls.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The controls have no ${selector}`);
  return found;
}

async function click(element: Element): Promise<void> {
  const { x, y } = middleOf(element);
  await clickAt(x, y);
}

/** What the line says, with single spaces. */
function saysOf(controls: SidelightControls, selector: string): string {
  return part(controls, selector).innerText.replace(/\s+/g, ' ').trim();
}

function isVisible(id: string): boolean {
  return markerOf(id).checkVisibility();
}

function highlighted(kind: string): number {
  return typeof Highlight === 'function' ? (CSS.highlights.get(`sidelight-${kind}`)?.size ?? 0) : 0;
}

describe('sidelight-controls', () => {
  let article: SidelightArticle;
  let controls: SidelightControls;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 800 });
    await resetPointer();
    controls = await put<SidelightControls>('<sidelight-controls></sidelight-controls>', 'sidelight-controls');
    article = await articleWith(paragraphs, notes);
    await until('the counts', () => controls.shadowRoot?.querySelector('.total') !== null);
  });

  afterEach(() => {
    choosePreference('hover');
    localStorage.removeItem('sidelight-preference');
  });

  async function openMenu(): Promise<void> {
    await click(part(controls, '[part=menu]'));
    await until('the menu', () => part(controls, '[popover]').matches(':popover-open'));
    await nextPaint();
  }

  function choice(text: string): HTMLElement {
    const label = [...(controls.shadowRoot?.querySelectorAll('label') ?? [])].find((one) => one.textContent?.includes(text));
    if (!label) throw new Error(`The menu has no ${text}`);
    return label;
  }

  it('says how many notes there are and who stands behind them, without a click', () => {
    expect(saysOf(controls, '.total')).to.equal('5 notes');
    expect(saysOf(controls, '.counts')).to.equal('2 documents 1 outlet 1 unattributed');
  });

  it('steps through the notes in reading order', async () => {
    for (const id of ['tide', 'parts', 'weight']) {
      await click(part(controls, 'button[aria-label="Next note"]'));
      await until(`the card of ${id}`, () => markerOf(id).getAttribute('aria-expanded') === 'true');
    }
    await click(part(controls, 'button[aria-label="Previous note"]'));
    await until('the card before', () => markerOf('parts').getAttribute('aria-expanded') === 'true');
  });

  it('hides the notes of a kind that is not wanted, and shows them again; all stay in the list', async () => {
    const before = article.textContent;
    await openMenu();
    await click(choice('Corrections'));
    expect([isVisible('gone'), isVisible('tide')]).to.deep.equal([false, true]);
    expect(highlighted('correction')).to.equal(0);
    expect(article.kinds).to.equal('source context');
    expect(article.querySelector('[id$="-gone"]')).not.to.equal(null);
    expect(article.textContent).to.equal(before);
    await click(choice('Corrections'));
    expect(isVisible('gone')).to.equal(true);
    expect(article.kinds).to.equal(null);
  });

  it('leaves out hidden notes when stepping, and in the count of a card', async () => {
    article.kinds = 'context correction';
    await nextPaint();
    article.next();
    await until('the card', () => openCard(article) !== undefined && cardText(article).includes('The sun rises'));
    expect(cardText(article)).to.contain('1/2');
  });

  it('closes the card of a note that is hidden', async () => {
    article.show('gone');
    await nextEvent(article, 'sidelight-after-show');
    article.kinds = 'source';
    await until('the card gone', () => openCard(article) === undefined);
  });

  it('shows the list’s entry for a link to a hidden note', async () => {
    article.kinds = 'source';
    await nextPaint();
    article.show('gone');
    await nextPaint();
    expect(openCard(article)).to.equal(undefined);
  });

  it('opens notes by click alone when the reader wants it so', async () => {
    await openMenu();
    await click(choice('Click only'));
    await pressKeys('Escape');
    const { x, y } = middleOf(markerOf('tide'));
    const opened = nextEvent(article, 'sidelight-after-show').then(() => 'open');
    await movePointer(x, y, { steps: 3 });
    const stays = new Promise((resolve) => setTimeout(resolve, 450, 'closed'));
    expect(await Promise.race([opened, stays])).to.equal('closed');
    await clickAt(x, y);
    await until('the card', () => openCard(article) !== undefined);
  });

  it('shows no notes in the text when the reader wants none, and keeps the list and the line', async () => {
    const chosen = nextEvent<Event & { preference: string }>(document, 'sidelight-preference-change');
    await openMenu();
    await click(choice('Off'));
    expect((await chosen).preference).to.equal('off');
    expect(isVisible('tide')).to.equal(false);
    expect(highlighted('source')).to.equal(0);
    expect(saysOf(controls, '.total')).to.equal('5 notes');
    expect(article.querySelector('[role=doc-endnotes]')?.textContent).to.contain('Example Times');
    await click(choice('Hover and click'));
    expect(isVisible('tide')).to.equal(true);
  });

  it('keeps the choice for the next article, and nothing else, once it is made', async () => {
    expect(localStorage.length).to.equal(0);
    await openMenu();
    await click(choice('Off'));
    expect({ ...localStorage }).to.deep.equal({ 'sidelight-preference': 'off' });
    article.remove();
    const next = await articleWith(paragraphs, notes);
    expect(markerOf('tide', next).checkVisibility()).to.equal(false);
  });

  it('follows a choice that was made in another tab', () => {
    localStorage.setItem('sidelight-preference', 'off');
    window.dispatchEvent(new StorageEvent('storage', { key: 'sidelight-preference' }));
    expect(isVisible('tide')).to.equal(false);
    localStorage.setItem('sidelight-preference', 'nonsense');
    window.dispatchEvent(new StorageEvent('storage', { key: 'sidelight-preference' }));
    expect(isVisible('tide')).to.equal(true);
  });

  it('works where storage is refused', () => {
    const storage = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
    try {
      choosePreference('off');
      expect(isVisible('tide')).to.equal(false);
      choosePreference('hover');
      expect(isVisible('tide')).to.equal(true);
    } finally {
      Object.defineProperty(window, 'localStorage', storage);
    }
  });

  it('is worked by keyboard: menu, box, Escape', async () => {
    part(controls, '[part=menu]').focus();
    await pressKeys('Enter');
    await until('the menu', () => part(controls, '[popover]').matches(':popover-open'));
    await pressKeys('Tab', 'Space');
    await until('the kind hidden', () => !isVisible('tide'));
    await pressKeys('Escape');
    expect(part(controls, '[popover]').matches(':popover-open')).to.equal(false);
  });

  it('opens its menu under its button, inside the viewport', async () => {
    await openMenu();
    const button = part(controls, '[part=menu]').getBoundingClientRect();
    const panel = part(controls, '[popover]').getBoundingClientRect();
    expect(panel.right).to.be.at.most(document.documentElement.clientWidth);
    if (!CSS.supports('top', 'anchor(bottom)')) return;
    expect(panel.top).to.be.within(button.bottom, button.bottom + 16);
    expect(Math.abs(panel.right - button.right)).to.be.at.most(12);
  });

  it('shows nothing without notes, and goes when the article goes', async () => {
    article.document = { version: 1, annotations: [] };
    await article.ready;
    await controls.updateComplete;
    expect(controls.shadowRoot?.textContent?.trim()).to.equal('');
    article.document = notes;
    await article.ready;
    await controls.updateComplete;
    expect(saysOf(controls, '.total')).to.equal('5 notes');
    article.remove();
    await controls.updateComplete;
    expect(controls.shadowRoot?.textContent?.trim()).to.equal('');
  });

  it('is accessible, closed and open', async () => {
    await expectAccessible(controls);
    await openMenu();
    await expectAccessible(controls);
  });
});

describe('a companion finds its article', () => {
  const counts = (element: SidelightControls) => element.shadowRoot?.querySelector('.total')?.textContent;
  const one = documentOf([{ id: 'ship', target: 'The ship', body: 'A ship.' }]);
  const two = documentOf([{ id: 'came', target: 'came in', body: 'It came.' }, { id: 'night', target: 'by night', body: 'At night.' }]);

  async function page(): Promise<{ first: SidelightArticle; second: SidelightArticle; host: HTMLElement }> {
    const first = await put<SidelightArticle>(
      '<sidelight-controls class="outside"></sidelight-controls><sidelight-article id="first"><sidelight-controls></sidelight-controls><p>The ship came in by night.</p></sidelight-article>' +
        '<div id="body"><p>The ship came in by night.</p></div><sidelight-article for="body"></sidelight-article>',
      '#first',
    );
    const host = first.parentElement as HTMLElement;
    const second = host.querySelector<SidelightArticle>('[for=body]') as SidelightArticle;
    first.document = one;
    second.document = two;
    await Promise.all([first.ready, second.ready]);
    return { first, second, host };
  }

  it('around it', async () => {
    const { first } = await page();
    await until('its count', () => counts(first.querySelector('sidelight-controls') as SidelightControls) === '1 note');
  });

  it('by its id, also when it comes late and when it changes', async () => {
    const { host } = await page();
    const late = document.createElement('sidelight-controls');
    late.for = 'body';
    host.append(late);
    await until('the count of the element that an article is for', () => counts(late) === '2 notes');
    late.for = 'first';
    await until('the count of the other', () => counts(late) === '1 note');
    late.for = 'nowhere';
    await until('no count', () => counts(late) === undefined);
  });

  it('and takes none where there are two and none is named', async () => {
    const { host } = await page();
    await nextPaint();
    expect(counts(host.querySelector('.outside') as SidelightControls)).to.equal(undefined);
  });
});

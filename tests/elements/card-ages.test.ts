import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { SidelightCard } from '../../src/elements/card/card.js';
import { parseDocument } from '../../src/core/index.js';
import { buildLocale } from '../../src/locales/build-locale.js';
import { locale as words } from '../../src/locales/en.js';
import { articleWith, documentOf } from '../helpers/article.js';
import { showNote } from '../helpers/card.js';

const { document: parsed } = parseDocument({
  version: 1,
  sources: {},
  annotations: [{ id: 'note', target: 'words', checked: '2024-05-19' }],
});

const day = 86_400_000;
const checked = Date.UTC(2024, 4, 19);

/** A card whose clock a test sets. */
async function cardAt(clock: () => number): Promise<SidelightCard> {
  const card = await fixture<SidelightCard>('<sidelight-card></sidelight-card>');
  const [annotation] = parsed.annotations;
  if (!annotation) throw new Error('There is no note');
  card.clock = clock;
  card.mode = 'pinned';
  card.view = {
    annotation,
    document: parsed,
    locale: buildLocale(words),
    number: 1,
    position: 1,
    count: 1,
    approximate: false,
    isInner: false,
    articleName: 'story',
  };
  await card.updateComplete;
  return card;
}

function ageOf(card: SidelightCard): string | undefined {
  return card.renderRoot.querySelector('.dates dd')?.textContent?.trim();
}

/** Timers that repeat, as the page sets them: none of them ever runs by itself. */
class Intervals {
  readonly running = new Map<number, { run: () => void; delay: number }>();
  readonly #set = window.setInterval;
  readonly #clear = window.clearInterval;
  #last = 1_000_000;

  replace(): void {
    window.setInterval = ((run: () => void, delay: number) => {
      this.running.set(++this.#last, { run, delay });
      return this.#last;
    }) as typeof window.setInterval;
    window.clearInterval = (id) => void (this.running.delete(Number(id)) || this.#clear.call(window, id));
  }

  restore(): void {
    window.setInterval = this.#set;
    window.clearInterval = this.#clear;
  }
}

/** Hides or shows the page, as far as its scripts can tell. */
function turnPage(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the age of a check', () => {
  const intervals = new Intervals();

  beforeEach(() => {
    intervals.replace();
  });

  afterEach(() => {
    intervals.restore();
    Reflect.deleteProperty(document, 'hidden');
  });

  it('grows by itself while its card is open', async () => {
    let now = checked + 1.5 * day;
    const card = await cardAt(() => now);
    expect(ageOf(card)).to.equal('yesterday');
    now = checked + 6.2 * day;
    expect(intervals.running.size).to.equal(1);
    const [timer] = intervals.running.values();
    expect(timer?.delay).to.equal(3_600_000);
    timer?.run();
    await card.updateComplete;
    expect(ageOf(card)).to.equal('6 days ago');
  });

  it('is right when the page is seen again, which waits for nothing while it is not', async () => {
    let now = checked;
    const card = await cardAt(() => now);
    expect(ageOf(card)).to.equal('today');
    turnPage(true);
    expect(intervals.running.size, 'timers in a hidden page').to.equal(0);
    now = checked + 240 * day;
    turnPage(false);
    await card.updateComplete;
    expect(ageOf(card)).to.match(/^[78] months ago$/);
    expect(intervals.running.size).to.equal(1);
  });

  it('has one timer for all cards, and none without a card', async () => {
    const cards = [await cardAt(() => checked), await cardAt(() => checked)];
    expect(intervals.running.size).to.equal(1);
    cards[0]?.remove();
    expect(intervals.running.size).to.equal(1);
    cards[1]?.remove();
    expect(intervals.running.size).to.equal(0);
    turnPage(true);
    turnPage(false);
    expect(intervals.running.size, 'after all cards have gone').to.equal(0);
  });

  it('wakes no page whose cards are closed', async () => {
    const article = await articleWith('<p>Some words.</p>', documentOf([{ id: 'note', target: 'words', checked: '2024-05-19' }]));
    expect(intervals.running.size).to.equal(0);
    await showNote(article, 'note');
    expect(intervals.running.size).to.equal(1);
    article.hide();
    await article.updateComplete;
    expect(intervals.running.size).to.equal(0);
  });

  it('leaves the reader where the card was scrolled to', async () => {
    let now = checked;
    const card = await cardAt(() => now);
    const body = card.scroller as HTMLElement;
    body.style.height = '20px';
    body.scrollTop = 12;
    now = checked + 3 * day;
    turnPage(false);
    await card.updateComplete;
    expect(ageOf(card)).to.equal('3 days ago');
    expect(body.scrollTop).to.equal(12);
  });
});

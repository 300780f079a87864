import { expect } from '@open-wc/testing';
import { articleWith, cardText, documentOf, nextEvent, openCard } from '../helpers/article.js';
import { setViewport } from '../helpers/commands.js';
import type { SidelightSourceOpenEvent } from '../../src/events/source-open.js';

const paragraphs = '<p>The ship came in on the night tide, and the register lists machine parts.</p>';

const full = {
  id: 'tide',
  kind: 'source',
  target: 'on the night tide',
  title: 'The entry for the Anselma',
  body: 'We read *the register* and **photographed** it: see [the page](https://port.example/page) [@register].\n\n> A line\n\n- one\n- two with `code`',
  citations: [
    { source: 'times', quote: 'Machine parts, 612 pallets.', locator: 'p. 3' },
    { source: 'register', role: 'disputes' },
  ],
  attribution: 'unnamed',
  event: '2023-09-17',
  checked: '2024-05-19',
  trail: [
    { date: '2024-01-04', by: 'Coast Radio', act: 'claimed', text: 'over a thousand containers', citations: ['times'] },
    { date: '2024-01-11', by: 'Meridian', act: 'withdrawn' },
  ],
  media: { url: 'https://elsewhere.example/register.png', alt: 'A ruled page', credit: 'T. Wrede' },
  related: ['parts'],
};

const parts = { id: 'parts', kind: 'correction', target: 'machine parts', title: 'The number' };

async function open(document: object, id = 'tide') {
  const article = await articleWith(paragraphs, document);
  const shown = nextEvent(article, 'sidelight-after-show');
  article.show(id);
  await shown;
  const card = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot as ShadowRoot;
  return { article, card, text: cardText(article) };
}

function link(card: ShadowRoot, text: string): HTMLAnchorElement {
  const found = [...card.querySelectorAll('a')].find((a) => a.textContent?.trim() === text);
  if (!found) throw new Error(`The card has no link “${text}”`);
  return found;
}

describe('a card', () => {
  beforeEach(() => setViewport({ width: 900, height: 700 }));

  it('shows all that a note says, in order', async () => {
    const { text } = await open(documentOf([full, parts], { article: { opinion: true } }));
    const expected = [
      'Source 1', 'The entry for the Anselma', 'Opinion', 'Machine parts, 612 pallets.', 'Example Times',
      'Shells by rail', 'p. 3', 'Newspaper', 'Disputes it:', 'Port of Serrin', 'Harbour register', 'Unnamed officials',
      'Happened', '17 Sept', 'Published', '4 Jan 2024', 'Checked', 'ago',
      '4 Jan 2024', 'Claimed', 'by Coast Radio', 'over a thousand containers', '11 Jan 2024', 'Withdrawn', 'by Meridian',
      'We read the register and photographed it', 'A line', 'one', 'two with code',
      'Show image', 'T. Wrede', 'See also', 'The number', 'Source', 'Archived', 'All sources', '1/2',
    ];
    let from = 0;
    for (const words of expected) {
      const at = text.replace('17 Sep 2023', '17 Sept 2023').replace('last year', 'years ago').indexOf(words, from);
      expect(at, `“${words}” after:\n${text.slice(0, from)}\nin:\n${text}`).to.be.at.least(0);
      from = at;
    }
  });

  it('shows nothing that a note does not say', async () => {
    const { card, text } = await open(documentOf([{ id: 'tide', kind: 'definition', target: 'on the night tide', body: 'Short.' }]));
    expect(text).to.match(/^Definition 1\s+Short\.\s+All sources\s+1\/1\s*$/);
    expect(card.querySelector('.dates, .trail, .quote, figure, .who, .origin')).to.equal(null);
  });

  it('draws rich text as elements', async () => {
    const { card } = await open(documentOf([full, parts]));
    const text = card.querySelector('[part=text]') as HTMLElement;
    expect([...text.querySelectorAll('em, strong, code, blockquote, li')].map((one) => one.localName)).to.deep.equal([
      'em', 'strong', 'blockquote', 'li', 'li', 'code',
    ]);
    expect(text.querySelector('a')?.getAttribute('href')).to.equal('https://port.example/page');
  });

  it('takes markup in a document for words', async () => {
    const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const { card } = await open(
      documentOf([{ id: 'tide', target: 'on the night tide', title: evil, body: evil, attribution: 'named', trail: [{ act: 'denied', by: evil }] }]),
    );
    expect(card.querySelector('img, script')).to.equal(null);
    expect(card.querySelector('header')?.textContent).to.contain(evil);
    expect('hacked' in window).to.equal(false);
  });

  it('opens the source at the quoted words, and its archived copy too', async () => {
    const { card } = await open(documentOf([full, parts]));
    const source = link(card, 'Source');
    expect(source.href).to.equal('https://times.example/shells#:~:text=Machine%20parts%2C%20612%20pallets');
    expect(link(card, 'Archived').href).to.equal('https://archive.example/shells#:~:text=Machine%20parts%2C%20612%20pallets');
    for (const one of [source, link(card, 'Archived')]) {
      expect(one.rel).to.equal('noopener noreferrer');
      expect(one.target).to.equal('_blank');
    }
  });

  it('announces that a source is opened, and can be told not to', async () => {
    const { article, card } = await open(documentOf([full, parts]));
    let heard: SidelightSourceOpenEvent | undefined;
    article.addEventListener('sidelight-source-open', (event) => {
      heard = event as SidelightSourceOpenEvent;
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link(card, 'Source').dispatchEvent(click);
    expect(heard?.annotationId).to.equal('tide');
    expect(heard?.url).to.contain('https://times.example/shells');
    expect(click.defaultPrevented).to.equal(true);
  });

  it('says where several outlets have one origin', async () => {
    const { text } = await open(
      documentOf([{ id: 'tide', target: 'on the night tide', citations: ['coast', 'daily'] }], {
        sources: {
          wire: { publisher: 'Meridian' },
          coast: { publisher: 'Coast Radio', origin: 'wire' },
          daily: { publisher: 'Daily Vesmark', origin: 'wire' },
        },
      }),
    );
    expect(text).to.contain('2 outlets, 1 origin. Coast Radio and Daily Vesmark repeated Meridian.');
  });

  it('loads no image from elsewhere before the reader asks', async () => {
    const { card } = await open(documentOf([full, parts]));
    expect(card.querySelector('img')).to.equal(null);
    const button = [...card.querySelectorAll('button')].find((one) => one.textContent === 'Show image');
    const { height } = card.querySelector('figure')?.getBoundingClientRect() ?? { height: 0 };
    button?.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const image = card.querySelector('img');
    expect(image?.alt).to.equal('A ruled page');
    expect(image?.getAttribute('src')).to.equal('https://elsewhere.example/register.png');
    expect(image?.referrerPolicy).to.equal('no-referrer');
    expect(card.querySelector('figure')?.getBoundingClientRect().height).to.be.at.most(height + 1);
  });

  it('leads to a related note', async () => {
    const { article, card } = await open(documentOf([full, parts]));
    const shown = nextEvent<Event & { annotationId: string }>(article, 'sidelight-after-show');
    link(card, 'The number').click();
    expect((await shown).annotationId).to.equal('parts');
    expect(cardText(article)).to.match(/^Correction 2\s+The number/);
  });

  it('leads to its entry in the list, and marks the way back', async () => {
    const { article, card } = await open(documentOf([full, parts]));
    link(card, 'All sources').click();
    expect(openCard(article)).to.equal(undefined);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const back = article.querySelector<HTMLElement>('[role=doc-backlink][aria-current]');
    expect(back?.getAttribute('href')).to.equal('#sidelight-ref-story-tide');
    expect(document.activeElement).to.equal(back);
  });

  it('shows dates no finer than they are known, and says when they are doubtful', async () => {
    for (const [event, words] of [
      ['2023', '2023'],
      ['2023-09', 'Sept? 2023'],
      ['2023-09/2023-11', 'Sept?.*Nov 2023'],
      ['2023?', '2023, uncertain'],
      ['2023-09~', 'about Sept? 2023'],
    ] as const) {
      const { text, article } = await open(documentOf([{ id: 'tide', target: 'on the night tide', event }]));
      expect(text).to.match(new RegExp(`Happened\\s+${words}\\s`));
      article.remove();
    }
  });

  it('speaks the language of its article', async () => {
    const { locale } = await import('../../src/locales/ar.js');
    const { addLocale } = await import('../../src/locales/registry.js');
    addLocale(locale);
    const article = await articleWith('<p dir="rtl">وصلت السفينة في الليل إلى الميناء.</p>', documentOf([{ id: 'night', target: 'في الليل', attribution: 'rumour' }]), 'dir="rtl"');
    article.lang = 'ar';
    await article.refresh();
    const shown = nextEvent(article, 'sidelight-after-show');
    article.show('night');
    await shown;
    expect(cardText(article)).to.contain('شائعة');
    const popover = article.shadowRoot?.querySelector('sidelight-popover');
    expect([popover?.dir, popover?.lang]).to.deep.equal(['rtl', 'ar-u-nu-latn']);
  });
});

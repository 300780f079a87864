import { expect } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { openCard, until } from '../helpers/article.js';
import { clickAt, nextPaint } from '../helpers/commands.js';
import { codesOf, readyArticle } from '../helpers/page.js';
import { documentWith, expectUnharmed, openStory, type Story } from '../helpers/story.js';

const refused = [
  'javascript:parent.hacked=1', 'JaVa\tScRiPt:parent.hacked=1', 'java\nscript:parent.hacked=1', '\u0001javascript:parent.hacked=1',
  'javascript://news.example/%0aparent.hacked=1', 'vbscript:x', 'data:text/html,<script>parent.hacked=1</script>',
  'data:image/svg+xml,<svg onload=parent.hacked=1>', 'blob:https://news.example/0-0', 'file:///etc/passwd', 'about:blank', 'intent://x#Intent;end',
  'https://user:secret@news.example/', 'https://bank.example@evil.example/', 'https:\\\\bank.example@evil.example',
  'https://news.example/\u202egnp.exe', 'https://\u2067elpmaxe.swen/', `https://news.example/${'a'.repeat(10_240)}`,
];

const taken = {
  'https://\u0430pple.example/': 'https://xn--pple-43d.example/',
  'https://news.example/#"><img src=x onerror=parent.hacked=1>': 'https://news.example/#%22%3E%3Cimg%20src=x%20onerror=parent.hacked=1%3E',
  'https://news.example/?javascript:parent.hacked=1': 'https://news.example/?javascript:parent.hacked=1',
  'HTTPS://News.Example': 'https://news.example/',
  'mailto:desk@news.example': 'mailto:desk@news.example',
};

const urls = [...refused, ...Object.keys(taken)];

/** Every address in every place that takes one, in as many notes. */
function everywhere(): object {
  const sources = urls.map((url, index) => [`s${index}`, { title: `Source ${index}`, URL: url, archived: { url, date: '2024-01-04' } }]);
  const identified = urls.map((url, index) => [`d${index}`, { title: `Identified ${index}`, DOI: url }]);
  const bare = urls.map((url, index) => [`b${index}`, { URL: url }]);
  const notes = urls.map((url, index) => ({
    id: `n${index}`,
    target: index % 2 === 0 ? 'One fact' : 'A third fact',
    body: `[in the body](${url}) and [@s${index}]`,
    citations: [`s${index}`, `d${index}`, `b${index}`],
    media: { url, alt: 'An image', credit: 'Desk' },
    trail: [{ act: 'claimed', text: `[in the trail](${url})`, citations: [`s${index}`] }],
  }));
  return documentWith(notes, { article: { url: urls[0] }, sources: Object.fromEntries([...sources, ...identified, ...bare]) as object });
}

async function openEverywhere(): Promise<{ page: Story; article: SidelightArticle }> {
  const page = await openStory('', { width: 780, height: 580 });
  const article = await readyArticle(page);
  article.document = everywhere();
  await article.ready;
  return { page, article };
}

function cardOf(article: SidelightArticle): ShadowRoot {
  const root = article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot;
  if (!root) throw new Error('There is no card');
  return root;
}

/** Waits until the card of a note is open. */
async function untilCard(article: SidelightArticle, index: number): Promise<void> {
  const entry = `footer a[href="#sidelight-story-n${index}"]`;
  await until('the card is open', () => openCard(article) !== undefined && cardOf(article).querySelector(entry) !== null);
  await nextPaint();
}

const ownLink = /^#/;

/** The addresses of what a root links to, loads or would send, its own fragments left out. */
function addressesIn(root: ParentNode): string[] {
  const elements = [...root.querySelectorAll('[href], [src], [action], [formaction], [poster], [data], [srcset], [srcdoc], [background], [cite], [ping]')];
  for (const element of elements) expect(element.localName).to.be.oneOf(['a', 'img']);
  return elements.flatMap((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '').filter((address) => !ownLink.test(address));
}

describe('links of a document that nobody vouches for', () => {
  it('are addresses of the web or of mail, wherever the document has put others', async function () {
    this.timeout(60_000);
    const { page, article } = await openEverywhere();
    const list = page.document.querySelector('sidelight-sources') as HTMLElement;
    const found = new Set(addressesIn(list));
    for (const [index] of urls.entries()) {
      article.show(`n${index}`);
      await untilCard(article, index);
      for (const button of cardOf(article).querySelectorAll<HTMLButtonElement>('figure button')) button.click();
      await nextPaint();
      for (const address of addressesIn(cardOf(article))) found.add(address);
      for (const link of cardOf(article).querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])'))
        expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    }
    for (const link of list.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])'))
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    expect([...found].filter((address) => !Object.values(taken).includes(address) && !address.startsWith('https://doi.org/10.'))).to.deep.equal([]);
    expect([...found]).to.include.members(Object.values(taken));
    expect(codesOf(article).filter((code) => code === 'url-refused').length).to.be.above(refused.length * 5);
    expect((window as { hacked?: unknown }).hacked).to.equal(undefined);
    expectUnharmed(page);
  });

  it('show a host that looks like another as what it is', async () => {
    const { page } = await openEverywhere();
    const cites = [...page.document.querySelectorAll('sidelight-sources cite')].map(({ textContent }) => textContent);
    expect(cites).to.include('xn--pple-43d.example').and.not.include('\u0430pple.example');
  });

  it('open another tab without an opener and leave the page where it is, for a real click on each', async function () {
    this.timeout(60_000);
    const { page, article } = await openEverywhere();
    const { href } = page.window.location;
    const opened: { href: string; target: string; rel: string }[] = [];
    // The browser would follow: the test stops it at the very end, when all of the page has heard of the click.
    page.window.addEventListener('click', (event) => {
      const link = event.composedPath().find((one): one is HTMLAnchorElement => (one as Element).localName === 'a');
      if (!link || link.getAttribute('href')?.startsWith('#')) return;
      expect(event.defaultPrevented).to.equal(false);
      opened.push({ href: link.href, target: link.target, rel: link.rel });
      event.preventDefault();
    });
    const origin = page.frame.getBoundingClientRect();
    const click = async (link: Element) => {
      link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      await nextPaint();
      const [box] = link.getClientRects();
      if (box) await clickAt(origin.left + box.left + box.width / 2, origin.top + box.top + box.height / 2);
    };
    const first = refused.length;
    for (const [offset] of Object.keys(taken).entries()) {
      article.show(`n${first + offset}`);
      await untilCard(article, first + offset);
      const before = opened.length;
      const links = [...cardOf(article).querySelectorAll('.text a, .trail a, footer a:not([href^="#"])')];
      expect(links).to.have.length.at.least(4);
      for (const link of links) await click(link);
      const wanted = links.map((link) => (link as HTMLAnchorElement).href);
      expect(opened.slice(before).map((one) => one.href).join('\n')).to.equal(wanted.join('\n'));
    }
    for (const one of opened) expect(one).to.deep.include({ target: '_blank', rel: 'noopener noreferrer' });
    expect(new Set(opened.map((one) => one.href))).to.deep.equal(new Set(Object.values(taken)));
    expect(page.window.location.href).to.equal(href);
    expect((window as { hacked?: unknown }).hacked).to.equal(undefined);
    expectUnharmed(page);
  });

  it('give the page that they open no way back', async () => {
    const page = await openStory('');
    const article = await readyArticle(page);
    const token = crypto.randomUUID();
    const opened = new BroadcastChannel(token);
    const told = new Promise<unknown>((resolve) => (opened.onmessage = ({ data }) => resolve(data)));
    const body = btoa(`<script>new BroadcastChannel("${token}").postMessage([String(window.opener), document.referrer]);close()</script>`);
    article.document = documentWith([
      { id: 'one', target: 'One fact', body: `[the link](${location.origin}/__test/raw?type=text/html&body=${encodeURIComponent(body)})` },
    ]);
    await article.ready;
    article.show('one');
    await until('the card is open', () => openCard(article) !== undefined);
    await nextPaint();
    const link = cardOf(article).querySelector('.text a') as HTMLElement;
    const origin = page.frame.getBoundingClientRect();
    const { left, right, top, bottom } = link.getBoundingClientRect();
    await clickAt(origin.left + (left + right) / 2, origin.top + (top + bottom) / 2);
    expect(await told).to.deep.equal(['null', '']);
    opened.close();
  });
});

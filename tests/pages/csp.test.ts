import { expect, fixture } from '@open-wc/testing';
import { markersOf, markerOf, openCard, until } from '../helpers/article.js';
import { clickAt, nextPaint, pressKeys } from '../helpers/commands.js';
import { codesOf, readyArticle, type Page, type PageWindow } from '../helpers/page.js';

interface Recorded {
  violations: string[];
  faults: string[];
  codes: string[];
}

const strict = (trustedTypes: string) =>
  `default-src 'none'; script-src 'nonce-{{nonce}}'; connect-src 'self'; style-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ${trustedTypes}`;

/** Whether this engine has Trusted Types, and so refuses what a policy does not allow. */
const hasTrustedTypes = 'trustedTypes' in window;

/** Opens a fixture under a policy, in a frame that is large enough for a card. */
async function openUnder(policy: string, name = 'strict'): Promise<Page & Recorded> {
  const frame = await fixture<HTMLIFrameElement>('<iframe title="Page" width="760" height="560" style="border: 0"></iframe>');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = `/__test/page?fixture=${name}&csp=${encodeURIComponent(policy)}`;
  await loaded;
  const window = frame.contentWindow as (PageWindow & Recorded) | null;
  if (!window) throw new Error('The frame has no window');
  const { violations, faults, codes } = window;
  return { frame, window, document: window.document, warnings: [], violations, faults, codes };
}

async function clickMarker({ frame, document: page }: Page, id: string): Promise<void> {
  const origin = frame.getBoundingClientRect();
  const { left, right, top, bottom } = markerOf(id, page).getBoundingClientRect();
  await clickAt(origin.left + (left + right) / 2, origin.top + (top + bottom) / 2);
}

/** What a fixture's article says before any script has touched it. */
async function writtenArticle(name = 'strict'): Promise<string> {
  const markup = await (await fetch(`/__test/page?fixture=${name}`)).text();
  const page = new DOMParser().parseFromString(markup, 'text/html');
  return page.querySelector('sidelight-article')?.outerHTML ?? '';
}

describe('under a strict Content-Security-Policy', () => {
  for (const name of ['strict', 'strict-twice']) {
    it(`markers, cards and the list stand without one violation (${name})`, async () => {
      const page = await openUnder(strict('sidelight'), name);
      const article = await readyArticle(page);
      expect(codesOf(article)).to.deep.equal(['quote-not-found']);
      expect(markersOf(page.document)).to.have.length(2);
      expect(page.document.querySelectorAll('sidelight-sources li').length).to.be.at.least(3);
      expect(page.window.getComputedStyle(markerOf('one', page.document)).position).to.equal('absolute');
      await clickMarker(page, 'one');
      await until('the card is open', () => openCard(article) !== undefined);
      await pressKeys('Escape');
      await until('the card is closed', () => openCard(article) === undefined);
      article.show('two');
      await until('the other card is open', () => openCard(article) !== undefined);
      article.remove();
      page.document.body.append(article);
      await article.ready;
      expect(markersOf(page.document)).to.have.length(2);
      await nextPaint();
      expect(page.violations).to.deep.equal([]);
      expect([page.faults, page.codes]).to.deep.equal([[], []]);
    });
  }

  it('a whole walk through the notes is without one violation', async () => {
    const page = await openUnder(strict('sidelight'));
    const article = await readyArticle(page);
    const isOpen = () => openCard(article) !== undefined;
    const inCard = (selector: string) =>
      article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot?.querySelector<HTMLElement>(selector);
    await clickMarker(page, 'one');
    await until('the card is open', isOpen);
    await pressKeys(']');
    await until('the second card is open', () => markerOf('two', page.document).ariaExpanded === 'true');
    await pressKeys('[');
    await until('the first card is open', () => markerOf('one', page.document).ariaExpanded === 'true');
    inCard('.links a:last-child')?.click();
    await until('the list has the reader', () => page.document.activeElement?.hasAttribute('aria-current') === true);
    markerOf('two', page.document).focus();
    await pressKeys('Enter');
    await until('the card is open by key', isOpen);
    await pressKeys('Escape');
    await until('the card is closed by key', () => !isOpen());
    page.frame.style.width = '500px';
    await until('the page is narrow', () => page.window.matchMedia('(width: 500px)').matches);
    article.show('one');
    await until('the sheet is open', () => openCard(article)?.localName === 'dialog');
    inCard('.close')?.click();
    await until('the sheet is closed', () => !isOpen());
    article.src = '/tests/fixtures/documents/good.json';
    await article.ready;
    expect(markersOf(page.document)).to.have.length(1);
    article.document = { version: 1, sources: {}, annotations: [{ id: 'new', target: 'The end', body: '[A link](https://times.example/)' }] };
    await article.ready;
    article.show('new');
    await until('the new card is open', isOpen);
    article.remove();
    page.document.body.append(article);
    await article.ready;
    article.querySelector('p')?.append(' One more.');
    await article.ready;
    expect(markersOf(page.document)).to.have.length(1);
    await nextPaint();
    expect([page.violations, page.faults, page.codes]).to.deep.equal([[], [], []]);
  });

  it('a document that the page’s policy forbids to load is one that cannot be had', async () => {
    const page = await openUnder(strict('sidelight').replace("connect-src 'self'", "connect-src 'none'"));
    const article = await readyArticle(page);
    article.src = '/tests/fixtures/documents/good.json';
    await article.ready;
    expect(page.codes).to.deep.equal(['document-unreachable']);
    expect(markersOf(page.document)).to.have.length(0);
    expect(page.faults).to.deep.equal([]);
  });

  it('works where several policies are allowed', async () => {
    const page = await openUnder(strict('other sidelight'));
    await readyArticle(page);
    expect(markersOf(page.document)).to.have.length(2);
    expect(page.violations).to.deep.equal([]);
  });

  for (const refusal of ["'none'", 'other']) {
    it(`the article stays as it was written, with one error, where the policy is ${refusal}; elsewhere it works`, async () => {
      const page = await openUnder(strict(refusal));
      const article = await readyArticle(page);
      await nextPaint();
      expect(page.faults).to.deep.equal([]);
      if (hasTrustedTypes) {
        expect(page.codes).to.deep.equal(['trusted-types-refused']);
        expect(codesOf(article)).to.deep.equal(['trusted-types-refused']);
        expect(article.outerHTML).to.equal(await writtenArticle());
        expect(page.document.querySelector('p')?.getClientRects()).to.have.length(1);
      } else {
        expect(page.codes).to.deep.equal([]);
        expect(markersOf(page.document)).to.have.length(2);
      }
    });
  }

  it('methods of a refused article do nothing and throw nothing', async () => {
    const page = await openUnder(strict("'none'"));
    const article = await readyArticle(page);
    article.show('one');
    article.next();
    article.previous();
    article.hide();
    await article.refresh();
    article.remove();
    page.document.body.append(article);
    await article.ready;
    await nextPaint();
    expect(page.faults).to.deep.equal([]);
    if (hasTrustedTypes) expect(article.outerHTML).to.equal(await writtenArticle());
  });
});

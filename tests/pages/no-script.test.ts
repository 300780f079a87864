import { expect } from '@open-wc/testing';
import { until } from '../helpers/article.js';
import { clickAt } from '../helpers/commands.js';
import { ownText } from '../helpers/dom-shape.js';
import { addBundle, openPage, readyArticle, type Page } from '../helpers/page.js';
import { documentWith, inlineDocument } from '../helpers/story.js';

const sentences = ['The ship came in on the night tide', 'The register lists machine parts', 'Nobody saw the pallets'];

const notes = documentWith(
  sentences.map((target, index) => ({
    id: `note-${index}`,
    target,
    citations: [{ source: 'register', quote: `The words of source ${index}.`, locator: `p. ${index}` }, ...(index === 0 ? ['second'] : [])],
  })),
  { sources: { register: { title: 'Register', URL: 'https://port.example/register' }, second: { title: 'Second' } } },
);

function pageOf(article: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title>
    <style>p { margin-block: 400px }</style></head><body>${article}</body></html>`;
}

const written = `<sidelight-article id="story">${inlineDocument(notes)}${sentences.map((words) => `<p>${words}. So it goes.</p>`).join('')}</sidelight-article>`;

/** The article as a live page has it, opened where no script runs. */
async function openWithoutScript(): Promise<Page> {
  const live = await openPage(pageOf(written));
  await addBundle(live);
  const { outerHTML } = await readyArticle(live);
  return openPage(pageOf(outerHTML.replace(/<script.*<\/script>/s, '')));
}

function find(page: Page, selector: string): HTMLElement {
  const found = page.document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

async function click(page: Page, element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const origin = page.frame.getBoundingClientRect();
  const { left, right, top, bottom } = element.getBoundingClientRect();
  await clickAt(origin.left + (left + right) / 2, origin.top + (top + bottom) / 2);
}

function isInView({ window }: Page, element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= -1 && top < window.innerHeight;
}

describe('a page without script', () => {
  it('has the words, the numbers and the list, as a live page has them', async () => {
    const page = await openWithoutScript();
    const article = find(page, 'sidelight-article');
    expect(article.shadowRoot).to.equal(null);
    expect(ownText(article).replace(/\s+/g, ' ').trim()).to.equal(sentences.map((words) => `${words}. So it goes.`).join(''));
    expect([...article.querySelectorAll('.sidelight-marker')].map(({ textContent }) => textContent)).to.deep.equal(['1', '2', '2']);
    const list = find(page, '[role=doc-endnotes]');
    expect(list.innerText).to.contain('Sources and notes').and.to.contain('The words of source 2.');
    expect(list.querySelectorAll('ol > li')).to.have.length(2);
    expect(find(page, '.ways a').getAttribute('href')).to.equal('https://port.example/register#:~:text=The%20words%20of%20source%200');
  });

  it('leads from a number to its entry in the list, and back', async () => {
    const page = await openWithoutScript();
    const marker = find(page, '.sidelight-marker[data-sidelight="note-2"]');
    await click(page, marker);
    const entry = find(page, `[id="${marker.getAttribute('href')?.slice(1)}"]`).closest('li') as HTMLElement;
    await until('the entry is in view', () => isInView(page, entry));
    expect(entry.innerText).to.contain('The words of source 2.');
    expect(isInView(page, marker)).to.equal(false);
    await click(page, find(page, `[role=doc-backlink][href="#${marker.id}"]`));
    await until('the marker is in view', () => isInView(page, marker));
    expect(isInView(page, entry)).to.equal(false);
  });

  it('becomes a live page, in place, when the script comes after all', async () => {
    const page = await openWithoutScript();
    const markers = [...page.document.querySelectorAll('.sidelight-marker')];
    find(page, 'sidelight-article').insertAdjacentHTML('afterbegin', inlineDocument(notes));
    await addBundle(page);
    await readyArticle(page);
    expect([...page.document.querySelectorAll('.sidelight-marker')]).to.deep.equal(markers);
    expect(page.document.querySelectorAll('[role=doc-endnotes]')).to.have.length(1);
  });

  it('keeps the sources that were written by hand', async () => {
    const page = await openPage(pageOf('<sidelight-article><p>One fact.</p><sidelight-sources><ol><li>Register, p. 2</li></ol></sidelight-sources></sidelight-article>'));
    expect(find(page, 'sidelight-sources').innerText.trim()).to.equal('Register, p. 2');
    expect(find(page, 'li').getBoundingClientRect().height).to.be.above(0);
  });
});

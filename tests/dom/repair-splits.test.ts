import { expect, fixture } from '@open-wc/testing';
import { markerOffset } from '../../src/core/marker-offset.js';
import { TextObserver } from '../../src/dom/observe-text.js';
import { ArticleMarkers } from '../../src/dom/place-markers.js';
import { isVersionOfWhole } from '../../src/dom/repair-splits.js';
import { takeSnapshot } from '../../src/dom/snapshot.js';
import { ownText } from '../helpers/dom-shape.js';
import { finish } from '../helpers/markers.js';

interface Writing {
  name: string;
  head: string;
  rest: string;
  text: string;
}

const wholes: Writing[] = [
  { name: 'the whole text again', head: 'One fact.', rest: ' Two.', text: 'One fact. Two.' },
  { name: 'the whole text, longer', head: 'One fact.', rest: ' Two.', text: 'One fact. Two. Three.' },
  { name: 'the whole text, shorter', head: 'One fact.', rest: ' Two facts here.', text: 'One fact. Two facts' },
  { name: 'only what the head says', head: 'One fact.', rest: ' Two.', text: 'One fact.' },
  { name: 'less than the head', head: 'One fact.', rest: ' Two.', text: 'One' },
  { name: 'nothing', head: 'One fact.', rest: ' Two.', text: '' },
  { name: 'something else with a word in common', head: 'The ship came in.', rest: ' Two.', text: 'The end.' },
  { name: 'nothing but a dash', head: 'One fact.', rest: ' Two.', text: '—' },
  { name: 'something else', head: 'One fact.', rest: ' Two.', text: 'Loading…' },
  { name: 'something else that ends the same', head: 'He said so.', rest: ' She left.', text: 'Nobody has ever heard anybody say so.' },
  { name: 'numbers that changed on both sides', head: '5 people died.', rest: ' 12 were hurt.', text: '6 people died. 14 were hurt.' },
  { name: 'a word more in the head', head: 'The port closed.', rest: ' It opened again.', text: 'The old port closed. It opened again.' },
];

const parts: Writing[] = [
  { name: 'a word more in the head alone', head: 'The port closed.', rest: ' It opened again.', text: 'The old port closed.' },
  { name: 'a word less', head: 'The old port closed.', rest: ' It opened again.', text: 'The port closed.' },
  { name: 'another price at its end', head: 'It cost $5.', rest: ' It was raised in May.', text: 'It cost €4.' },
  { name: 'typographic quotes', head: 'He said "no more."', rest: ' She left at once.', text: 'He said “no more.”' },
];

describe('what a page that writes to a split text meant', () => {
  for (const { name, head, rest, text } of wholes)
    it(`is the whole: ${name}`, () => expect(isVersionOfWhole(text, head, rest)).to.equal(true));
  for (const { name, head, rest, text } of parts)
    it(`is the head: ${name}`, () => expect(isVersionOfWhole(text, head, rest)).to.equal(false));
});

/** A paragraph with a marker behind each passage; `text` is the page's own node. */
async function split(markup: string, ...passages: string[]): Promise<{ article: HTMLElement; text: Text; p: HTMLElement; stop: () => void }> {
  const article = await fixture<HTMLElement>(`<article>${markup}</article>`);
  const p = article.firstElementChild as HTMLElement;
  const text = p.firstChild as Text;
  const snapshot = takeSnapshot(article);
  const markers = new ArticleMarkers(() => true);
  const observer = new TextObserver(article, { changed: () => undefined, settled: () => undefined });
  const specs = passages.map((passage) => {
    const offset = markerOffset(snapshot.text, snapshot.text.indexOf(passage) + passage.length);
    return { offset, ids: [`n${offset}`], elementId: `m${offset}`, href: '#x', text: '1', label: 'Note 1' };
  });
  observer.write(() => finish(markers.place(snapshot, specs)));
  return { article, text, p, stop: () => (observer.write(() => markers.remove()), observer.stop()) };
}

/** The article's markup, each marker as a star. */
function starred(article: HTMLElement): string {
  const copy = article.cloneNode(true) as HTMLElement;
  for (const marker of copy.querySelectorAll('.sidelight-marker')) marker.replaceWith('*');
  return copy.innerHTML;
}

function element(tag: string, words = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}

interface Repair {
  name: string;
  markup?: string;
  act: (page: { text: Text; p: HTMLElement; article: HTMLElement }) => void;
  /** In the microtask behind it. */
  becomes: string;
}

const text = 'One fact. Two facts. Three.';

const repairs: Repair[] = [
  { name: 'writes the whole text into its node', act: ({ text }) => (text.data = 'One fact. Two facts. Four.'), becomes: '<p>One fact. Two facts. Four.</p>' },
  { name: 'writes twice', act: ({ text }) => ((text.data = 'Wait'), (text.data = 'One fact. Two facts. Four.')), becomes: '<p>One fact. Two facts. Four.</p>' },
  { name: 'empties its node', act: ({ text }) => (text.data = ''), becomes: '<p></p>' },
  { name: 'changes a word of what it sees', act: ({ text }) => (text.data = 'One sad fact.'), becomes: '<p>One sad fact.* Two facts.* Three.</p>' },
  { name: 'takes its node away', act: ({ text }) => text.remove(), becomes: '<p></p>' },
  { name: 'puts another in its place', act: ({ text }) => text.replaceWith('Something else.'), becomes: '<p>Something else.</p>' },
  { name: 'moves its node', markup: `<p>${text}</p><p>End.</p>`, act: ({ text, article }) => article.lastElementChild?.prepend(text), becomes: `<p></p><p>${text}End.</p>` },
  { name: 'moves its node behind the others', markup: `<p>${text}<b>End.</b></p>`, act: ({ text, p }) => p.append(text), becomes: `<p><b>End.</b>${text}</p>` },
  { name: 'puts an element behind its node', act: ({ text }) => text.after(element('b', 'New')), becomes: `<p>${text}<b>New</b></p>` },
  { name: 'puts a picture behind its node', act: ({ text }) => text.after(element('img')), becomes: `<p>${text}<img></p>` },
  { name: 'writes, and puts an element behind', act: ({ text }) => ((text.data = 'One fact. Two'), text.after(element('b', 'more'))), becomes: '<p>One fact. Two<b>more</b></p>' },
  { name: 'cuts off, and puts an element behind', act: ({ text }) => ((text.data = 'One'), text.after(element('b', 'more'))), becomes: '<p>One<b>more</b></p>' },
  { name: 'writes all anew', act: ({ p }) => (p.textContent = text), becomes: `<p>${text}</p>` },
  { name: 'writes its markup anew', act: ({ p }) => (p.innerHTML = '<i>One</i>'), becomes: '<p><i>One</i></p>' },
  { name: 'moves everything', act: ({ p }) => { const div = element('div'); p.before(div); div.append(...p.childNodes); p.remove(); }, becomes: '<div>One fact.* Two facts.* Three.</div>' },
  { name: 'moves the paragraph', markup: `<p>${text}</p><div></div>`, act: ({ p, article }) => article.lastElementChild?.append(p), becomes: '<div><p>One fact.* Two facts.* Three.</p></div>' },
  { name: 'wraps what it sees', act: ({ text }) => { const mark = element('mark'); text.replaceWith(mark); mark.append(text); }, becomes: '<p><mark>One fact.</mark>* Two facts.* Three.</p>' },
  { name: 'wraps a word of it', act: ({ text }) => { const range = document.createRange(); range.setStart(text, 0); range.setEnd(text, 3); range.surroundContents(element('mark')); }, becomes: '<p><mark>One</mark> fact.* Two facts.* Three.</p>' },
  { name: 'wraps its last word', act: ({ text }) => { const word = text.splitText(4); const mark = element('mark'); word.replaceWith(mark); mark.append(word); }, becomes: '<p>One <mark>fact.</mark>* Two facts.* Three.</p>' },
  { name: 'puts something at the end of what it sees', act: ({ text }) => { const range = document.createRange(); range.setStart(text, text.length); range.insertNode(element('sup', 'a')); }, becomes: '<p>One fact.<sup>a</sup>* Two facts.* Three.</p>' },
  { name: 'exchanges its node for other ones with the same words', act: ({ text }) => text.replaceWith('One ', element('mark', 'fact.')), becomes: '<p>One <mark>fact.</mark>* Two facts.* Three.</p>' },
  { name: 'moves all it finds, and writes', act: ({ text, p }) => { p.append(element('i')); p.append(...[...p.childNodes].slice(0, -1)); text.data = 'One fact. Two facts. Four.'; }, becomes: '<p><i></i>One fact. Two facts. Four.</p>' },
  { name: 'joins its texts', act: ({ p }) => p.normalize(), becomes: '<p>One fact.* Two facts.* Three.</p>' },
  { name: 'takes a marker out', act: ({ p }) => p.querySelector('a')?.remove(), becomes: '<p>One fact. Two facts.* Three.</p>' },
  { name: 'takes the markers out and joins its texts', act: ({ p }) => { for (const marker of p.querySelectorAll('a')) marker.remove(); p.normalize(); }, becomes: `<p>${text}</p>` },
  { name: 'writes in upper case all it sees', act: ({ p }) => { for (const node of [...p.childNodes]) if (node instanceof Text) node.data = node.data.toUpperCase(); }, becomes: '<p>ONE FACT.* TWO FACTS.* THREE.</p>' },
  { name: 'translates', act: ({ text }) => { const font = element('font'); font.append(element('font', 'Ein Fakt.')); text.replaceWith(font); }, becomes: '<p><font><font>Ein Fakt.</font></font>* Two facts.* Three.</p>' },
  { name: 'is written in by a reader', markup: `<p contenteditable>${text}</p>`, act: ({ text }) => (text.data = 'One fact'), becomes: '<p contenteditable="">One fact* Two facts.* Three.</p>' },
];

describe('a text with markers in it', () => {
  for (const { name, markup = `<p>${text}</p>`, act, becomes } of repairs)
    it(`is what the page wants when the page ${name}`, async () => {
      const page = await split(markup, 'One fact', 'Two facts');
      const plain = await fixture<HTMLElement>(`<article>${markup}</article>`);
      act(page);
      await Promise.resolve();
      expect(starred(page.article)).to.equal(becomes);
      if (!becomes.includes('*')) {
        const p = plain.firstElementChild as HTMLElement;
        act({ text: p.firstChild as Text, p, article: plain });
        expect(ownText(page.article)).to.equal(ownText(plain));
      }
      page.stop();
      expect(page.article.querySelector('.sidelight-marker')).to.equal(null);
    });

  it('is whole again in a node that was taken away, if it comes back', async () => {
    const { text: node, p } = await split(`<p>${text}</p>`, 'One fact');
    node.remove();
    await Promise.resolve();
    p.append(node);
    expect(p.innerHTML).to.equal(`<p>${text}</p>`.slice(3, -4));
  });

  it('is left in the page’s hands while a translation runs', async () => {
    const { text: node, article } = await split(`<p>${text}</p>`, 'One fact');
    document.documentElement.classList.add('translated-ltr');
    node.data = 'Ein Fakt.';
    await Promise.resolve();
    document.documentElement.classList.remove('translated-ltr');
    expect(starred(article)).to.equal('<p>Ein Fakt.* Two facts. Three.</p>');
  });

  it('is mended when the markers leave in the same task', async () => {
    const { text: node, article, stop } = await split(`<p>${text}</p>`, 'One fact', 'Two facts');
    node.data = 'One fact. Two facts. Four.';
    stop();
    expect(article.innerHTML).to.equal('<p>One fact. Two facts. Four.</p>');
  });
});

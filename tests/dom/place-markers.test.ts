import { expect, fixture } from '@open-wc/testing';
import fc from 'fast-check';
import { markerOffset } from '../../src/core/marker-offset.js';
import type { MarkerSpec } from '../../src/core/marker-spec.js';
import { takeSnapshot, type TextSnapshot } from '../../src/dom/snapshot.js';
import { differenceBetween, ownText, shapeOf } from '../helpers/dom-shape.js';
import { placeMarkers, type PlacedMarkers } from '../helpers/markers.js';

async function articleOf(markup: string): Promise<HTMLElement> {
  return fixture<HTMLElement>(`<article>${markup}</article>`);
}

function specAt(offset: number, id = `n${offset}`): MarkerSpec {
  return {
    offset,
    ids: id.split(' '),
    elementId: `sidelight-ref-story-${id.split(' ')[0]}`,
    href: `#sidelight-story-${id.split(' ')[0]}`,
    text: '1',
    label: 'Note 1',
  };
}

/** A marker behind each passage, where the article would put it. */
function specsBehind({ text }: TextSnapshot, ...passages: string[]): MarkerSpec[] {
  return passages
    .map((passage, index) => specAt(markerOffset(text, text.indexOf(passage) + passage.length), `n${index + 1}`))
    .sort((a, b) => a.offset - b.offset);
}

async function placeBehind(
  markup: string,
  ...passages: string[]
): Promise<PlacedMarkers & { article: HTMLElement }> {
  const article = await articleOf(markup);
  const snapshot = takeSnapshot(article);
  return { article, ...placeMarkers(snapshot, specsBehind(snapshot, ...passages)) };
}

/** The article's markup, each marker as a star. */
function starred(article: HTMLElement): string {
  const copy = article.cloneNode(true) as HTMLElement;
  for (const marker of copy.querySelectorAll('.sidelight-marker')) marker.replaceWith('*');
  return copy.innerHTML;
}

interface Place {
  name: string;
  markup: string;
  passages: string[];
  starred: string;
}

const places: Place[] = [
  {
    name: 'behind closing punctuation',
    markup: '<p>He said “no more.” She left.</p>',
    passages: ['no more'],
    starred: '<p>He said “no more.”* She left.</p>',
  },
  {
    name: 'several times in one text node',
    markup: '<p>One fact, two facts, three facts.</p>',
    passages: ['One fact', 'two facts', 'three facts'],
    starred: '<p>One fact,* two facts,* three facts.*</p>',
  },
  {
    name: 'at the end of an inline element',
    markup: '<p>It was <em>theirs</em> alone.</p>',
    passages: ['was theirs'],
    starred: '<p>It was <em>theirs*</em> alone.</p>',
  },
  {
    name: 'behind the punctuation that follows an inline element',
    markup: '<p>It was <em>theirs</em>. Alone.</p>',
    passages: ['was theirs'],
    starred: '<p>It was <em>theirs</em>.* Alone.</p>',
  },
  {
    name: 'behind a link, not in it',
    markup: '<p>The <a href="#port">old port</a> closed.</p>',
    passages: ['The old'],
    starred: '<p>The <a href="#port">old port</a>* closed.</p>',
  },
  {
    name: 'behind a link around other elements',
    markup: '<p>The <a href="#port"><b><i>old port</i></b> today</a> closed.</p>',
    passages: ['old port'],
    starred: '<p>The <a href="#port"><b><i>old port</i></b> today</a>* closed.</p>',
  },
  {
    name: 'behind a button that is text',
    markup: '<p>Press <button data-sidelight-text>the key now</button> twice.</p>',
    passages: ['the key'],
    starred: '<p>Press <button data-sidelight-text="">the key now</button>* twice.</p>',
  },
  {
    name: 'behind a summary',
    markup: '<details><summary>The whole story</summary><p>One fact.</p></details>',
    passages: ['The whole'],
    starred: '<details><summary>The whole story</summary>*<p>One fact.</p></details>',
  },
  {
    name: 'behind a label',
    markup: '<p><label>The old <b>port</b> today</label> closed.</p>',
    passages: ['old port'],
    starred: '<p><label>The old <b>port</b> today</label>* closed.</p>',
  },
  {
    name: 'behind a formula',
    markup: '<p>Then <math><mi>energy</mi><mo>rises</mo></math> again.</p>',
    passages: ['Then energy'],
    starred: '<p>Then <math><mi>energy</mi><mo>rises</mo></math>* again.</p>',
  },
  {
    name: 'behind a drawing that is text',
    markup: '<p>Then <svg data-sidelight-text><text>energy rises</text></svg> again.</p>',
    passages: ['Then energy'],
    starred: '<p>Then <svg data-sidelight-text=""><text>energy rises</text></svg>* again.</p>',
  },
  {
    name: 'behind a link in a summary, once for both',
    markup: '<details><summary>The <a href="#port">old port</a> closed</summary><p>One.</p></details>',
    passages: ['old'],
    starred: '<details><summary>The <a href="#port">old port</a> closed</summary>*<p>One.</p></details>',
  },
  {
    name: 'in order where two belong behind one link',
    markup: '<p>The <a href="#port">old port here</a> closed today.</p>',
    passages: ['The old', 'old port', 'closed'],
    starred: '<p>The <a href="#port">old port here</a>** closed* today.</p>',
  },
  {
    name: 'before the break of a line',
    markup: '<p>One fact<br>Another fact</p>',
    passages: ['One fact', 'Another fact'],
    starred: '<p>One fact*<br>Another fact*</p>',
  },
  {
    name: 'before the advertisement that a passage crosses',
    markup: '<p>One</p><div class="ad">Buy</div><p>fact</p>',
    passages: ['One'],
    starred: '<p>One*</p><div class="ad">Buy</div><p>fact</p>',
  },
];

describe('placing markers', () => {
  for (const { name, markup, passages, starred: expected } of places) {
    it(`puts them ${name}, and takes them out again`, async () => {
      const article = await articleOf(markup);
      const before = shapeOf(article);
      const text = ownText(article);
      const snapshot = takeSnapshot(article);
      const { elements, remove } = placeMarkers(snapshot, specsBehind(snapshot, ...passages));
      expect(starred(article)).to.equal(expected);
      expect([...article.querySelectorAll('.sidelight-marker')]).to.deep.equal(elements);
      expect(ownText(article)).to.equal(text);
      remove();
      expect(differenceBetween(before, shapeOf(article))).to.equal(undefined);
    });
  }

  for (const around of ['a', 'label', 'button'])
    it(`puts them into an article that stands in a ${around}, and not behind that`, async () => {
      const outer = await fixture(`<${around}><article><p>One fact and <label>two facts</label> here.</p></article></${around}>`);
      const article = outer.querySelector('article') as HTMLElement;
      const snapshot = takeSnapshot(article);
      const { remove } = placeMarkers(snapshot, specsBehind(snapshot, 'One fact', 'two'));
      expect(starred(article)).to.equal('<p>One fact* and <label>two facts</label>* here.</p>');
      expect(outer.nextSibling).not.to.be.instanceOf(Element);
      remove();
      expect(article.querySelector('a')).to.equal(null);
    });

  it('puts them into a label that is the article itself', async () => {
    const article = await fixture<HTMLElement>('<label>One fact here.</label>');
    const snapshot = takeSnapshot(article);
    placeMarkers(snapshot, specsBehind(snapshot, 'One fact'));
    expect(starred(article)).to.equal('One fact* here.');
  });

  it('writes a plain link that says what it is', async () => {
    const { elements } = await placeBehind('<p>One fact. Two.</p>', 'One fact');
    expect(elements[0]?.outerHTML).to.equal(
      '<a class="sidelight-marker" role="doc-noteref" id="sidelight-ref-story-n1" data-sidelight="n1" href="#sidelight-story-n1" aria-label="Note 1">1</a>',
    );
  });

  it('names all the notes of a spot on one marker', async () => {
    const article = await articleOf('<p>One fact. Two.</p>');
    const { elements } = placeMarkers(takeSnapshot(article), [specAt(9, 'a b c')]);
    expect(elements.map(({ dataset }) => dataset['sidelight'])).to.deep.equal(['a b c']);
  });

  it('places nothing in an article without text', async () => {
    const article = await articleOf('<p></p>');
    const { elements, remove } = placeMarkers(takeSnapshot(article), [specAt(0)]);
    expect(elements).to.have.length(0);
    remove();
    expect(article.innerHTML).to.equal('<p></p>');
  });

  it('can be undone twice', async () => {
    const { article, remove } = await placeBehind('<p>One fact. Two.</p>', 'One fact');
    remove();
    article.querySelector('p')?.append('Three.');
    remove();
    expect(article.innerHTML).to.equal('<p>One fact. Two.Three.</p>');
  });

  it('restores any tree from any places', async () => {
    const host = await articleOf('');
    fc.assert(
      fc.property(tree, fc.array(fc.nat({ max: 200 }), { maxLength: 12 }), (children, numbers) => {
        const article = document.createElement('article');
        article.append(...children.map(build));
        host.replaceChildren(article);
        const before = shapeOf(article);
        const text = ownText(article);
        const snapshot = takeSnapshot(article);
        const offsets = [...new Set(numbers.map((number) => number % (snapshot.text.length + 1)))];
        const specs = offsets.sort((a, b) => a - b).map((offset) => specAt(offset));
        const { elements, remove } = placeMarkers(snapshot, specs);
        if (ownText(article) !== text) throw new Error(`The text became ${ownText(article)}`);
        if (snapshot.text !== '' && elements.length !== specs.length) throw new Error('A marker is missing');
        if (article.querySelector(':is(a, button, summary, label, svg, math) .sidelight-marker'))
          throw new Error('A marker stands in a control');
        const order = [...article.querySelectorAll('.sidelight-marker')].map(({ id }) => id);
        if (order.join() !== elements.map(({ id }) => id).join()) throw new Error('The markers are out of order');
        remove();
        const difference = differenceBetween(before, shapeOf(article));
        if (difference !== undefined) throw new Error(difference);
      }),
      { numRuns: 150 },
    );
  });
});

describe('taking markers out of a page that has changed', () => {
  it('leaves a paragraph that was rewritten as it is', async () => {
    const { article, remove } = await placeBehind('<p>One fact. Two.</p><p>Three facts. Four.</p>', 'One fact', 'Three facts');
    const [first] = article.querySelectorAll('p');
    first?.replaceChildren('Something else.');
    remove();
    expect(article.innerHTML).to.equal('<p>Something else.</p><p>Three facts. Four.</p>');
  });

  it('leaves what the page put between the halves of a text', async () => {
    const { article, elements, remove } = await placeBehind('<p>One fact. Two.</p>', 'One fact');
    const added = document.createElement('b');
    added.textContent = ' New.';
    elements[0]?.after(added);
    remove();
    expect(article.innerHTML).to.equal('<p>One fact.<b> New.</b> Two.</p>');
  });

  it('keeps words that the page changed behind a marker', async () => {
    const { article, elements, remove } = await placeBehind('<p>One fact. Two.</p>', 'One fact');
    (elements[0]?.nextSibling as Text).data = ' Three.';
    remove();
    expect(article.innerHTML).to.equal('<p>One fact. Three.</p>');
    expect(article.querySelector('p')?.childNodes).to.have.length(1);
  });

  it('does not bring back a paragraph that was removed', async () => {
    const { article, remove } = await placeBehind('<p>One fact. Two.</p><p>End.</p>', 'One fact');
    article.querySelector('p')?.remove();
    remove();
    expect(article.innerHTML).to.equal('<p>End.</p>');
  });

  it('copes with markers that the page took out itself', async () => {
    const { article, elements, remove } = await placeBehind('<p>One fact. Two.</p>', 'One fact');
    elements[0]?.remove();
    remove();
    expect(article.innerHTML).to.equal('<p>One fact. Two.</p>');
    expect(article.querySelector('p')?.childNodes).to.have.length(1);
  });

  it('copes with a page that has joined its text nodes', async () => {
    const { article, elements, remove } = await placeBehind('<p>One fact. Two.</p>', 'One fact');
    elements[0]?.remove();
    article.normalize();
    remove();
    expect(article.innerHTML).to.equal('<p>One fact. Two.</p>');
  });
});

describe('markers that a prerendered page has', () => {
  const prerendered = (id: string) => `<a class="sidelight-marker" data-sidelight="${id}" href="#old">9</a>`;

  it('stay in their places, also when the others go', async () => {
    const article = await articleOf(`<p>One fact.${prerendered('n1')} Two facts. Three.</p>`);
    const present = article.querySelector('.sidelight-marker');
    const snapshot = takeSnapshot(article);
    const { elements, remove } = placeMarkers(snapshot, specsBehind(snapshot, 'One fact', 'Two facts'));
    expect(elements[0]).to.equal(present);
    expect(starred(article)).to.equal('<p>One fact.* Two facts.* Three.</p>');
    expect([elements[0]?.textContent, elements[0]?.getAttribute('href')]).to.deep.equal(['1', '#sidelight-story-n1']);
    remove();
    expect(starred(article)).to.equal('<p>One fact.* Two facts. Three.</p>');
    expect(article.querySelector('.sidelight-marker')).to.equal(present);
  });

  it('are not written to when they are right already', async () => {
    const article = await articleOf('<p>One fact. Two.</p>');
    const [spec] = specsBehind(takeSnapshot(article), 'One fact');
    if (!spec) throw new Error('No place');
    placeMarkers(takeSnapshot(article), [spec]);
    const observer = new MutationObserver(() => undefined);
    observer.observe(article, { subtree: true, childList: true, characterData: true, attributes: true });
    placeMarkers(takeSnapshot(article), [spec]).remove();
    expect(observer.takeRecords()).to.have.length(0);
    observer.disconnect();
  });

  it('go when they stand elsewhere, are unknown or doubled', async () => {
    const article = await articleOf(
      `<p>One${prerendered('n1')} fact.${prerendered('n1')}${prerendered('n1')} Two.${prerendered('gone')}</p>`,
    );
    const [, right] = article.querySelectorAll('.sidelight-marker');
    const snapshot = takeSnapshot(article);
    const { elements } = placeMarkers(snapshot, specsBehind(snapshot, 'One fact'));
    expect(starred(article)).to.equal('<p>One fact.* Two.</p>');
    expect(elements).to.deep.equal([right]);
  });

  it('go when they stand for other notes', async () => {
    const article = await articleOf(`<p>One fact.${prerendered('n1 n2')} Two.</p>`);
    const old = article.querySelector('.sidelight-marker');
    const snapshot = takeSnapshot(article);
    const { elements } = placeMarkers(snapshot, specsBehind(snapshot, 'One fact'));
    expect(elements).to.have.length(1);
    expect(elements[0]).not.to.equal(old);
    expect(starred(article)).to.equal('<p>One fact.* Two.</p>');
  });

  it('go when they stand at the head of the next paragraph', async () => {
    const article = await articleOf(`<p>One fact.</p><p>${prerendered('n1')}Two.</p>`);
    const snapshot = takeSnapshot(article);
    placeMarkers(snapshot, specsBehind(snapshot, 'One fact'));
    expect(starred(article)).to.equal('<p>One fact.*</p><p>Two.</p>');
  });

  it('are known behind a link, where they were put', async () => {
    const article = await articleOf('<p>The <a href="#port">old port here</a> closed.</p>');
    const [spec] = specsBehind(takeSnapshot(article), 'old port');
    if (!spec) throw new Error('No place');
    const { elements } = placeMarkers(takeSnapshot(article), [spec]);
    const again = placeMarkers(takeSnapshot(article), [spec]);
    expect(again.elements).to.deep.equal(elements);
  });
});

/** A tree as plain data, so that a counterexample can be read. */
type Tree = string | null | { tag: string; children: Tree[] };

const tags = ['p', 'div', 'span', 'em', 'b', 'a', 'button', 'summary', 'label', 'li', 'br', 'lazy-word'];

const tree = fc.letrec<{ node: Tree; children: Tree[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    // Null is a comment; empty and neighbouring texts are what frameworks leave.
    fc.constantFrom('', ' ', 'word', 'two words. ', '\n  ', 'Ad', '日本。', '😀'),
    fc.constant(null),
    fc.record({ tag: fc.constantFrom(...tags), children: tie('children') }),
  ),
  children: fc.array(tie('node'), { maxLength: 5 }),
})).children;

function build(node: Tree): Node {
  if (node === null) return document.createComment('comment');
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(node.tag);
  if (node.tag === 'button') element.setAttribute('data-sidelight-text', '');
  element.append(...node.children.map(build));
  return element;
}

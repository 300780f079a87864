import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, nothing, render as renderLit } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import * as preact from 'preact';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import * as react from '../fixtures/frameworks/react.js';
import { documentOf, markersOf, put, until } from '../helpers/article.js';
import { ownText } from '../helpers/dom-shape.js';
import { faultsOfPage, loadedAnew, marked, plainCopy, settled } from '../helpers/live.js';

const ship = 'The ship came in on the night tide. The register lists machine parts, by weight.';
const gone = 'By morning the cargo was gone, and nobody says who took it.';

const notes = documentOf([
  { id: 'tide', target: 'on the night tide', citations: ['times'] },
  { id: 'parts', target: 'machine parts', citations: ['register'] },
  { id: 'gone', target: 'the cargo was gone' },
  { id: 'who', target: 'nobody says' },
]);

/** One thing on the page: words, or an element around more; with a key it is known when it moves. */
type Part = string | false | { tag: string; key?: string; parts: Part[] };

const p = (...parts: Part[]): Part => ({ tag: 'p', parts });
const keyed = (key: string, ...parts: Part[]): Part => ({ tag: 'p', key, parts });
const b = (...parts: Part[]): Part => ({ tag: 'b', parts });
/** Words that are keyed without an element of their own. */
const words = (key: string, text: string): Part => ({ tag: '', key, parts: [text] });

const scenarios: Record<string, Part[][]> = {
  'a text that grows and shrinks': [
    [p(ship)],
    [p(`${ship} More.`)],
    [p(ship)],
    [p('The ship came in on the night tide.')],
    [p('The ship came in')],
    [p(ship)],
    [p(`Now: ${ship}`)],
    [p('')],
    [p(ship)],
    [p(gone)],
  ],
  'a sentence edited at a marker': [
    [p(ship)],
    [p('The ship came in on the night tide of 17 September. The register lists machine parts, by weight.')],
    [p('The old ship came in on the night tide. The register lists some machine parts, by weight.')],
    [p('The ship came in on the night tide! The register lists machine parts by weight.')],
  ],
  'several texts side by side': [
    [p(ship, ' ', gone)],
    [p('Late. ', ship, gone)],
    [p(ship, ' And ', gone)],
    [p(ship, '', gone)],
    [p('', ' ', gone)],
    [p(ship, ' ', `${gone} Nobody.`)],
  ],
  'an element that comes and goes behind a text': [
    [p(ship, false)],
    [p(ship, b(' New.'))],
    [p(`${ship} More.`, b(' New.'))],
    [p(ship, false)],
    [p('The ship came in', b('more'))],
    [p(ship, false)],
  ],
  'an element that comes and goes between texts': [
    [p(ship, false, gone)],
    [p(ship, b(' New. '), gone)],
    [p(ship, false, gone)],
    [p(ship, b(' New. '), `${gone} More.`)],
  ],
  'an element that comes and goes before a text': [[p(false, ship)], [p(b('Late. '), ship)], [p(false, ship)]],
  'a text that becomes an element': [[p(ship)], [p(b(gone))], [p(ship)], [p(b(ship))], [p('One. ', b(ship), gone)]],
  'bare texts': [[ship, p(gone)], [`${ship} More.`, p(gone)], [p(gone)], [ship, p(gone)]],
  'paragraphs that change places': [
    [keyed('a', ship), keyed('b', gone), keyed('c', 'The end.')],
    [keyed('c', 'The end.'), keyed('a', ship), keyed('b', gone)],
    [keyed('b', gone)],
    [keyed('b', gone), keyed('a', ship)],
    [keyed('n', 'New on top.'), keyed('b', gone), keyed('a', ship)],
    [keyed('x', gone), keyed('y', ship)],
  ],
  'texts that change places': [
    [p(words('a', ship), words('b', gone), words('c', 'The end.'))],
    [p(words('c', 'The end.'), words('a', ship), words('b', gone))],
    [p(words('b', gone), words('c', 'The end.'), words('a', ship))],
    [p(words('a', ship))],
    [p(words('n', 'New. '), words('a', ship))],
  ],
  'everything taken away and brought back': [[p(ship), p(gone)], [], [p(ship), p(gone)], [p(gone)]],
};

interface Framework {
  /** Draws into a container; resolves when it is drawn. */
  readonly draw: (parts: Part[], container: HTMLElement) => void | Promise<void>;
  readonly leave: (container: HTMLElement) => void;
}

const roots = new WeakMap<HTMLElement, ReturnType<typeof react.createRoot>>();

function rootOf(container: HTMLElement): ReturnType<typeof react.createRoot> {
  const root = roots.get(container) ?? react.createRoot(container, { onRecoverableError: (error) => { throw error; } });
  roots.set(container, root);
  return root;
}

function reactNode(part: Part): react.ReactNode {
  if (typeof part !== 'object') return part;
  const { tag, key, parts } = part;
  return react.createElement(tag === '' ? react.Fragment : tag, key === undefined ? null : { key }, ...parts.map(reactNode));
}

function preactNode(part: Part): preact.ComponentChild {
  if (typeof part !== 'object') return part;
  const { tag, key, parts } = part;
  const props = key === undefined ? null : { key };
  return tag === ''
    ? preact.h(preact.Fragment, props, ...parts.map(preactNode))
    : preact.h(tag, props, ...parts.map(preactNode));
}

function litNode(part: Part): unknown {
  if (part === false) return nothing;
  if (typeof part === 'string') return part;
  const isKeyed = part.parts.some((one) => typeof one === 'object' && one.key !== undefined);
  const inside = isKeyed ? litList(part.parts) : part.parts.map(litNode);
  return part.tag === 'p' ? html`<p>${inside}</p>` : part.tag === 'b' ? html`<b>${inside}</b>` : html`${inside}`;
}

function litList(parts: Part[]): unknown {
  return repeat(parts, (part, index) => (typeof part === 'object' && part.key) || index, litNode);
}

/** Parts without an element of their own. */
const around = (parts: Part[]): Part => ({ tag: '', parts });

const leaveReact = (container: HTMLElement) => react.flushSync(() => rootOf(container).unmount());

const frameworks: Record<string, Framework> = {
  'React, at once': {
    draw: (parts, container) => react.flushSync(() => rootOf(container).render(reactNode(around(parts)))),
    leave: leaveReact,
  },
  'React, concurrent and strict': {
    draw: async (parts, container) => {
      const strict = react.createElement(react.StrictMode, null, reactNode(around(parts)));
      react.startTransition(() => rootOf(container).render(strict));
      const shown = document.createElement('div');
      react.flushSync(() => rootOf(shown).render(reactNode(around(parts))));
      // What is not urgent is drawn in tasks of React's own.
      await until('React', () => plainCopy(container).innerHTML === plainCopy(shown).innerHTML);
    },
    leave: leaveReact,
  },
  Preact: {
    draw: (parts, container) => preact.render(parts.map(preactNode), container),
    leave: (container) => preact.render(null, container),
  },
  Lit: {
    draw: (parts, container) => void renderLit(litList(parts), container),
    leave: (container) => void renderLit(nothing, container),
  },
};

for (const [name, { draw, leave }] of Object.entries(frameworks))
  describe(`an article that ${name} draws`, () => {
    for (const [scenario, states] of Object.entries(scenarios))
      it(`keeps its text and its notes: ${scenario}`, async () => {
        const connection = new AbortController();
        const faults = faultsOfPage(connection.signal);
        const article = await put<SidelightArticle>('<sidelight-article lang="en"></sidelight-article>', 'sidelight-article');
        const plain = document.createElement('div');
        article.document = notes;
        for (const [index, state] of states.entries()) {
          await draw(state, article);
          await draw(state, plain);
          await Promise.resolve();
          expect(ownText(article), `state ${index}`).to.equal(plain.textContent);
          await article.refresh();
          expect(ownText(article), `state ${index}, with its notes`).to.equal(plain.textContent);
          expect(marked(article), `state ${index}`).to.equal((await loadedAnew(article)).markup);
        }
        expect(markersOf(article)).not.to.have.length(0);
        leave(article);
        await settled(article);
        expect(ownText(article)).to.equal('');
        expect(markersOf(article)).to.have.length(0);
        connection.abort();
        expect(faults).to.deep.equal([]);
      });

    it('keeps its text through a burst of states, drawn without a pause', async () => {
      const article = await put<SidelightArticle>('<sidelight-article lang="en"></sidelight-article>', 'sidelight-article');
      const plain = document.createElement('div');
      article.document = notes;
      await draw([p(ship), p(gone)], article);
      await settled(article);
      const states = Object.values(scenarios).flat();
      for (const state of states) {
        await draw(state, article);
        await draw(state, plain);
        await Promise.resolve();
        expect(ownText(article)).to.equal(plain.textContent);
      }
      await settled(article);
      expect(marked(article)).to.equal((await loadedAnew(article)).markup);
      leave(article);
      await settled(article);
      expect(ownText(article)).to.equal('');
    });
  });

const texts = [ship, gone, '', `${ship} More.`, `Now: ${ship}`, 'The ship came in on the night tide.', 'The ship came in', 'The end.', 'Loading…'];

const anyPart = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(...texts),
    fc.constant<Part>(false),
    fc.record({ tag: fc.constant('b'), parts: fc.array(tie('part'), { maxLength: 4 }) }),
  ),
})).part;

const anyState = fc.uniqueArray(
  fc.record({ tag: fc.constantFrom('', 'p'), key: fc.constantFrom('a', 'b', 'c', 'd'), parts: fc.array(anyPart, { maxLength: 4 }) }),
  { selector: ({ key }) => key, maxLength: 4 },
);

describe('whatever React draws', () => {
  it('is the text of the article, before a paint and with its notes', async () => {
    const { draw, leave } = frameworks['React, at once'] as Framework;
    await fc.assert(
      fc.asyncProperty(fc.array(anyState, { minLength: 2, maxLength: 5 }), async (states) => {
        const article = await put<SidelightArticle>('<sidelight-article lang="en"></sidelight-article>', 'sidelight-article');
        const plain = document.createElement('div');
        article.document = notes;
        for (const state of states) {
          await draw(state, article);
          await draw(state, plain);
          await Promise.resolve();
          expect(ownText(article)).to.equal(plain.textContent);
          await article.refresh();
          expect(ownText(article)).to.equal(plain.textContent);
        }
        leave(article);
        article.parentElement?.remove();
      }),
      { numRuns: 40, includeErrorInReport: true },
    );
  });
});

describe('an article that React takes over from the server', () => {
  it('is drawn anew where notes stand in it already, and gets them back', async () => {
    const connection = new AbortController();
    const faults = faultsOfPage(connection.signal);
    const article = await put<SidelightArticle>(`<sidelight-article lang="en"><div><p>${ship}</p></div></sidelight-article>`, 'sidelight-article');
    article.document = notes;
    await article.ready;
    const container = article.querySelector('div') as HTMLElement;
    const recovered: unknown[] = [];
    let root: ReturnType<typeof react.hydrateRoot> | undefined;
    react.flushSync(() => {
      root = react.hydrateRoot(container, reactNode(p(ship)), { onRecoverableError: (error) => recovered.push(error) });
    });
    await until('React', () => recovered.length > 0);
    await settled(article);
    expect(ownText(container)).to.equal(ship);
    expect(markersOf(container)).to.have.length(2);
    react.flushSync(() => root?.render(reactNode(p(`${ship} More.`))));
    await settled(article);
    expect(ownText(container)).to.equal(`${ship} More.`);
    react.flushSync(() => root?.unmount());
    connection.abort();
    expect(faults).to.deep.equal([]);
  });
});

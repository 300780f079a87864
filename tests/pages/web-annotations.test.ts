import { expect } from '@open-wc/testing';
import { cardText, markersOf, openCard, until } from '../helpers/article.js';
import { nextPaint } from '../helpers/commands.js';
import { ownText } from '../helpers/dom-shape.js';
import { codesOf, readyArticle } from '../helpers/page.js';
import { inlineDocument, openStory, paragraphs } from '../helpers/story.js';

const page = 'https://news.example/story';

function annotation(id: string, exact: string, more: object = {}): object {
  return {
    type: 'Annotation',
    id: `${page}#${id}`,
    body: { type: 'TextualBody', value: `About ${id}: 2 * 3.`, language: 'en' },
    target: { source: page, selector: { type: 'TextQuoteSelector', exact } },
    ...more,
  };
}

/** An address of the test server that answers with this JSON. */
function served(json: unknown, parameters = ''): string {
  return `/__test/raw?body=${encodeURIComponent(btoa(JSON.stringify(json)))}${parameters}`;
}

function collection(members: object): object {
  return { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:x:notes', type: 'AnnotationCollection', ...members };
}

function pageWith(items: readonly object[], next?: string): object {
  return { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items, next };
}

const one = annotation('one', 'One fact');
const two = annotation('two', 'Another fact');
const three = annotation('three', 'A third fact');

/** Opens an article with this document; what is shown of it, by the ids of the notes. */
async function shown(json: unknown): Promise<{ ids: string[]; codes: string[]; errors: string[] }> {
  const story = await openStory(`src="${served(json)}"`);
  const article = await readyArticle(story);
  const found = {
    ids: markersOf(story.document).map(({ dataset }) => dataset['sidelight'] ?? ''),
    codes: codesOf(article),
    errors: story.errors,
  };
  expect(ownText(article)).to.equal('One fact. Another fact.A third fact. The end.');
  expect(story.faults).to.deep.equal([]);
  return found;
}

const fine = (...ids: string[]) => ({ ids, codes: [], errors: [] });

describe('Web Annotations in a document’s place', () => {
  const forms: readonly [name: string, json: unknown, ids: readonly string[]][] = [
    ['an annotation', { '@context': 'http://www.w3.org/ns/anno.jsonld', ...one }, ['one']],
    ['a list', [one, three], ['one', 'three']],
    ['a page', pageWith([one, two]), ['one', 'two']],
    ['a collection with its page', collection({ first: pageWith([one, two]) }), ['one', 'two']],
    ['a collection whose first page is elsewhere', collection({ first: served(pageWith([one])) }), ['one']],
    ['pages that lead on to others', collection({ first: served(pageWith([one], served(pageWith([two], served(pageWith([three])))))) }), ['one', 'two', 'three']],
    ['a collection whose page leads on', collection({ first: pageWith([one], served(pageWith([two]))) }), ['one', 'two']],
  ];
  for (const [name, json, ids] of forms)
    it(`are shown: ${name}`, async () => {
      expect(await shown(json)).to.deep.equal(fine(...ids));
    });

  it('have a card and an entry like any other note', async () => {
    const body = [{ type: 'TextualBody', value: 'Two * three.' }, 'https://times.example/a'];
    const story = await openStory('', { content: inlineDocument([{ ...one, body }]) + paragraphs });
    const article = await readyArticle(story);
    article.show('one');
    await until('the card is open', () => openCard(article) !== undefined);
    expect(cardText(article)).to.contain('Two * three.');
    expect(article.querySelector('sidelight-sources a[href="https://times.example/a"]')).not.to.equal(null);
  });

  it('say what is missing, and show the rest, where a page is not to be had', async () => {
    const { ids, codes, errors } = await shown(collection({ first: pageWith([one], '/__test/status?code=404') }));
    expect([ids, codes, errors]).to.deep.equal([['one'], ['document-unreachable'], []]);
  });

  it('are not asked for on another origin', async () => {
    const { ids, codes } = await shown(collection({ first: pageWith([one], 'https://elsewhere.example/2') }));
    expect([ids, codes]).to.deep.equal([['one'], ['document-cross-origin']]);
  });

  for (const link of ['javascript:alert(1)', 'data:application/json,{}', 'http://[', 'file:///etc/passwd'])
    it(`are not asked for at ${link}`, async () => {
      const { ids, codes } = await shown(collection({ first: pageWith([one], link) }));
      expect(ids).to.deep.equal(['one']);
      expect(codes).to.have.length(1);
    });

  it('end where a page leads back to itself', async () => {
    const token = crypto.randomUUID();
    const story = await openStory(`src="${served(pageWith([one], '#again'), `&token=${token}`)}"`);
    await readyArticle(story);
    expect(markersOf(story.document)).to.have.length(1);
    expect(await (await fetch(`/__test/log?of=${token}`)).json()).to.have.length(1);
  });

  it('are not more than a document may hold, in all pages together', async () => {
    const large = { ...two, body: { type: 'TextualBody', value: 'x'.repeat(3000) } };
    const { ids, codes } = await shown(collection({ first: pageWith([one], '/__test/huge?bytes=262144') }));
    expect([ids, codes]).to.deep.equal([['one'], ['document-too-large']]);
    expect((await shown(pageWith([one, large]))).ids).to.deep.equal(['one', 'two']);
  });

  it('show nothing of an article that has left meanwhile', async () => {
    const story = await openStory(`src="${served(collection({ first: '/__test/slow?file=tests/fixtures/documents/good.json&ms=300' }))}"`);
    const article = story.document.querySelector('sidelight-article') as HTMLElement;
    article.remove();
    await story.window.fetch('/__test/slow?file=tests/fixtures/documents/good.json&ms=400');
    await nextPaint();
    expect(article.innerHTML).to.equal(paragraphs);
    expect(story.faults).to.deep.equal([]);
  });

  it('name the notes that have no words', async () => {
    const { ids, codes } = await shown([one, annotation('all', '', { target: page }), annotation('else', '', { target: 'https://other.example/' })]);
    expect([ids, codes]).to.deep.equal([['one'], ['target-not-text', 'target-elsewhere', 'field-missing', 'field-missing']]);
  });
});

describe('a document whose JSON has a member twice', () => {
  it('is shown, and says which', async () => {
    const text = '{"version": 1, "sources": {}, "annotations": [{"id": "one", "target": "One fact", "body": "A", "body": "B"}]}';
    const story = await openStory(`src="/__test/raw?body=${encodeURIComponent(btoa(text))}"`);
    const article = await readyArticle(story);
    expect(article.problems.map(({ code, path }) => [code, path])).to.deep.equal([['member-duplicate', '$.annotations[0].body']]);
    expect(markersOf(story.document)).to.have.length(1);
  });
});

import { expect } from '@open-wc/testing';
import { markersOf, until } from '../helpers/article.js';
import { nextPaint } from '../helpers/commands.js';
import { differenceBetween, ownText, shapeOf } from '../helpers/dom-shape.js';
import { addBundle, bundleUrl, codesOf, openPage, readyArticle, recordErrors, type Page } from '../helpers/page.js';

const words = '<p>One fact. Another fact.</p><p>A third fact. The end.</p>';

const pageOf = (article: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><base href="${location.origin}/"></head><body>${article}</body></html>`;

const inline = (json: string) => `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>`;

/** Opens an article, then loads the bundle; what happens from then on is recorded. */
async function open(attributes: string, content = words): Promise<Page & { errors: string[] }> {
  const page = await openPage(pageOf(`<sidelight-article id="story" ${attributes}>${content}</sidelight-article>`));
  const errors = recordErrors(page);
  await addBundle(page);
  return { ...page, errors };
}

/** The article's paragraphs are as they were, and nobody saw an exception. */
function expectUnharmed(page: Page): void {
  expect(page.faults).to.deep.equal([]);
  expect(page.warnings).to.deep.equal([]);
  const paragraphs = [...page.document.querySelectorAll('p:not(sidelight-sources p)')];
  expect(paragraphs.slice(0, 2).map((paragraph) => ownText(paragraph))).to.deep.equal([
    'One fact. Another fact.',
    'A third fact. The end.',
  ]);
}

const good = (id: string, target: string, more: object = {}) => ({ id, target, title: `About ${id}`, ...more });
const documentOf = (...annotations: unknown[]) => ({ version: 1, sources: {}, annotations });

describe('documents that cannot be had', () => {
  const failures = {
    'is missing': ['/__test/status?code=404', 'document-unreachable'],
    'makes the server fail': ['/__test/status?code=500', 'document-unreachable'],
    'is at no address': ['http://[', 'document-unreachable'],
    'is on another origin': ['https://elsewhere.example/a.json', 'document-cross-origin'],
    'is a page': ['/__test/text', 'document-not-json'],
    'is too large': ['/__test/huge?bytes=400000', 'document-too-large'],
    'never ends': ['/__test/endless', 'document-too-large'],
  } as const;
  for (const [name, [src, code]] of Object.entries(failures)) {
    it(`leave the article as it is, with ${code}, where the document ${name}`, async () => {
      const page = await open(`src="${src}"`);
      const article = await readyArticle(page);
      expect(page.errors).to.deep.equal([code]);
      expect(codesOf(article)).to.deep.equal([code]);
      expect(article.innerHTML).to.equal(words);
      expect(article.anchors.size).to.equal(0);
      expectUnharmed(page);
    });
  }

  it('leave the article readable while they are slow, and annotate it when they come', async () => {
    const page = await open('src="/__test/slow?file=tests/fixtures/documents/good.json&ms=400"');
    const article = page.document.querySelector('sidelight-article') as HTMLElement;
    expect(article.innerHTML).to.equal(words);
    await readyArticle(page);
    expect(markersOf(page.document)).to.have.length(1);
    expectUnharmed(page);
  });

  it('say why where the inline one is no JSON', async () => {
    const page = await open('', inline('{ "version": 1, }') + words);
    expect(codesOf(await readyArticle(page))).to.deep.equal(['document-not-json']);
    expect(page.errors).to.deep.equal(['document-not-json']);
    expectUnharmed(page);
  });

  it('say nothing where an article has none', async () => {
    const page = await open('');
    const article = await readyArticle(page);
    expect([page.errors, codesOf(article), article.innerHTML]).to.deep.equal([[], [], words]);
    expectUnharmed(page);
  });

  it('are told apart from an article that cannot be found', async () => {
    const page = await open('for="nowhere"', inline(JSON.stringify(documentOf(good('one', 'One fact')))) + words);
    const article = await readyArticle(page);
    expect(page.errors).to.deep.equal(['article-not-found']);
    expect(codesOf(article)).to.deep.equal(['article-not-found']);
    expect(markersOf(page.document)).to.have.length(0);
    expectUnharmed(page);
  });

  it('let a good one take their place', async () => {
    const page = await open('src="/__test/status?code=404"');
    const article = await readyArticle(page);
    article.src = '/tests/fixtures/documents/good.json';
    await article.ready;
    expect(codesOf(article)).to.deep.equal([]);
    expect(markersOf(page.document)).to.have.length(1);
    expectUnharmed(page);
  });
});

describe('documents of a wrong shape', () => {
  for (const json of ['[]', '"text"', '7', 'true', '[[[]]]']) {
    it(`are refused with one error: ${json}`, async () => {
      const page = await open('', inline(json) + words);
      const article = await readyArticle(page);
      expect(page.errors).to.deep.equal(['document-invalid']);
      expect(codesOf(article)).to.deep.equal(['document-invalid']);
      expect(markersOf(page.document)).to.have.length(0);
      expectUnharmed(page);
    });
  }

  it('are refused when they are null', async () => {
    const page = await open('', inline('null') + words);
    await readyArticle(page);
    expect(page.errors).to.deep.equal(['document-invalid']);
    expectUnharmed(page);
  });

  const shapes: Record<string, object> = {
    'without annotations': { version: 1, sources: {} },
    'with nothing': {},
    'with an unknown version': { ...documentOf(), version: 99 },
    'with annotations that are an object': { version: 1, sources: {}, annotations: {} },
    'with sources that are text': { version: 1, sources: 'times', annotations: [] },
  };
  for (const [name, json] of Object.entries(shapes)) {
    it(`show nothing and throw nothing ${name}`, async () => {
      const page = await open('', inline(JSON.stringify(json)) + words);
      await readyArticle(page);
      expect(markersOf(page.document)).to.have.length(0);
      expectUnharmed(page);
    });
  }
});

describe('records that are bad', () => {
  const records: Record<string, { notes: unknown[]; sources?: object; code: string }> = {
    'an unknown kind': { notes: [good('bad', 'Another fact', { kind: 'verdict' })], code: 'field-invalid' },
    'a duplicate id': { notes: [good('one', 'Another fact')], code: 'id-duplicate' },
    'a date that no calendar has': { notes: [good('bad', 'Another fact', { event: '2024-02-30' })], code: 'date-invalid' },
    'a date that is an object': { notes: [good('bad', 'Another fact', { checked: {} })], code: 'field-invalid' },
    'an address that is a script': {
      notes: [good('bad', 'Another fact', { citations: ['s'] })],
      sources: { s: { type: 'report', title: 'S', URL: 'javascript:alert(1)' } },
      code: 'url-refused',
    },
    'an unknown source': { notes: [good('bad', 'Another fact', { citations: ['nobody'] })], code: 'source-unknown' },
    'no target': { notes: [{ id: 'bad' }], code: 'field-missing' },
    'words that are not there': { notes: [good('bad', 'No such words at all')], code: 'quote-not-found' },
    'words that stand twice': { notes: [good('bad', 'fact')], code: 'quote-ambiguous' },
    'words that are too short': { notes: [good('bad', 'A')], code: 'quote-too-short' },
    'a paragraph that is not there': { notes: [{ id: 'bad', target: { paragraph: 99 } }], code: 'paragraph-out-of-range' },
    'null, a text, a number and a list': { notes: [null, 'text', 7, [[]]], code: 'field-invalid' },
    'a selector that is none': { notes: [{ id: 'bad', target: { css: 'p[' } }], code: 'element-not-found' },
    'too long a body': { notes: [good('bad', 'Another fact', { body: 'x'.repeat(5000) })], code: 'field-too-long' },
  };
  for (const [name, { notes, sources = {}, code }] of Object.entries(records)) {
    it(`are told of, and the rest is shown: ${name}`, async () => {
      const json = { version: 1, sources, annotations: [good('one', 'One fact'), ...notes, good('last', 'A third fact')] };
      const page = await open('', inline(JSON.stringify(json)) + words);
      const article = await readyArticle(page);
      expect(codesOf(article)).to.include(code);
      expect(page.errors).to.deep.equal([]);
      const marked = markersOf(page.document).map(({ dataset }) => dataset['sidelight']);
      expect(marked).to.include.members(['one', 'last']);
      expect(page.document.querySelector('a[href^="javascript"]')).to.equal(null);
      expectUnharmed(page);
    });
  }

  it('are capped: 600 notes show 500', async () => {
    const notes = Array.from({ length: 600 }, (_, index) => good(`n${index}`, 'One fact'));
    const page = await open('', inline(JSON.stringify(documentOf(...notes))) + words);
    const article = await readyArticle(page);
    expect(codesOf(article)).to.include('too-many-annotations');
    expect(article.anchors.size).to.equal(500);
    expectUnharmed(page);
  });

  it('draw no element from the text of a note', async () => {
    const evil = '<img src=x onerror="document.documentElement.dataset.hacked=1"><script>document.documentElement.dataset.hacked=1</script>';
    const note = good('one', 'One fact', { title: evil, body: evil, attribution: 'document', citations: [{ source: 's', quote: evil }] });
    const json = { version: 1, sources: { s: { type: 'report', title: evil } }, annotations: [note] };
    const page = await open('', inline(JSON.stringify(json)) + words);
    const article = await readyArticle(page);
    article.show('one');
    await nextPaint();
    expect(page.document.querySelector('sidelight-sources img, sidelight-sources script')).to.equal(null);
    expect(page.document.documentElement.dataset['hacked']).to.equal(undefined);
    expectUnharmed(page);
  });
});

describe('articles that change under their document', () => {
  it('have no notes where they have no words', async () => {
    for (const content of ['', '<p></p>', '<!-- empty -->', '<div class="ad">Buy</div>']) {
      const page = await open('', inline(JSON.stringify(documentOf(good('one', 'One fact'), { id: 'p', target: { paragraph: 1 } }))) + content);
      const article = await readyArticle(page);
      expect([...article.anchors.values()].map(({ status }) => status)).to.deep.equal(['orphan', 'orphan']);
      expect(page.document.querySelectorAll('sidelight-sources')).to.have.length(1);
      expect(page.faults).to.deep.equal([]);
    }
  });

  it('show the second document when the first is replaced while it loads, whose request ends', async () => {
    const page = await openPage(pageOf(`<sidelight-article id="story">${words}</sidelight-article>`));
    const ended: string[] = [];
    const { fetch } = page.window;
    page.window.fetch = (input, options) => {
      options?.signal?.addEventListener('abort', () => ended.push(input as string));
      return fetch(input, options);
    };
    const errors = recordErrors(page);
    const article = page.document.querySelector('sidelight-article') as HTMLElement;
    article.setAttribute('src', '/__test/slow?file=tests/fixtures/documents/good.json&ms=1500');
    await addBundle(page);
    await nextPaint();
    const upgraded = page.document.querySelector('sidelight-article');
    if (!upgraded) throw new Error('The article is gone');
    const { ready } = upgraded;
    upgraded.document = documentOf(good('two', 'Another fact'));
    await ready;
    await upgraded.ready;
    expect(ended).to.have.length(1);
    expect(markersOf(page.document).map(({ dataset }) => dataset['sidelight'])).to.deep.equal(['two']);
    expect(page.document.querySelectorAll('sidelight-sources')).to.have.length(1);
    expect(errors).to.deep.equal([]);
    expectUnharmed(page);
  });

  it('show the last of many documents, once', async () => {
    const page = await open('', inline(JSON.stringify(documentOf(good('one', 'One fact')))) + words);
    const article = await readyArticle(page);
    const targets = ['One fact', 'Another fact', 'A third fact', 'The end'];
    for (const [index, target] of [...targets, ...targets].entries()) {
      article.document = documentOf(good(`n${index}`, target), good(`m${index}`, 'One fact. Another'));
      if (index % 3 === 0) await nextPaint();
    }
    await article.ready;
    expect([...article.anchors.keys()]).to.deep.equal(['n7', 'm7']);
    expect(markersOf(page.document)).to.have.length(2);
    expect(page.document.querySelectorAll('sidelight-sources')).to.have.length(1);
    expectUnharmed(page);
  });

  it('leave nothing when they are removed while the document loads', async () => {
    const page = await openPage(pageOf(`<sidelight-article id="story" src="/__test/slow?file=tests/fixtures/documents/good.json&ms=300">${words}</sidelight-article>`));
    const article = page.document.querySelector('sidelight-article') as HTMLElement;
    const errors = recordErrors(page);
    await addBundle(page);
    await nextPaint();
    const before = shapeOf(article);
    article.remove();
    await page.window.fetch('/__test/slow?file=tests/fixtures/documents/good.json&ms=400');
    await nextPaint();
    expect(differenceBetween(before, shapeOf(article))).to.equal(undefined);
    expect([errors, page.faults]).to.deep.equal([[], []]);
    expect(page.window.CSS.highlights.size).to.equal(0);
    expect(page.document.adoptedStyleSheets).to.have.length(0);
  });

  it('are annotated when they come back', async () => {
    const page = await open('src="/__test/slow?file=tests/fixtures/documents/good.json&ms=200"');
    const article = page.document.querySelector('sidelight-article') as HTMLElement;
    article.remove();
    page.document.body.append(article);
    await readyArticle(page);
    await until('the marker is there', () => markersOf(page.document).length === 1);
    expectUnharmed(page);
  });

  it('stand beside others with documents of their own', async () => {
    const one = `<sidelight-article id="a">${inline(JSON.stringify(documentOf(good('one', 'One fact'))))}${words}</sidelight-article>`;
    const broken = `<sidelight-article id="b">${inline('{')}<p>One fact.</p></sidelight-article>`;
    const page = await openPage(pageOf(`${one}${broken}<script src="${bundleUrl}"></script>`));
    await readyArticle(page, '#a');
    const second = await readyArticle(page, '#b');
    expect(codesOf(second)).to.deep.equal(['document-not-json']);
    expect(markersOf(page.document)).to.have.length(1);
    expectUnharmed(page);
  });
});

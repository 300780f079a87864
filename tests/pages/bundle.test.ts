import { expect } from '@open-wc/testing';
import { markerOf, markersOf, openCard, until } from '../helpers/article.js';
import { clickAt } from '../helpers/commands.js';
import { addBundle, bundleUrl, openPage, readyArticle, type Page } from '../helpers/page.js';

const story = (attributes = '') =>
  `<sidelight-article id="story" ${attributes}>
    <script type="application/json">{"version":1,"sources":{},"annotations":[{"id":"one","target":"One fact","title":"About it"}]}</script>
    <p>One fact. Another fact.</p>
  </sidelight-article>`;

const pageOf = (head: string, body = story()) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

const bundleText = await (await fetch(bundleUrl)).text();

/** The bundle as another release of it would be. */
function otherVersion(): string {
  const text = bundleText.replaceAll(/(["'`])0\.1\.0\1/g, '"9.9.9"');
  if (text === bundleText) throw new Error('The bundle does not say its version');
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

async function expectAnnotated(page: Page): Promise<void> {
  const article = await readyArticle(page);
  expect(article.anchors.get('one')?.status).to.equal('exact');
  expect(markersOf(page.document)).to.have.length(1);
  expect(page.document.querySelectorAll('sidelight-sources')).to.have.length(1);
  expect(page.faults).to.deep.equal([]);
}

describe('the bundle in a page', () => {
  const embeddings: Record<string, string> = {
    'a module script in the head': pageOf(`<script type="module" src="${bundleUrl}"></script>`),
    'an async module script': pageOf(`<script async type="module" src="${bundleUrl}"></script>`),
    'a classic async script': pageOf(`<script async src="${bundleUrl}"></script>`),
    'a classic deferred script': pageOf(`<script defer src="${bundleUrl}"></script>`),
    'a script in the head, before the article is parsed': pageOf(`<script src="${bundleUrl}"></script>`),
    'a script behind the article': pageOf('', `${story()}<script src="${bundleUrl}"></script>`),
    'a script inside the article': pageOf('', story().replace('<p>', `<script src="${bundleUrl}"></script><p>`)),
  };
  for (const [name, markup] of Object.entries(embeddings)) {
    it(`annotates the article as ${name}`, async () => {
      const page = await openPage(markup);
      await expectAnnotated(page);
      expect(page.warnings).to.deep.equal([]);
    });
  }

  it('annotates the article when it is added long after', async () => {
    const page = await openPage(pageOf(''));
    await addBundle(page);
    await expectAnnotated(page);
  });

  it('annotates an article that is made by script later', async () => {
    const page = await openPage(pageOf(`<script src="${bundleUrl}"></script>`, ''));
    const article = page.document.createElement('sidelight-article');
    article.innerHTML = '<p>One fact. Another fact.</p>';
    article.document = { version: 1, sources: {}, annotations: [{ id: 'one', target: 'One fact' }] };
    page.document.body.append(article);
    await expectAnnotated(page);
  });

  it('reads a child script that the parser reaches long after the start tag', async () => {
    const filler = '<!-- '.padEnd(70_000, 'x') + ' -->';
    const late = `<sidelight-article id="story"><p>One fact. Another fact.</p>${filler}<script src="${bundleUrl}?wait"></script>${filler}${story().slice(story().indexOf('<script'), story().indexOf('<p>'))}</sidelight-article><p>Behind</p>`;
    await expectAnnotated(await openPage(pageOf(`<script src="${bundleUrl}"></script>`, late)));
  });

  it('opens a card on a real click', async () => {
    const page = await openPage(pageOf(`<script type="module" src="${bundleUrl}"></script>`), { width: 700, height: 400 });
    const article = await readyArticle(page);
    const marker = markerOf('one', page.document).getBoundingClientRect();
    const origin = page.frame.getBoundingClientRect();
    await clickAt(origin.left + marker.left + marker.width / 2, origin.top + marker.top + marker.height / 2);
    await until('the card is open', () => openCard(article) !== undefined);
  });

  it('counts a document that was set before it is loaded', async () => {
    const page = await openPage(pageOf('', '<sidelight-article><p>One fact. Another fact.</p></sidelight-article>'));
    const article = page.document.querySelector('sidelight-article');
    Object.assign(article ?? {}, { document: { version: 1, sources: {}, annotations: [{ id: 'one', target: 'One fact' }] } });
    await addBundle(page);
    await expectAnnotated(page);
  });

  it('counts properties that were set before it is loaded', async () => {
    const page = await openPage(pageOf('', `${story('for="elsewhere"')}<div id="elsewhere"><p class="x">One fact.</p><p>One fact. End.</p></div>`));
    Object.assign(page.document.querySelector('sidelight-article') ?? {}, { ignore: '.x', noHighlight: true });
    await addBundle(page);
    await expectAnnotated(page);
    expect(page.document.querySelector('#elsewhere p:not(.x) .sidelight-marker')).not.to.equal(null);
    expect(page.window.CSS.highlights.size).to.equal(0);
  });

  it('has `ready` right after it has run', async () => {
    const page = await openPage(
      pageOf(
        '',
        `${story()}<script src="${bundleUrl}"></script>
        <script>
          const article = document.querySelector('sidelight-article');
          article.ready.then(() => { window.found = article.anchors.get('one').status + document.querySelectorAll('.sidelight-marker').length; });
        </script>`,
      ),
    );
    await until('ready has resolved', () => 'found' in page.window);
    expect(Reflect.get(page.window, 'found')).to.equal('exact1');
  });

  it('makes `ready` wait for a document that is set right before', async () => {
    const page = await openPage(pageOf(`<script src="${bundleUrl}"></script>`));
    const article = await readyArticle(page);
    article.document = { version: 1, sources: {}, annotations: [{ id: 'two', target: 'Another fact' }] };
    await article.ready;
    expect([...article.anchors.keys()]).to.deep.equal(['two']);
    expect(markersOf(page.document).map(({ dataset }) => dataset['sidelight'])).to.deep.equal(['two']);
  });

  it('works when it is loaded twice, and says nothing', async () => {
    const page = await openPage(
      pageOf(`<script async src="${bundleUrl}"></script><script type="module" src="${bundleUrl}?again"></script><script src="${bundleUrl}"></script>`),
    );
    await addBundle(page);
    await expectAnnotated(page);
    expect(page.warnings).to.deep.equal([]);
  });

  it('stands back behind another version, and warns once', async () => {
    const page = await openPage(pageOf(`<script src="${otherVersion()}"></script><script src="${bundleUrl}"></script>`));
    await expectAnnotated(page);
    const first = page.window.customElements.get('sidelight-article') as unknown as { version: string };
    expect(first.version).to.equal('9.9.9');
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/version-clash.*9\.9\.9.*0\.1\.0/);
  });

  it('stays in place when another version comes later, which warns once', async () => {
    const page = await openPage(pageOf(`<script src="${bundleUrl}"></script><script src="${otherVersion()}"></script>`));
    await expectAnnotated(page);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/version-clash.*0\.1\.0.*9\.9\.9/);
  });

  it('leaves no name on the window but Lit’s own', async () => {
    const page = await openPage(pageOf('', ''));
    const before = new Set(Object.getOwnPropertyNames(page.window));
    await addBundle(page);
    const added = Object.getOwnPropertyNames(page.window).filter((name) => !before.has(name));
    expect(added.filter((name) => !/^(lit|reactiveElement)[A-Z]/.test(name))).to.deep.equal([]);
  });

  it('leaves the page’s document alone until an article is there', async () => {
    const page = await openPage(pageOf('', '<p>No article.</p>'));
    const before = page.document.documentElement.outerHTML;
    await addBundle(page);
    page.document.querySelector('head script:last-child')?.remove();
    expect(page.document.documentElement.outerHTML).to.equal(before);
    expect(page.document.adoptedStyleSheets).to.have.length(0);
  });

  it('stores nothing', async () => {
    const page = await openPage(pageOf(`<script src="${bundleUrl}"></script>`));
    const before = [page.window.localStorage.length, page.window.sessionStorage.length, page.document.cookie];
    const article = await readyArticle(page);
    article.show('one');
    await until('the card is open', () => openCard(article) !== undefined);
    expect([page.window.localStorage.length, page.window.sessionStorage.length, page.document.cookie]).to.deep.equal(before);
  });

  it('has one sink for HTML, Lit’s template', () => {
    expect(bundleText.match(/\.innerHTML\s*=(?!=)/g)).to.have.length(1);
    const sinks = /insertAdjacentHTML|\.outerHTML\s*=|document\.write|\beval\(|new Function|setHTMLUnsafe|parseFromString|createContextualFragment|\.srcdoc/;
    expect(sinks.exec(bundleText)?.[0]).to.equal(undefined);
  });
});

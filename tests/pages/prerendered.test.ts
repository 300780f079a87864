import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { addBundle, openFile, openPage, readyArticle, type Page } from '../helpers/page.js';
import { until } from '../helpers/article.js';

/** Pages as content systems write them. */
const systems = ['arabic', 'blocks', 'chinese', 'elsewhere', 'host-rules', 'in-a-label', 'inline-blocks', 'justified', 'pre-line', 'tables', 'text-wrap'];

const demos = ['arabic', 'embed-async', 'embed-for', 'embed-module', 'opinion', 'report', 'embed-written'];

/** A page of the demo's as the command line renders it, before any script of ours has run. */
async function rendered(file: string): Promise<Page> {
  const html = await executeServerCommand<string, object>('command-line-render', { page: file });
  const base = new URL(`/${file}`, location.href).href;
  // What has to come before the bundle comes; the bundle itself is added later.
  const markup = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace('<head>', `<head><base href="${base}">`).replace(/<script[^>]*sidelight\.js"><\/script>/, '');
  return openPage(markup);
}

/** Attributes of a marker that say how it fits into the layout. */
const LAYOUT = /^data-sidelight-(?:flow|edge|named)$/;

/** What the page's scripts change of its nodes from now on. */
function changesOf({ document: page, window }: Page): string[] {
  const changes: string[] = [];
  const observer = new window.MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      // What depends on the layout is known when there is one.
      if (attributeName !== null && LAYOUT.test(attributeName)) continue;
      // Engines have dates in words of their own; the nodes around them stay.
      if (target.nodeName === 'TIME') continue;
      const own = [...addedNodes, ...removedNodes].map(({ nodeName }) => nodeName);
      changes.push([type, target.nodeName, attributeName, ...own].join(' '));
    }
  });
  observer.observe(page.body, { childList: true, attributes: true, characterData: true, subtree: true });
  return changes;
}

/** The articles as markup, without what depends on the layout. */
function contentOf({ document: page }: Page): string {
  return [...page.querySelectorAll('sidelight-article')].map(({ innerHTML }) => innerHTML.replace(/ data-sidelight-(?:flow|edge|named)="[^"]*"|(?<=<time [^>]*>)[^<]*/g, '')).join('');
}

describe('a page that the command line has rendered', () => {
  for (const file of [...demos.map((name) => `demo/${name}.html`), ...systems.map((name) => `tests/fixtures/pages/${name}.html`)])
    it(`is taken over as it stands: ${file}`, async () => {
      const page = await rendered(file);
      const markup = contentOf(page);
      const numbers = page.document.querySelectorAll('.sidelight-marker');
      expect(numbers.length).to.be.greaterThan(2);
      expect(page.document.querySelectorAll('sidelight-sources [id]').length).to.be.greaterThan(2);
      const lang = page.document.documentElement.lang;
      if (!lang.startsWith('en')) await addBundle(page, new URL(`/dist/locales/${lang}.js`, location.href).href);
      const changes = changesOf(page);
      await addBundle(page);
      const article = await readyArticle(page);
      await until('the list is drawn', () => article.anchors.size > 0);
      expect(changes).to.deep.equal([]);
      expect(contentOf(page)).to.equal(markup);
    });

  it('leaves to the script what a style sheet alone decides: which of two copies is seen', async () => {
    const page = await rendered('tests/fixtures/pages/lazy.html');
    expect(page.document.querySelectorAll('.sidelight-marker').length).to.equal(3);
    await addBundle(page);
    await readyArticle(page);
    expect(page.document.querySelectorAll('.sidelight-marker').length).to.equal(6);
  });

  it('has the same nodes as the page that its script has made', async () => {
    const page = await rendered('demo/opinion.html');
    const live = await openFile('/demo/opinion.html');
    await readyArticle(live);
    expect(contentOf(page)).to.equal(contentOf(live));
  });
});

import { DocumentText } from '../../src/cli/json/document-text.js';
import { Page } from '../../src/cli/html/page.js';
import { renderPage, renderTarget, type RenderedPage, type RenderOptions } from '../../src/cli/render/render-page.js';
import type { Target } from '../../src/cli/render/targets/target.js';

/** Reads a page that has to be one. */
export function pageOf(html: string | Uint8Array, name = 'article.html'): Page {
  const page = Page.read({ name, bytes: typeof html === 'string' ? Buffer.from(html) : html });
  if (page instanceof Page) return page;
  throw new Error(page.message);
}

/** Renders a page with one document, in this process. */
export async function renderHere(html: string | Uint8Array, json: object, target: Target = 'page', options: RenderOptions = {}): Promise<RenderedPage> {
  const page = pageOf(html);
  const find = () => Promise.resolve(DocumentText.of('notes.json', JSON.stringify(json)));
  const rendered = target === 'page' ? await renderPage(page, find, options) : await renderTarget(page, target, find, options);
  if ('code' in rendered) throw new Error(rendered.message);
  return rendered;
}

/** The same as text. */
export async function renderedText(...args: Parameters<typeof renderHere>): Promise<string> {
  return Buffer.from((await renderHere(...args)).bytes).toString('utf8');
}

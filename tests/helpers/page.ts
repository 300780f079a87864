import { fixture } from '@open-wc/testing';
import type { SidelightArticle } from '../../src/elements/article/article.js';
import { nextPaint } from './commands.js';
import { until } from './article.js';

/** A window whose console a test can replace. */
export type PageWindow = Window & typeof globalThis;

/** A page in a frame of its own. */
export interface Page {
  readonly frame: HTMLIFrameElement;
  readonly window: PageWindow;
  readonly document: Document;
  /** Errors and rejections that nobody caught, from the first script on. */
  readonly faults: string[];
  /** What was written to the console as a warning or an error. */
  readonly warnings: string[];
}

export interface PageSize {
  width?: number;
  height?: number;
}

/** Where the bundle is served. */
export const bundleUrl = new URL('/dist/sidelight.js', location.href).href;

async function openFrame({ width = 800, height = 600 }: PageSize): Promise<HTMLIFrameElement> {
  const frame = await fixture<HTMLIFrameElement>('<iframe title="Page"></iframe>');
  // In the viewport, or WebKit would slow its page down.
  frame.style.cssText = 'border: 0; position: fixed; inset: 0 auto auto 0';
  await resize(frame, { width, height });
  return frame;
}

/** Resizes a frame; its page has applied its media queries, and been laid out and painted, afterwards. */
export async function resize(frame: HTMLIFrameElement, { width, height = 600 }: PageSize): Promise<void> {
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  await until('the page has its width', () => frame.contentWindow?.matchMedia(`(width: ${width}px)`).matches === true);
  await nextPaint();
}

/**
 * Opens a page from its markup, as the parser reads it: scripts run in their turn. The page counts as
 * loaded with its scripts; `wait: false` does not wait for that. The frame is gone after the test.
 */
export async function openPage(markup: string, { wait = true, ...size }: PageSize & { wait?: boolean } = {}): Promise<Page> {
  const frame = await openFrame(size);
  const faults: string[] = [];
  const warnings: string[] = [];
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no document');
  page.open();
  const window = frame.contentWindow as PageWindow;
  window.addEventListener('error', (event) => {
    faults.push(event.message);
    event.preventDefault();
  });
  window.addEventListener('unhandledrejection', (event) => {
    faults.push(String(event.reason));
    event.preventDefault();
  });
  for (const level of ['warn', 'error'] as const)
    window.console[level] = (...said: unknown[]) => void warnings.push(said.map(String).join(' '));
  const loaded = new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  page.write(markup);
  page.close();
  if (wait) await loaded;
  return { frame, window, document: page, faults, warnings };
}

/**
 * Opens a page of the test server's as if it had been written at its own address, or without its bundle.
 * A policy in its markup is left out: it would be judged by the test's address.
 */
export async function openFile(path: string, { bundle = true, ...size }: PageSize & { bundle?: boolean } = {}): Promise<Page> {
  const url = new URL(path, location.href).href;
  const written = (await (await fetch(url)).text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  const markup = bundle ? written : written.replace(/<script[^>]*sidelight\.js"><\/script>/, '');
  return openPage(markup.replace('<head>', `<head><base href="${url}">`), size);
}

/** Goes to a page of the test server's, where a policy of its own needs its own address. Its faults are not recorded. */
export async function visit(path: string, size: PageSize = {}): Promise<Page> {
  const frame = await openFrame(size);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = new URL(path, location.href).href;
  await loaded;
  const window = frame.contentWindow as PageWindow;
  return { frame, window, document: window.document, faults: [], warnings: [] };
}

/** Loads the bundle into a page, and waits for it. */
export async function addBundle({ document: page }: Page, url = bundleUrl): Promise<void> {
  const script = page.createElement('script');
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${url} did not load`)));
  });
  script.src = url;
  page.head.append(script);
  await loaded;
}

/** The article of a page once it is upgraded and its document anchored. */
export async function readyArticle({ document: page }: Page, selector = 'sidelight-article'): Promise<SidelightArticle> {
  const article = page.querySelector<SidelightArticle>(selector);
  if (!article) throw new Error(`The page has no ${selector}`);
  await until('the article is upgraded', () => article.ready !== undefined);
  await article.ready;
  return article;
}

/** The codes of the problems that an article tells of. */
export function codesOf(article: SidelightArticle): string[] {
  return article.problems.map(({ code }) => code);
}

/** Notes the codes of all `sidelight-error` events of a page from now on. */
export function recordErrors({ document: page }: Page): string[] {
  const codes: string[] = [];
  page.addEventListener('sidelight-error', (event) => codes.push((event as Event & { code: string }).code));
  return codes;
}

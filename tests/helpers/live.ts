import type { SidelightArticle } from '../../src/elements/article/article.js';
import { put } from './article.js';

/** Waits until the article has noticed what the page has just done, and has brought its notes back. */
export async function settled(article: SidelightArticle): Promise<void> {
  // Changes are noticed in the microtask behind them.
  await Promise.resolve();
  await article.ready;
}

/** A copy of an article's content without Sidelight's own nodes. */
export function plainCopy(root: Element): HTMLElement {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const own of copy.querySelectorAll('.sidelight-marker, sidelight-sources')) own.remove();
  copy.normalize();
  return copy;
}

/** The markup of an article, each marker as its number and the notes it stands for. */
export function marked(root: Element): string {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const list of copy.querySelectorAll('sidelight-sources')) list.remove();
  for (const marker of copy.querySelectorAll<HTMLElement>('.sidelight-marker'))
    marker.replaceWith(`⟨${marker.textContent}: ${marker.dataset['sidelight']}⟩`);
  return copy.innerHTML;
}

/** What a page that had been loaded with the present text would show, and say of its notes. */
export async function loadedAnew(article: SidelightArticle): Promise<{ markup: string; anchors: unknown }> {
  const fresh = await put<SidelightArticle>('<sidelight-article lang="en"></sidelight-article>', 'sidelight-article');
  fresh.append(...plainCopy(article).childNodes);
  fresh.document = article.document;
  await fresh.ready;
  const found = { markup: marked(fresh), anchors: anchorsOf(fresh) };
  fresh.parentElement?.remove();
  return found;
}

/** Where each note is, as plain data. */
export function anchorsOf({ anchors }: SidelightArticle): unknown {
  return [...anchors].map(([id, { status, score, code, range }]) => [id, status, score, code, range?.toString()]);
}

/** Collects what nobody caught, until the page is left. */
export function faultsOfPage(signal: AbortSignal): string[] {
  const faults: string[] = [];
  window.addEventListener('error', ({ message }) => faults.push(message), { signal });
  window.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)), { signal });
  return faults;
}

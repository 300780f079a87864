import type { SidelightArticle } from '../../src/elements/article/article.js';

/** The sidenotes that are shown, in their order. */
export function sidenotesOf(article: SidelightArticle): HTMLElement[] {
  const margin = article.shadowRoot?.querySelector('sidelight-margin');
  return [...(margin?.shadowRoot?.querySelectorAll<HTMLElement>('.note') ?? [])].filter(
    (note) => getComputedStyle(note).visibility === 'visible',
  );
}

/** The number that a sidenote begins with. */
export function numberOf(note: HTMLElement): string | undefined {
  return note.querySelector('.number')?.textContent;
}

/** What a sidenote says, with single spaces. */
export function sidenoteText(note: HTMLElement): string {
  return note.innerText.replace(/\s+/g, ' ').trim();
}

/** Pairs of boxes that are nearer to each other than a distance, in px: none where all stand apart. */
export function crowded(elements: readonly Element[], apart: number): string[] {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b, j) => {
      const isApart = a.bottom + apart <= b.top + 1 || b.bottom + apart <= a.top + 1 || a.right <= b.left || b.right <= a.left;
      return isApart ? [] : [`${i} and ${i + j + 1}`];
    }),
  );
}

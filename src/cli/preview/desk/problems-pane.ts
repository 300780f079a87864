import type { Report } from './article-frame.js';
import { byId } from './by-id.js';
import { JsonPlaces } from './json-places.js';
import { noteItems, problemItems, type Ways } from './problem-list.js';
import { rowsOf, summaryOf, type Row } from './rows.js';

const NOTHING: Report = { status: 'loading', problems: [], anchors: new Map() };

/** What is wrong with the document and its places, and all its notes. */
export class ProblemsPane {
  readonly #ways: Ways;
  #report = NOTHING;
  #places = new JsonPlaces('');
  #trouble: string | undefined;
  #currentId: string | undefined;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /** Takes in the document's text: what is listed leads to lines of it. */
  readText(text: string): void {
    this.#places = new JsonPlaces(text);
    this.#draw();
  }

  readReport(report: Report): void {
    this.#report = report;
    this.#draw();
  }

  /** Says what is wrong with the files themselves; undefined where nothing is. */
  tell(trouble: string | undefined): void {
    this.#trouble = trouble;
    this.#draw();
  }

  /** Marks the note that is open in the article. */
  mark(id: string): void {
    this.#currentId = id;
    this.#markCurrent();
  }

  /** Where a note stands in the text. */
  offsetOf(id: string): number | undefined {
    return this.#places.offsetOf(undefined, id);
  }

  #draw(): void {
    const { status, problems, anchors } = this.#report;
    const trouble: Row[] = this.#trouble === undefined ? [] : [{ severity: 'error', code: '', message: this.#trouble }];
    const rows = [...trouble, ...rowsOf(problems, anchors, this.#places)];
    const { notes } = this.#places;
    const summary = byId('summary', HTMLElement);
    if (status !== 'loading') replaceText(summary, status === 'shown' ? `${summaryOf(anchors)}.` : 'The article is not shown.');
    for (const count of document.querySelectorAll<HTMLElement>('.count')) {
      count.hidden = rows.length === 0;
      replaceText(count, String(rows.length));
    }
    // While the page loads again it says nothing, which does not mean that all is well.
    if (status !== 'loading') replaceItems(byId('problem-list', HTMLElement), problemItems(rows, this.#ways));
    replaceItems(byId('note-list', HTMLElement), noteItems(notes, anchors, this.#ways));
    byId('all-notes', HTMLElement).hidden = notes.length === 0;
    this.#markCurrent();
  }

  #markCurrent(): void {
    for (const item of document.querySelectorAll<HTMLElement>('[data-note]')) {
      if (item.dataset['note'] === this.#currentId) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
    }
  }
}

/** A text that stays is not read out again. */
function replaceText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Draws a list anew; what had the focus in it keeps it, where it is still there. */
function replaceItems(list: HTMLElement, items: readonly HTMLElement[]): void {
  const { activeElement } = document;
  const index = list.contains(activeElement) ? [...list.querySelectorAll('button')].indexOf(activeElement as HTMLButtonElement) : -1;
  list.replaceChildren(...items);
  if (index >= 0) [...list.querySelectorAll('button')].at(Math.min(index, list.querySelectorAll('button').length - 1))?.focus();
}

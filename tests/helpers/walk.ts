import type { SidelightArticle } from '../../src/elements/article/article.js';
import { cardText, markerOf, middleOf, openCard, until } from './article.js';
import { clickAt, movePointer, nextPaint, tapAt } from './commands.js';
import { readyArticle, visit, type Page, type PageSize } from './page.js';

/** One thing that a reader does, and what is then to be seen. */
export type Step = readonly [does: string, act: () => unknown, sees: string, isSo: () => boolean];

/** A page of the demo in a reader's hands. Its frame stands at the viewport's corner, so that positions agree. */
export class Walk {
  readonly page: Page;
  readonly article: SidelightArticle;

  private constructor(page: Page, article: SidelightArticle) {
    this.page = page;
    this.article = article;
  }

  static async through(file: string, size: PageSize): Promise<Walk> {
    // At its own address, which its links within the page need.
    const page = await visit(file, size);
    for (const type of ['error', 'unhandledrejection'] as const) page.window.addEventListener(type, (event) => page.faults.push(event.type));
    const article = await readyArticle(page);
    const walk = new Walk(page, article);
    await until('the header line', () => walk.find('sidelight-controls', '.total') !== undefined);
    return walk;
  }

  /** Takes the steps one after the other; says at which one it failed. */
  async take(steps: readonly Step[]): Promise<void> {
    for (const [index, [does, act, sees, isSo]] of steps.entries()) {
      try {
        await act();
      } catch (error) {
        throw new Error(`step ${index + 1}, ${does}`, { cause: error });
      }
      await until(`step ${index + 1}, ${does}: ${sees}`, isSo);
      // What still slides is not where it will be pressed.
      await Promise.allSettled((this.frame?.getAnimations() ?? []).map(({ finished }) => finished));
      await nextPaint();
    }
  }

  /** An element in a shadow tree of the page, or in the page itself. */
  find(host: string, selector: string): HTMLElement | undefined {
    return this.page.document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  inCard(selector: string): HTMLElement | undefined {
    return this.article.shadowRoot?.querySelector('sidelight-card')?.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  marker(id: string): HTMLElement {
    return markerOf(id, this.page.document);
  }

  /** A label of the header line's menu. */
  choice(text: string): HTMLElement | undefined {
    const labels = this.page.document.querySelector('sidelight-controls')?.shadowRoot?.querySelectorAll('label') ?? [];
    return [...labels].find((label) => label.textContent?.includes(text));
  }

  /** What assistive technology and the page say has focus, through all shadow trees. */
  get focused(): Element | null {
    let focused = this.page.document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;
  }

  get says(): string {
    return cardText(this.article);
  }

  get frame(): HTMLElement | undefined {
    return openCard(this.article);
  }

  get isClosed(): boolean {
    return this.frame === undefined;
  }

  isOpen(id: string): boolean {
    return this.marker(id).getAttribute('aria-expanded') === 'true' && this.frame !== undefined;
  }

  isPinned(id: string): boolean {
    return this.isOpen(id) && (this.frame?.localName === 'dialog' || this.frame?.getAttribute('role') === 'dialog');
  }

  isPreviewed(id: string): boolean {
    return this.isOpen(id) && this.frame?.getAttribute('role') === 'group';
  }

  /** A point on the words of a passage. */
  passage(id: string): { x: number; y: number } {
    const rect = this.article.anchors.get(id)?.range?.getClientRects()[0];
    if (!rect) throw new Error(`${id} has no passage`);
    return { x: rect.left + 12, y: rect.bottom - 6 };
  }

  bring(target: Element | undefined): void {
    target?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  /** Scrolls a part of the card into what is seen of it; the page stays where it is. */
  async reach(selector: string): Promise<HTMLElement | undefined> {
    const part = this.inCard(selector);
    part?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    await nextPaint();
    return part;
  }

  async point(target: Element | undefined | { x: number; y: number }): Promise<void> {
    const { x, y } = this.#at(target);
    await movePointer(x, y, { steps: 4 });
  }

  async click(target: Element | undefined | { x: number; y: number }): Promise<void> {
    const { x, y } = this.#at(target);
    await clickAt(x, y);
  }

  async tap(target: Element | undefined | { x: number; y: number }): Promise<void> {
    const { x, y } = this.#at(target);
    await tapAt(x, y);
  }

  #at(target: Element | undefined | { x: number; y: number }): { x: number; y: number } {
    if (!target) throw new Error('There is nothing to point at');
    if (!('getClientRects' in target)) return target;
    // What is wrapped is not in the middle of its box.
    const [line] = target.getClientRects();
    return line ? { x: line.left + line.width / 2, y: line.top + line.height / 2 } : middleOf(target);
  }
}

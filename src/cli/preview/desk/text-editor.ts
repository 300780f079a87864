/** Lines of context above a line that is gone to. */
const LINES_ABOVE = 3;

export interface EditorElements {
  readonly area: HTMLTextAreaElement;
  /** Beside it, with the numbers of its lines. */
  readonly gutter: HTMLElement;
}

/** A text area with numbered lines, none of which is wrapped. */
export class TextEditor {
  readonly #area: HTMLTextAreaElement;
  readonly #gutter: HTMLElement;
  #lineCount = 0;

  constructor({ area, gutter }: EditorElements, edited: (text: string) => void) {
    this.#area = area;
    this.#gutter = gutter;
    area.addEventListener('input', () => {
      this.#number();
      edited(area.value);
    });
    area.addEventListener('scroll', () => gutter.scrollTo({ top: area.scrollTop, behavior: 'instant' }));
  }

  get text(): string {
    return this.#area.value;
  }

  /** Shows a text; the caret and what is seen stay where they are. */
  show(text: string): void {
    if (text === this.#area.value) return;
    const { selectionStart, selectionEnd, scrollTop, scrollLeft } = this.#area;
    this.#area.value = text;
    this.#area.setSelectionRange(selectionStart, selectionEnd);
    this.#area.scrollTo({ top: scrollTop, left: scrollLeft, behavior: 'instant' });
    this.#number();
  }

  set isReadOnly(isReadOnly: boolean) {
    this.#area.readOnly = isReadOnly;
  }

  /** From 1. */
  lineOf(offset: number): number {
    return this.#area.value.slice(0, offset).split('\n').length;
  }

  /** Selects the line of an offset and gives it the focus. */
  goTo(offset: number): void {
    const { value } = this.#area;
    const start = value.lastIndexOf('\n', offset - 1) + 1;
    const end = value.indexOf('\n', offset);
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, end < 0 ? value.length : end);
    this.reveal(offset);
  }

  /** Scrolls the line of an offset into sight, if it is not there. */
  reveal(offset: number): void {
    const line = this.lineOf(offset) - 1;
    const height = parseFloat(getComputedStyle(this.#area).lineHeight);
    const { scrollTop, clientHeight } = this.#area;
    const isSeen = line * height >= scrollTop && (line + 1) * height <= scrollTop + clientHeight;
    if (!isSeen) this.#area.scrollTo({ top: (line - LINES_ABOVE) * height, left: 0, behavior: 'instant' });
  }

  #number(): void {
    const count = this.#area.value.split('\n').length;
    if (count === this.#lineCount) return;
    this.#lineCount = count;
    this.#gutter.textContent = Array.from({ length: count }, (_, index) => index + 1).join('\n');
  }
}

/** Characters that a string may come to when the strings in it are put in: they can double with each definition. */
const MAX_EXPANDED = 100_000;

interface Definition {
  /** Its place among all definitions: the last one before an entry counts. */
  readonly index: number;
  readonly text: string;
  readonly size: number;
  /** Those that it is made of. */
  readonly parts: readonly Definition[];
}

/** The `@string` definitions of a BibTeX file so far, which entries and other definitions put together. */
export class BibtexStrings {
  readonly #definitions = new Map<string, Definition>();
  #count = 0;

  /** @returns whether it comes to no more than anybody needs */
  add(text: string): boolean {
    const [, name = ''] = /^@\s*\w+\s*[{(]\s*([^\s=]*)/.exec(text) ?? [];
    const size = this.#sizeOf(text);
    if (size > MAX_EXPANDED) return false;
    this.#definitions.set(name.toLowerCase(), { index: this.#count++, text, size, parts: this.#partsOf(text) });
    return true;
  }

  /**
   * The definitions that a text may mean, in the order of the file.
   *
   * @returns undefined where it would come to more than anybody needs
   */
  neededBy(text: string): readonly string[] | undefined {
    if (this.#sizeOf(text) > text.length + MAX_EXPANDED) return undefined;
    const needed = new Set(this.#partsOf(text));
    for (const { parts } of needed) for (const part of parts) needed.add(part);
    return [...needed].sort((one, other) => one.index - other.index).map((definition) => definition.text);
  }

  #partsOf(text: string): Definition[] {
    return [...new Set(this.#wordsOf(text))].flatMap((word) => this.#definitions.get(word) ?? []);
  }

  #sizeOf(text: string): number {
    return this.#wordsOf(text).reduce((size, word) => size + (this.#definitions.get(word)?.size ?? 0), text.length);
  }

  /** Only behind an equals sign or between `#` a word means a string; that other words count is no harm. */
  #wordsOf(text: string): readonly string[] {
    return this.#definitions.size === 0 ? [] : (text.toLowerCase().match(/[a-z_][\w:+-]*/g) ?? []);
  }
}

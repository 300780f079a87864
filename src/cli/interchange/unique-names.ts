/** Gives names of which no two are the same. */
export class UniqueNames {
  readonly #taken = new Set<string>();
  /** The number that was last put behind a wanted name: all before it are taken. */
  readonly #counts = new Map<string, number>();

  /** @returns the wanted name, or where it is taken the same with the first number that is free, from 2 on */
  take(wanted: string): string {
    let name = wanted;
    let count = this.#counts.get(wanted) ?? 1;
    while (this.#taken.has(name)) name = `${wanted}-${++count}`;
    this.#counts.set(wanted, count);
    this.#taken.add(name);
    return name;
  }
}
